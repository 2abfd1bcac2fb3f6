/** Wait this long after the last keystroke before a draft is saved. */
export const DEBOUNCE_MS = 400;
/** Save at the latest this long after the first unsaved keystroke: within a second with the call. */
export const MAX_WAIT_MS = 900;
/** How long to wait before each next attempt when saving fails. */
export const RETRY_MS = [1_000, 2_000, 5_000, 10_000, 30_000] as const;

/** What a form wants kept; plain JSON, never a password. */
export type Conceptinhoud = Readonly<Record<string, unknown>>;

/** How it stands with the draft of one form. */
export type Stand =
  | { readonly soort: 'leeg' }
  | { readonly soort: 'wacht' }
  | { readonly soort: 'bewaren' }
  | { readonly soort: 'bewaard'; readonly op: string }
  | { readonly soort: 'mislukt'; readonly fout: unknown };

/** Everything the queue needs from outside, so that tests can hold the clock. */
export type QueueOptions = {
  readonly save: (sleutel: string, titel: string, inhoud: Conceptinhoud) => Promise<string>;
  readonly remove: (sleutel: string) => Promise<unknown>;
  /** False when trying again is of no use until a person does something (too large, no right). */
  readonly mayRetry: (fout: unknown) => boolean;
  readonly setTimer: (callback: () => void, ms: number) => unknown;
  readonly clearTimer: (timer: unknown) => void;
};

type Pending = { readonly soort: 'bewaar'; readonly titel: string; readonly inhoud: Conceptinhoud };
type Wish = Pending | { readonly soort: 'verwijder' };

type Entry = {
  readonly eigenaar: string;
  readonly sleutel: string;
  stand: Stand;
  wish: Wish | undefined;
  running: Promise<void> | undefined;
  timer: unknown;
  deadline: unknown;
  attempts: number;
};

/**
 * Keeps what is typed: waits for a pause, saves at the latest after 0.9 s, one save at a time per
 * form, and the newest wish wins. What cannot be saved stays in memory and is tried again. Entries
 * belong to the account that typed them: after another person signs in they wait for their owner.
 */
export class ConceptQueue {
  readonly #options: QueueOptions;
  readonly #entries = new Map<string, Entry>();
  readonly #listeners = new Set<() => void>();
  #eigenaar: string | undefined;

  constructor(options: QueueOptions) {
    this.#options = options;
  }

  /** Says whose drafts are saved from now on; undefined (locked) saves nothing, and keeps all. */
  setOwner(eigenaar: string | undefined): void {
    this.#eigenaar = eigenaar;
    for (const entry of this.#entries.values()) {
      if (entry.eigenaar === eigenaar) void this.#run(entry);
      else this.#stopTimers(entry);
    }
  }

  /** Takes in the newest text of a form; saves it after a pause. */
  put(sleutel: string, titel: string, inhoud: Conceptinhoud): void {
    const entry = this.#entryFor(sleutel);
    if (entry === undefined) return;
    entry.wish = { soort: 'bewaar', titel, inhoud };
    entry.attempts = 0;
    this.#setStand(entry, { soort: 'wacht' });
    if (entry.timer !== undefined) this.#options.clearTimer(entry.timer);
    entry.timer = this.#options.setTimer(() => void this.#run(entry), DEBOUNCE_MS);
    entry.deadline ??= this.#options.setTimer(() => void this.#run(entry), MAX_WAIT_MS);
  }

  /** Forgets the draft of a form, here and in the store. Resolves when that has been tried. */
  async discard(sleutel: string): Promise<void> {
    const entry = this.#entryFor(sleutel);
    if (entry === undefined) return;
    entry.wish = { soort: 'verwijder' };
    entry.attempts = 0;
    this.#setStand(entry, { soort: 'leeg' });
    await this.#run(entry);
  }

  /** Saves everything now. True when nothing of the one who is signed in is left unsaved. */
  async flush(): Promise<boolean> {
    const own = [...this.#entries.values()].filter((entry) => entry.eigenaar === this.#eigenaar);
    await Promise.all(own.map((entry) => this.#run(entry)));
    return own.every((entry) => entry.wish === undefined);
  }

  /** How it stands with one form of the one who is signed in. */
  stand(sleutel: string): Stand {
    return this.#entries.get(keyOf(this.#eigenaar ?? '', sleutel))?.stand ?? LEEG;
  }

  /** What was typed in a form and could not be saved yet; newer than what the store has. */
  unsaved(sleutel: string): Conceptinhoud | undefined {
    const wish = this.#entries.get(keyOf(this.#eigenaar ?? '', sleutel))?.wish;
    return wish?.soort === 'bewaar' ? wish.inhoud : undefined;
  }

  /** Calls back at each change of any form. Gives a function that stops it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #entryFor(sleutel: string): Entry | undefined {
    if (this.#eigenaar === undefined) return undefined;
    const key = keyOf(this.#eigenaar, sleutel);
    let entry = this.#entries.get(key);
    if (entry === undefined) {
      entry = {
        eigenaar: this.#eigenaar,
        sleutel,
        stand: LEEG,
        wish: undefined,
        running: undefined,
        timer: undefined,
        deadline: undefined,
        attempts: 0,
      };
      this.#entries.set(key, entry);
    }
    return entry;
  }

  #run(entry: Entry): Promise<void> {
    this.#stopTimers(entry);
    if (entry.running !== undefined) return entry.running;
    entry.running = this.#work(entry).finally(() => {
      entry.running = undefined;
      this.#emit();
    });
    return entry.running;
  }

  // Loops until no newer wish came in during the call: a save never overtakes a later one.
  async #work(entry: Entry): Promise<void> {
    while (entry.wish !== undefined && entry.eigenaar === this.#eigenaar) {
      const wish = entry.wish;
      this.#stopTimers(entry);
      try {
        const stand = await this.#carryOut(entry, wish);
        if (entry.wish !== wish) continue;
        entry.wish = undefined;
        entry.attempts = 0;
        this.#setStand(entry, stand);
      } catch (fout) {
        if (entry.wish !== wish) continue;
        this.#fail(entry, wish, fout);
        return;
      }
    }
  }

  async #carryOut(entry: Entry, wish: Wish): Promise<Stand> {
    if (wish.soort === 'verwijder') {
      await this.#options.remove(entry.sleutel);
      return LEEG;
    }
    this.#setStand(entry, { soort: 'bewaren' });
    const op = await this.#options.save(entry.sleutel, wish.titel, wish.inhoud);
    return { soort: 'bewaard', op };
  }

  #fail(entry: Entry, wish: Wish, fout: unknown): void {
    this.#setStand(entry, wish.soort === 'bewaar' ? { soort: 'mislukt', fout } : LEEG);
    if (!this.#options.mayRetry(fout)) return;
    const wait = RETRY_MS[Math.min(entry.attempts, RETRY_MS.length - 1)] ?? 30_000;
    entry.attempts += 1;
    entry.timer = this.#options.setTimer(() => void this.#run(entry), wait);
  }

  #stopTimers(entry: Entry): void {
    if (entry.timer !== undefined) this.#options.clearTimer(entry.timer);
    if (entry.deadline !== undefined) this.#options.clearTimer(entry.deadline);
    entry.timer = undefined;
    entry.deadline = undefined;
  }

  #setStand(entry: Entry, stand: Stand): void {
    entry.stand = stand;
    this.#emit();
  }

  #emit(): void {
    for (const listener of this.#listeners) listener();
  }
}

const LEEG: Stand = { soort: 'leeg' };

function keyOf(eigenaar: string, sleutel: string): string {
  return `${eigenaar} ${sleutel}`;
}
