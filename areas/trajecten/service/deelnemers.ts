import { listDossierpartners } from '#areas/afsluiten/store.ts';
import type { ReadContext } from '#areas/context.ts';
import { listMeldingen } from '#areas/meldingen/store.ts';
import { listPartnerKoppen, listPartnernamen, type PartnerKop } from '#areas/partners/store.ts';

/** A partner that takes part in a traject. */
export type Deelnemer = Pick<PartnerKop, 'naam' | 'soort'> & {
  readonly id: string;
  /** How it was called before, and who went on in it. */
  readonly eerder: readonly string[];
};

/** Who reports, lets the woning or was added in a traject, each once. */
export async function deelnemersVan(
  { unit }: Pick<ReadContext, 'unit'>,
  dossierId: string,
  trajectId: string,
): Promise<readonly Deelnemer[]> {
  const koppen = await listPartnerKoppen(unit);
  const namen = await listPartnernamen(unit);
  const meldingen = (await listMeldingen(unit, [dossierId])).filter(
    (melding) => melding.trajectId === trajectId,
  );
  const ids = new Set([
    ...meldingen.flatMap(({ partnerId, verhuurderId }) =>
      [partnerId, verhuurderId].flatMap((one) => one ?? []),
    ),
    ...(await listDossierpartners(unit, dossierId)).flatMap((one) =>
      one.trajectId === null || one.trajectId === trajectId ? one.partnerId : [],
    ),
  ]);
  // Who went on in another takes part as that one.
  const nu = new Set([...ids].map((id) => koppen.get(id)?.opvolger ?? id));
  return [...nu].flatMap((id) => {
    const kop = koppen.get(id);
    if (kop === undefined) return [];
    // An agreement names a partner as it was called when it was made.
    const eerder = [
      ...namen.flatMap((one) =>
        (koppen.get(one.partnerId)?.opvolger ?? one.partnerId) === id ? one.naam : [],
      ),
      ...[...koppen.values()].flatMap(({ opvolger, naam }) => (opvolger === id ? naam : [])),
    ];
    return [{ id, naam: kop.naam, soort: kop.soort, eerder }];
  });
}
