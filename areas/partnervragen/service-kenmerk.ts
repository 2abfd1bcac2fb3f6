import type { ReadContext } from '#areas/context.ts';
import { kenmerkVoor } from '#areas/meldingen/rules-melder.ts';
import { listMeldingen } from '#areas/meldingen/store.ts';
import { readOpvolgers } from '#areas/partners/store.ts';
import type { PartnervraagRow } from './store.ts';

/**
 * How a partner calls the case of these dossiers itself, also under the name that it had before: by the
 * melding of its question, or else by its newest melding. '' when it never said so.
 */
export async function findUwKenmerk(
  { unit }: Pick<ReadContext, 'unit'>,
  dossierIds: readonly string[],
  partnerId: string,
  vraag?: Pick<PartnervraagRow, 'meldingId'>,
): Promise<string> {
  if (dossierIds.length === 0) return '';
  const nu = await readOpvolgers(unit);
  const meldingen = (await listMeldingen(unit, dossierIds)).map((row) => ({
    ...{ id: row.id, kenmerk: row.kenmerk },
    partnerId: row.partnerId === null ? null : nu(row.partnerId),
  }));
  return kenmerkVoor(meldingen, nu(partnerId), vraag?.meldingId ?? null);
}
