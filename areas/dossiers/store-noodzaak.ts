import { and, eq } from 'drizzle-orm';
import { schema } from '#areas/tables.ts';
import { among } from '#db/among.ts';
import { type Asked, prepared } from '#db/prepared.ts';
import type { WriteUnit } from '#db/store.ts';

const { noodzaak } = schema;
export type NoodzaakRow = typeof noodzaak.$inferSelect;

/** Which steps of the trajecten of these dossiers were judged, as much as a list needs. */
export const listNoodzaakKoppen = prepared((unit, dossierIds: Asked<readonly string[]>) => {
  const { dossierId, trajectId, stap, soort, op } = noodzaak;
  return unit
    .select({ dossierId, trajectId, stap, soort, op })
    .from(noodzaak)
    .where(among(dossierId, dossierIds));
});

/** One of those. */
export type NoodzaakKop = Pick<NoodzaakRow, 'dossierId' | 'trajectId' | 'stap' | 'soort' | 'op'>;

export async function insertNoodzaak(unit: WriteUnit, row: NoodzaakRow): Promise<void> {
  await unit.insert(noodzaak).values(row);
}

/** Takes away that there was nothing to judge at a step: a case that comes back to it is asked anew. */
export async function deleteNietsTeBeoordelen(
  unit: WriteUnit,
  { trajectId, stap }: Pick<NoodzaakRow, 'trajectId' | 'stap'>,
): Promise<void> {
  await unit
    .delete(noodzaak)
    .where(
      and(eq(noodzaak.trajectId, trajectId), eq(noodzaak.stap, stap), eq(noodzaak.soort, 'geen')),
    );
}
