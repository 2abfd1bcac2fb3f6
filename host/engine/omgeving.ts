import { setImmediate } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import type { AangemeldAccount } from '#areas/toegang/contract.ts';
import {
  appendHerhaling,
  appendLog,
  appendSetPart,
  appendShown,
  isSetWhole,
  type LogEntry,
  type LogSet,
} from '#areas/verantwoording/store-log.ts';
import type { Logbijzonderheden } from '#areas/verantwoording/tables.ts';
import type { Store, WriteUnit } from '#db/store.ts';
import type { GetoondeIds } from '#domain/contract/getoond.ts';
import type { LogActie, ObjectSoort } from '#domain/contract/operatie.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { todayIn } from '#domain/dates/iso-date.ts';
import { type Gate, makeGate } from './apart/gate.ts';
import { createLezer, type Lezer } from './apart/lezer.ts';
import type { GelezenBeleid } from './beleid.ts';
import type { Klok } from './klok.ts';
import { type Backups, createBackups } from './kopie/dienst.ts';
import { createWerkers, type Werkers } from './kopie/werkers.ts';
import { appendWaiting, pseudonym, toLogSet } from './logboek.ts';
import type { Opslag } from './opslag.ts';
import type { Paden } from './paden.ts';
import type { Pogingen } from './pogingen.ts';
import { makeQueue } from './queue.ts';
import type { Report } from './report.ts';
import type { Sessie, Sessies } from './sessies.ts';

/** What an entry of the log says besides when, where and under which number. */
export type LogFeit = {
  readonly account: Pick<AangemeldAccount, 'id'> | undefined;
  readonly rol?: string | undefined;
  readonly operatie: string;
  readonly actie: LogActie;
  readonly doel: string;
  readonly objectSoort: ObjectSoort;
  readonly objectId?: string | undefined;
  readonly uitkomst: string;
  readonly correlatie: string;
  /** Whom the answer showed. */
  readonly getoond?: GetoondeIds | undefined;
  /** The same of an export, which was found where its rows were read; takes the place of `getoond`. */
  readonly verzameling?: LogSet | undefined;
  readonly bijzonderheden?: Logbijzonderheden | undefined;
};

/** An answer that is about to leave. */
export type Answered = {
  readonly operatie: string;
  readonly correlatie: string;
  readonly action: LogActie;
  readonly input: unknown;
  readonly output: unknown;
};

/** Everything the parts of the engine share: clock, ids, store, sessions, log. */
export type Omgeving = {
  readonly klok: Klok;
  readonly paden: Paden;
  readonly werkplek: string;
  readonly versie: string;
  readonly opslag: Opslag;
  readonly sessies: Sessies;
  readonly pogingen: Pogingen;
  readonly report: Report;
  readonly werkers: Werkers;
  /** Reads what may take seconds, beside everybody else. */
  readonly lezer: Lezer;
  /** Shut while the store key changes: nobody then starts to read the register by themselves. */
  readonly gate: Gate;
  readonly backups: Backups;
  /** What the organisation laid down, and where that stands. */
  readonly beleid: GelezenBeleid;
  /** A restore may also take the place of a register that is not damaged: on the command line. */
  readonly herstelAltijd?: boolean | undefined;
  /** Folder with the fonts of letters; left out while running from source. */
  readonly fonts?: string | undefined;
  /** Called each time the store was closed because nobody is signed in any more. */
  readonly onLocked: () => void;
  /** Looks over every answer before it leaves; tests refuse one that was not logged. */
  readonly onAnswer?: ((answered: Answered, opslag: Opslag) => Promise<void>) | undefined;
  /** UTC instant, ISO text. */
  readonly now: () => string;
  /** Calendar day in Europe/Amsterdam. */
  readonly today: () => IsoDate;
  readonly newId: () => string;
  /** Runs what opens or closes the store one after another: signing in, locking, stopping. */
  readonly inTurn: <T>(job: () => Promise<T>) => Promise<T>;
  /** Adds the entry inside a unit that is running. */
  readonly logIn: (unit: WriteUnit, feit: LogFeit) => Promise<void>;
  /** Writes a set that is too large for one go, part by part, before the entry that refers to it. */
  readonly keepVerzameling: (set: LogSet | undefined) => Promise<void>;
  /** Adds the entry by itself: in the store when it is open, else in the side file. */
  readonly log: (feit: LogFeit) => Promise<void>;
  /**
   * Adds the entry of something that was looked at. The same set asked for again by the same
   * operation in the same session within five minutes is counted with the entry that is there.
   */
  readonly logRead: (sessie: Sessie, feit: LogFeit) => Promise<void>;
  /**
   * Adds the entry of something that is done and may not fail, such as locking. Where the store
   * takes it not, the side file does; where that is full too, it waits in memory for a next one.
   */
  readonly logAfter: (feit: LogFeit) => Promise<void>;
  /** The entry as a line of the side file, for who must write it together with something else. */
  readonly asWaiting: (feit: LogFeit) => string;
};

type Parts = Pick<
  Omgeving,
  | 'klok'
  | 'paden'
  | 'werkplek'
  | 'versie'
  | 'opslag'
  | 'sessies'
  | 'pogingen'
  | 'beleid'
  | 'report'
  | 'herstelAltijd'
  | 'fonts'
  | 'onLocked'
  | 'onAnswer'
> & {
  /** Program of the threads for long work; left out while running from source. */
  readonly werker?: string | undefined;
  /** Program of the thread that reads; left out while running from source. */
  readonly leeswerker?: string | undefined;
};

