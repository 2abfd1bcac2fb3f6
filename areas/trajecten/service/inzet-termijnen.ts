import type { ReadContext } from '#areas/context.ts';
import { listMeldingen } from '#areas/meldingen/store.ts';
import { listPartnerKoppen, type PartnerKop } from '#areas/partners/store.ts';
import { localTime } from '#domain/dates/instant.ts';
import { diffDays, type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import type { AfleidRegels, Crisisaanmelding, Termijneinde } from '../rules/afgeleide-termijn.ts';
import { inzetNaam, inzetregels, nakijkdag } from '../rules/inzet.ts';
import { type InzetRow, listInzetten } from '../store-inzet.ts';
import { listAfgedaan, listProcedureRows, type TrajectRow } from '../store-procedures.ts';
import { verhuurdersVanProcedure } from './verhuurders.ts';
import type { Vertelling } from './vertellen.ts';

const date = (text: string | null): IsoDate | null => (text === null ? null : toIsoDate(text));

/** When the desk looks again at what was set going. */
export function nakijkdagVan({
  soort,
  nakijkenOp,
  begonnenOp,
  gevraagdOp,
}: Pick<InzetRow, 'soort' | 'nakijkenOp' | 'begonnenOp' | 'gevraagdOp'>): IsoDate | null {
  return nakijkdag({
    soort,
    ...{ nakijkenOp: date(nakijkenOp), begonnenOp: date(begonnenOp), gevraagdOp: date(gevraagdOp) },
  });
}

/**
 * What follows from what was set going: to look again on its day, and to tell the corporatie at once
 * when the rent is no longer passed on (SA 7 SD d). Nazorg is looked at after closing too (domein §8).
 */
export async function deriveInzettermijnen(
  { unit }: Pick<ReadContext, 'unit'>,
  dossierId: string,
  trajecten: readonly TrajectRow[],
  regels: Pick<AfleidRegels, 'kalenderOp'>,
): Promise<Vertelling[]> {
  const rows = (await listInzetten(unit, dossierId)).filter(
    ({ ingetrokkenOp }) => ingetrokkenOp === null,
  );
  if (rows.length === 0) return [];
  const done = new Map((await listAfgedaan(unit, dossierId)).map((one) => [one.sleutel, one]));
  const maak = (
    row: InzetRow,
    wat: Pick<Vertelling, 'sleutel' | 'code' | 'naam' | 'bron'>,
    { begin, vervalt }: { readonly begin: IsoDate; readonly vervalt: IsoDate },
    einde: Termijneinde | null,
  ): Vertelling => {
    const by = wat.sleutel === null ? undefined : done.get(wat.sleutel);
    const voldaan = by === undefined ? einde : { op: by.op, hoe: 'gehaald' as const, met: by.met };
    return {
      ...{ dossierId, ...wat, begin, vervalt, kalender: regels.kalenderOp(begin) },
      looptijd: { eenheid: 'dagen', aantal: Math.max(0, diffDays(begin, vervalt)) },
      ...{ procedureId: null, meldingId: null, betrokkeneId: row.betrokkeneId },
      ...{ voldaanOp: voldaan?.op ?? null, voldaanMet: voldaan?.met ?? null },
      einde: voldaan?.hoe ?? null,
    };
  };
  const nakijken = rows.flatMap((row) => {
    const vervalt = nakijkdagVan(row);
    if (vervalt === null) return [];
    const naam =
      row.soort === 'nazorg'
        ? 'Kijk na of het huishouden er nog woont (nazorg)'
        : `Kijk na hoe het loopt: ${inzetNaam(row.soort)}`;
    const sleutel = `inzet:${row.id}:${vervalt}`;
    const wat = { sleutel, code: 'inzet', naam, bron: inzetregels[row.soort].bron };
    return maak(row, wat, { begin: sindsVan(row), vervalt }, nakijkEinde(row, trajecten));
  });
  const stopt = rows.filter(isDoorbetalingGestopt);
  const partners: ReadonlyMap<string, PartnerKop> =
    stopt.length === 0 ? new Map() : await listPartnerKoppen(unit);
  const verhuurders =
    stopt.length === 0
      ? new Map<string, readonly Verhuurder[]>()
      : await corporaties(unit, dossierId, partners);
  // What was told to a partner that went on in another since is told.
  const doorbetaling = (inzetId: string, id: string) => {
    const eerder = [...partners].flatMap(([was, kop]) => (kop.opvolger === id ? was : []));
    const sleutels = [id, ...eerder].map((one) => `doorbetaling:${inzetId}:${one}`);
    return sleutels.find((one) => done.has(one)) ?? `doorbetaling:${inzetId}:${id}`;
  };
  const vertellen = stopt.flatMap((row) => {
    const op = toIsoDate(row.eindeGehoordOp ?? row.eindeOp ?? sindsVan(row));
    return (verhuurders.get(row.trajectId) ?? []).map(({ id, naam }) =>
      maak(
        row,
        {
          ...{ sleutel: doorbetaling(row.id, id), code: 'doorbetaling', bron: 'SA 7 SD d' },
          naam: `Vertel ${naam} meteen dat de doorbetaling van de huur is gestopt`,
        },
        { begin: op, vervalt: op },
        null,
      ),
    );
  });
  return [...nakijken, ...vertellen];
}

/** That betrokkene asked for crisis help themselves in a traject (WA); it met its term once it began. */
export function crisisaanmeldingenVan(
  rows: readonly InzetRow[],
  trajectId: string,
): readonly Crisisaanmelding[] {
  return rows
    .filter(
      (row) =>
        row.soort === 'crisis' &&
        row.vrager === 'betrokkene' &&
        row.trajectId === trajectId &&
        row.ingetrokkenOp === null,
    )
    .map((row) => {
      const op = toIsoDate(row.gevraagdOp ?? sindsVan(row));
      const isBegonnen = row.stand !== 'gevraagd' && row.resultaat !== 'niet_gestart';
      const { begonnenOp, eindeOp } = row;
      return {
        id: row.id,
        op,
        begonnenOp: isBegonnen ? toIsoDate(begonnenOp ?? eindeOp ?? op) : null,
      };
    });
}

/** Since when it is there: begun, or asked for, or else entered. */
function sindsVan({ begonnenOp, gevraagdOp, op }: InzetRow): IsoDate {
  return toIsoDate(begonnenOp ?? gevraagdOp ?? localTime(op).datum);
}

function nakijkEinde(row: InzetRow, trajecten: readonly TrajectRow[]): Termijneinde | null {
  if (row.stand === 'beeindigd')
    return {
      op: toIsoDate(row.eindeOp ?? row.eindeGehoordOp ?? sindsVan(row)),
      ...{ hoe: 'gehaald', met: 'de inzet is beëindigd' },
    };
  const traject = trajecten.find(({ id }) => id === row.trajectId);
  if (traject?.geslotenOp == null || row.soort === 'nazorg') return null;
  return {
    op: toIsoDate(traject.geslotenOp),
    ...{ hoe: 'traject_dicht', met: 'traject afgesloten' },
  };
}

/** Whether the rent was passed on and is no longer; what never began did not stop. */
function isDoorbetalingGestopt({ soort, stand, resultaat }: InzetRow): boolean {
  const isNooitBegonnen = resultaat === 'niet_gestart' || resultaat === 'afgewezen';
  return soort === 'doorbetaling_huur' && stand === 'beeindigd' && !isNooitBegonnen;
}

type Verhuurder = { readonly id: string; readonly naam: string };

/**
 * The corporaties that let a home in the procedures of each traject. A private verhuurder is no party
 * to SA and is told nothing by the desk.
 */
async function corporaties(
  unit: ReadContext['unit'],
  dossierId: string,
  partners: ReadonlyMap<string, PartnerKop>,
): Promise<ReadonlyMap<string, readonly Verhuurder[]>> {
  const meldingen = await listMeldingen(unit, [dossierId]);
  const found = new Map<string, Verhuurder[]>();
  for (const row of await listProcedureRows(unit, dossierId))
    for (const id of verhuurdersVanProcedure(row, meldingen, partners)) {
      const partner = partners.get(id);
      const known = found.get(row.trajectId) ?? [];
      if (partner?.soort !== 'woningcorporatie' || known.some((one) => one.id === id)) continue;
      found.set(row.trajectId, [...known, { id, naam: partner.naam }]);
    }
  return found;
}
