import { and, asc, eq } from 'drizzle-orm';
import { among } from '../among.ts';
import { schema } from '../schema/schema.ts';
import type { ReadUnit, WriteUnit } from '../store.ts';

const { contactpersoon } = schema;
export type ContactpersoonRow = typeof contactpersoon.$inferSelect;

/** The people of one partner, by name. */
export async function listContactpersonen(
  unit: ReadUnit,
  partnerId: string,
): Promise<ContactpersoonRow[]> {
  return unit
    .select()
    .from(contactpersoon)
    .where(eq(contactpersoon.partnerId, partnerId))
    .orderBy(asc(contactpersoon.naam));
}

export async function findContactpersoon(
  unit: ReadUnit,
  id: string,
): Promise<ContactpersoonRow | undefined> {
  const rows = await unit.select().from(contactpersoon).where(eq(contactpersoon.id, id));
  return rows[0];
}

export async function insertContactpersoon(unit: WriteUnit, row: ContactpersoonRow): Promise<void> {
  await unit.insert(contactpersoon).values(row);
}

/** Changes the row if it still has this versie. */
export async function updateContactpersoon(
  unit: WriteUnit,
  key: Pick<ContactpersoonRow, 'id' | 'versie'>,
  values: Omit<ContactpersoonRow, 'id' | 'versie' | 'partnerId'>,
): Promise<ContactpersoonRow | undefined> {
  const rows = await unit
    .update(contactpersoon)
    .set({ ...values, versie: key.versie + 1 })
    .where(and(eq(contactpersoon.id, key.id), eq(contactpersoon.versie, key.versie)))
    .returning();
  return rows[0];
}

/** Removes the row if it still has this versie. */
export async function deleteContactpersoon(
  unit: WriteUnit,
  key: Pick<ContactpersoonRow, 'id' | 'versie'>,
): Promise<boolean> {
  const rows = await unit
    .delete(contactpersoon)
    .where(and(eq(contactpersoon.id, key.id), eq(contactpersoon.versie, key.versie)))
    .returning({ id: contactpersoon.id });
  return rows.length === 1;
}

/** The people with these ids. */
export async function findContactpersonen(
  unit: ReadUnit,
  ids: readonly string[],
): Promise<ContactpersoonRow[]> {
  if (ids.length === 0) return [];
  return unit.select().from(contactpersoon).where(among(contactpersoon.id, ids));
}