/** Puts the shared parts together. */
export function makeOmgeving(parts: Parts): Omgeving {
  const { klok, opslag } = parts;
  const now = () => new Date(klok.now()).toISOString();
  const werkers = createWerkers(parts.werker);
  const gate = makeGate();
  const lezer = createLezer({ ...parts, gate, program: parts.leeswerker });
  const newId = () => uuidv7();

  function toEntry(feit: LogFeit): LogEntry {
    const { objectId } = feit;
    const known = objectId !== undefined && opslag.isOpen();
    return {
      id: newId(),
      tijd: now(),
      gebruiker: feit.account?.id ?? null,
      rol: feit.rol ?? null,
      werkplek: parts.werkplek,
      actie: feit.actie,
      operatie: feit.operatie,
      doel: feit.doel,
      objectSoort: feit.objectSoort,
      objectPseudoniem: known
        ? pseudonym(opslag.ring().inhoud.pseudoniem, feit.objectSoort, objectId)
        : null,
      uitkomst: feit.uitkomst,
      correlatie: feit.correlatie,
      ...(feit.bijzonderheden && { bijzonderheden: feit.bijzonderheden }),
    };
  }

  function setOf({ getoond, verzameling }: LogFeit): LogSet | undefined {
    if (verzameling !== undefined) return verzameling;
    if (getoond === undefined || !opslag.isOpen()) return undefined;
    return toLogSet(opslag.ring().inhoud.pseudoniem, getoond);
  }

  let unwritten: LogEntry[] = [];

  /** What waits in memory goes first, so that the log keeps the order of things. */
  async function log(entry: LogEntry, set?: LogSet): Promise<number | undefined> {
    const waiting = unwritten;
    let seq: number | undefined;
    if (opslag.isOpen())
      seq = await opslag.store().write(async (unit) => {
        await appendLog(unit, waiting);
        return appendShown(unit, entry, set);
      });
    else for (const one of [...waiting, entry]) appendWaiting(parts.paden.wachtendLog, one);
    unwritten = [];
    return seq;
  }

  async function keepVerzameling(set: LogSet | undefined): Promise<void> {
    if (set === undefined || set.delen.length === 1) return;
    if (await opslag.store().read((unit) => isSetWhole(unit, set))) return;
    for (const deel of set.delen.keys()) {
      await opslag.store().write((unit) => appendSetPart(unit, set, deel));
      // One unit follows another without a look at who else calls; this lets them come in.
      await setImmediate();
    }
  }

  const recent = makeRecent();

  async function logRead(sessie: Sessie, feit: LogFeit): Promise<void> {
    const set = setOf(feit);
    const entry = toEntry(feit);
    const { gebruiker, rol, operatie, objectPseudoniem } = entry;
    const wat = [sessie.id, gebruiker, rol, operatie, objectPseudoniem, set?.vingerafdruk].join(
      ' ',
    );
    const store = opslag.store();
    const seq = recent.find(store, wat, klok.now());
    if (seq !== undefined) return store.write((unit) => appendHerhaling(unit, seq, now()));
    const made = await log(entry, set);
    if (made !== undefined) recent.keep(store, wat, { seq: made, op: klok.now() });
  }

  async function logAfter(entry: LogEntry): Promise<void> {
    try {
      await log(entry);
    } catch {
      unwritten = [...unwritten, entry].slice(-MOST_IN_MEMORY);
      appendWhatFits();
    }
  }

  function appendWhatFits(): void {
    try {
      for (const entry of unwritten) appendWaiting(parts.paden.wachtendLog, entry);
      unwritten = [];
    } catch {
      // Entries carry their id: one that was written already is not added twice.
      parts.report({ wat: 'logregel wacht in het geheugen' });
    }
  }

  return {
    ...parts,
    ...{ werkers, lezer, gate },
    backups: createBackups({
      ...parts,
      ...{ werkers, gate, now, vasteMap: parts.beleid.beleid.backupMap },
    }),
    now,
    today: () => todayIn(now()),
    newId,
    inTurn: makeQueue(),
    logIn: async (unit, feit) => void (await appendShown(unit, toEntry(feit), setOf(feit))),
    log: async (feit) => void (await log(toEntry(feit), setOf(feit))),
    ...{ logRead, keepVerzameling },
    logAfter: (feit) => logAfter(toEntry(feit)),
    asWaiting: (feit) => JSON.stringify(toEntry(feit)),
  };
}

/** Locking and failing to sign in on a full disk; more of them tell nothing more. */
const MOST_IN_MEMORY = 200;

/** For how long the same answer is counted with the first, in milliseconds. */
const SAME_WITHIN = 5 * 60_000;

type Kept = { readonly seq: number; readonly op: number };

/** Which entries of the log were made lately; of a store that was opened anew nothing is known. */
function makeRecent() {
  const stores = new WeakMap<Store, Map<string, Kept>>();
  const isLately = ({ op }: Kept, now: number) => now >= op && now - op <= SAME_WITHIN;
  return {
    find(store: Store, wat: string, now: number): number | undefined {
      const kept = stores.get(store)?.get(wat);
      return kept !== undefined && isLately(kept, now) ? kept.seq : undefined;
    },
    keep(store: Store, wat: string, kept: Kept): void {
      const all = stores.get(store) ?? new Map<string, Kept>();
      stores.set(store, all);
      for (const [key, other] of all) {
        // The oldest come first.
        if (isLately(other, kept.op)) break;
        all.delete(key);
      }
      all.delete(wat);
      all.set(wat, kept);
    },
  };
}
