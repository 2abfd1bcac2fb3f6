import { and, eq } from 'drizzle-orm';
import { schema } from '../schema/schema.ts';
import type { ReadUnit, WriteUnit } from '../store.ts';

const { instelling } = schema;
export type InstellingRow = typeof instelling.$inferSelect;
const ID = 'vast';

/** The one row of settings; it is there from the moment the store is made. */
export async function readInstelling(unit: ReadUnit): Promise<InstellingRow> {
  const rows = await unit.select().from(instelling).where(eq(instelling.id, ID));
  const row = rows[0];
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
  values: Omit<InstellingRow, 'id' | 'versie'>,
): Promise<InstellingRow | undefined> {
  const rows = await unit
    .update(instelling)
    .set({ ...values, versie: versie + 1 })
    .where(and(eq(instelling.id, ID), eq(instelling.versie, versie)))
    .returning();
  return rows[0];
}
