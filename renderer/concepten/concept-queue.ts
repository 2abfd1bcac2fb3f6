/** Wait this long after the last keystroke before a draft is saved. */
export const DEBOUNCE_MS = 400;
/** Save at the latest this long after the first unsaved keystroke: within a second with the call. */
export const MAX_WAIT_MS = 900;
/** How long to wait before each next attempt when saving fails. */
const RETRY_MS = [1_000, 2_000, 5_000, 10_000];
const RETRY_LAST_MS = 30_000;

/** What a form wants kept; plain JSON, never a password. */
export type Conceptinhoud = Readonly<Record<string, unknown>>;

/** How it stands with one draft. */
export type Stand =
  | { readonly soort: 'leeg' }
  | { readonly soort: 'wacht' }
  | { readonly soort: 'bewaren' }
  | { readonly soort: 'bewaard'; readonly op: string }
  /** Another window went on with this draft or took it away: what is shown here is not kept. */
  | { readonly soort: 'elders' }
  | { readonly soort: 'mislukt'; readonly fout: unknown };

/** A draft: the id that its form made, and which form that is. */
export type Conceptnaam = { readonly id: string; readonly sleutel: string };

/** One draft on its way to the store; `versie` is the one that was seen last. */
export type Bewaren = Conceptnaam & {
  readonly versie: number | null;
  readonly titel: string;
  readonly inhoud: Conceptinhoud;
};

/**
 * Why the store refused a version: this very window wrote in between (its answer was lost), or
 * somebody else did, or took the draft away.
 */
export type Botsing = { readonly van: 'zelf'; readonly versie: number } | { readonly van: 'ander' };

/** Everything the queue needs from outside, so that tests can hold the clock. */
export type QueueOptions = {
  readonly save: (concept: Bewaren) => Promise<{ versie: number; op: string }>;
  readonly remove: (concept: { id: string; versie: number }) => Promise<unknown>;
  /** Reads a failure as a clash of versions; undefined for every other failure. */
  readonly readBotsing: (fout: unknown) => Promise<Botsing | undefined>;
  readonly newId: () => string;
  /** The draft goes on under another id, because somebody else has this one. */
  readonly onFork: (from: string, to: string) => void;
  /** Tells the other windows what the store has now; null when the draft is gone. */
  readonly tell: (id: string, versie: number | null) => void;
  /** False when trying again is of no use until a person does something (too large, no right). */
  readonly mayRetry: (fout: unknown) => boolean;
  readonly setTimer: (callback: () => void, ms: number) => unknown;
  /** Nothing happens when there is no timer. */
  readonly clearTimer: (timer: unknown) => void;
};

type Pending = { readonly soort: 'bewaar'; readonly titel: string; readonly inhoud: Conceptinhoud };
type Wish = Pending | { readonly soort: 'verwijder' };

type Entry = Conceptnaam & {
  readonly eigenaar: string;
  /** What the store had when this window last heard of it; null when it never had any. */
  versie: number | null;
  /** A save got no answer, so the store may have more than was heard of. */
  onzeker: boolean;
  stand: Stand;
  wish: Wish | undefined;
  /** When it was last typed in, to find the newest of one form. */
  beurt: number;
  /** It came apart from a draft that another window went on with. */
  gesplitst: boolean;
  running: Promise<void> | undefined;
  timer: unknown;
  deadline: unknown;
  attempts: number;
};

/**
 * Keeps what is typed: waits for a pause, saves at the latest after 0.9 s, one save at a time per
 * draft, and the newest wish wins. What cannot be saved stays in memory and is tried again. When
 * another window went on with a draft, this one goes on beside it under an id of its own. Entries
 * belong to the account that typed them: after another person signs in they wait for their owner.
 */
export class ConceptQueue {
  readonly #options: QueueOptions;
  readonly #entries = new Map<string, Entry>();
  readonly #listeners = new Set<() => void>();
  /** Under which id a draft went on; an id is of one account only. */
  readonly #opvolgers = new Map<string, string>();
  /** Drafts that were finished or thrown away in this window. */
  readonly #weg = new Set<string>();
  #eigenaar: string | undefined;
  #beurt = 0;

  constructor(options: QueueOptions) {
    this.#options = options;
  }

