import { vernietigenUiterlijk } from '#areas/beheer/rules/bewaren.ts';
import { currentSetId } from '#areas/beheer/service.ts';
import type { ReadContext, WriteContext } from '#areas/context.ts';
import { openDossier } from '#areas/dossiers/service/toegang.ts';
import {
  type DossierpersoonRow,
  type DossierRow,
  findDossierByNummer,
  findDossiers,
  listDossiersOf,
} from '#areas/dossiers/store.ts';
import { listMeldingKoppen } from '#areas/meldingen/store.ts';
import { requireNogDaar } from '#areas/partners/service-kiesbaar.ts';
import {
  findContactpersonen,
  findContactpersoon,
  findPartner,
  type PartnerRow,
  readNamenOp,
  signatories,
} from '#areas/partners/store.ts';
import { isAlleenGemeldDoor } from '#areas/partnervragen/service-weten.ts';
import type { PersoonInvoer } from '#areas/personen/contract.ts';
import { checkPersoon, normalizePersoon } from '#areas/personen/rules/persoon-invoer.ts';
import { conflict, notFound, Refusal, ruleViolated } from '#areas/refusal.ts';
import { listAccountRows } from '#areas/toegang/store.ts';
import { localTime } from '#domain/dates/instant.ts';
import type { PersoonGegevens } from '#domain/identiteit/persoon-gegevens.ts';
import type { CheckGevonden, CheckRegel, CheckVraag, CheckZoek } from '../contract.ts';
import {
  type Besluiten,
  type Checkstand,
  isAnderRegime,
  isGenoegOmTeZoeken,
  noemtPersoon,
  noemtZin,
  standVan,
  teTonen,
  vergelijkingVan,
} from '../rules/check.ts';
import {
  type CheckRow,
  deleteVerlopenChecks,
  findCheck,
  insertCheck,
  listCheckRows,
  updateCheck,
} from '../store.ts';
import { type Gevonden, matchPersoon } from './herkenning.ts';

/** Who asks, looked up: the columns of the check, and who it is addressed to. */
export type Checkvrager = {
  readonly partner: PartnerRow;
  readonly ondertekenaar: boolean;
  readonly ontvanger: string;
  /** How the answer names the case. */
  readonly zaak: string;
  readonly kolommen: Omit<CheckVraag, 'dossiernummer'> & { readonly zaakDossierId: string | null };
};

/** Looks up who asks and about which case; refuses what does not exist or belongs to somebody else. */
export async function readVrager(context: ReadContext, vraag: CheckVraag): Promise<Checkvrager> {
  const { unit, today } = context;
  const { dossiernummer, ...kolommen } = vraag;
  const partner = await findPartner(unit, vraag.partnerId);
  if (partner === undefined) throw notFound('partner');
  requireNogDaar(partner, today);
  const contact =
    vraag.contactpersoonId === null
      ? undefined
      : await findContactpersoon(unit, vraag.contactpersoonId);
  if (vraag.contactpersoonId !== null && contact?.partnerId !== partner.id)
    throw notFound('contactpersoon');
  const dossier = dossiernummer === '' ? undefined : await findDossierByNummer(unit, dossiernummer);
  if (dossiernummer !== '' && dossier === undefined)
    throw fieldRefused('vraag.dossiernummer', 'Dit dossiernummer bestaat niet. Controleer het.');
  const signed = await signatories(unit, await currentSetId(unit, today));
  return {
    partner,
    ondertekenaar: signed.has(partner.id),
    ontvanger: contact?.naam ?? partner.naam,
    zaak: vraag.kenmerk === '' ? `ons kenmerk ${dossiernummer}` : `uw kenmerk ${vraag.kenmerk}`,
    kolommen: { ...kolommen, zaakDossierId: dossier?.id ?? null },
  };
}

/**
 * Reads the one person that is asked about. Refuses what cannot be read, what is too little to ask
 * with, and text beside the check that tells who the person is: that text stays when nobody is
 * found, and then nothing of the person may.
 */
