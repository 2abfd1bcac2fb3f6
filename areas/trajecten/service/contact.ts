import type { ReadContext } from '#areas/context.ts';
import { isVervolgGedaan, pogingwegNaam } from '#areas/dossiers/rules-contact.ts';
import { readPogingen } from '#areas/dossiers/service/pogingen-lezen.ts';
import { listPersonen } from '#areas/dossiers/store.ts';
import { listContactpogingen } from '#areas/dossiers/store-contact.ts';
import { diffDays, toIsoDate } from '#domain/dates/iso-date.ts';
import type { AfleidRegels, Termijneinde } from '../rules/afgeleide-termijn.ts';
import { listAfgedaan, type TrajectRow } from '../store-procedures.ts';
import type { Vertelling } from './vertellen.ts';

/**
 * The next tries that were agreed when somebody was sought, each as a term of its day: it ends by any
 * later attempt, reached or not, or by hand. One that was agreed before closing ends with its traject.
 */
export async function deriveVervolgen(
  { unit }: Pick<ReadContext, 'unit'>,
  dossierId: string,
  trajecten: readonly TrajectRow[],
  { kalenderOp }: Pick<AfleidRegels, 'kalenderOp'>,
): Promise<Vertelling[]> {
  const rows = (await listContactpogingen(unit, dossierId)).filter(
    ({ vervolgOp, ingetrokkenOp }) => vervolgOp !== null && ingetrokkenOp === null,
  );
  if (rows.length === 0) return [];
  const pogingen = await readPogingen({ unit }, dossierId);
  const personen = await listPersonen(unit, [dossierId]);
  const done = new Map((await listAfgedaan(unit, dossierId)).map((one) => [one.sleutel, one]));
  const eindeVan = (sleutel: string, row: (typeof rows)[number]): Termijneinde | null => {
    const poging = pogingen.find(({ id }) => id === row.id);
    const later = poging && isVervolgGedaan(poging, pogingen);
    if (later !== undefined)
      return { op: later.datum, hoe: 'gehaald', met: 'nieuwe contactpoging' };
    const by = done.get(sleutel);
    if (by !== undefined) return { op: toIsoDate(by.op), hoe: 'gehaald', met: by.met };
    const plaats = personen.find(({ betrokkeneId }) => betrokkeneId === poging?.betrokkeneId);
    const datum = toIsoDate(row.datum);
    if (plaats === undefined)
      return { op: datum, hoe: 'vervallen', met: 'niet meer in dit dossier' };
    if (plaats.overleden !== null) return { op: datum, hoe: 'vervallen', met: 'overleden' };
    const traject = trajecten.find(({ id }) => id === row.trajectId);
    return traject?.geslotenOp == null || row.naSluiten
      ? null
      : { op: toIsoDate(traject.geslotenOp), hoe: 'traject_dicht', met: 'traject afgesloten' };
  };
  return rows.map((row): Vertelling => {
    const begin = toIsoDate(row.datum);
    const vervalt = toIsoDate(row.vervolgOp ?? row.datum);
    const sleutel = `contact:${row.id}`;
    const einde = eindeVan(sleutel, row);
    const weg = pogingwegNaam(row.vervolgHoe ?? row.hoe).toLowerCase();
    return {
      ...{ dossierId, sleutel, code: 'contact', naam: `Probeer opnieuw contact (${weg})` },
      ...{ bron: 'st 6', begin, vervalt, kalender: kalenderOp(begin) },
      looptijd: { eenheid: 'dagen', aantal: Math.max(0, diffDays(begin, vervalt)) },
      ...{ procedureId: null, meldingId: null },
      betrokkeneId: pogingen.find(({ id }) => id === row.id)?.betrokkeneId ?? row.betrokkeneId,
      ...{ voldaanOp: einde?.op ?? null, voldaanMet: einde?.met ?? null },
      einde: einde?.hoe ?? null,
    };
  });
}
