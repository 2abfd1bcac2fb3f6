import { TE_VERTELLEN } from '#areas/beheer/rules/te-vertellen.ts';
import { currentSetId, readAfspraken, readKalenders } from '#areas/beheer/service.ts';
import { readGemeenten } from '#areas/beheer/service-regio.ts';
import type { ReadContext } from '#areas/context.ts';
import { findDossier } from '#areas/dossiers/store.ts';
import { listAlleMeldingen, type MeldingRow } from '#areas/meldingen/store.ts';
import { listPartnerRows, type PartnerView, readOpvolgers } from '#areas/partners/store.ts';
import { listAfstemmingen } from '#areas/screening/store.ts';
import type { Gebeurtenissoort } from '#areas/trajecten/rules/gebeurtenissen.ts';
import { gebeurtenisNaam } from '#areas/trajecten/rules/gebeurtenissen.ts';
import { verhuurdersVanProcedure } from '#areas/trajecten/service/verhuurders.ts';
import {
  type GebeurtenisRow,
  listAfgedaan,
  listGebeurtenisRows,
  listProcedureRows,
  listTrajecten,
  type ProcedureRow,
  type TrajectRow,
} from '#areas/trajecten/store-procedures.ts';
import { listPlichten } from '#areas/verantwoording/store-weten.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { localTime } from '#domain/dates/instant.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import { fromRij } from '#domain/velden/rij.ts';
import { mededelingVelden } from './fields.ts';
import { belanghebbendenVan, type Deelname, type Kring } from './rules/belanghebbenden.ts';
import {
  type Inlichtregels,
  type Inlichttelling,
  nietVertellenSleutel,
  type Onderwerp,
  STANDAARD_INFORMEREN,
} from './rules/ingelicht.ts';
import {
  type AfsluitingRow,
  type BeeindigingRow,
  type DossierpartnerRow,
  listAfsluitingen,
  listAlleBeeindigingen,
  listDossierpartners,
  listMededelingen,
  type MededelingRow,
} from './store.ts';

/** Everything that partners of a dossier must be told of, and what they were told. */
export type Inlichtbron = {
  readonly onderwerpen: readonly Onderwerp[];
  readonly tellingen: readonly Inlichttelling[];
  readonly regels: Inlichtregels;
  /** Who is told of what happens in each traject. */
  readonly kringen: ReadonlyMap<string, Kring>;
  readonly rows: readonly GebeurtenisRow[];
  readonly procedures: readonly ProcedureRow[];
  readonly meldingen: readonly MeldingRow[];
  /** Those that were withdrawn too. */
  readonly alleMeldingen: readonly MeldingRow[];
  readonly alleBeeindigingen: readonly BeeindigingRow[];
  readonly partners: ReadonlyMap<string, PartnerView>;
  readonly deelnemers: readonly DossierpartnerRow[];
  readonly afsluitingen: readonly AfsluitingRow[];
  readonly mededelingen: readonly MededelingRow[];
};

