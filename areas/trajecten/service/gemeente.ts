import type { WriteContext } from '#areas/context.ts';
import { findDossier, listHoofdpersonen, updateDossier } from '#areas/dossiers/store.ts';
import { gemeenteVan } from '../rules/woning.ts';
import { listProcedureRows, listTrajecten } from '../store-procedures.ts';

/** Lets the gemeente of a dossier follow its woning, its address, or what was said by hand. */
export async function settleGemeente(
  { unit }: Pick<WriteContext, 'unit'>,
  dossierId: string,
): Promise<void> {
  const dossier = await findDossier(unit, dossierId);
  if (dossier === undefined) return;
  const last = (await listTrajecten(unit, dossierId)).at(-1);
  const lopend = (await listProcedureRows(unit, dossierId)).filter(
    ({ trajectId }) => trajectId === last?.id,
  );
  const [mens] = await listHoofdpersonen(unit, [dossierId]);
  const gemeente = gemeenteVan({
    woningen: lopend.map(({ woning }) => woning).reverse(),
    postcode: mens?.postcode ?? null,
    nu: dossier.gemeente,
  });
  if (gemeente !== dossier.gemeente) await updateDossier(unit, dossier, { gemeente });
}
