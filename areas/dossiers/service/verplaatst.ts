import type { ReadContext } from '#areas/context.ts';
import { findMelding, type MeldingRow } from '#areas/meldingen/store.ts';
import { findDossier } from '../store.ts';

/** Where meldingen stand that were taken to another dossier, by their id there. */
export type Elders = ReadonlyMap<string, { readonly dossierId: string; readonly nummer: string }>;

/** In which dossiers the meldingen stand that were taken out of their own. */
export async function verplaatstNaar(
  { unit }: ReadContext,
  rows: readonly Pick<MeldingRow, 'verplaatstNaar'>[],
): Promise<Elders> {
  const found = new Map<string, { dossierId: string; nummer: string }>();
  for (const { verplaatstNaar: id } of rows) {
    const melding = id === null ? undefined : await findMelding(unit, id);
    const dossier = melding && (await findDossier(unit, melding.dossierId));
    if (melding && dossier)
      found.set(melding.id, { dossierId: dossier.id, nummer: dossier.nummer });
  }
  return found;
}
