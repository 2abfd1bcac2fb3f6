/** Lets threads begin that read the register with its key, except while that key changes. */
export type Gate = ReturnType<typeof makeGate>;

/** Makes the gate of one register; it stands open. */
export function makeGate() {
  let shut = 0;
  let last: Promise<unknown> = Promise.resolve();

  return {
    /** Starts something once the gate stands open: up to its first wait nothing comes in between. */
    async pass<T>(start: () => T): Promise<Awaited<T>> {
      while (shut > 0) await last;
      return await start();
    },

    /** Does a job while nobody passes; the next one waits for this one. */
    async whileShut<T>(job: () => Promise<T>): Promise<T> {
      const before = last;
      const { promise, resolve } = Promise.withResolvers<void>();
      shut += 1;
      last = promise;
      try {
        await before;
        return await job();
      } finally {
        shut -= 1;
        resolve();
      }
    },
  };
}
