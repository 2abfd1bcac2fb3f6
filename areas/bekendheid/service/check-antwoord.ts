import { betrokkenPartners } from '#areas/afsluiten/service-afhandeling.ts';
import type { Herstelplek } from '#areas/brieven/rules/herstel.ts';
import { settleInformatieplicht } from '#areas/brieven/service/informatieplicht.ts';
import { Onvolledig } from '#areas/brieven/service/onvolledig.ts';
import { readBriefinstelling } from '#areas/brieven/store.ts';
import type { ReadContext, WriteContext } from '#areas/context.ts';
import { note } from '#areas/dossiers/service/historie.ts';
import { openDossier } from '#areas/dossiers/service/toegang.ts';
import { type DossierRow, findDossier } from '#areas/dossiers/store.ts';
import { listMeldingen, type MeldingRow } from '#areas/meldingen/store.ts';
import { once } from '#areas/once.ts';
import { listPartnerRows } from '#areas/partners/store.ts';
import {
  type Antwoordtekst,
  antwoordFoutZin,
  antwoordPlekken,
  antwoordsoortNaam,
  type Checkantwoord,
  stelAntwoordOp,
} from '#areas/partnervragen/rules.ts';
import { answerByCheck } from '#areas/partnervragen/service-antwoord.ts';
import { conflict, notFound, Refusal, ruleViolated } from '#areas/refusal.ts';
import { findAccount } from '#areas/toegang/store.ts';
import { insertVerstrekking } from '#areas/verantwoording/store.ts';
import { zinVan } from '#domain/contract/fouten-nl.ts';
import { localTime } from '#domain/dates/instant.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import type { Kanaal } from '#domain/keuzes.ts';
import type { CheckAntwoordVraag, CheckVraag } from '../contract.ts';
import { checkdoelNaam, checkdoelStap } from '../rules/check.ts';
import {
  aanvullingVan,
  type Vertelitem,
  vertelitemNaam,
  vertelstand,
  vertelUitleg,
} from '../rules/vertellen.ts';
import { type CheckRow, findCheck, insertCheck, updateCheck } from '../store.ts';
import {
  type Checkoordeel,
  type Checkvrager,
  judgeCheck,
  newCheck,
  readGevraagde,
  readVrager,
  requireNameless,
  requireOpenCheck,
} from './check.ts';

/** What of a dossier is told besides "bekend": a sentence for each item that was chosen. */
export async function tellWhat(
  context: ReadContext,
  dossier: DossierRow,
  askerId: string,
  items: readonly Vertelitem[],
): Promise<readonly string[]> {
  if (items.length === 0) return [];
  const { unit } = context;
  const { telefoon } = await readBriefinstelling(unit);
  const { dossierhouderId, processtap, kinderen, geslotenOp } = dossier;
  const dossierhouder =
    dossierhouderId === null ? undefined : await findAccount(unit, dossierhouderId);
  const involved = new Set((await betrokkenPartners(context, dossier.id)).map(({ id }) => id));
  const partners = await listPartnerRows(unit, undefined);
  return aanvullingVan(items, {
    ...{ telefoon, processtap, kinderen },
    lopend: geslotenOp === null,
    dossierhouder: dossierhouder?.naam ?? null,
    datums: datumsVan(await listMeldingen(unit, [dossier.id])),
    partners: partners.filter(({ id }) => id !== askerId && involved.has(id)),
  });
}

const DATUMS = [
  ['dagvaarding', 'dagvaardingOp'],
  ['zitting', 'zittingOp'],
  ['ontruiming', 'ontruimingOp'],
] as const;

/** The newest of each date; meldingen come newest first. */
function datumsVan(meldingen: readonly MeldingRow[]) {
  return DATUMS.flatMap(([naam, veld]) => {
    const datum = meldingen.map((melding) => melding[veld]).find((one) => one !== null);
    return datum ? [{ naam, datum: toIsoDate(datum) }] : [];
  });
}

type Vertel = CheckAntwoordVraag['vertel'];

