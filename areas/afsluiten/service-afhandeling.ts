import { readAfspraken } from '#areas/beheer/service.ts';
import { readInstelling } from '#areas/beheer/store.ts';
import type { ReadContext } from '#areas/context.ts';
import { openDossier } from '#areas/dossiers/service/toegang.ts';
import type { DossierRow } from '#areas/dossiers/store.ts';
import { viewIntrekking } from '#areas/herstel.ts';
import { listMeldingen } from '#areas/meldingen/store.ts';
import { listPartnerNamen, readNamenOp, readOpvolgers } from '#areas/partners/store.ts';
import { afstemmingVelden } from '#areas/screening/fields.ts';
import { afstempartners, readReactiedagen } from '#areas/screening/service-afstemmen.ts';
import {
  type AfstemmingRow,
  listAlleAfstemmingen,
  listAlleScreeningen,
  type ScreeningRow,
} from '#areas/screening/store.ts';
import { listAccountRows } from '#areas/toegang/store.ts';
import { computeVervaldatum } from '#areas/trajecten/rules/termijn.ts';
import {
  listProcedureRows,
  listTrajecten,
  type TrajectRow,
} from '#areas/trajecten/store-procedures.ts';
import { localTime } from '#domain/dates/instant.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import type { Kalender } from '#domain/dates/werkdagen.ts';
import { fromRij } from '#domain/velden/rij.ts';
import type { Afhandeling, Afsluiting, Beeindiging } from './contract.ts';
import { afsluitVelden, beeindigVelden, casusregieVelden, hervatVelden } from './fields.ts';
import { heropeningOp } from './rules/afsluiting.ts';
import { signaalBij } from './rules/beeindiging.ts';
import { casusregieperioden } from './rules/casusregie.ts';
import {
  type Inlichting,
  inlichtingenOver,
  isTeLaat,
  type Onderwerpsoort,
  volledigheidVan,
} from './rules/ingelicht.ts';
import { readCasusregiestand } from './service-casusregiestand.ts';
import { type Inlichtbron, readInlichtbron } from './service-onderwerpen.ts';
import {
  type AfsluitingRow,
  type BeeindigingRow,
  listAfsluitingen,
  listAlleBeeindigingen,
  listCasusregies,
  listDossierpartners,
} from './store.ts';

/** The last day on which a closing can be undone; undefined for a setting that gives none. */
export function ongedaanTot(
  geslotenOp: string,
  { werkdagen, kalender }: { readonly werkdagen: number; readonly kalender: Kalender },
): IsoDate | undefined {
  const until = computeVervaldatum(
    // The day of closing as the clock on the wall showed it, not that of UTC.
    toIsoDate(localTime(geslotenOp).datum),
    { eenheid: 'werkdagen', aantal: werkdagen },
    kalender,
  );
  return until.ok ? until.value.vervalt : undefined;
}

/** The partners of a dossier: its melders, the casusregisseur and who else is involved. */
export type BetrokkenPartners = Afhandeling['partners'];

/** Everything that was decided, agreed, ended or closed in a dossier. */
export async function readAfhandeling(
  context: ReadContext,
  { dossierId }: { dossierId: string },
): Promise<Afhandeling> {
  return viewAfhandeling(context, await openDossier(context, dossierId, 'lezen'));
}

