import { and, asc, eq, gt, inArray, isNotNull, isNull, like, placeholder, sql } from 'drizzle-orm';
import { schema } from '#areas/tables.ts';
import { among } from '#db/among.ts';
import { type Asked, prepared, preparedOne } from '#db/prepared.ts';
import type { ReadUnit, WriteUnit } from '#db/store.ts';

const { betrokkene, gegeven, zoeksleutel, registerstand } = schema;

export type BetrokkeneRow = typeof betrokkene.$inferSelect;

export type GegevenRow = typeof gegeven.$inferSelect;

export type Sleutel = { readonly soort: string; readonly waarde: string };

/** Most people that one set of keys may bring up; more is no answer but a list to fish in. */
const MOST_CANDIDATES = 200;

export const findBetrokkene = preparedOne((unit, id: Asked) =>
  unit.select().from(betrokkene).where(eq(betrokkene.id, id)),
);

/** The people with these ids, in no particular order. */
export const findBetrokkenen = prepared((unit, ids: Asked<readonly string[]>) =>
  unit.select().from(betrokkene).where(among(betrokkene.id, ids)),
);

export async function insertBetrokkene(
  unit: WriteUnit,
  row: typeof betrokkene.$inferInsert,
): Promise<void> {
  await unit.insert(betrokkene).values(row);
}

/** Changes the row if it still has this versie. */
export async function updateBetrokkene(
  unit: WriteUnit,
  key: Pick<BetrokkeneRow, 'id' | 'versie'>,
  values: Partial<Omit<BetrokkeneRow, 'id' | 'versie'>>,
): Promise<BetrokkeneRow | undefined> {
  const rows = await unit
    .update(betrokkene)
    .set({ ...values, versie: key.versie + 1 })
    .where(and(eq(betrokkene.id, key.id), eq(betrokkene.versie, key.versie)))
    .returning();
  return rows[0];
}

/** Puts the search keys of a person in place of the ones before. */
export async function replaceSleutels(
  unit: WriteUnit,
  betrokkeneId: string,
  sleutels: readonly Sleutel[],
): Promise<void> {
  await unit.delete(zoeksleutel).where(eq(zoeksleutel.betrokkeneId, betrokkeneId));
  const insert = unit
    .insert(zoeksleutel)
    .values({ soort: placeholder('soort'), waarde: placeholder('waarde'), betrokkeneId })
    .onConflictDoNothing()
    .prepare();
  for (const sleutel of sleutels) await insert.execute(sleutel);
}

/** Ids of the people who share at least one key; equality only. */
export async function findBySleutels(
  unit: ReadUnit,
  sleutels: readonly Sleutel[],
): Promise<string[]> {
  const found = (await findPerSleutel(unit, sleutels, MOST_CANDIDATES)).flat();
  return [...new Set(found)].slice(0, MOST_CANDIDATES);
}

/** For each key the ids of at most so many people who have it. */
export async function findPerSleutel(
  unit: ReadUnit,
  sleutels: readonly Sleutel[],
  most: number,
): Promise<string[][]> {
  // Written out once: for a query this small drizzle takes longer to write it than SQLite to run it.
  const query = unit
    .select({ id: zoeksleutel.betrokkeneId })
    .from(zoeksleutel)
    .where(
      and(
        eq(zoeksleutel.soort, placeholder('soort')),
        eq(zoeksleutel.waarde, placeholder('waarde')),
      ),
    )
    .limit(most)
    .prepare();
  const found: string[][] = [];
  for (const sleutel of sleutels) found.push((await query.execute(sleutel)).map(({ id }) => id));
  return found;
}

/** Ids of the people with a key of this kind that begins with, or holds, the text. */
export async function findBySleutelDeel(
  unit: ReadUnit,
  soort: string,
  deel: string,
  waar: 'begin' | 'ergens',
  most: number,
): Promise<string[]> {
  const escaped = deel.replaceAll(/[\\%_]/g, '\\$&');
  const pattern = waar === 'begin' ? `${escaped}%` : `%${escaped}%`;
  const begins = sql`${zoeksleutel.waarde} >= ${deel} AND ${zoeksleutel.waarde} < ${`${deel}\u{10ffff}`}`;
  const rows = await unit
    .selectDistinct({ id: zoeksleutel.betrokkeneId })
    .from(zoeksleutel)
    .where(
      and(
        eq(zoeksleutel.soort, soort),
        waar === 'begin' ? begins : sql`${like(zoeksleutel.waarde, pattern)} ESCAPE '\\'`,
      ),
    )
    .limit(most);
  return rows.map(({ id }) => id);
}

