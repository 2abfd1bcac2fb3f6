import { and, asc, eq, isNull } from 'drizzle-orm';
import { schema } from '#areas/tables.ts';
import { type Asked, prepared, preparedOne } from '#db/prepared.ts';
import type { ReadUnit, WriteUnit } from '#db/store.ts';

const { afsprakenset, termijnregel, vrijeDag, looptijdbesluit, instelling } = schema;

export type SetRow = typeof afsprakenset.$inferSelect;
export type TermijnregelRow = typeof termijnregel.$inferSelect;
export type VrijeDagRow = typeof vrijeDag.$inferSelect;

/** All sets, oldest first. */
export const listSets = prepared((unit) =>
  unit.select().from(afsprakenset).orderBy(asc(afsprakenset.geldigVan)),
);

export const findSet = preparedOne((unit, id: Asked) =>
  unit.select().from(afsprakenset).where(eq(afsprakenset.id, id)),
);

export async function insertSet(unit: WriteUnit, row: SetRow): Promise<void> {
  await unit.insert(afsprakenset).values(row);
}

/** Changes the row if it still has this versie. */
export async function updateSet(
  unit: WriteUnit,
  key: Pick<SetRow, 'id' | 'versie'>,
  values: Partial<Omit<SetRow, 'id' | 'versie'>>,
): Promise<SetRow | undefined> {
  const rows = await unit
    .update(afsprakenset)
    .set({ ...values, versie: key.versie + 1 })
    .where(and(eq(afsprakenset.id, key.id), eq(afsprakenset.versie, key.versie)))
    .returning();
  return rows[0];
}

const listVanSet = prepared((unit, setId: Asked) =>
  unit
    .select()
    .from(termijnregel)
    .where(eq(termijnregel.setId, setId))
    .orderBy(asc(termijnregel.volgorde)),
);

/** The terms of a set in their own order; of null those of the organisation itself. */
export async function listTermijnregels(
  unit: ReadUnit,
  setId: string | null,
): Promise<readonly TermijnregelRow[]> {
  return setId === null ? listEigen(unit) : listVanSet(unit, setId);
}

const listEigen = prepared((unit) =>
  unit
    .select()
    .from(termijnregel)
    .where(isNull(termijnregel.setId))
    .orderBy(asc(termijnregel.volgorde)),
);

export async function findTermijnregel(
  unit: ReadUnit,
  id: string,
): Promise<TermijnregelRow | undefined> {
  const rows = await unit.select().from(termijnregel).where(eq(termijnregel.id, id));
  return rows[0];
}

export async function insertTermijnregels(unit: WriteUnit, rows: TermijnregelRow[]): Promise<void> {
  if (rows.length > 0) await unit.insert(termijnregel).values(rows);
}

/** Changes the row if it still has this versie. */
export async function updateTermijnregel(
  unit: WriteUnit,
  key: Pick<TermijnregelRow, 'id' | 'versie'>,
  values: Pick<TermijnregelRow, 'aantal' | 'eenheid'>,
): Promise<TermijnregelRow | undefined> {
  const rows = await unit
    .update(termijnregel)
    .set({ ...values, versie: key.versie + 1 })
    .where(and(eq(termijnregel.id, key.id), eq(termijnregel.versie, key.versie)))
    .returning();
  return rows[0];
}

/** Takes the terms of a set away, before others take their place. */
export async function deleteTermijnregels(unit: WriteUnit, setId: string): Promise<void> {
  await unit.delete(termijnregel).where(eq(termijnregel.setId, setId));
}

/** Takes the extra days of a set away, before others take their place. */
export async function deleteVrijeDagen(unit: WriteUnit, setId: string): Promise<void> {
  await unit.delete(vrijeDag).where(eq(vrijeDag.setId, setId));
}

export type LooptijdbesluitRow = typeof looptijdbesluit.$inferSelect;

/** What was decided about the period of a set, the first decision first. */
export async function listLooptijdbesluiten(
  unit: ReadUnit,
  setId: string,
): Promise<LooptijdbesluitRow[]> {
  return unit
    .select()
    .from(looptijdbesluit)
    .where(eq(looptijdbesluit.setId, setId))
    .orderBy(asc(looptijdbesluit.op), asc(looptijdbesluit.id));
}

export async function insertLooptijdbesluit(
  unit: WriteUnit,
  row: LooptijdbesluitRow,
): Promise<void> {
  await unit.insert(looptijdbesluit).values(row);
}

/** The extra days of a set, by date. */
export async function listVrijeDagen(unit: ReadUnit, setId: string): Promise<VrijeDagRow[]> {
  return (await listAlleVrijeDagen(unit)).filter((dag) => dag.setId === setId);
}

// A handful: read at once, as who needs those of one set usually needs all.
const listAlleVrijeDagen = prepared((unit) =>
  unit.select().from(vrijeDag).orderBy(asc(vrijeDag.datum)),
);

export async function findVrijeDag(unit: ReadUnit, id: string): Promise<VrijeDagRow | undefined> {
  const rows = await unit.select().from(vrijeDag).where(eq(vrijeDag.id, id));
  return rows[0];
}

export async function insertVrijeDagen(unit: WriteUnit, rows: VrijeDagRow[]): Promise<void> {
  if (rows.length > 0) await unit.insert(vrijeDag).values(rows);
}

/** Removes the row if it still has this versie. */
export async function deleteVrijeDag(
  unit: WriteUnit,
  key: Pick<VrijeDagRow, 'id' | 'versie'>,
): Promise<boolean> {
  const rows = await unit
    .delete(vrijeDag)
    .where(and(eq(vrijeDag.id, key.id), eq(vrijeDag.versie, key.versie)))
    .returning({ id: vrijeDag.id });
  return rows.length === 1;
}

export type InstellingRow = typeof instelling.$inferSelect;
const ID = 'vast';

const findInstelling = preparedOne((unit) =>
  unit.select().from(instelling).where(eq(instelling.id, ID)),
);

/** The one row of settings; it is there from the moment the store is made. */
export async function readInstelling(unit: ReadUnit): Promise<InstellingRow> {
  const row = await findInstelling(unit);
  if (row === undefined) throw new Error('the settings row is missing');
  return row;
}

export async function insertInstelling(
  unit: WriteUnit,
  values: Omit<InstellingRow, 'id' | 'versie'>,
): Promise<void> {
  await unit.insert(instelling).values({ ...values, id: ID, versie: 1 });
}

/** Changes the row if it still has this versie. */
export async function updateInstelling(
  unit: WriteUnit,
  versie: number,
  values: Partial<Omit<InstellingRow, 'id' | 'versie'>>,
): Promise<InstellingRow | undefined> {
  const rows = await unit
    .update(instelling)
    .set({ ...values, versie: versie + 1 })
    .where(and(eq(instelling.id, ID), eq(instelling.versie, versie)))
    .returning();
  return rows[0];
}
