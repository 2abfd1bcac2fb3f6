import { v7 as uuidv7 } from 'uuid';
import type { LogActie, ObjectSoort } from '#contract/operatie.ts';
import type { AangemeldAccount } from '#contract/toegang.ts';
import { appendLog, type LogEntry } from '#db/repositories/log.ts';
import type { WriteUnit } from '#db/store.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { todayIn } from '#domain/dates/iso-date.ts';
import type { Klok } from './klok.ts';
import { appendWaiting, pseudonym } from './logboek.ts';
import type { Opslag } from './opslag.ts';
import type { Paden } from './paden.ts';
import type { Pogingen } from './pogingen.ts';
import { makeQueue } from './queue.ts';
import type { Sessies } from './sessies.ts';

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
  /** Folder with the fonts of letters; left out while running from source. */
  readonly fonts?: string | undefined;
  /** Called each time the store was closed because nobody is signed in any more. */
  readonly onLocked: () => void;
  /** UTC instant, ISO text. */
  readonly now: () => string;
  /** Calendar day in Europe/Amsterdam. */
  readonly today: () => IsoDate;
  readonly newId: () => string;
  /** Runs what opens or closes the store one after another: signing in, locking, stopping. */
  readonly inTurn: <T>(job: () => Promise<T>) => Promise<T>;
  /** Adds the entry inside a unit that is running. */
  readonly logIn: (unit: WriteUnit, feit: LogFeit) => Promise<void>;
  /** Adds the entry by itself: in the store when it is open, else in the side file. */
  readonly log: (feit: LogFeit) => Promise<void>;
};

/** The program log: what went wrong, never what it was about. */
export type Report = (melding: {
  readonly wat: string;
  readonly correlatie?: string;
  readonly waar?: string;
}) => void;

type Parts = Pick<
  Omgeving,
  | 'klok'
  | 'paden'
  | 'werkplek'
  | 'versie'
  | 'opslag'
  | 'sessies'
  | 'pogingen'
  | 'report'
  | 'fonts'
  | 'onLocked'
>;

/** Puts the shared parts together. */
export function makeOmgeving(parts: Parts): Omgeving {
  const { klok, opslag } = parts;
  const now = () => new Date(klok.now()).toISOString();
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
    };
  }

  return {
    ...parts,
    now,
    today: () => todayIn(now()),
    newId,
    inTurn: makeQueue(),
    logIn: (unit, feit) => appendLog(unit, [toEntry(feit)]),
    log: async (feit) => {
      const entry = toEntry(feit);
      if (opslag.isOpen()) await opslag.store().write((unit) => appendLog(unit, [entry]));
      else appendWaiting(parts.paden.wachtendLog, entry);
    },
  };
}