export function readGevraagde(
  { today }: Pick<ReadContext, 'today'>,
  invoer: PersoonInvoer,
  { kenmerk, toelichting }: Pick<CheckVraag, 'kenmerk' | 'toelichting'>,
): PersoonGegevens {
  const { fouten } = checkPersoon(invoer, today);
  const velden = fouten.map(({ veld, zin }) => ({ veld: `gegevens.${veld}`, zin }));
  const gegevens = normalizePersoon(invoer, today);
  if (velden.length === 0 && !isGenoegOmTeZoeken(gegevens))
    velden.push({ veld: 'gegevens.achternaam', zin: TE_WEINIG });
  velden.push(...tellingText({ kenmerk, toelichting }, gegevens));
  if (velden.length > 0) throw new Refusal({ code: 'invalid_input', data: { velden } });
  return gegevens;
}

/** Refuses text beside a refusal that holds what belongs to a person: nobody was named there. */
export function requireNameless(vraag: Pick<CheckVraag, 'kenmerk' | 'toelichting'>): void {
  const velden = tellingText(vraag, {});
  if (velden.length > 0) throw new Refusal({ code: 'invalid_input', data: { velden } });
}

/** Refuses what is asked for vroegsignalering: another law, between other parties (Wgs). */
export function requireOwnRegime({ doel }: Pick<CheckVraag, 'doel'>): void {
  if (isAnderRegime(doel)) throw ruleViolated('check_vroegsignalering');
}

function tellingText(
  { kenmerk, toelichting }: Pick<CheckVraag, 'kenmerk' | 'toelichting'>,
  gegevens: PersoonGegevens,
) {
  const velden: { veld: string; zin: string }[] = [];
  for (const [veld, tekst, waar] of [
    ['vraag.kenmerk', kenmerk, 'kenmerk'],
    ['vraag.toelichting', toelichting, 'tekst'],
  ] as const) {
    const noemt = noemtPersoon(tekst, waar, gegevens);
    if (noemt !== undefined) velden.push({ veld, zin: noemtZin(noemt) });
  }
  return velden;
}

const TE_WEINIG =
  'Vul een BSN in, of een achternaam met een geboortedatum of een adres. Met minder mag niet worden gezocht.';

function fieldRefused(veld: string, zin: string): Refusal {
  return new Refusal({ code: 'invalid_input', data: { velden: [{ veld, zin }] } });
}

/** Somebody in the register who may be the person, with the id that decisions name. */
export type Beoordeelde = Gevonden & { readonly id: string; readonly oordeel: Zeker };
type Zeker = 'bekend' | 'mogelijk_bekend';

/** How the check of one person stands, and who must be seen to decide. */
export type Checkoordeel = {
  readonly stand: Checkstand;
  readonly getoond: readonly Beoordeelde[];
  /** Who it is, when that is known, with the dossier that the answer is about. */
  readonly bekend: { readonly kandidaat: Beoordeelde; readonly dossier: DossierRow } | undefined;
  /** Nothing may be given from that dossier, not even that there is one. */
  readonly beperkt: boolean;
  /** All that is known of the person was reported by the asker itself. */
  readonly alleenEigen: boolean;
};

/** Compares the person with everybody in the register and applies what was decided so far. */
export async function judgeCheck(
  context: ReadContext,
  gegevens: PersoonGegevens,
  besluiten: Besluiten,
  askerId: string,
): Promise<Checkoordeel> {
  const { unit } = context;
  const ranked = (await matchPersoon(unit, gegevens)).flatMap((gevonden): Beoordeelde[] => {
    const { oordeel } = gevonden;
    return oordeel === 'nieuw' ? [] : [{ ...gevonden, id: gevonden.kandidaat.row.id, oordeel }];
  });
  const links = await reportedOf(
    context,
    ranked.map(({ id }) => id),
  );
  const withDossier = new Set(links.map(({ betrokkeneId }) => betrokkeneId));
  const kandidaten = ranked.filter(({ id }) => withDossier.has(id));
  const stand = standVan(kandidaten, besluiten);
  const getoond = teTonen(kandidaten, besluiten);
  const kandidaat =
    stand.soort === 'bekend' ? kandidaten.find(({ id }) => id === stand.id) : undefined;
  const dossier = kandidaat && (await dossierOf(context, kandidaat, links));
  if (kandidaat === undefined || dossier === undefined)
    return { stand, getoond, bekend: undefined, beperkt: false, alleenEigen: false };
  return {
    ...{ stand, getoond },
    bekend: { kandidaat, dossier },
    beperkt: await isClosedToOthers(context, dossier.id),
    alleenEigen: await isAlleenGemeldDoor(
      context,
      links.flatMap((link) => (link.betrokkeneId === kandidaat.id ? [link.dossierId] : [])),
      askerId,
    ),
  };
}