/** Reads what partners of a dossier must be told of: gebeurtenissen, endings and closings. */
export async function readInlichtbron(
  { unit }: Pick<ReadContext, 'unit'>,
  dossierId: string,
): Promise<Inlichtbron> {
  const dossier = await findDossier(unit, dossierId);
  const trajecten = await listTrajecten(unit, dossierId);
  const procedures = await listProcedureRows(unit, dossierId);
  const rows = await listGebeurtenisRows(
    unit,
    procedures.map(({ id }) => id),
  );
  const nu = await readOpvolgers(unit);
  const gemeenten = await readGemeenten(unit);
  const teamVan = (code: string | undefined) => gemeenten(code).sociaalTeam?.id;
  const alleMeldingen = (await listAlleMeldingen(unit, dossierId)).map((row) =>
    row.partnerId === null ? row : { ...row, partnerId: nu(row.partnerId) },
  );
  const meldingen = alleMeldingen.filter(({ ingetrokkenOp }) => ingetrokkenOp === null);
  const deelnemers = (await listDossierpartners(unit, dossierId)).map((row) => ({
    ...row,
    partnerId: nu(row.partnerId),
  }));
  const afstemmingen = await listAfstemmingen(unit, dossierId);
  const alleBeeindigingen = await listAlleBeeindigingen(unit, dossierId);
  const beeindigingen = alleBeeindigingen.filter(({ ingetrokkenOp }) => ingetrokkenOp === null);
  const afsluitingen = await listAfsluitingen(unit, dossierId);
  // What was told to a partner that went on in another is told, under the name that it had.
  const mededelingen = (await listMededelingen(unit, dossierId)).map((row) => ({
    ...row,
    partnerId: nu(row.partnerId),
  }));
  const plichten = new Set(
    (await listPlichten(unit)).flatMap((one) =>
      one.dossierId === dossierId && one.verstrekkingId === null ? nu(one.partnerId) : [],
    ),
  );
  const partners = new Map<string, PartnerView>();
  const kringen = new Map<string, Kring>();
  const onderwerpen: Onderwerp[] = [];
  for (const traject of trajecten) {
    const setId = await currentSetId(unit, toIsoDate(traject.begonnenOp));
    const signed = await listPartnerRows(unit, setId);
    for (const row of signed) partners.set(row.id, row);
    const feiten: Trajectfeiten = {
      ...{ traject, trajecten, partners, meldingen, rows, deelnemers },
      afgestemd: afstemmingen.flatMap(({ partnerId, trajectId, datum }) =>
        partnerId !== null && trajectId === traject.id
          ? { partnerId: nu(partnerId), belang: 'betrokken' as const, sinds: toIsoDate(datum) }
          : [],
      ),
      procedures: procedures.filter(({ trajectId }) => trajectId === traject.id),
      ...{ gemeente: dossier?.gemeente ?? null, teamVan },
    };
    const kring = belanghebbendenVan(deelnamesVan(feiten), signed, plichten);
    kringen.set(traject.id, kring);
    const isVan = (one: { trajectId: string | null }) =>
      (one.trajectId ?? trajecten.at(-1)?.id) === traject.id;
    const volgend = trajecten.find(({ volgnummer }) => volgnummer === traject.volgnummer + 1);
    onderwerpen.push(
      ...[
        ...gebeurtenisOnderwerpen(feiten, kring),
        ...beeindigingen
          .filter(isVan)
          .flatMap((row) =>
            beeindigOnderwerpen(
              { ...row, partnerId: nu(row.partnerId) },
              traject,
              kring,
              mededelingen,
            ),
          ),
      ].map((one) => lapsedBy(volgend, one)),
      ...afsluitingen
        .filter((row) => isVan(row) && !isOngedaan(row, afsluitingen, traject))
        .map((row) => afsluitOnderwerp(row, traject, kring)),
    );
  }
  const gelaten = new Set((await listAfgedaan(unit, dossierId)).map(({ sleutel }) => sleutel));
  return {
    ...{ onderwerpen: onderwerpen.map((one) => zonderGelaten(one, gelaten)) },
    ...{ kringen, rows, procedures, meldingen, partners, deelnemers },
    ...{ alleMeldingen, alleBeeindigingen, afsluitingen, mededelingen },
    tellingen: mededelingen.flatMap(tellingVan),
    regels: await readInlichtregels({ unit }),
  };
}

/** Of whom somebody said that they are not told, as they may not know it, is not waited for. */
function zonderGelaten(onderwerp: Onderwerp, gelaten: ReadonlySet<string>): Onderwerp {
  const niet = onderwerp.kring.filter(({ id }) => gelaten.has(nietVertellenSleutel(onderwerp, id)));
  if (niet.length === 0) return onderwerp;
  return { ...onderwerp, weten: new Set([...onderwerp.weten, ...niet.map(({ id }) => id)]) };
}

/** What a standing mededeling says. */
function tellingVan(row: MededelingRow): Inlichttelling[] {
  if (row.ingetrokkenOp !== null) return [];
  const { soort, bijId, partnerId, partnerNaam } = row;
  return [{ soort, id: bijId, partnerId, naam: partnerNaam, ...fromRij(mededelingVelden, row) }];
}

async function readInlichtregels({ unit }: Pick<ReadContext, 'unit'>): Promise<Inlichtregels> {
  const afspraken = await readAfspraken(unit);
  return {
    kalenderOp: await readKalenders(unit),
    informeren: (op) => {
      const regel = afspraken(op).termijnen.find(({ code }) => code === 'informeren');
      return regel === undefined
        ? STANDAARD_INFORMEREN
        : { eenheid: regel.eenheid, aantal: regel.aantal };
    },
  };
}