/** The answer as it would be given, or a sentence that says why there is none (yet). */
export async function composeCheck(
  context: ReadContext,
  input: CheckAntwoordVraag,
): Promise<{ antwoord: Antwoordtekst | null; bezwaar: string | null; plekken: Herstelplek[] }> {
  try {
    const { antwoord } = await prepare(context, input);
    return { antwoord, bezwaar: null, plekken: [] };
  } catch (error) {
    if (!(error instanceof Refusal) || error.fout.code === 'conflict') throw error;
    const plekken = error instanceof Onvolledig ? [...error.plekken] : [];
    return { antwoord: null, bezwaar: zinVan(error.fout), plekken };
  }
}

/**
 * Records what was answered, to whom and how (PP 12). Of somebody who is known also as a
 * verstrekking and in the history of the dossier; of somebody who is not known nothing is kept that
 * tells who they are.
 */
export async function answerCheck(
  context: WriteContext,
  input: CheckAntwoordVraag & { antwoordKanaal: Kanaal; vraagId?: string | undefined },
): Promise<Antwoordtekst> {
  const { unit, now } = context;
  const { row, vrager, oordeel, antwoord } = await prepare(context, input);
  const changed = await updateCheck(unit, input.check, {
    ...vrager.kolommen,
    ...outcomeOf(oordeel, input),
    afgewezen: oordeel.getoond.filter(({ id }) => input.besluiten[id] === 'ander').length,
    antwoordKanaal: input.antwoordKanaal,
    beantwoordOp: now,
  });
  if (changed === undefined) throw conflict('bekendheidscheck', { id: row.id, versie: row.versie });
  if (oordeel.bekend !== undefined)
    await disclose(context, oordeel.bekend.dossier.id, vrager, input, antwoord);
  await answerByCheck(context, input);
  return antwoord;
}

/** Records that a party that did not sign was told nothing (PP 12); nobody is searched for. */
export const refuseCheck = once(
  async (
    context: WriteContext,
    {
      vraag,
      antwoordKanaal,
      vraagId,
    }: { vraag: CheckVraag; antwoordKanaal: Kanaal; vraagId?: string | undefined },
  ): Promise<Antwoordtekst> => {
    const { unit, now } = context;
    const vrager = await readVrager(context, vraag);
    if (vrager.ondertekenaar)
      throw ruleViolated('partner_is_ondertekenaar', { partner: vrager.partner.naam });
    requireNameless(vraag);
    const row: CheckRow = {
      ...newCheck(context, vrager),
      ...{ uitkomst: 'geweigerd', antwoordKanaal, beantwoordOp: now },
    };
    await insertCheck(unit, row);
    await answerByCheck(context, { antwoordKanaal, vraagId });
    context.logObject(row.id);
    return compose(context, row, vrager, 'check_geweigerd', []);
  },
  async (context, _, { objectId }) => {
    const row = await findCheck(context.unit, objectId);
    if (row === undefined) throw notFound('bekendheidscheck');
    context.logObject(row.id);
    const zaak =
      row.zaakDossierId === null ? undefined : await findDossier(context.unit, row.zaakDossierId);
    const vrager = await readVrager(context, { ...row, dossiernummer: zaak?.nummer ?? '' });
    return compose(context, row, vrager, 'check_geweigerd', []);
  },
);

async function prepare(context: ReadContext, input: CheckAntwoordVraag) {
  const row = await requireOpenCheck(context, input.check);
  const vrager = await readVrager(context, input.vraag);
  if (!vrager.ondertekenaar)
    throw ruleViolated('partner_geen_ondertekenaar', { partner: vrager.partner.naam });
  const gegevens = readGevraagde(context, input.gegevens, input.vraag);
  const oordeel = await judgeCheck(context, gegevens, input.besluiten);
  const antwoord = await answerOf(context, row, vrager, oordeel, input.vertel);
  return { row, vrager, oordeel, antwoord };
}