/** The same, of a dossier that is open already. */
export async function viewAfhandeling(
  context: ReadContext,
  dossier: DossierRow,
): Promise<Afhandeling> {
  const { unit, today } = context;
  const namen = new Map((await listAccountRows(unit)).map(({ id, naam }) => [id, naam]));
  const door = (id: string) => namen.get(id) ?? 'verwijderd account';
  const trajecten = await listTrajecten(unit, dossier.id);
  const lopend = trajecten.find(({ geslotenOp }) => geslotenOp === null)?.id;
  const isLopend = ({ trajectId }: { trajectId: string | null }) =>
    lopend !== undefined && (trajectId ?? lopend) === lopend;
  const partners = await betrokkenPartners(context, dossier.id);
  const { kalender } = (await readAfspraken(unit))(today);
  const { ongedaanWerkdagen } = await readInstelling(unit);
  const ongedaan = (op: string) => ongedaanTot(op, { werkdagen: ongedaanWerkdagen, kalender });
  const bron = await readInlichtbron(context, dossier.id);
  const parts = { dossier, isLopend, bron, today, door };
  const screeningen = (await listAlleScreeningen(unit, dossier.id)).map((row) =>
    viewScreening(row, parts),
  );
  const dagen = await readReactiedagen(context, dossier.id);
  const namenOp = await readNamenOp(unit);
  const afstemmingen = (await listAlleAfstemmingen(unit, dossier.id)).map((row) => ({
    ...viewAfstemming(row, parts),
    partnerNaam: row.partnerId === null ? '' : namenOp(row.partnerId, row.datum),
    reactieTot: dagen.get(row.id) ?? null,
  }));
  const beeindigingen = (await listAlleBeeindigingen(unit, dossier.id)).map((row) =>
    viewBeeindiging(row, parts),
  );
  return {
    dossierId: dossier.id,
    dossiernummer: dossier.nummer,
    versie: dossier.versie,
    screeningen: screeningen.filter(isStaand),
    afstemmingen: afstemmingen.filter(isStaand),
    afstempartners: [...(await afstempartners(context, dossier.gemeente))],
    partners,
    casusregie: await viewCasusregie(context, dossier.id, parts, trajecten),
    beeindigingen: beeindigingen.filter(isStaand),
    afsluitingen: (await listAfsluitingen(unit, dossier.id)).map((row) => {
      const vernietigenOp = toIsoDate(row.vernietigenOp);
      const tot = ongedaan(row.op);
      const soort = heropeningOp(today, { ongedaanTot: tot, vernietigenOp });
      return { ...viewAfsluiting(row, parts), heropenen: { soort, ongedaanTot: tot ?? null } };
    }),
    ingetrokken: {
      screeningen: screeningen.filter(isWeg),
      afstemmingen: afstemmingen.filter(isWeg),
      beeindigingen: beeindigingen.filter(isWeg),
    },
  };
}

/** Who had casusregie in each traject, and until when. */
async function viewCasusregie(
  { unit }: ReadContext,
  dossierId: string,
  { door, isLopend }: Parts,
  trajecten: readonly TrajectRow[],
): Promise<Afhandeling['casusregie']> {
  const rows = await listCasusregies(unit, dossierId);
  const namenOp = await readNamenOp(unit);
  const stand = await readCasusregiestand({ unit }, [dossierId]);
  const eindes = new Map<string, IsoDate | null>();
  for (const { id, geslotenOp } of trajecten)
    for (const { rij, tot } of casusregieperioden(
      stand.filter((row) => row.trajectId === id),
      geslotenOp === null ? null : toIsoDate(geslotenOp),
    ))
      eindes.set(rij.id, tot);
  return rows.map((row) => {
    const { van, tot, contact, contactpersoon } = fromRij(casusregieVelden, row);
    return {
      ...{ id: row.id, isLopend: isLopend(row), van, contact, contactpersoon },
      partner: { id: row.partnerId, naam: namenOp(row.partnerId, row.van) },
      tot: row.ingetrokkenOp === null ? (eindes.get(row.id) ?? null) : tot,
      ...{ isBeeindigd: tot !== null, door: door(row.door), op: row.op, versie: row.versie },
      ingetrokken: viewIntrekking(row, door),
    };
  });
}

type MetIntrekking = { readonly ingetrokken: object | null };
const isStaand = ({ ingetrokken }: MetIntrekking) => ingetrokken === null;
const isWeg = ({ ingetrokken }: MetIntrekking) => ingetrokken !== null;

function viewScreening(
  row: ScreeningRow,
  { door, isLopend }: Parts,
): Afhandeling['screeningen'][number] {
  const { id, regelversie, uitkomsten, motivering, voorstel, op } = row;
  return {
    ...{ id, regelversie, uitkomsten, motivering, op, door: door(row.door) },
    isLopend: isLopend(row),
    voorstel: {
      ...voorstel,
      uitkomsten: voorstel.uitkomsten.map(({ code, redenen }) => ({ code, redenen: [...redenen] })),
      redenen: [...voorstel.redenen],
    },
    antwoorden: row.antwoorden as Afhandeling['screeningen'][number]['antwoorden'],
    ingetrokken: viewIntrekking(row, door),
  };
}

function viewAfstemming(
  row: AfstemmingRow,
  { door, isLopend }: Parts,
): Omit<Afhandeling['afstemmingen'][number], 'partnerNaam' | 'reactieTot'> {
  return {
    ...{ id: row.id, op: row.op, door: door(row.door), isLopend: isLopend(row) },
    ...fromRij(afstemmingVelden, row),
    ingetrokken: viewIntrekking(row, door),
  };
}

/**
 * Who takes part in a traject, the last one unless it is said: its melders first, also those of the
 * procedures that went along into it, then who was added; each partner once.
 */