type Trajectfeiten = {
  readonly traject: TrajectRow;
  readonly trajecten: readonly TrajectRow[];
  readonly procedures: readonly ProcedureRow[];
  readonly rows: readonly GebeurtenisRow[];
  readonly meldingen: readonly MeldingRow[];
  readonly deelnemers: readonly DossierpartnerRow[];
  /** With whom it was talked over, or who was asked to (st 5): they take part since then. */
  readonly afgestemd: readonly Deelname[];
  readonly partners: ReadonlyMap<string, PartnerView>;
  readonly gemeente: string | null;
  /** The Sociaal Team that is set for a gemeente. */
  readonly teamVan: (gemeente: string | undefined) => string | undefined;
};

/** The meldingen of a traject, those of procedures that went along into it too. */
function meldingenVanTraject({ traject, trajecten, procedures, meldingen }: Trajectfeiten) {
  const ids = new Set(procedures.map(({ id }) => id));
  return meldingen.filter(
    (one) =>
      (one.trajectId ?? trajecten.at(-1)?.id) === traject.id || ids.has(one.procedureId ?? ''),
  );
}

function deelnamesVan(feiten: Trajectfeiten): Deelname[] {
  const { traject, trajecten, procedures, meldingen, deelnemers, partners } = feiten;
  const own = meldingenVanTraject(feiten);
  return [
    ...deelnemers
      .filter((one) => (one.trajectId ?? trajecten.at(-1)?.id) === traject.id)
      .map(({ partnerId, rol, sinds }) => ({ partnerId, belang: rol, sinds: date(sinds) })),
    ...feiten.afgestemd,
    ...procedures.flatMap((row) => {
      const [verhuurder, ...others] = verhuurdersVanProcedure(row, meldingen, partners);
      // Who contradict each other may all let it.
      return [...(verhuurder === undefined ? [] : [verhuurder]), ...others].map((partnerId) => ({
        ...{ partnerId, belang: 'verhuurder' as const, sinds: null },
      }));
    }),
    ...own.flatMap(({ partnerId, ontvangenOp }) =>
      partnerId === null
        ? []
        : [{ partnerId, belang: 'melder' as const, sinds: toIsoDate(ontvangenOp) }],
    ),
    ...own.flatMap((melding) =>
      teamsVan(melding, feiten).map((partnerId) => ({
        ...{ partnerId, belang: 'ook_gemeld' as const, sinds: toIsoDate(melding.ontvangenOp) },
      })),
    ),
  ];
}

/** The Sociaal Team that got this melding too, by the gemeente of the woning (SA 7 WoCo a, c). */
function teamsVan(
  { ookSociaalTeam, procedureId }: MeldingRow,
  { procedures, gemeente, teamVan }: Trajectfeiten,
): string[] {
  if (ookSociaalTeam !== 'ja') return [];
  const van =
    procedures.find(({ id }) => id === procedureId)?.woning.gemeente ?? gemeente ?? undefined;
  const team = teamVan(van);
  return team === undefined ? [] : [team];
}

const MARKED: ReadonlySet<Gebeurtenissoort> = new Set(TE_VERTELLEN);

// What nobody needs to tell who lets: what it does itself or has the deurwaarder do, what the judge
// decides in its case, and what was agreed with it or paid to it.
const VAN_VERHUURDER: ReadonlySet<Gebeurtenissoort> = new Set(
  TE_VERTELLEN.filter((soort) => !soort.startsWith('moratorium_')),
);

