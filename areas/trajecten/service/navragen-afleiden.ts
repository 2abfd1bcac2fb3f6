import type { ReadContext } from '#areas/context.ts';
import { diffDays, toIsoDate } from '#domain/dates/iso-date.ts';
import type { AfleidRegels } from '../rules/afgeleide-termijn.ts';
import type { TermijnRow } from '../store.ts';
import { listAfgedaan, listPartnernavragen, listTrajecten } from '../store-procedures.ts';

type Navraag = Omit<TermijnRow, 'id' | 'versie' | 'opschortingen'>;

/** The days on which partners are asked how it stands with what they do, as terms of the desk. */
export async function deriveNavragen(
  { unit }: Pick<ReadContext, 'unit'>,
  dossierId: string,
  { kalenderOp }: AfleidRegels,
): Promise<Navraag[]> {
  const rows = await listPartnernavragen(unit, dossierId);
  if (rows.length === 0) return [];
  const done = new Map((await listAfgedaan(unit, dossierId)).map((one) => [one.sleutel, one]));
  const trajecten = new Map((await listTrajecten(unit, dossierId)).map((one) => [one.id, one]));
  return rows.map((row): Navraag => {
    const sleutel = `navragen:${row.id}`;
    const begin = toIsoDate(row.begin);
    const by = done.get(sleutel);
    const dicht = trajecten.get(row.trajectId)?.geslotenOp ?? null;
    return {
      ...{ dossierId, sleutel, code: 'navragen', bron: row.bron, begin, vervalt: row.opDag },
      naam: `Vraag na bij ${row.bij}: ${row.wat.replace(/\.$/, '')}`,
      looptijd: { eenheid: 'dagen', aantal: diffDays(begin, toIsoDate(row.opDag)) },
      kalender: kalenderOp(begin),
      ...{ meldingId: null, procedureId: null, betrokkeneId: null },
      voldaanOp: by?.op ?? dicht,
      voldaanMet: by?.met ?? (dicht === null ? null : 'traject afgesloten'),
      einde: by !== undefined ? 'gehaald' : dicht === null ? null : 'traject_dicht',
    };
  });
}
