import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Bewaarplan, listVervallen } from '#areas/beheer/rules/back-ups.ts';
import { beginChainOf } from '#db/chain/begin-chain.ts';
import { type ChainFinding, checkChain } from '#db/chain/check-chain.ts';
import {
  beheerdersOf,
  type Controle,
  checkStore,
  inhoudOf,
  newerThan,
  reading,
} from '#db/snapshot.ts';
import { todayIn } from '#domain/dates/iso-date.ts';
import {
  BACKUP_EXTENSION,
  BackupError,
  type Backupfout,
  type BackupKop,
  readBackupKop,
} from './formaat.ts';
import { applyGrafstenen, GRAFSTENEN, readGrafstenen } from './grafstenen.ts';
import {
  type Inhoudsopgave,
  type MaakOpdracht,
  makeBackup,
  removeStore,
  requireSame,
  temporary,
  unpackBackup,
} from './maken.ts';

/** A file in a folder of back-ups; without a header when that cannot be read. */
export type GevondenBackup = {
  readonly bestand: string;
  readonly bytes: number;
  readonly fout?: Backupfout;
  readonly kop?: Pick<BackupKop, 'opslagId' | 'programma' | 'schema' | 'gemaaktOp'>;
};

/** What the current register has that a back-up has not; undefined when it cannot be read. */
export type Verlies = ReturnType<typeof newerThan>;

type MaakVraag = Omit<MaakOpdracht, 'doel'> & {
  readonly map: string;
  /** The folder inside the data folder is made when it is not there; another one never is. */
  readonly maakMap: boolean;
  readonly grafstenen: string;
  /** Left out where nothing may go. */
  readonly plan?: Bewaarplan;
};
type ProefVraag = {
  readonly bestand: string;
  readonly tijdelijk: string;
  /** The register as it is now. */
  readonly register: string;
};
type HaalVraag = {
  readonly bestand: string;
  readonly doel: string;
  /** Where the anchor of what was got out is made. */
  readonly anker: string;
  /** Lists of what was destroyed; the one beside the back-up counts too. */
  readonly grafstenen: readonly string[];
};

/** The folders of a data folder that hold back-ups. */
const OWN_FOLDERS = ['back-ups', 'kopieen'] as const;

/** What was got out of a back-up. */
export type Gehaald = {
  readonly opgave: Inhoudsopgave;
  readonly vernietigd: number;
  readonly stenen: ReturnType<typeof readGrafstenen>['stenen'];
  readonly afgekeurd: readonly string[];
  /** Account names of who may give a way in again. */
  readonly beheerders: readonly string[];
};

type Sleutels = Readonly<
  Partial<Record<'opslag' | 'kopie' | 'pseudoniem' | 'log' | 'opslagNu', Uint8Array>>
>;

/**
 * The jobs that read a whole store or a folder that may be far away. They run in a thread of their
 * own, so that nobody waits for a disk; each takes its question and its keys, and gives an answer
 * that can be sent.
 */
export const taken = {
  /** Makes a back-up under a name of its own, and lets go of those that may go. */
  maak(vraag: MaakVraag, sleutels: Sleutels) {
    const { map, kop } = vraag;
    if (vraag.maakMap) mkdirSync(map, { recursive: true, mode: 0o700 });
    const doel = freeName(map, kop.gemaaktOp);
    const keys = { opslag: required(sleutels.opslag), kopie: required(sleutels.kopie) };
    const made = makeBackup({ ...vraag, doel }, keys);
    if (existsSync(vraag.grafstenen)) copyFileSync(vraag.grafstenen, join(map, GRAFSTENEN));
    const weg = vraag.plan === undefined ? 0 : prune(map, kop, vraag.plan);
    return { ...made, bestand: basename(doel), weg };
  },

  /** The back-ups in some folders, the newest first; a folder that is not there has none. */
  zoek({ mappen }: { readonly mappen: readonly string[] }): GevondenBackup[] {
    return newestFirst([...new Set(mappen)].flatMap((map) => backupsIn(map)));
  },

  /**
   * The back-ups at a path, the newest first: a folder, or one file whatever its name. Somebody may
   * have kept the whole data folder, so its own folders count too.
   */
  zoekOp({ path }: { readonly path: string }): GevondenBackup[] {
    if (!statSync(path).isDirectory()) return [backupAt(path)];
    return newestFirst(
      [path, ...OWN_FOLDERS.map((name) => join(path, name))].flatMap((map) => backupsIn(map)),
    );
  },

  /** The header of one back-up. */
  kop: ({ bestand }: { readonly bestand: string }): BackupKop => readBackupKop(bestand),

  /** Whether a folder is there and takes files. */
  map({ map }: { readonly map: string }): boolean {
    if (!existsSync(map) || !statSync(map).isDirectory()) return false;
    accessSync(map, constants.R_OK | constants.W_OK);
    return true;
  },

  /** Unpacks a back-up, looks whether it is whole, and compares it with the register as it is now. */
  proef({ bestand, tijdelijk, register }: ProefVraag, sleutels: Sleutels) {
    const path = temporary(tijdelijk);
    try {
      const kop = readBackupKop(bestand);
      const opgave = unpackBackup(bestand, required(sleutels.kopie), path);
      requireSame(path, opgave);
      const verlies = lostFrom(register, sleutels.opslagNu, path, opgave, kop.gemaaktOp);
      return { inhoud: opgave.inhoud, ...(verlies === undefined ? {} : { verlies }) };
    } finally {
      removeStore(path);
    }
  },

  /** Unpacks a back-up to a new store, looks whether it is whole, and destroys what had to go. */
  haal({ bestand, doel, anker, grafstenen }: HaalVraag, sleutels: Sleutels): Gehaald {
    removeStore(doel);
    try {
      const opgave = unpackBackup(bestand, required(sleutels.kopie), doel);
      requireSame(doel, opgave);
      const pseudoniem = required(sleutels.pseudoniem);
      const lists = [...grafstenen, join(dirname(bestand), GRAFSTENEN)];
      const { stenen, afgekeurd } = readGrafstenen([...new Set(lists)], pseudoniem);
      const key = Buffer.from(opgave.opslag, 'hex');
      const vernietigd = applyGrafstenen(doel, key, pseudoniem, stenen);
      beginChainOf(doel, key, { key: required(sleutels.log), anchorPath: anker });
      const beheerders = reading(doel, key, beheerdersOf);
      return { opgave, vernietigd, stenen, afgekeurd, beheerders };
    } catch (error) {
      removeStore(doel);
      throw error;
    }
  },

  /** Looks at every page, index, reference, row and link of the register. */
  controleer(
    { register }: { readonly register: string },
    sleutels: Sleutels,
  ): Controle & { readonly veranderd: string[] } {
    return reading(register, required(sleutels.opslag), (from) => {
      const found = checkStore(from, 'whole');
      // What cannot be read cannot be held against its chain.
      if (found.gebreken > 0) return { ...found, veranderd: [] };
      const { findings } = checkChain(from, required(sleutels.log));
      return { ...found, veranderd: findings.map(plekVan) };
    });
  },
} as const;