/** In which dossiers these people are of which something was reported that stands. */
async function reportedOf({ unit }: ReadContext, betrokkeneIds: readonly string[]) {
  const links = await listDossiersOf(unit, betrokkeneIds);
  const ids = [...new Set(links.map(({ dossierId }) => dossierId))];
  const reported = new Set((await listMeldingKoppen(unit, ids)).map(({ dossierId }) => dossierId));
  return links.filter(({ dossierId }) => reported.has(dossierId));
}

/** The dossier that the answer is about: the newest that is open, or else the newest. */
async function dossierOf(
  { unit }: ReadContext,
  { id }: Beoordeelde,
  links: readonly DossierpersoonRow[],
): Promise<DossierRow | undefined> {
  const ids = links.filter(({ betrokkeneId }) => betrokkeneId === id);
  const dossiers = await findDossiers(
    unit,
    ids.map(({ dossierId }) => dossierId),
  );
  return dossiers.find(({ geslotenOp }) => geslotenOp === null) ?? dossiers[0];
}

// The guard knows what a restriction means; here it is only asked.
async function isClosedToOthers(context: ReadContext, dossierId: string): Promise<boolean> {
  try {
    await openDossier(context, dossierId, 'verstrekken');
    return false;
  } catch (error) {
    if (error instanceof Refusal && error.fout.code === 'rule_violated') return true;
    throw error;
  }
}

const PER_PAGE = 20;