  /** Says whose drafts are saved from now on; undefined (locked) saves nothing, and keeps all. */
  setOwner(eigenaar: string | undefined): void {
    const isOther = eigenaar !== this.#eigenaar;
    this.#eigenaar = eigenaar;
    for (const entry of this.#entries.values()) {
      // What was kept before somebody signed out may have changed when they are back.
      if (isOther && entry.stand.soort === 'bewaard') entry.stand = LEEG;
      void this.#run(entry);
    }
    this.#emit();
  }

  /** A draft was read from the store: this is the version that a form goes on from. */
  know({ id, sleutel, versie }: Conceptnaam & { readonly versie: number }): void {
    const entry = this.#entryFor({ id, sleutel });
    if (entry === undefined || entry.wish !== undefined) return;
    if (entry.versie !== versie) this.#setStand(entry, LEEG);
    entry.versie = versie;
    entry.onzeker = false;
    this.#weg.delete(id);
  }

  /** Takes in the newest text of a form; saves it after a pause. */
  put(naam: Conceptnaam, titel: string, inhoud: Conceptinhoud): void {
    const entry = this.#entryFor({ ...naam, id: this.current(naam.id) });
    if (entry === undefined) return;
    this.#weg.delete(entry.id);
    this.#beurt += 1;
    entry.beurt = this.#beurt;
    entry.wish = { soort: 'bewaar', titel, inhoud };
    entry.attempts = 0;
    this.#setStand(entry, { soort: 'wacht' });
    this.#options.clearTimer(entry.timer);
    entry.timer = this.#options.setTimer(() => void this.#run(entry), DEBOUNCE_MS);
    entry.deadline ??= this.#options.setTimer(() => void this.#run(entry), MAX_WAIT_MS);
  }

  /** Forgets a draft, here and in the store. Resolves when that has been tried. */
  async discard(naam: Conceptnaam): Promise<void> {
    const entry = this.#entryFor({ ...naam, id: this.current(naam.id) });
    if (entry === undefined) return;
    this.#weg.add(entry.id);
    entry.wish = { soort: 'verwijder' };
    entry.attempts = 0;
    this.#setStand(entry, LEEG);
    await this.#run(entry);
  }

