import { lastDay } from '#areas/beheer/rules/geldigheid.ts';
import { binnenZin, stappenVoor, wieDoet } from '#areas/beheer/rules/partnerstap.ts';
import { findSet } from '#areas/beheer/store.ts';
import type { ReadContext } from '#areas/context.ts';
import { listMeldingen } from '#areas/meldingen/store.ts';
import { partnerSoortNaam } from '#areas/partners/rules.ts';
import type { Looptijd } from '#areas/trajecten/rules/termijn.ts';
import { deelnemersVan } from '#areas/trajecten/service/deelnemers.ts';
import { listTermijnen } from '#areas/trajecten/store.ts';
import { listPartnernavragen, listTrajecten } from '#areas/trajecten/store-procedures.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import type { TrajectAfspraken } from '../contract-afspraken.ts';

/** The agreement that the last traject of a dossier keeps, with what its partners do by it. */
export async function viewAfspraken(
  { unit }: ReadContext,
  { id: dossierId }: { readonly id: string },
): Promise<TrajectAfspraken> {
  const traject = (await listTrajecten(unit, dossierId)).at(-1);
  const set = traject?.setId == null ? undefined : await findSet(unit, traject.setId);
  if (traject === undefined || set === undefined) return null;
  const meldingen = (await listMeldingen(unit, [dossierId])).filter(
    ({ trajectId }) => trajectId === traject.id,
  );
  const deelnemers = await deelnemersVan({ unit }, dossierId, traject.id);
  const navragen = (await listTermijnen(unit, [dossierId])).filter(
    ({ code, voldaanOp }) => code === 'navragen' && voldaanOp === null,
  );
  const gepland = new Map(
    (await listPartnernavragen(unit, dossierId)).flatMap(({ id, stap, opDag }) =>
      navragen.some(({ sleutel }) => sleutel === `navragen:${id}`) ? [[stap, opDag] as const] : [],
    ),
  );
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
      // Whole weeks and days; months are taken as thirty days: it is only a day to ask.
      navragenNa: stap.binnen === null ? 7 : dagenIn(stap.binnen),
      navraagOp: dateOrNull(gepland.get(stap.code)),
    })),
  };
}

const dateOrNull = (dag: string | undefined) => (dag === undefined ? null : toIsoDate(dag));

const DAGEN: Readonly<Partial<Record<Looptijd['eenheid'], number>>> = { weken: 7, maanden: 30 };

function dagenIn({ eenheid, aantal }: Looptijd): number {
  return Math.max(1, aantal * (DAGEN[eenheid] ?? 1));
}