/** The register of checks, newest first: who asked what and what came of it, never about whom. */
export async function listChecks(
  { unit }: ReadContext,
  { pagina }: { pagina: number },
): Promise<{ checks: CheckRegel[]; meer: boolean }> {
  const offset = (pagina - 1) * PER_PAGE;
  const rows = await listCheckRows(unit, { limit: PER_PAGE + 1, offset });
  const shown = rows.slice(0, PER_PAGE);
  const ids = (pick: (row: CheckRow) => string | null) => shown.flatMap((row) => pick(row) ?? []);
  const namenOp = await readNamenOp(unit);
  const accounts = new Map((await listAccountRows(unit)).map(({ id, naam }) => [id, naam]));
  const contacten = byId(
    await findContactpersonen(
      unit,
      ids((row) => row.contactpersoonId),
    ),
  );
  const dossiers = byId(
    await findDossiers(unit, [...ids((row) => row.dossierId), ...ids((row) => row.zaakDossierId)]),
  );
  const checks = shown.map((row): CheckRegel => {
    const { id, gevraagdOp, namens, rol, doel, toelichting, uitkomst, gezocht } = row;
    const dossier = row.dossierId === null ? undefined : dossiers.get(row.dossierId);
    const zaakDossier = row.zaakDossierId === null ? undefined : dossiers.get(row.zaakDossierId);
    return {
      ...{ id, gevraagdOp, namens, rol, doel, toelichting, uitkomst, gezocht },
      partner: namenOp(row.partnerId, localTime(row.gevraagdOp).datum),
      contact: contacten.get(row.contactpersoonId ?? '')?.naam ?? '',
      zaak: row.kenmerk || (zaakDossier?.nummer ?? ''),
      verteld: row.verteld.map(({ item }) => item),
      dossier: dossier === undefined ? null : { id: dossier.id, nummer: dossier.nummer },
      beantwoordOp: row.beantwoordOp,
      antwoordKanaal: row.antwoordKanaal,
      door: accounts.get(row.door) ?? 'verwijderd account',
    };
  });
  return { checks, meer: rows.length > PER_PAGE };
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * Asks whether one person is known (PP st 4). That it was asked is kept at once, so that nobody can
 * look and leave; who it was about is not. A party that did not sign is not searched for (PP 12), nor
 * is anybody for vroegsignalering (Wgs).
 */
export async function searchCheck(context: WriteContext, input: CheckZoek): Promise<CheckGevonden> {
  await deleteVerlopenChecks(context.unit, context.today);
  const vrager = await readVrager(context, input.vraag);
  if (!vrager.ondertekenaar)
    throw ruleViolated('partner_geen_ondertekenaar', { partner: vrager.partner.naam });
  requireOwnRegime(input.vraag);
  const gegevens = readGevraagde(context, input.gegevens, input.vraag);
  const { stand, getoond, beperkt, alleenEigen } = await judgeCheck(
    context,
    gegevens,
    input.besluiten,
    vrager.partner.id,
  );
  const besluiten = Object.values(input.besluiten);
  const row = await keepAsked(context, input.check, vrager, {
    uitkomst: stand.soort === 'niet_bekend' ? 'niet_bekend' : null,
    afgewezen: getoond.filter(({ id }) => input.besluiten[id] === 'ander').length,
    // A decision about who was found asks nothing new.
    searches: besluiten.length === 0 ? 1 : 0,
  });
  context.logObject(row.id);
  return {
    check: { id: row.id, versie: row.versie },
    stand: beperkt ? 'beperkt' : stand.soort,
    alleenEigen: alleenEigen && !beperkt,
    kandidaten: getoond.map((kandidaat) => view(kandidaat, gegevens)),
  };
}

/** The check that was begun, if it can still be answered by who began it. */
export async function requireOpenCheck(
  { unit, account }: Pick<ReadContext, 'unit' | 'account'>,
  { id, versie }: { id: string; versie: number },
): Promise<CheckRow> {
  const row = await findCheck(unit, id);
  if (row === undefined || row.door !== account.id) throw notFound('bekendheidscheck');
  if (row.beantwoordOp !== null) throw ruleViolated('check_al_beantwoord');
  if (row.versie !== versie) throw conflict('bekendheidscheck', { id, versie: row.versie });
  return row;
}

/** A check of which nothing is known yet but who asks. */
export function newCheck(
  { newId, now, today, account }: WriteContext,
  { kolommen }: Checkvrager,
): CheckRow {
  return {
    ...kolommen,
    id: newId(),
    uitkomst: null,
    besluit: null,
    gezocht: 0,
    afgewezen: 0,
    onderbouwing: '',
    dossierId: null,
    verteld: [],
    gevraagdOp: now,
    door: account.id,
    antwoordKanaal: null,
    beantwoordOp: null,
    vernietigenOp: vernietigenUiterlijk(today),
    versie: 1,
  };
}

type Asked = Pick<CheckRow, 'uitkomst' | 'afgewezen'> & { readonly searches: number };

async function keepAsked(
  context: WriteContext,
  key: CheckZoek['check'],
  vrager: Checkvrager,
  { searches, ...values }: Asked,
): Promise<CheckRow> {
  const begun = key === null ? undefined : await findCheck(context.unit, key.id);
  // One that was removed in the meantime, because its day had passed, simply begins again.
  if (key === null || begun === undefined) {
    const row: CheckRow = { ...newCheck(context, vrager), ...values, gezocht: 1 };
    await insertCheck(context.unit, row);
    return row;
  }
  const row = await requireOpenCheck(context, key);
  const gezocht = row.gezocht + searches;
  const changed = await updateCheck(context.unit, key, { ...vrager.kolommen, ...values, gezocht });
  if (changed === undefined) throw conflict('bekendheidscheck', { id: row.id, versie: row.versie });
  return changed;
}

function view({ id, oordeel, redenen, kandidaat }: Beoordeelde, gegevens: PersoonGegevens) {
  return {
    ...{ id, oordeel },
    vergelijking: [...vergelijkingVan(gegevens, kandidaat)],
    redenen: redenen.map(({ zin, gewicht }) => ({ zin, gewicht })),
  };
}