/** The jobs by name. */
export type Taken = typeof taken;
export type Taaknaam = keyof Taken;
export type Taaksleutels = Sleutels;

/** Where something is not as the program left it, by table or by place in the log; nobody is named. */
function plekVan(finding: ChainFinding): string {
  if (finding.kind === 'tabel') return finding.table;
  if (finding.kind === 'stand') return 'opbouw van het register';
  return `log vanaf regel ${finding.logFrom}`;
}

function required(key: Uint8Array | undefined): Uint8Array {
  if (key === undefined) throw new Error('the job was given no key');
  return key;
}

function lostFrom(
  register: string,
  key: Uint8Array | undefined,
  copy: string,
  opgave: Inhoudsopgave,
  since: string,
): Verlies | undefined {
  if (key === undefined || !existsSync(register)) return undefined;
  try {
    return reading(register, key, (current) => {
      // Counted first: where that fails nothing is to be said of the rest.
      inhoudOf(current);
      const copied = Buffer.from(opgave.opslag, 'hex');
      return reading(copy, copied, (from) => newerThan(current, from, since));
    });
  } catch {
    return undefined;
  }
}

/** Two back-ups may fall in one second, or the clock may have been set back. */
function freeName(map: string, gemaaktOp: string): string {
  const stem = join(map, `register-${gemaaktOp.slice(0, 19).replaceAll(':', '')}Z`);
  let name = stem + BACKUP_EXTENSION;
  for (let count = 2; existsSync(name); count += 1) name = `${stem}-${count}${BACKUP_EXTENSION}`;
  return name;
}

function backupsIn(map: string): GevondenBackup[] {
  if (!existsSync(map)) return [];
  return readdirSync(map)
    .filter((name) => name.endsWith(BACKUP_EXTENSION))
    .map((name) => backupAt(join(map, name)));
}

function backupAt(bestand: string): GevondenBackup {
  const { size } = statSync(bestand);
  try {
    const { opslagId, programma, schema, gemaaktOp } = readBackupKop(bestand);
    return { bestand, bytes: size, kop: { opslagId, programma, schema, gemaaktOp } };
  } catch (error) {
    const fout = error instanceof BackupError ? error.reden : 'kop_beschadigd';
    return { bestand, bytes: size, fout };
  }
}

function newestFirst(found: GevondenBackup[]): GevondenBackup[] {
  return found.sort((one, other) =>
    (one.kop?.gemaaktOp ?? '') < (other.kop?.gemaaktOp ?? '') ? 1 : -1,
  );
}

/** Only what is readably of this register ever goes; a file of another, or of nobody, is left alone. */
function prune(map: string, kop: MaakVraag['kop'], plan: Bewaarplan): number {
  const own = backupsIn(map).flatMap(({ bestand, kop: found }) =>
    found?.opslagId === kop.opslagId
      ? [{ naam: bestand, dag: todayIn(found.gemaaktOp), op: found.gemaaktOp }]
      : [],
  );
  const gone = listVervallen(own, plan, todayIn(kop.gemaaktOp));
  for (const bestand of gone) rmSync(bestand, { force: true });
  return gone.length;
}