  /** Saves everything now. True when nothing of the one who is signed in is left unsaved. */
  async flush(): Promise<boolean> {
    const own = () => [...this.#entries.values()].filter((one) => one.eigenaar === this.#eigenaar);
    await Promise.all(own().map((entry) => this.#run(entry)));
    return own().every((entry) => entry.wish === undefined);
  }

  /** Whether something typed, by whomever, is in this window only. */
  heeftOnbewaard(): boolean {
    return [...this.#entries.values()].some(({ wish }) => wish !== undefined);
  }

  /** The id under which a draft goes on: its own, or a new one after it came apart. */
  current(id: string): string {
    let at = id;
    for (let next = this.#opvolgers.get(at); next !== undefined; next = this.#opvolgers.get(at))
      at = next;
    return at;
  }

  /** How it stands with one draft of the one who is signed in. */
  stand(id: string): Stand {
    return this.#find(id)?.stand ?? LEEG;
  }

  /** Whether a draft came apart from one that another window went on with. */
  isForked(id: string): boolean {
    return this.#find(id)?.gesplitst ?? false;
  }

  /** Whether this window has something under this id, or had: another form needs another. */
  isUsed(id: string): boolean {
    const entry = this.#find(id);
    return (
      this.isGone(id) ||
      (entry !== undefined && (entry.versie !== null || entry.wish !== undefined))
    );
  }

  /** Whether a draft was finished or thrown away in this window. */
  isGone(id: string): boolean {
    return this.#weg.has(this.current(id));
  }

  /**
   * What was typed in a form and could not be saved yet; newer than what the store has. Without an
   * id the newest of that form.
   */
  unsaved(
    sleutel: string,
    id?: string,
  ): { readonly id: string; readonly inhoud: Conceptinhoud } | undefined {
    const asked = id === undefined ? undefined : this.current(id);
    const found = [...this.#entries.values()]
      .filter((one) => one.eigenaar === this.#eigenaar && one.sleutel === sleutel)
      .filter((one) => one.wish?.soort === 'bewaar' && (asked === undefined || one.id === asked))
      .sort((a, b) => b.beurt - a.beurt)[0];
    return found?.wish?.soort === 'bewaar'
      ? { id: found.id, inhoud: found.wish.inhoud }
      : undefined;
  }

  /** Another window says what the store has now of a draft. */
  heard(id: string, versie: number | null): void {
    const entry = this.#find(id);
    if (entry?.id !== id || entry.versie === versie) return;
    if (entry.stand.soort === 'bewaard') this.#setStand(entry, { soort: 'elders' });
  }

  /** Calls back at each change of any draft. Gives a function that stops it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #find(id: string): Entry | undefined {
    return this.#entries.get(keyOf(this.#eigenaar ?? '', this.current(id)));
  }

  #entryFor({ id, sleutel }: Conceptnaam): Entry | undefined {
    if (this.#eigenaar === undefined) return undefined;
    const key = keyOf(this.#eigenaar, id);
    let entry = this.#entries.get(key);
    if (entry === undefined) {
      entry = {
        eigenaar: this.#eigenaar,
        id,
        sleutel,
        versie: null,
        onzeker: false,
        stand: LEEG,
        wish: undefined,
        beurt: 0,
        gesplitst: false,
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
    if (entry.wish === undefined || entry.eigenaar !== this.#eigenaar) return Promise.resolve();
    entry.running = this.#work(entry);
    return entry.running;
  }

  // Loops until no newer wish came in during the call: a save never overtakes a later one.
  async #work(entry: Entry): Promise<void> {
    await this.#untilDone(entry);
    // At once: a wish that comes in from here on begins a run of its own.
    entry.running = undefined;
    this.#emit();
  }

  async #untilDone(entry: Entry): Promise<void> {
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
        const botsing = await this.#options.readBotsing(fout);
        if (botsing !== undefined) {
          await this.#giveWay(entry, botsing);
          continue;
        }
        entry.onzeker = true;
        if (entry.wish !== wish) continue;
        this.#fail(entry, wish, fout);
        return;
      }
    }
  }

  async #carryOut(entry: Entry, wish: Wish): Promise<Stand> {
    const { id, sleutel, versie } = entry;
    if (wish.soort === 'verwijder') {
      if (versie === null && !entry.onzeker) return LEEG;
      await this.#options.remove({ id, versie: versie ?? 1 });
      entry.versie = null;
      entry.onzeker = false;
      this.#options.tell(id, null);
      return LEEG;
    }
    if (entry.stand.soort !== 'bewaren') this.#setStand(entry, { soort: 'bewaren' });
    const { titel, inhoud } = wish;
    const kept = await this.#options.save({ id, sleutel, versie, titel, inhoud });
    entry.versie = kept.versie;
    entry.onzeker = false;
    this.#options.tell(id, kept.versie);
    return { soort: 'bewaard', op: kept.op };
  }

  // What another window did with this draft stays as it is; what is typed here goes on beside it.
  async #giveWay(entry: Entry, botsing: Botsing): Promise<void> {
    if (botsing.van === 'zelf') {
      entry.versie = botsing.versie;
      entry.onzeker = false;
      return;
    }
    const { wish } = entry;
    entry.wish = undefined;
    entry.versie = null;
    entry.onzeker = false;
    this.#setStand(entry, LEEG);
    if (wish?.soort !== 'bewaar') return;
    const id = this.#options.newId();
    const next = this.#entryFor({ id, sleutel: entry.sleutel });
    if (next === undefined) {
      // Locked meanwhile: tried again when the owner is back.
      entry.wish = wish;
      return;
    }
    next.wish = wish;
    next.beurt = entry.beurt;
    next.gesplitst = true;
    this.#opvolgers.set(entry.id, id);
    this.#options.onFork(entry.id, id);
    await this.#run(next);
  }

  #fail(entry: Entry, wish: Wish, fout: unknown): void {
    this.#setStand(entry, wish.soort === 'bewaar' ? { soort: 'mislukt', fout } : LEEG);
    if (!this.#options.mayRetry(fout)) return;
    const wait = RETRY_MS[entry.attempts] ?? RETRY_LAST_MS;
    entry.attempts += 1;
    entry.timer = this.#options.setTimer(() => void this.#run(entry), wait);
  }

  #stopTimers(entry: Entry): void {
    this.#options.clearTimer(entry.timer);
    this.#options.clearTimer(entry.deadline);
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
