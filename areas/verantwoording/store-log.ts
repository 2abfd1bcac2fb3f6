import { eq, lt, sql } from 'drizzle-orm';
import { schema } from '#areas/tables.ts';
import { type Asked, preparedOne } from '#db/prepared.ts';
import type { WriteUnit } from '#db/store.ts';
import type { Persoonssoort } from '#domain/persoonssoort.ts';

const { log, logVerzameling, logObject, logHerhaling, exportdoel } = schema;

/** One entry as it is written; the store gives it its place in the row. */
export type LogEntry = Omit<typeof log.$inferInsert, 'seq'>;

/** The objects that an answer showed, by pseudonym, with the fingerprint of all of them together. */
export type LogSet = {
  readonly vingerafdruk: string;
  readonly objecten: readonly { readonly soort: Persoonssoort; readonly pseudoniem: string }[];
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

const findSet = preparedOne((unit, vingerafdruk: Asked) =>
  unit
    .select({ nr: logVerzameling.nr })
    .from(logVerzameling)
    .where(eq(logVerzameling.vingerafdruk, vingerafdruk)),
);

/** The number of a set, which is kept now when it was not yet. */
async function setNumber(unit: WriteUnit, { vingerafdruk, objecten }: LogSet): Promise<number> {
  const known = await findSet(unit, vingerafdruk);
  if (known !== undefined) return known.nr;
  const [made] = await unit
    .insert(logVerzameling)
    .values({ vingerafdruk, aantal: objecten.length })
    .returning({ nr: logVerzameling.nr });
  if (made === undefined) throw new Error('the log gave no number to a set');
  // One statement however many there are: the text stays the same and is kept prepared.
  const list = JSON.stringify(objecten.map(({ pseudoniem, soort }) => [pseudoniem, soort]));
  await unit
    .insert(logObject)
    .select(
      sql`SELECT ${made.nr}, json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(${list})`,
    );
  return made.nr;
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
