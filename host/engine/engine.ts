import { mkdirSync, rmSync } from 'node:fs';
import { v7 as uuidv7 } from 'uuid';
import { assertFileModes } from '#db/file-modes.ts';
import { readMigrations } from '#db/migrations.ts';
import { type Api, makeApi } from './api.ts';
import { withApiErrors, withReadable } from './api-fouten.ts';
import type { GelezenBeleid } from './beleid.ts';
import { type Klok, makeVerstreken } from './klok.ts';
import { makeBackuprooster } from './kopie/rooster.ts';
import { makeOmgeving, type Omgeving } from './omgeving.ts';
import { createOpslag } from './opslag.ts';
import { padenIn } from './paden.ts';
import { openPogingen } from './pogingen.ts';
import type { Report } from './report.ts';
import { createSessies, type Sessie } from './sessies.ts';
import { closeWhenUnused, lockAll, lockIdle, lockOverdue } from './vergrendelen.ts';

export type EngineOptions = {
  readonly folder: string;
  /** Folder with the numbered SQL files; a bundled program passes its own. */
  readonly migrations: string;
  /** Folder with the fonts of letters; left out while running from source. */
  readonly fonts?: string;
  /** Program of the threads in which back-ups are made; left out while running from source. */
  readonly werker?: string;
  /** Program of the thread that reads figures and exports; left out while running from source. */
  readonly leeswerker?: string;
  /** A restore may also take the place of a register that is not damaged. */
  readonly herstelAltijd?: boolean;
  /** What the organisation laid down; left out, nothing. */
  readonly beleid?: GelezenBeleid;
  readonly klok: Klok;
  /** Name of the workstation, for the log. */
  readonly werkplek: string;
  readonly versie: string;
  readonly report: Report;
  /** Called when the last one signed in was locked out and the store is closed. */
  readonly onLocked?: () => void;
  /** Looks over every answer before it leaves; tests refuse one that was not logged. */
  readonly onAnswer?: Omgeving['onAnswer'];
};

/** The running program without a window: hosts carry its API and call `tick`. */
export type Engine = {
  readonly api: Api;
  /**
   * Wraps a call: whoever was away for too long is locked before it is looked at, and whatever it
   * throws leaves as an error of the contract.
   */
  readonly guard: <T>(call: () => Promise<T>) => Promise<T>;
  /** Wraps the reading of a call, so that what cannot be read leaves as one too. */
  readonly guardReading: <T>(read: () => Promise<T>) => Promise<T>;
  openSessie(): Sessie;
  findSessie(id: string): Sessie | undefined;
  endSessie(sessie: Sessie): Promise<void>;
  /** How many windows are open now. */
  windows(): number;
  /** Locks what has been idle or without a window for too long, and makes the back-up that is due. */
  tick(): Promise<void>;
  /** Locks everybody, for example when the machine goes to sleep. */
  lockAll(): Promise<void>;
  /** Ends the streams of open windows without a word; they open others. */
  hangUp(): void;
  /** Tells open windows, locks, flushes and closes. */
  stop(): Promise<void>;
};

/** Starts the engine on a data folder; the caller holds the folder's lock. */
export function createEngine(options: EngineOptions): Engine {
  const paden = padenIn(options.folder);
  mkdirSync(paden.folder, { recursive: true, mode: 0o700 });
  assertFileModes(paden.register);
  const { klok } = options;
  const now = () => new Date(klok.now()).toISOString();
  // What a back-up that was cut off left behind.
  rmSync(paden.tijdelijk, { recursive: true, force: true });
  const opslag = createOpslag({
    paden,
    migrations: readMigrations(options.migrations),
    now,
    report: options.report,
    versie: options.versie,
  });
  const sessies = createSessies(makeVerstreken(klok), uuidv7);
  const pogingen = openPogingen(paden.pogingen, klok);
  const onLocked = options.onLocked ?? (() => undefined);
  const beleid = options.beleid ?? { bestand: '', beleid: {} };
  const parts = { paden, opslag, sessies, pogingen, onLocked, beleid };
  const omgeving = makeOmgeving({ ...options, ...parts });
  const rooster = makeBackuprooster(omgeving);
  return {
    api: makeApi(omgeving),
    guard: (call) =>
      withApiErrors(omgeving, async () => {
        await lockOverdue(omgeving);
        return call();
      }),
    guardReading: (read) => withReadable(omgeving, read),
    openSessie: () => sessies.open(),
    findSessie: (id) => sessies.find(id),
    endSessie: async (sessie) => {
      sessies.end(sessie);
      await omgeving.inTurn(() => closeWhenUnused(omgeving));
    },
    windows: () => sessies.windows(),
    tick: async () => {
      await omgeving.inTurn(() => lockIdle(omgeving));
      await rooster();
    },
    lockAll: () => omgeving.inTurn(() => lockAll(omgeving)),
    hangUp: () => sessies.hangUp(),
    stop: async () => {
      sessies.tellAll('stopt');
      await omgeving.inTurn(() => lockAll(omgeving));
      await omgeving.lezer.stop();
      await omgeving.werkers.stop();
    },
  };
}
