/** Lets threads begin that read the register with its key, except while that key changes. */
export type Gate = ReturnType<typeof makeGate>;

/** Makes the gate of one register; it stands open. */
export function makeGate() {
  let shut = 0;
  let last: Promise<unknown> = Promise.resolve();

  return {
    /** Resolves while the gate stands open: read the key and start without waiting in between. */
    async pass(): Promise<void> {
      while (shut > 0) await last;
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
