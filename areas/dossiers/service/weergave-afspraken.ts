import { listDossierpartners } from '#areas/afsluiten/store.ts';
import { lastDay } from '#areas/beheer/rules/geldigheid.ts';
import { binnenZin, stappenVoor, wieDoet } from '#areas/beheer/rules/partnerstap.ts';
import { findSet } from '#areas/beheer/store.ts';
import type { ReadContext } from '#areas/context.ts';
import { listMeldingen } from '#areas/meldingen/store.ts';
import { partnerSoortNaam } from '#areas/partners/rules.ts';
import { listPartnerKoppen } from '#areas/partners/store.ts';
import { listLaatsteTrajecten } from '#areas/trajecten/store-procedures.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import type { TrajectAfspraken } from '../contract-afspraken.ts';

/** The agreement that the last traject of a dossier keeps, with what its partners do by it. */
export async function viewAfspraken(
  { unit }: ReadContext,
  { id: dossierId }: { readonly id: string },
): Promise<TrajectAfspraken> {
  const traject = (await listLaatsteTrajecten(unit, [dossierId])).get(dossierId);
  const set = traject?.setId == null ? undefined : await findSet(unit, traject.setId);
  if (traject === undefined || set === undefined) return null;
  const meldingen = (await listMeldingen(unit, [dossierId])).filter(
    ({ trajectId }) => trajectId === traject.id,
  );
  const koppen = await listPartnerKoppen(unit);
  const ids = new Set([
    ...meldingen.flatMap(({ partnerId, verhuurderId }) =>
      [partnerId, verhuurderId].flatMap((one) => one ?? []),
    ),
    ...(await listDossierpartners(unit, dossierId)).flatMap(({ partnerId, trajectId }) =>
      trajectId === null || trajectId === traject.id ? partnerId : [],
    ),
  ]);
  const deelnemers = [...ids].flatMap((id) => {
    const kop = koppen.get(id);
    return kop === undefined ? [] : [{ id, ...kop }];
  });
  const aanleidingen = meldingen.flatMap((one) => [one.aanleiding, ...one.andereAanleidingen]);
  return {
    ...{ setId: set.id, naam: set.naam, bron: set.bron },
    tot:
      lastDay({
        geldigVan: toIsoDate(set.geldigVan),
        geldigTot: set.geldigTot === null ? null : toIsoDate(set.geldigTot),
        verlengdTot: set.verlengdTot === null ? null : toIsoDate(set.verlengdTot),
      }) ?? null,
    buiten: aanleidingen.length > 0 && !aanleidingen.some((one) => set.aanleidingen.includes(one)),
    prioriteit: set.prioriteit.map((one) => ({ ...one })),
    seniorVanaf: set.seniorVanaf,
    stappen: stappenVoor(set.stappen, deelnemers).map((stap) => ({
      ...{ code: stap.code, wanneer: stap.wanneer, wat: stap.wat, bron: stap.bron },
      wie: stap.partner === '' ? partnerSoortNaam(stap.soort) : stap.partner,
      partners: wieDoet(stap, deelnemers).map(({ id, naam }) => ({ id, naam })),
      binnen: binnenZin(stap),
    })),
  };
}
