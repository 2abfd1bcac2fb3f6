/** Where a window keeps what belongs to it alone; as sessionStorage, it survives a reload. */
export type VensterOpslag = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Says which windows live; the Web Locks of the browser. */
export type Grendels = Pick<LockManager, 'request' | 'query'>;

export type VensterOpties = {
  readonly opslag: VensterOpslag | undefined;
  readonly grendels: Grendels | undefined;
  readonly newId: () => string;
};

const VENSTER = 'meldpunt-venster';
const OPVOLGERS = 'meldpunt-concept-opvolgers';
const BEGONNEN = 'meldpunt-concept-begonnen';
const GRENDEL = 'venster:';
/** A window that is loaded again may have to wait until the page before it has let go. */
const WACHT_MS = 400;

/**
 * This window, among the other windows of the same browser. It holds a lock on its id as long as it
 * lives, so that another window sees which drafts belong to a window that is still there. A tab
 * that was duplicated takes the id of the first along, finds it locked, and takes a new one.
 */
export class EigenVenster {
  readonly #opties: VensterOpties;
  #id: Promise<string> | undefined;

  constructor(opties: VensterOpties) {
    this.#opties = opties;
  }

  /** The id of this window; the first call takes its lock. */
  id(): Promise<string> {
    this.#id ??= this.#settle();
    return this.#id;
  }

  /** The ids of the other windows that are there now; empty where the browser cannot tell. */
  async others(): Promise<ReadonlySet<string>> {
    const own = await this.id();
    const { held = [] } = (await this.#opties.grendels?.query().catch(() => undefined)) ?? {};
    const names = held.flatMap(({ name = '' }) =>
      name.startsWith(GRENDEL) ? [name.slice(GRENDEL.length)] : [],
    );
    return new Set(names.filter((name) => name !== own));
  }

  /** Under which id this window went on with a draft; the address may still name the old one. */
  successor(id: string): string {
    const opvolgers = this.#read(OPVOLGERS);
    let at = id;
    for (let turn = 0; turn < opvolgers.length; turn += 1)
      at = opvolgers.find(([from]) => from === at)?.[1] ?? at;
    return at;
  }

  goesOn(from: string, to: string): void {
    this.#write(OPVOLGERS, [...this.#read(OPVOLGERS), [from, to]]);
  }

  /** Whether this window began an empty form under this id, of which nothing was kept yet. */
  isBegun(id: string): boolean {
    return this.#read(BEGONNEN).some(([begun]) => begun === id);
  }

  /** Gives the id for one more form that begins empty. */
  begin(): string {
    const id = this.#opties.newId();
    this.#write(BEGONNEN, [...this.#read(BEGONNEN), [id]]);
    return id;
  }

  /** Something of this form is kept, or it is done: its id never begins an empty form again. */
  begun(id: string): void {
    const before = this.#read(BEGONNEN);
    if (this.isBegun(id))
      this.#write(
        BEGONNEN,
        before.filter(([begun]) => begun !== id),
      );
  }

  async #settle(): Promise<string> {
    const { newId } = this.#opties;
    const before = this.#get(VENSTER);
    if (before !== undefined && (await this.#hold(before))) return before;
    const id = newId();
    // A copy of another window: what that one began is not begun here.
    for (const name of [OPVOLGERS, BEGONNEN]) this.#opties.opslag?.removeItem(name);
    this.#set(VENSTER, id);
    await this.#hold(id);
    return id;
  }

  /** Takes the lock of a window for as long as this one lives; false when another has it. */
  async #hold(id: string): Promise<boolean> {
    const { grendels } = this.#opties;
    if (grendels === undefined) return true;
    const signal = AbortSignal.timeout(WACHT_MS);
    return new Promise((resolve) => {
      const held = () => {
        resolve(true);
        return new Promise<never>(() => undefined);
      };
      grendels.request(`${GRENDEL}${id}`, { signal }, held).catch(() => resolve(false));
    });
  }

  #read(name: string): string[][] {
    try {
      const read: unknown = JSON.parse(this.#get(name) ?? '[]');
      return Array.isArray(read) ? read.filter(Array.isArray) : [];
    } catch {
      return [];
    }
  }

  #write(name: string, value: readonly (readonly string[])[]): void {
    this.#set(name, JSON.stringify(value));
  }

  #get(name: string): string | undefined {
    return this.#opties.opslag?.getItem(name) ?? undefined;
  }

  #set(name: string, value: string): void {
    this.#opties.opslag?.setItem(name, value);
  }
}

/** What the browser offers; a page that may not keep anything has a window id until it reloads. */
export function browserVenster(): VensterOpties {
  return {
    opslag: 'sessionStorage' in globalThis ? globalThis.sessionStorage : undefined,
    grendels: globalThis.navigator?.locks,
    newId: () => crypto.randomUUID(),
  };
}