/** Keys of this kind that begin with the text, each once; for looking among them for what is alike. */
export async function listSleutelwaarden(
  unit: ReadUnit,
  soort: string,
  begin: string,
  most: number,
): Promise<string[]> {
  const rows = await unit
    .selectDistinct({ waarde: zoeksleutel.waarde })
    .from(zoeksleutel)
    .where(
      and(
        eq(zoeksleutel.soort, soort),
        sql`${zoeksleutel.waarde} >= ${begin} AND ${zoeksleutel.waarde} < ${`${begin}\u{10ffff}`}`,
      ),
    )
    .limit(most);
  return rows.map(({ waarde }) => waarde);
}

/**
 * Keeps where values of one person came from, all recorded at one moment; an older value of the
 * same field is closed, not removed (PP 6).
 */
export async function addGegevens(
  unit: WriteUnit,
  betrokkeneId: string,
  rows: readonly Omit<GegevenRow, 'betrokkeneId'>[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const velden = rows.map(({ veld }) => veld);
  await unit
    .update(gegeven)
    .set({ vervangenOp: first.vastgelegdOp })
    .where(
      and(
        eq(gegeven.betrokkeneId, betrokkeneId),
        inArray(gegeven.veld, velden),
        isNull(gegeven.vervangenOp),
      ),
    );
  await unit.insert(gegeven).values(rows.map((row) => ({ ...row, betrokkeneId })));
}

/** Removes the values of these fields that stand no longer: a former address is not kept (B3). */
export async function deleteVervangen(
  unit: WriteUnit,
  betrokkeneId: string,
  velden: readonly string[],
): Promise<void> {
  await unit
    .delete(gegeven)
    .where(
      and(
        eq(gegeven.betrokkeneId, betrokkeneId),
        inArray(gegeven.veld, [...velden]),
        isNotNull(gegeven.vervangenOp),
      ),
    );
}

/** All values that a person's fields have had, with their source. */
export async function listGegevens(unit: ReadUnit, betrokkeneId: string): Promise<GegevenRow[]> {
  return unit.select().from(gegeven).where(eq(gegeven.betrokkeneId, betrokkeneId));
}

/** Known addresses that begin with the text (street or postcode), each once. */
export async function findAdressen(unit: ReadUnit, tekst: string, most: number) {
  const escaped = `${tekst.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const { straat, huisnummer, huisletter, toevoeging, postcode, plaats } = betrokkene;
  return (
    unit
      .selectDistinct({ straat, huisnummer, huisletter, toevoeging, postcode, plaats })
      .from(betrokkene)
      // An address that is kept from everybody else is never put forward.
      .where(
        sql`${betrokkene.afgeschermd} IS NULL AND ((${straat} || ' ' || coalesce(${huisnummer}, '')) LIKE ${escaped} ESCAPE '\\' OR ${postcode} LIKE ${escaped.replaceAll(' ', '').toUpperCase()} ESCAPE '\\')`,
      )
      .limit(most)
  );
}

/** Ids of the people at a postcode, with this house number when it is given. */
export async function findByPostcode(
  unit: ReadUnit,
  postcode: string,
  huisnummer: string | undefined,
  most: number,
): Promise<string[]> {
  const at = and(eq(betrokkene.postcode, postcode), isNull(betrokkene.afgeschermd));
  const rows = await unit
    .select({ id: betrokkene.id })
    .from(betrokkene)
    .where(huisnummer === undefined ? at : and(at, eq(betrokkene.huisnummer, huisnummer)))
    .limit(most);
  return rows.map(({ id }) => id);
}

export type RegisterstandRow = typeof registerstand.$inferSelect;

/** How many persons there are, and which version of the rules made their search keys. */
export async function readRegisterstand(unit: ReadUnit): Promise<RegisterstandRow> {
  const [row] = await unit.select().from(registerstand);
  if (row === undefined) throw new Error('the register has no registerstand');
  return row;
}

/** Records that all search keys are made by this version of the rules. */
export async function setSleutelversie(unit: WriteUnit, sleutelversie: number): Promise<void> {
  await unit.update(registerstand).set({ sleutelversie });
}

/** A batch of persons in the order of their ids, from after the last of the batch before. */
export async function listBetrokkenenAfter(
  unit: ReadUnit,
  id: string,
  most: number,
): Promise<BetrokkeneRow[]> {
  return unit
    .select()
    .from(betrokkene)
    .where(gt(betrokkene.id, id))
    .orderBy(asc(betrokkene.id))
    .limit(most);
}
