import { and, desc, eq, gte, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import { schema } from '#areas/tables.ts';
import { among } from '#db/among.ts';
import { type Asked, preparedOne } from '#db/prepared.ts';
import type { ReadUnit, WriteUnit } from '#db/store.ts';

const { log, logVerzameling, logObject, logHerhaling, exportdoel } = schema;

/** One entry as it is written; the store gives it its place in the row. */
export type LogEntry = Omit<typeof log.$inferInsert, 'seq'>;

/** The objects that an answer showed, by pseudonym, with the fingerprint of all of them together. */
export type LogSet = {
  readonly vingerafdruk: string;
  /** How many objects there are. */
  readonly aantal: number;
  /**
   * The objects, in parts that are quickly written and quickly handed from thread to thread: each a
   * JSON list of pairs, a pseudonym and what kind of object it is of (`Persoonssoort`).
   */
  readonly delen: readonly string[];
};

/** Adds entries at the end; an entry that is there already (same id) is not added twice. */
export async function appendLog(unit: WriteUnit, entries: readonly LogEntry[]): Promise<void> {
  for (const entry of entries) await unit.insert(log).values(entry).onConflictDoNothing();
}

/**
 * Adds one entry with the set that its answer showed, if it showed any.
 *
 * @returns the place of the entry in the log.
 */
export async function appendShown(
  unit: WriteUnit,
  entry: LogEntry,
  set: LogSet | undefined,
): Promise<number> {
  const verzameling = set === undefined ? null : await setNumber(unit, set);
  const [row] = await unit
    .insert(log)
    .values({ ...entry, verzameling })
    .returning({ seq: log.seq });
  if (row === undefined) throw new Error('the log gave no place to an entry');
  return row.seq;
}

/**
 * Writes one part of a set ahead of the entry that refers to it, for a set that is too large to be
 * written in one go: others get their turn in between. What was written twice is there once.
 */
export async function appendSetPart(unit: WriteUnit, set: LogSet, deel: number): Promise<void> {
  const known = await findSet(unit, set.vingerafdruk);
  await insertObjects(unit, known?.nr ?? (await insertSet(unit, set)), set.delen[deel]);
}

const findSet = preparedOne((unit, vingerafdruk: Asked) =>
  unit
    .select({ nr: logVerzameling.nr })
    .from(logVerzameling)
    .where(eq(logVerzameling.vingerafdruk, vingerafdruk)),
);

/**
 * The number of a set, which is kept now as far as it was not yet: of one that was written in parts
 * some may be missing, when the program was stopped halfway.
 */
async function setNumber(unit: WriteUnit, set: LogSet): Promise<number> {
  const known = await findSet(unit, set.vingerafdruk);
  if (known !== undefined && (await isSetWhole(unit, set))) return known.nr;
  const nr = known?.nr ?? (await insertSet(unit, set));
  for (const deel of set.delen) await insertObjects(unit, nr, deel);
  return nr;
}

async function insertSet(unit: WriteUnit, { vingerafdruk, aantal }: LogSet): Promise<number> {
  const [made] = await unit
    .insert(logVerzameling)
    .values({ vingerafdruk, aantal })
    .returning({ nr: logVerzameling.nr });
  if (made === undefined) throw new Error('the log gave no number to a set');
  return made.nr;
}

/** One statement however many there are: the text stays the same and is kept prepared. */
async function insertObjects(unit: WriteUnit, nr: number, deel: string | undefined): Promise<void> {
  await unit
    .insert(logObject)
    .select(
      sql`SELECT ${nr}, json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(${deel ?? '[]'}) WHERE true`,
    )
    .onConflictDoNothing();
}

/** Whether a set is kept with all of its objects. */
export async function isSetWhole(unit: ReadUnit, set: LogSet): Promise<boolean> {
  const known = await findSet(unit, set.vingerafdruk);
  if (known === undefined || set.delen.length === 1) return known !== undefined;
  return (await unit.$count(logObject, eq(logObject.verzameling, known.nr))) === set.aantal;
}

/** Adds to an entry that the same was answered again. */
export async function appendHerhaling(
  unit: WriteUnit,
  logSeq: number,
  tijd: string,
): Promise<void> {
  await unit.insert(logHerhaling).values({ logSeq, tijd });
}

export type ExportdoelRow = typeof exportdoel.$inferSelect;

/** Keeps what an export was for, and lets go of what was kept long enough. */
export async function insertExportdoel(
  unit: WriteUnit,
  row: ExportdoelRow,
  today: string,
): Promise<void> {
  await unit.delete(exportdoel).where(lt(exportdoel.vernietigenOp, today));
  await unit.insert(exportdoel).values(row);
}

/** The words of these purposes, by id; of what was kept long enough there are none. */
export async function findExportdoelen(
  unit: ReadUnit,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await unit.select().from(exportdoel).where(among(exportdoel.id, ids));
  return new Map(rows.map(({ id, tekst }) => [id, tekst]));
}

/** An object as sets have it, and as an entry by itself has it. */
export type Pseudoniemen = { readonly kort: string; readonly lang: string };

export type LogVraag = {
  /** The first instant that counts, and the first that no longer does; UTC, ISO text. */
  readonly vanaf: string;
  readonly voorTijd: string;
  /** Only what was entered before this one; null: all. */
  readonly voorSeq: number | null;
  readonly aantal: number;
  /** Of which account; null or left out: of all. */
  readonly gebruiker?: string | null;
  /** Only what was about one of these. */
  readonly objecten?: readonly Pseudoniemen[];
};

/** Entries of the log, the newest first, with how often each was repeated and how many it showed. */
export async function listLogRijen(unit: ReadUnit, vraag: LogVraag) {
  const { vanaf, voorTijd, voorSeq, gebruiker = null, objecten } = vraag;
  return unit
    .select({
      ...{ seq: log.seq, tijd: log.tijd, gebruiker: log.gebruiker, rol: log.rol },
      ...{ actie: log.actie, operatie: log.operatie, uitkomst: log.uitkomst },
      ...{ bijzonderheden: log.bijzonderheden, objecten: logVerzameling.aantal },
      herhaald: sql<number>`(SELECT count(*) FROM log_herhaling AS h WHERE h.log_seq = ${log.seq})`,
    })
    .from(log)
    .leftJoin(logVerzameling, eq(logVerzameling.nr, log.verzameling))
    .where(
      and(
        gte(log.tijd, vanaf),
        lt(log.tijd, voorTijd),
        voorSeq === null ? undefined : lt(log.seq, voorSeq),
        gebruiker === null ? undefined : eq(log.gebruiker, gebruiker),
        objecten === undefined ? undefined : isAbout(unit, objecten),
      ),
    )
    .orderBy(desc(log.seq))
    .limit(vraag.aantal);
}
export type LogRij = Awaited<ReturnType<typeof listLogRijen>>[number];

/** What showed one of these, and what was refused or from before that was kept. */
function isAbout(unit: ReadUnit, objecten: readonly Pseudoniemen[]) {
  const sets = unit
    .select({ verzameling: logObject.verzameling })
    .from(logObject)
    .where(
      among(
        logObject.pseudoniem,
        objecten.map(({ kort }) => kort),
      ),
    );
  const lang = objecten.map((one) => one.lang);
  return or(
    inArray(log.verzameling, sets),
    and(isNull(log.verzameling), among(log.objectPseudoniem, lang)),
  );
}
