import { listBriefRows } from '#areas/brieven/store.ts';
import type { ReadContext } from '#areas/context.ts';
import { type Aanleiding, isVerhuurder } from '#areas/meldingen/rules.ts';
import { melderBinnen } from '#areas/meldingen/rules-melder.ts';
import { listAlleMeldingen, listMeldingen, type MeldingRow } from '#areas/meldingen/store.ts';
import {
  listPartnerKoppen,
  type PartnerKop,
  readNamenOp,
  zonderOpvolgers,
} from '#areas/partners/store.ts';
import { listAccountRows } from '#areas/toegang/store.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import type { GebeurtenisBeeld, Procedure } from '../contract-procedures.ts';
import { aanZetOp } from '../rules/aan-zet.ts';
import { type Dagstand, isOngeveer } from '../rules/dagen.ts';
import { inVolgorde } from '../rules/gebeurtenis.ts';
import { gebeurtenisbronNaam, isHorenZeggen } from '../rules/gebeurtenis-gegevens.ts';
import { isGenoemdeDag } from '../rules/termijn.ts';
import type { MeldingInhoud } from '../rules/uit-melding.ts';
import { woningTekst } from '../rules/woning.ts';
import { type GebeurtenisRow, listTrajecten } from '../store-procedures.ts';
import { type Afgeleid, readAfgeleid } from './afleiden.ts';
import { verhuurdersVanProcedure } from './verhuurders.ts';
import { isWegVan } from './weg.ts';

/** What the procedures of a dossier are shown from. */
export type Procedurebron = {
  readonly afgeleid: readonly Afgeleid[];
  readonly partners: ReadonlyMap<string, PartnerKop>;
  /** Those that were withdrawn too, the newest first. */
  readonly alleMeldingen: readonly MeldingRow[];
  readonly accountnamen: ReadonlyMap<string, string>;
};

/** The procedures of a dossier as the screen shows them, the newest first. */
export async function viewProcedures(
  context: ReadContext,
  dossierId: string,
): Promise<Procedure[]> {
  const { unit } = context;
  return viewAfgeleid(context, dossierId, {
    afgeleid: await readAfgeleid(context, dossierId),
    partners: await listPartnerKoppen(unit),
    alleMeldingen: await listAlleMeldingen(unit, dossierId),
    accountnamen: new Map((await listAccountRows(unit)).map(({ id, naam }) => [id, naam])),
  });
}

