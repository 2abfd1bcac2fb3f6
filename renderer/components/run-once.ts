/**
 * How a run came out. `klaar`: it happened, and the page is about to go, so it never happens again
 * from here. `opnieuw`: nothing happened (yet), and whoever asked may ask again.
 */
export type Afloop = 'klaar' | 'opnieuw';

/**
 * Lets one run through at a time, decided the moment somebody presses and not at the next render:
 * a second press never finds the gate open because an answer is still on its way. It opens again
 * on every way out but `klaar`, also when the run throws.
 */
export class Once {
  #taken = false;

  /** Runs the work, or gives undefined at once when another run holds the gate. */
  async run(work: () => Promise<Afloop>): Promise<Afloop | undefined> {
    if (this.#taken) return undefined;
    this.#taken = true;
    let klaar = false;
    try {
      const afloop = await work();
      klaar = afloop === 'klaar';
      return afloop;
    } finally {
      this.#taken = klaar;
    }
  }
}

/**
 * Makes a thing once for each key, whoever asks and however often: who asks while it is being made
 * waits for the same one, and who asks later gets it. What failed may be tried again.
 */
export class MadeOnce<T> {
  readonly #made = new Map<string, Promise<T>>();

  make(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.#made.get(key);
    if (before !== undefined) return before;
    const made = work();
    this.#made.set(key, made);
    made.catch(() => this.#made.delete(key));
    return made;
  }
}
