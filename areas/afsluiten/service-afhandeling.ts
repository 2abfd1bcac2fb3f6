import { type GeldendeAfspraken, readAfspraken } from '#areas/beheer/service.ts';
import { readInstelling } from '#areas/beheer/store.ts';
import type { ReadContext } from '#areas/context.ts';
import { openDossier } from '#areas/dossiers/service/toegang.ts';
import type { DossierRow } from '#areas/dossiers/store.ts';
import { viewIntrekking } from '#areas/herstel.ts';
import { listMeldingen } from '#areas/meldingen/store.ts';
import type { PartnerSoort } from '#areas/partners/rules.ts';
import { listPartnerKoppen, listPartnerNamen } from '#areas/partners/store.ts';
import { afstemmingVelden } from '#areas/screening/fields.ts';
import {
  type AfstemmingRow,
  listAlleAfstemmingen,
  listAlleScreeningen,
  type ScreeningRow,
} from '#areas/screening/store.ts';
import { listAccountRows } from '#areas/toegang/store.ts';
import { computeVervaldatum } from '#areas/trajecten/rules/termijn.ts';
import { listProcedureRows, listTrajecten } from '#areas/trajecten/store-procedures.ts';
import { localTime } from '#domain/dates/instant.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import type { Kalender } from '#domain/dates/werkdagen.ts';
import { fromRij } from '#domain/velden/rij.ts';
import type { Afhandeling, Afsluiting, Beeindiging } from './contract.ts';
import { afsluitVelden, beeindigVelden, berichtVelden } from './fields.ts';
import { heropeningOp } from './rules/afsluiting.ts';
import { informerenVoor, nogTeInformeren } from './rules/beeindiging.ts';
import {
  type AfsluitingRow,
  type BeeindigingRow,
  type BerichtRow,
  listAfsluitingen,
  listAlleBeeindigingen,
  listBerichten,
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
  const perTraject = new Map<string, BetrokkenPartners>();
  for (const { id } of trajecten)
    perTraject.set(id, await ingelichtePartners(context, dossier.id, id));
  const partners = await betrokkenPartners(context, dossier.id);
  const teVertellen = await ingelichtePartners(context, dossier.id);
  const partnersVan = (trajectId: string | null) =>
    (trajectId === null ? undefined : perTraject.get(trajectId)) ?? teVertellen;
  const partnerNamen = await listPartnerNamen(unit);
  const berichten = await listBerichten(unit, dossier.id);
  const afspraken = await readAfspraken(unit);
  const { ongedaanWerkdagen } = await readInstelling(unit);
  const ongedaan = (op: string) =>
    ongedaanTot(op, { werkdagen: ongedaanWerkdagen, kalender: afspraken(today).kalender });
  const parts = {
    ...{ dossier, partnersVan, isLopend, partnerNamen, berichten, afspraken, today, door },
  };
  const screeningen = (await listAlleScreeningen(unit, dossier.id)).map((row) =>
    viewScreening(row, parts),
  );
  const afstemmingen = (await listAlleAfstemmingen(unit, dossier.id)).map((row) =>
    viewAfstemming(row, parts),
  );
  const beeindigingen = (await listAlleBeeindigingen(unit, dossier.id)).map((row) =>
    viewBeeindiging(row, parts),
  );
  return {
    dossierId: dossier.id,
    dossiernummer: dossier.nummer,
    versie: dossier.versie,
    screeningen: screeningen.filter(isStaand),
    afstemmingen: afstemmingen.filter(isStaand),
    partners,
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
): Afhandeling['afstemmingen'][number] {
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
  for (const { partnerId } of meldingen)
    if (partnerId !== null)
      found.set(partnerId, {
        id: partnerId,
        naam: namen.get(partnerId) ?? '',
        rol: 'melder',
        contact: '',
      });
  for (const { partnerId, rol, contact } of (await listDossierpartners(unit, dossierId)).filter(
    isVan,
  ))
    found.set(partnerId, { id: partnerId, naam: namen.get(partnerId) ?? '', rol, contact });
  return [...found.values()];
}

/** Who did not sign and never hears how it ended, but by a legal duty (PP 12.1). */
const BUITENSTAANDERS: ReadonlySet<PartnerSoort | undefined> = new Set<PartnerSoort | undefined>([
  'deurwaarder',
  'particuliere_verhuurder',
  'hypotheekverstrekker',
]);

/** Who of them is told of an ending or a closing. */
async function ingelichtePartners(
  context: ReadContext,
  dossierId: string,
  trajectId?: string,
): Promise<BetrokkenPartners> {
  const koppen = await listPartnerKoppen(context.unit);
  const all = await betrokkenPartners(context, dossierId, trajectId);
  return all.filter(({ id }) => !BUITENSTAANDERS.has(koppen.get(id)?.soort));
}

type Parts = {
  readonly dossier: Pick<DossierRow, 'id' | 'nummer'>;
  /** Who takes part in a traject: what is of an earlier one is told to nobody who came later. */
  readonly partnersVan: (trajectId: string | null) => BetrokkenPartners;
  readonly isLopend: (row: { trajectId: string | null }) => boolean;
  readonly partnerNamen: ReadonlyMap<string, string>;
  readonly berichten: readonly BerichtRow[];
  /** The set that was in force on a day. */
  readonly afspraken: (datum: IsoDate) => GeldendeAfspraken;
  readonly today: IsoDate;
  readonly door: (id: string) => string;
};

/** A beëindiging with who was told and who is still missing (SA 6). */
export function viewBeeindiging(row: BeeindigingRow, parts: Parts): Beeindiging {
  const { dossier, partnersVan, isLopend, partnerNamen, door } = parts;
  const berichten = berichtenOver(row.id, parts);
  return {
    id: row.id,
    isLopend: isLopend(row),
    dossierId: dossier.id,
    dossiernummer: dossier.nummer,
    partner: { id: row.partnerId, naam: partnerNamen.get(row.partnerId) ?? '' },
    ...fromRij(beeindigVelden, row),
    gronden: row.gronden,
    informeren: tellList(row, toIsoDate(row.datum), parts, row.partnerId).regels,
    // Whoever ended tells the others; it need not be told itself.
    nogTeInformeren: nogTeInformeren(partnersVan(row.trajectId), berichten, row.partnerId).length,
    door: door(row.door),
    op: row.op,
    ingetrokken: viewIntrekking(row, door),
  };
}

function viewAfsluiting(
  { dossierId: _dossier, trajectId, ...row }: AfsluitingRow,
  parts: Parts,
): Omit<Afsluiting, 'heropenen'> {
  const besluit = fromRij(afsluitVelden, row);
  const list = tellList({ id: row.id, trajectId }, besluit.besluitOp, parts);
  return {
    ...row,
    ...besluit,
    vernietigenOp: toIsoDate(row.vernietigenOp),
    heropendOp: row.heropendOp === null ? null : toIsoDate(row.heropendOp),
    informeren: list.regels,
    informerenVoor: list.vervalt,
    door: parts.door(row.door),
  };
}

/** Who must be told within 2 werkdagen, and who has been (SA preamble). */
function tellList(
  { id, trajectId }: { id: string; trajectId: string | null },
  feitOp: IsoDate,
  parts: Parts,
  behalve?: string,
) {
  const { partnersVan, afspraken, today } = parts;
  const { kalender, termijnen } = afspraken(feitOp);
  const regel = termijnen.find(({ code }) => code === 'informeren');
  const list = informerenVoor({
    feitOp,
    partners: partnersVan(trajectId),
    berichten: berichtenOver(id, parts),
    kalender,
    today,
    ...(regel === undefined ? {} : { looptijd: { eenheid: regel.eenheid, aantal: regel.aantal } }),
    ...(behalve === undefined ? {} : { behalve }),
  });
  return {
    vervalt: list.vervalt ?? null,
    regels: list.regels.map(({ partnerId, naam, verteldOp, kanaal, teLaat }) => ({
      partner: { id: partnerId, naam },
      datum: verteldOp ?? null,
      kanaal: kanaal ?? null,
      teLaat,
    })),
  };
}

function berichtenOver(bijId: string, { berichten }: Parts) {
  return berichten
    .filter((bericht) => bericht.bijId === bijId)
    .map((bericht) => ({ partnerId: bericht.partnerId, ...fromRij(berichtVelden, bericht) }));
}