async function answerOf(
  context: ReadContext,
  row: CheckRow,
  vrager: Checkvrager,
  { stand, bekend }: Checkoordeel,
  vertel: Vertel,
): Promise<Antwoordtekst> {
  if (stand.soort === 'te_beslissen')
    throw ruleViolated('check_niet_beslist', {
      zin: 'Beslis eerst bij elke persoon of het dezelfde is.',
    });
  if (stand.soort === 'te_veel')
    throw ruleViolated('check_niet_beslist', { zin: 'Vraag de vrager om meer gegevens.' });
  if (bekend === undefined) return compose(context, row, vrager, 'check_niet_bekend', []);
  const dossier = await openDossier(context, bekend.dossier.id, 'verstrekken');
  requireAllowed(vrager, vertel);
  const items = vertel.map(({ item }) => item);
  const aanvulling = await tellWhat(context, dossier, vrager.partner.id, items);
  return compose(context, row, vrager, 'check_bekend', aanvulling);
}

/** Each item must be one that this party may be told, with why it is needed (B3, PP 2.4). */
function requireAllowed({ partner, kolommen }: Checkvrager, vertel: Vertel): void {
  const asker = { soort: partner.soort, rol: kolommen.rol, doel: kolommen.doel };
  for (const { item } of vertel)
    if (vertelstand(item, asker) === 'niet')
      throw ruleViolated('vertellen_mag_niet', {
        item: vertelitemNaam(item),
        zin: vertelUitleg(item, asker) ?? '',
      });
  const velden = vertel
    .filter(({ motivering }) => motivering === '')
    .map(({ item }) => ({
      veld: `vertel.${item}`,
      zin: `Schrijf op waarom de vrager dit nodig heeft: ${vertelitemNaam(item).toLowerCase()}.`,
    }));
  if (velden.length > 0) throw new Refusal({ code: 'invalid_input', data: { velden } });
}

async function compose(
  { unit, account }: ReadContext,
  row: CheckRow,
  { ontvanger, zaak }: Checkvrager,
  soort: Checkantwoord,
  aanvulling: readonly string[],
): Promise<Antwoordtekst> {
  const { telefoon } = await readBriefinstelling(unit);
  const vraagOp = toIsoDate(localTime(row.gevraagdOp).datum);
  const composed = stelAntwoordOp({
    soort,
    gegevens: { ontvanger, zaak, vraagOp, telefoon, contactpersoon: account.naam, aanvulling },
  });
  if (!composed.ok)
    throw new Onvolledig(
      'antwoord_onvolledig',
      antwoordFoutZin(composed.error),
      antwoordPlekken(composed.error),
    );
  return composed.value;
}

function outcomeOf({ stand, bekend }: Checkoordeel, { vertel }: CheckAntwoordVraag) {
  if (bekend === undefined || stand.soort !== 'bekend')
    return { uitkomst: 'niet_bekend', besluit: null, dossierId: null } as const;
  const { redenen } = bekend.kandidaat;
  return {
    uitkomst: 'bekend',
    besluit: stand.door,
    onderbouwing: redenen.map(({ zin }) => zin).join(' '),
    dossierId: bekend.dossier.id,
    verteld: vertel,
  } as const;
}

async function disclose(
  context: WriteContext,
  dossierId: string,
  { partner, kolommen }: Checkvrager,
  { vertel, antwoordKanaal }: CheckAntwoordVraag & { antwoordKanaal: Kanaal },
  antwoord: Antwoordtekst,
): Promise<void> {
  const { doel } = kolommen;
  const why = vertel.map(({ item, motivering }) => `${vertelitemNaam(item)}: ${motivering}`);
  const soort = 'bekendheid';
  await insertVerstrekking(context.unit, {
    ...{ id: context.newId(), dossierId, partnerId: partner.id, soort, kanaal: antwoordKanaal },
    grond: [
      'ondertekenaar van de afspraken (PP 12)',
      `bekendheidscheck voor ${checkdoelNaam(doel).toLowerCase()} (stap ${checkdoelStap(doel)})`,
      ...why,
    ].join('; '),
    ...antwoord,
    door: context.account.id,
    op: context.now,
  });
  // Who is spoken of must have heard by now what the desk holds (AVG 14.3 c).
  await settleInformatieplicht(context, dossierId);
  await note(context, dossierId, 'antwoord', {
    soort: antwoordsoortNaam(soort),
    partner: partner.naam,
  });
}