export async function betrokkenPartners(
  { unit }: ReadContext,
  dossierId: string,
  trajectId?: string,
): Promise<BetrokkenPartners> {
  const van = trajectId ?? (await listTrajecten(unit, dossierId)).at(-1)?.id;
  const isVan = (one: { trajectId: string | null }) =>
    van === undefined || (one.trajectId ?? van) === van;
  const procedures = (await listProcedureRows(unit, dossierId)).filter(isVan).map(({ id }) => id);
  const namen = await listPartnerNamen(unit);
  const found = new Map<string, BetrokkenPartners[number]>();
  const meldingen = (await listMeldingen(unit, [dossierId])).filter(
    (melding) => isVan(melding) || procedures.includes(melding.procedureId ?? ''),
  );
  // A private melder is no party to what is told.
  // Who went on in another takes part as that one.
  const nu = await readOpvolgers(unit);
  const add = (partnerId: string, rol: BetrokkenPartners[number]['rol'], contact: string) => {
    const id = nu(partnerId);
    const known = found.get(id);
    if (known?.rol === 'casusregisseur' && rol !== 'casusregisseur') return;
    found.set(id, { ...{ id, naam: namen.get(id) ?? '', rol }, contact });
  };
  for (const { partnerId } of meldingen) if (partnerId !== null) add(partnerId, 'melder', '');
  for (const { partnerId, rol, contact } of (await listDossierpartners(unit, dossierId)).filter(
    isVan,
  ))
    add(partnerId, rol, contact);
  return [...found.values()];
}

type Parts = {
  readonly dossier: Pick<DossierRow, 'id' | 'nummer'>;
  readonly isLopend: (row: { trajectId: string | null }) => boolean;
  readonly bron: Inlichtbron;
  readonly today: IsoDate;
  readonly door: (id: string) => string;
};

/** A beëindiging with who was told and who is still missing (SA 6). */
function viewBeeindiging(row: BeeindigingRow, parts: Parts): Beeindiging {
  const { dossier, isLopend, door } = parts;
  const inlichtingen = tellList('beeindiging', row.id, parts);
  const isHervat = row.hervatOp !== null;
  return {
    id: row.id,
    isLopend: isLopend(row),
    dossierId: dossier.id,
    dossiernummer: dossier.nummer,
    partner: { id: row.partnerId, naam: row.partnerNaam },
    ...fromRij(beeindigVelden, row),
    ...fromRij(hervatVelden, row),
    gronden: row.gronden,
    signaal: signaalBij(row) ?? null,
    informeren: inlichtingen
      .filter(({ verteld }) => !isHervat || verteld !== null)
      .map((one) => viewInlichting(one, parts.today)),
    nogTeInformeren: isHervat ? 0 : inlichtingen.filter(isMissing).length,
    door: door(row.door),
    op: row.op,
    ingetrokken: viewIntrekking(row, door),
  };
}

function viewAfsluiting(
  { dossierId: _dossier, trajectId: _traject, ...row }: AfsluitingRow,
  parts: Parts,
): Omit<Afsluiting, 'heropenen'> {
  const besluit = fromRij(afsluitVelden, row);
  const inlichtingen = tellList('afsluiting', row.id, parts);
  const [first] = inlichtingen.map(({ uiterlijk }) => uiterlijk).sort();
  return {
    ...row,
    ...besluit,
    vernietigenOp: toIsoDate(row.vernietigenOp),
    heropendOp: row.heropendOp === null ? null : toIsoDate(row.heropendOp),
    informeren: inlichtingen.map((one) => viewInlichting(one, parts.today)),
    informerenVoor: first ?? null,
    // Only a traject that did not succeed ends by telling all (SA 6.2).
    cyclus: besluit.reden === 'niet_geslaagd' ? volledigheidVan(inlichtingen) : null,
    door: parts.door(row.door),
  };
}

/** Who must be told of one thing, and who was. */
function tellList(
  soort: Onderwerpsoort,
  id: string,
  { bron: { onderwerpen, tellingen, regels } }: Parts,
): readonly Inlichting[] {
  const onderwerp = onderwerpen.find((one) => one.soort === soort && one.id === id);
  return onderwerp === undefined ? [] : inlichtingenOver(onderwerp, tellingen, regels);
}

const isMissing = ({ verteld }: Inlichting) => verteld === null;

function viewInlichting(inlichting: Inlichting, today: IsoDate): Beeindiging['informeren'][number] {
  const { partner, verteld } = inlichting;
  return {
    partner: { id: partner.id, naam: partner.naam },
    datum: verteld?.datum ?? null,
    kanaal: verteld?.kanaal ?? null,
    verteller: verteld?.verteller ?? null,
    teLaat: isTeLaat(inlichting, today),
  };
}