function gebeurtenisOnderwerpen(feiten: Trajectfeiten, kring: Kring): Onderwerp[] {
  const { traject, procedures, rows, meldingen, partners } = feiten;
  return rows.flatMap((row): Onderwerp[] => {
    const procedure = procedures.find(({ id }) => id === row.procedureId);
    if (procedure === undefined || row.ingetrokkenOp !== null || !MARKED.has(row.soort)) return [];
    // What was told in an earlier traject is not told anew in the next one.
    if (traject.volgnummer > 1 && row.vernomenOp < traject.begonnenOp) return [];
    const verhuurders = verhuurdersVanProcedure(procedure, meldingen, partners);
    const melding = meldingen.find(({ id }) => id === row.meldingId);
    // A corporatie that does not let here has nothing to do with this procedure.
    const wie = kring.wie.filter(
      ({ id, soort }) => soort !== 'woningcorporatie' || verhuurders.includes(id),
    );
    const bron = meldingen.filter(
      ({ id, zelfdeAls }) =>
        id === row.meldingId || (zelfdeAls !== null && zelfdeAls === row.meldingId),
    );
    const isVanVerhuurder =
      VAN_VERHUURDER.has(row.soort) || row.bron === 'verhuurder' || row.bron === 'deurwaarder';
    const weten = new Set([
      ...bron.flatMap((one) => [one.partnerId ?? '', ...teamsVan(one, feiten)]),
      ...(isVanVerhuurder ? verhuurders : []),
      ...(row.bron === 'sociaal_team'
        ? wie.filter(({ soort }) => soort === 'sociaal_team').map(({ id }) => id)
        : []),
    ]);
    const dag =
      row.dag === null
        ? ''
        : ` (${row.ongeveer ? 'ongeveer ' : ''}${formatDatum(toIsoDate(row.dag))})`;
    return [
      {
        ...{ soort: 'gebeurtenis', id: row.id, trajectId: traject.id, kring: wie, weten },
        wat: `${gebeurtenisNaam(row.soort).toLowerCase()}${dag}`,
        begin: toIsoDate(row.vernomenOp),
        ...(row.dag !== null && { dag: toIsoDate(row.dag) }),
        ...(melding?.achterafIngevoerd === 'ja' && { achterafOp: dayOf(row.geregistreerdOp) }),
      },
    ];
  });
}

/** A partner that stopped: the others must know; once it is back, those who heard must know that. */
function beeindigOnderwerpen(
  row: BeeindigingRow,
  traject: TrajectRow,
  { wie }: Kring,
  mededelingen: readonly MededelingRow[],
): Onderwerp[] {
  const { id, partnerId, partnerNaam } = row;
  const weten = new Set([partnerId]);
  const gestopt: Onderwerp = {
    ...{ soort: 'beeindiging', id, trajectId: traject.id, kring: wie, weten },
    ...{ wat: `${partnerNaam} is gestopt`, begin: toIsoDate(row.vernomenOp) },
  };
  if (row.hervatOp === null) return [gestopt];
  const op = toIsoDate(row.hervatOp);
  const heard = new Set(
    mededelingen
      .filter(
        (one) => one.ingetrokkenOp === null && one.soort === 'beeindiging' && one.bijId === id,
      )
      .map((one) => one.partnerId),
  );
  return [
    { ...gestopt, vervallen: { op, met: `${partnerNaam} doet weer mee` } },
    {
      ...{ soort: 'hervatting', id, trajectId: traject.id, weten },
      kring: wie.filter((one) => heard.has(one.id)).map((one) => ({ ...one, sinds: null })),
      ...{ wat: `${partnerNaam} doet weer mee`, begin: op },
    },
  ];
}

function afsluitOnderwerp(row: AfsluitingRow, traject: TrajectRow, { wie }: Kring): Onderwerp {
  return {
    ...{ soort: 'afsluiting', id: row.id, trajectId: traject.id, kring: wie, weten: new Set() },
    ...{ wat: 'het traject is afgesloten', begin: toIsoDate(row.besluitOp) },
  };
}

/** What of a traject nobody has to hear any more once another one began; that it was closed they do. */
function lapsedBy(volgend: TrajectRow | undefined, onderwerp: Onderwerp): Onderwerp {
  if (volgend === undefined || onderwerp.vervallen !== undefined) return onderwerp;
  const op = toIsoDate(volgend.begonnenOp);
  return { ...onderwerp, vervallen: { op, met: 'er begon een nieuw traject' } };
}

/** Whether a closing was undone: its traject goes on, or went on until it was closed anew. */
export function isOngedaan(
  { trajectId, op, heropendOp }: AfsluitingRow,
  alle: readonly AfsluitingRow[],
  traject: TrajectRow | undefined,
): boolean {
  if (heropendOp === null) return false;
  return (
    traject?.geslotenOp === null || alle.some((one) => one.trajectId === trajectId && one.op > op)
  );
}

const date = (text: string | null): IsoDate | null => (text === null ? null : toIsoDate(text));
const dayOf = (instant: string): IsoDate => toIsoDate(localTime(instant).datum);
