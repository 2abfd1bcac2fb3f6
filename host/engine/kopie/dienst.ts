import type { Bewaarplan } from '#areas/beheer/rules/back-ups.ts';
import { isHeelRegister } from '#areas/beheer/rules/controle.ts';
import { StoreError } from '#db/errors.ts';
import { opslagredenVan } from '#domain/opslagstoring.ts';
import type { Gate } from '../apart/gate.ts';
import type { Opslag } from '../opslag.ts';
import type { Paden } from '../paden.ts';
import type { Report } from '../report.ts';
import { type BackupStand, type Mislukreden, readBackupStand, writeBackupStand } from './stand.ts';
import type { Taken } from './taken.ts';
import type { Werkers } from './werkers.ts';

type Parts = {
  readonly paden: Paden;
  readonly opslag: Opslag;
  readonly werkers: Werkers;
  readonly gate: Gate;
  readonly versie: string;
  /** The folder that the organisation laid down, which takes the place of what was chosen. */
  readonly vasteMap: string | undefined;
  /** UTC instant, ISO text. */
  readonly now: () => string;
  readonly report: Report;
};

/** Back-ups of one register: made, found, checked; and where they go. */
export type Backups = ReturnType<typeof createBackups>;

/** Keeps the back-ups of a data folder. What reads a whole store or another folder does so in a thread. */
export function createBackups(parts: Parts) {
  const { paden, opslag, werkers, gate, versie, vasteMap, now, report } = parts;
  let making: Promise<ReturnType<Taken['maak']>> | undefined;
  const stand = () => readBackupStand(paden).stand;
  const mapVan = ({ map }: BackupStand) => vasteMap ?? map ?? paden.backups;

  /** How something went is told where it can be; a full disk does not undo what was done. */
  function note(change: Partial<BackupStand>): void {
    try {
      writeBackupStand(paden, { ...stand(), ...change });
    } catch {
      report({ wat: 'stand van back-ups niet geschreven' });
    }
  }

  async function make(elsewhere: string | undefined): Promise<ReturnType<Taken['maak']>> {
    const { inhoud } = opslag.ring();
    const sleutels = opslag.bestand();
    const current = stand();
    const op = now();
    try {
      const made = await werkers.run(
        'maak',
        {
          register: paden.register,
          tijdelijk: paden.tijdelijk,
          grafstenen: paden.grafstenen,
          map: elsewhere ?? mapVan(current),
          maakMap: elsewhere === undefined && vasteMap === undefined && current.map === null,
          ...(elsewhere === undefined && { plan: current.plan }),
          kop: { opslagId: sleutels.opslagId, programma: versie, gemaaktOp: op, sleutels },
        },
        { opslag: Buffer.from(inhoud.opslag, 'hex'), kopie: Buffer.from(inhoud.kopie, 'hex') },
      );
      note({ laatste: { op, bestand: made.bestand, bytes: made.bytes }, mislukt: null });
      return made;
    } catch (error) {
      // Locking stops a back-up; the next one is not late because of it.
      if (!isStopped(error)) note({ mislukt: { op, reden: misluktOm(error) } });
      throw error;
    }
  }

  return {
    /** Where back-ups go and how the last went; `onleesbaar` when that had to be guessed. */
    stand: () => readBackupStand(paden),
    /** The folder that is in use. */
    map: () => mapVan(stand()),

    /**
     * Makes one now, in the folder in use or for once in another; who asks while one is being made
     * gets that one.
     */
    async make(elsewhere?: string): Promise<ReturnType<Taken['maak']>> {
      if (elsewhere !== undefined) await making?.catch(() => undefined);
      making ??= gate
        .pass(() => make(elsewhere))
        .finally(() => {
          making = undefined;
        });
      return making;
    },

    /** All back-ups that can be found: in the folder in use, in the usual one, and of before a migration. */
    find: () => werkers.run('zoek', { mappen: [mapVan(stand()), paden.backups, paden.kopieen] }),

    /**
     * The back-ups somewhere else: in a folder, in a copy of a whole data folder, or the one that is
     * named itself.
     *
     * @returns undefined when there is no such place, or none that can be read
     */
    findAt: (path: string) => werkers.run('zoekOp', { path }).catch(() => undefined),

    /**
     * Chooses another folder (null: the usual one, left out: as it was) and how long back-ups stay.
     *
     * @returns false when that folder is not there or takes no files; then nothing was changed
     */
    async change(map: string | null | undefined, plan: Bewaarplan): Promise<boolean> {
      if (typeof map === 'string' && !(await isUsable(map))) return false;
      writeBackupStand(paden, { ...stand(), ...(map !== undefined && { map }), plan });
      return true;
    },

    /** Whether a folder is there and takes files. */
    isUsable,

    /** Looks at every page, index and reference of the open register, and notes what was found. */
    async check(): Promise<ReturnType<Taken['controleer']>> {
      const found = await gate.pass(() => {
        const { inhoud } = opslag.ring();
        return werkers.run(
          'controleer',
          { register: paden.register },
          { opslag: Buffer.from(inhoud.opslag, 'hex'), log: Buffer.from(inhoud.log, 'hex') },
        );
      });
      // Whoever reads that a back-up should be put back must be able to.
      const schade = isHeelRegister(found) ? null : now();
      note({ controle: { op: now(), ...found }, schade });
      return found;
    },

    /** Notes that damage was met, once: it opens the way to a restore before anybody signs in. */
    noteDamage(): void {
      if (stand().schade === null) note({ schade: now() });
    },
    /** Notes that what was damaged has made place. */
    noteRestored: () => note({ schade: null, mislukt: null, controle: null }),

    /** Stops what is running, because the register locks. */
    stop: () => werkers.stop(),
  };

  async function isUsable(map: string): Promise<boolean> {
    try {
      return await werkers.run('map', { map });
    } catch {
      return false;
    }
  }
}

/** Whether a job ended because it was told to. */
export function isStopped(error: unknown): boolean {
  return error instanceof StoreError && error.kind === 'gesloten';
}

function misluktOm(error: unknown): Mislukreden {
  const reden = opslagredenVan(error);
  if (reden !== undefined) return reden;
  return error instanceof StoreError && error.kind === 'schade' ? 'beschadigd' : 'onbekend';
}
