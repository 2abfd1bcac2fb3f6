/** Timers that a test moves by hand: nothing waits for real time. */
export class HandTimers {
  #now = 0;
  #next = 1;
  readonly #timers = new Map<number, { at: number; callback: () => void }>();

  readonly set = (callback: () => void, ms: number): unknown => {
    const id = this.#next++;
    this.#timers.set(id, { at: this.#now + ms, callback });
    return id;
  };

  readonly clear = (timer: unknown): void => {
    this.#timers.delete(timer as number);
  };

  get waiting(): number {
    return this.#timers.size;
  }

  /** Lets time pass, and lets everything that was promised on the way be settled. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      const due = [...this.#timers].filter(([, { at }]) => at <= end);
      const first = due.sort(([, a], [, b]) => a.at - b.at)[0];
      if (first === undefined) break;
      const [id, { at, callback }] = first;
      this.#now = at;
      this.#timers.delete(id);
      callback();
      await settle();
    }
    this.#now = end;
    await settle();
  }
}

/** Lets all promises that are already settled run their callbacks. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
