import { and, asc, eq, isNull } from 'drizzle-orm';
import { schema } from '#areas/tables.ts';
import type { ReadUnit, WriteUnit } from '#db/store.ts';

const { inzet } = schema;
export type InzetRow = typeof inzet.$inferSelect;

export async function insertInzet(unit: WriteUnit, row: InzetRow): Promise<void> {
  await unit.insert(inzet).values(row);
}

export async function findInzet(unit: ReadUnit, id: string): Promise<InzetRow | undefined> {
  return (await unit.select().from(inzet).where(eq(inzet.id, id)))[0];
}

/** What was set going in a dossier, the first first; what was withdrawn too. */
export async function listInzetten(unit: ReadUnit, dossierId: string): Promise<InzetRow[]> {
  return unit.select().from(inzet).where(eq(inzet.dossierId, dossierId)).orderBy(asc(inzet.id));
}

/** Changes a row that stands, if it still has this versie. */
export async function updateInzet(
  unit: WriteUnit,
  key: Pick<InzetRow, 'id' | 'versie'>,
  values: Partial<Omit<InzetRow, 'id' | 'versie'>>,
): Promise<InzetRow | undefined> {
  const rows = await unit
    .update(inzet)
    .set({ ...values, versie: key.versie + 1 })
    .where(and(eq(inzet.id, key.id), eq(inzet.versie, key.versie), isNull(inzet.ingetrokkenOp)))
    .returning();
  return rows[0];
}