/** The procedures of a dossier of which everything was read. */
export async function viewAfgeleid(
  context: ReadContext,
  dossierId: string,
  { afgeleid, partners, alleMeldingen: alle, accountnamen: namen }: Procedurebron,
): Promise<Procedure[]> {
  if (afgeleid.length === 0) return [];
  const meldingen = alle.filter(({ ingetrokkenOp }) => ingetrokkenOp === null);
  const namenOp = await readNamenOp(context.unit);
  const told = await listBriefRows(context.unit, dossierId);
  const verteld = new Set(told.flatMap(({ over }) => over));
  const melderVan = (id: string | null) => {
    const melding = alle.find((one) => one.id === id);
    return melding && melderBinnen(melding, (partnerId) => namenOp(partnerId, melding.ontvangenOp));
  };
  const isVanHorenZeggen = ({ bron, meldingId }: GebeurtenisRow) => {
    if (bron !== 'melding') return isHorenZeggen(bron);
    const melding = meldingen.find(({ id }) => id === meldingId);
    const soort = melding?.partnerId == null ? undefined : partners.get(melding.partnerId)?.soort;
    return soort === undefined || !(isVerhuurder(soort) || soort === 'deurwaarder');
  };
  const view = (row: GebeurtenisRow): GebeurtenisBeeld => ({
    id: row.id,
    soort: row.soort,
    op: row.op === null ? null : toIsoDate(row.op),
    vernomenOp: toIsoDate(row.vernomenOp),
    dag: row.dag === null ? null : toIsoDate(row.dag),
    ongeveer: row.ongeveer,
    tijd: row.tijd,
    bron: row.bron,
    gedaagden: row.gedaagden,
    gegevens: row.gegevens,
    toelichting: row.toelichting,
    meldingId: row.meldingId,
    van: melderVan(row.meldingId) ?? gebeurtenisbronNaam(row.bron).toLowerCase(),
    horenZeggen: isVanHorenZeggen(row),
    ingetrokken:
      row.ingetrokkenOp === null
        ? null
        : { op: toIsoDate(row.ingetrokkenOp.slice(0, 10)), reden: row.ingetrokkenReden ?? '' },
    vervangenDoor: row.vervangenDoor,
    verteld: verteld.has(row.id),
    door: namen.get(row.door) ?? 'verwijderd account',
    geregistreerdOp: row.geregistreerdOp,
    versie: row.versie,
  });
  const isWeg = isWegVan({ meldingen: alle, verteld });
  return afgeleid
    .filter(({ rows }) => !rows.every(isWeg))
    .map(({ row, traject, rows, gebeurtenissen, gedaagden, afleiding }) => {
      const order = new Map(inVolgorde(gebeurtenissen).map(({ id }, index) => [id, index]));
      // What is over keeps who let it then.
      const verhuurders = verhuurdersVanProcedure(
        row,
        meldingen,
        traject.geslotenOp === null ? partners : zonderOpvolgers(partners),
      );
      const [verhuurder] = verhuurders;
      return {
        id: row.id,
        traject: traject.volgnummer,
        isLopend: traject.geslotenOp === null,
        verhuurder:
          verhuurder === undefined || verhuurders.length > 1
            ? null
            : { id: verhuurder, naam: namenOp(verhuurder, traject.geslotenOp ?? context.today) },
        gronden: row.gronden,
        woning: woningTekst(row.woning),
        woningDelen: { aanduiding: '', gemeente: null, ...row.woning },
        isGekozen: row.gedaagden !== null,
        gedaagden: [...gedaagden],
        gebeurtenissen: [...rows]
          .sort((a, b) => (order.get(a.id) ?? -1) - (order.get(b.id) ?? -1))
          .map(view),
        dagvaarding: afleiding.stand.dagvaarding,
        zittingen: afleiding.stand.zittingen.map(viewDag),
        ontruimingen: afleiding.stand.ontruimingen.map(viewDag),
        aanZet: aanZetOp(afleiding.aanZet, afleiding.stand, {
          today: context.today,
          isGedaan: ({ door }) =>
            afleiding.termijnen.some(
              // The letter about a day is no outcome of it.
              (termijn) =>
                termijn.door === door && isGenoemdeDag(termijn) && termijn.voldaan !== null,
            ),
        }),
        versie: row.versie,
      };
    })
    .reverse();
}

function viewDag(day: Dagstand) {
  const { door, dag, tijd, einde } = day;
  return {
    id: door.id,
    dag,
    ongeveer: isOngeveer(day),
    tijd,
    einde: einde === null ? null : { hoe: einde.hoe, op: einde.op },
  };
}

/** Every aanleiding of the meldingen in the open traject of a dossier, one of them left out. */
export async function aanleidingenInTraject(
  { unit }: Pick<ReadContext, 'unit'>,
  dossierId: string,
  behalve?: string,
): Promise<readonly Aanleiding[]> {
  const open = (await listTrajecten(unit, dossierId)).find(({ geslotenOp }) => geslotenOp === null);
  const meldingen = await listMeldingen(unit, [dossierId]);
  return aanleidingenVan(
    meldingen.filter(({ id }) => id !== behalve),
    open?.id,
  );
}

/** Every aanleiding of those of these meldingen that are of a traject; of none without one. */
export function aanleidingenVan(
  meldingen: readonly MeldingRow[],
  traject: string | undefined,
): readonly Aanleiding[] {
  return meldingen
    .filter(({ trajectId }) => traject !== undefined && trajectId === traject)
    .flatMap(({ aanleiding, andereAanleidingen }) => [aanleiding, ...andereAanleidingen]);
}

const date = (text: string | null): IsoDate | null => (text === null ? null : toIsoDate(text));

/** What a melding says of a procedure. */
export function inhoudVan(melding: MeldingRow): MeldingInhoud {
  return {
    aanleiding: melding.aanleiding,
    andereAanleidingen: melding.andereAanleidingen,
    isHerhaling: melding.zelfdeAls !== null,
    ongeveer: melding.ongeveer,
    aanmaningOp: date(melding.aanmaningOp),
    betekendOp: date(melding.betekendOp),
    zittingSoort: melding.zittingSoort,
    zittingTijd: melding.zittingTijd,
    ontruimingTijd: melding.ontruimingTijd,
    datums: {
      dagvaarding: date(melding.dagvaardingOp),
      zitting: date(melding.zittingOp),
      ontruiming: date(melding.ontruimingOp),
      huisuitzetting: date(melding.huisuitzettingOp),
    },
  };
}
