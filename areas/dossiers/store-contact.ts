import { and, asc, eq, isNull } from 'drizzle-orm';
import { schema } from '#areas/tables.ts';
import { among } from '#db/among.ts';
import { type Asked, prepared } from '#db/prepared.ts';
import type { ReadUnit, WriteUnit } from '#db/store.ts';

const { contactpoging } = schema;
export type ContactpogingRow = typeof contactpoging.$inferSelect;

export async function insertContactpoging(unit: WriteUnit, row: ContactpogingRow): Promise<void> {
  await unit.insert(contactpoging).values(row);
}

export async function findContactpoging(
  unit: ReadUnit,
  id: string,
): Promise<ContactpogingRow | undefined> {
  return (await unit.select().from(contactpoging).where(eq(contactpoging.id, id)))[0];
}

/** The attempts of a dossier in the order in which they were made; those that were withdrawn too. */
export const listContactpogingen = prepared((unit, dossierId: Asked) =>
  unit
    .select()
    .from(contactpoging)
    .where(eq(contactpoging.dossierId, dossierId))
    .orderBy(asc(contactpoging.datum), asc(contactpoging.id)),
);

/** An attempt that stands, as much of it as a list needs. */
export type PogingKop = Pick<
  ContactpogingRow,
  'dossierId' | 'trajectId' | 'betrokkeneId' | 'datum' | 'hoe' | 'uitkomst'
>;

/** The attempts that stand in these dossiers. */
export const listPogingKoppen = prepared((unit, dossierIds: Asked<readonly string[]>) => {
  const { dossierId, trajectId, betrokkeneId, datum, hoe, uitkomst } = contactpoging;
  return unit
    .select({ dossierId, trajectId, betrokkeneId, datum, hoe, uitkomst })
    .from(contactpoging)
    .where(and(among(dossierId, dossierIds), isNull(contactpoging.ingetrokkenOp)));
});

/** Withdraws an attempt that stands, if it still has this versie. */
export async function withdrawContactpogingRow(
  unit: WriteUnit,
  key: Pick<ContactpogingRow, 'id' | 'versie'>,
  values: Pick<
    ContactpogingRow,
    'ingetrokkenOp' | 'ingetrokkenReden' | 'ingetrokkenDoor' | 'vervangenDoor'
  >,
): Promise<ContactpogingRow | undefined> {
  const rows = await unit
    .update(contactpoging)
    .set({ ...values, versie: key.versie + 1 })
    .where(
      and(
        eq(contactpoging.id, key.id),
        eq(contactpoging.versie, key.versie),
        isNull(contactpoging.ingetrokkenOp),
      ),
    )
    .returning();
  return rows[0];
}
