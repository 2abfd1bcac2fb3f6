import type { Herstelplek } from '#areas/brieven/rules/herstel.ts';
import { settleInformatieplicht } from '#areas/brieven/service/informatieplicht.ts';
import { Onvolledig } from '#areas/brieven/service/onvolledig.ts';
import { readBriefinstelling } from '#areas/brieven/store.ts';
import type { ReadContext, WriteContext } from '#areas/context.ts';
import { note } from '#areas/dossiers/service/historie.ts';
import { openDossier } from '#areas/dossiers/service/toegang.ts';
import { type DossierRow, findDossier } from '#areas/dossiers/store.ts';
import { once } from '#areas/once.ts';
import type { Weetbeeld } from '#areas/partnervragen/contract-weten.ts';
import { weetveldNaam } from '#areas/partnervragen/rules/weetvelden.ts';
import {
  magWeten,
  verdeelWeten,
  type Weetkeuze,
} from '#areas/partnervragen/rules/wie-mag-weten.ts';
import {
  type Antwoordtekst,
  antwoordFoutZin,
  antwoordPlekken,
  antwoordsoortNaam,
  type Checkantwoord,
  stelAntwoordOp,
} from '#areas/partnervragen/rules.ts';
import { answerByCheck } from '#areas/partnervragen/service-antwoord.ts';
import {
  toWeetbeeld,
  type Weegschaal,
  weegOntvanger,
  wegingKolommen,
} from '#areas/partnervragen/service-weten.ts';
import { conflict, notFound, Refusal, ruleViolated } from '#areas/refusal.ts';
import { insertVerstrekking } from '#areas/verantwoording/store.ts';
import { zinVan } from '#domain/contract/fouten-nl.ts';
import { localTime } from '#domain/dates/instant.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import type { Kanaal } from '#domain/keuzes.ts';
import type { CheckAntwoordVraag, CheckVraag } from '../contract.ts';
import { checkdoelNaam, checkdoelStap, isAnderRegime } from '../rules/check.ts';
import { CHECKVELDEN, type Checkveld } from '../rules/vertellen.ts';
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
  requireOwnRegime,
} from './check.ts';
import { tellWhat } from './vertellen.ts';

type Vertel = CheckAntwoordVraag['vertel'];
type Beeld = Awaited<ReturnType<typeof beeldVan>>;

/** By what this asker's knowledge of the dossier is weighed: the purpose says for which step. */
async function beeldVan(
  context: ReadContext,
  dossier: DossierRow,
  { partner, kolommen }: Checkvrager,
  zorgsleutel: CheckAntwoordVraag['zorgsleutel'],
): Promise<Weegschaal> {
  return weegOntvanger(context, dossier, partner, {
    stap: checkdoelStap(kolommen.doel),
    alsCasusregisseur: kolommen.rol === 'casusregisseur',
    sleutel: zorgsleutel,
  });
}

/** The answer as it would be given, or a sentence that says why there is none (yet). */
export async function composeCheck(
  context: ReadContext,
  input: CheckAntwoordVraag,
): Promise<{
  antwoord: Antwoordtekst | null;
  bezwaar: string | null;
  plekken: Herstelplek[];
  weten: Weetbeeld | null;
}> {
  try {
    const asked = await readAsked(context, input);
    const weten = asked.beeld && toWeetbeeld(asked.beeld, ['bekendheid', ...CHECKVELDEN]);
    try {
      const { antwoord } = await answerOf(context, asked, input);
      return { antwoord, bezwaar: null, plekken: [], weten };
    } catch (error) {
      return { ...objection(error), weten };
    }
  } catch (error) {
    return { ...objection(error), weten: null };
  }
}

function objection(error: unknown) {
  if (!(error instanceof Refusal) || error.fout.code === 'conflict') throw error;
  const plekken = error instanceof Onvolledig ? [...error.plekken] : [];
  return { antwoord: null, bezwaar: zinVan(error.fout), plekken };
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
  const asked = await readAsked(context, input);
  const { row, vrager, oordeel } = asked;
  const { antwoord, verteld } = await answerOf(context, asked, input);
  // What is kept as told is what the text says: of what is not known it says nothing.
  const told = { ...input, vertel: input.vertel.filter(({ item }) => verteld.includes(item)) };
  const changed = await updateCheck(unit, input.check, {
    ...vrager.kolommen,
    ...outcomeOf(oordeel, told),
    afgewezen: oordeel.getoond.filter(({ id }) => input.besluiten[id] === 'ander').length,
    antwoordKanaal: input.antwoordKanaal,
    beantwoordOp: now,
  });
  if (changed === undefined) throw conflict('bekendheidscheck', { id: row.id, versie: row.versie });
  if (oordeel.bekend !== undefined && asked.beeld !== null)
    await disclose(
      context,
      { ...asked, dossier: oordeel.bekend.dossier },
      asked.beeld,
      told,
      antwoord,
    );
  await answerByCheck(context, input);
  return antwoord;
}

function refusalOf({ ondertekenaar }: Checkvrager): Checkantwoord {
  return ondertekenaar ? 'check_vroegsignalering' : 'check_geweigerd';
}

/**
 * Records that nothing was told: to a party that did not sign (PP 12), or for vroegsignalering (Wgs).
 * Nobody is searched for.
 */
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
    if (vrager.ondertekenaar && !isAnderRegime(vraag.doel))
      throw ruleViolated('partner_is_ondertekenaar', { partner: vrager.partner.naam });
    requireNameless(vraag);
    const row: CheckRow = {
      ...newCheck(context, vrager),
      ...{ uitkomst: 'geweigerd', antwoordKanaal, beantwoordOp: now },
    };
    await insertCheck(unit, row);
    await answerByCheck(context, { antwoordKanaal, vraagId });
    context.logObject(row.id);
    return compose(context, row, vrager, refusalOf(vrager), []);
  },
  async (context, _, { objectId }) => {
    const row = await findCheck(context.unit, objectId);
    if (row === undefined) throw notFound('bekendheidscheck');
    context.logObject(row.id);
    const zaak =
      row.zaakDossierId === null ? undefined : await findDossier(context.unit, row.zaakDossierId);
    const vrager = await readVrager(context, { ...row, dossiernummer: zaak?.nummer ?? '' });
    return compose(context, row, vrager, refusalOf(vrager), []);
  },
);

/** Everything that an answer is made of: who asks, how it stands, and what this asker may hear. */
type Asked = {
  readonly row: CheckRow;
  readonly vrager: Checkvrager;
  readonly oordeel: Checkoordeel;
  readonly beeld: Beeld | null;
};

async function readAsked(context: ReadContext, input: CheckAntwoordVraag): Promise<Asked> {
  const row = await requireOpenCheck(context, input.check);
  const vrager = await readVrager(context, input.vraag);
  if (!vrager.ondertekenaar)
    throw ruleViolated('partner_geen_ondertekenaar', { partner: vrager.partner.naam });
  requireOwnRegime(input.vraag);
  const gegevens = readGevraagde(context, input.gegevens, input.vraag);
  const oordeel = await judgeCheck(context, gegevens, input.besluiten, vrager.partner.id);
  const { bekend } = oordeel;
  if (bekend === undefined) return { row, vrager, oordeel, beeld: null };
  const dossier = await openDossier(context, bekend.dossier.id, 'verstrekken');
  return {
    row,
    vrager,
    oordeel,
    beeld: await beeldVan(context, dossier, vrager, input.zorgsleutel),
  };
}

async function answerOf(
  context: ReadContext,
  { row, vrager, oordeel, beeld }: Asked,
  { vertel }: CheckAntwoordVraag,
): Promise<{ antwoord: Antwoordtekst; verteld: readonly Checkveld[] }> {
  const { stand, bekend, alleenEigen } = oordeel;
  if (stand.soort === 'te_beslissen')
    throw ruleViolated('check_niet_beslist', {
      zin: 'Beslis eerst bij elke persoon of het dezelfde is.',
    });
  if (stand.soort === 'te_veel')
    throw ruleViolated('check_niet_beslist', { zin: 'Vraag de vrager om meer gegevens.' });
  if (bekend === undefined || beeld === null)
    return {
      antwoord: await compose(context, row, vrager, 'check_niet_bekend', []),
      verteld: [],
    };
  requireAllowed(beeld, vertel);
  const velden = vertel.map(({ item }) => item);
  const { zinnen, velden: verteld } = await tellWhat(
    context,
    bekend.dossier,
    vrager.partner.id,
    velden,
  );
  const soort = alleenEigen ? 'check_alleen_eigen' : 'check_bekend';
  return { antwoord: await compose(context, row, vrager, soort, zinnen), verteld };
}

/** Each field must be one that this asker may hear, with why where its role decides (B3, PP 2.4). */
function requireAllowed({ regels, ...vraag }: Beeld, vertel: Vertel): void {
  const velden: { veld: string; zin: string }[] = [];
  for (const { item, motivering } of [
    ...vertel,
    { item: 'bekendheid' as const, motivering: 'x' },
  ]) {
    const { stand, reden } = magWeten(regels, { ...vraag, veld: item });
    if (stand === 'niet' || stand === 'sleutel')
      throw ruleViolated('vertellen_mag_niet', { item: weetveldNaam(item), zin: reden });
    if (stand === 'kies' && motivering === '')
      velden.push({
        veld: `vertel.${item}`,
        zin: `Schrijf op waarom de vrager dit nodig heeft: ${weetveldNaam(item).toLowerCase()}.`,
      });
  }
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
  { dossier, vrager }: Pick<Asked, 'vrager'> & { readonly dossier: DossierRow },
  beeld: Beeld,
  { vertel, antwoordKanaal }: CheckAntwoordVraag & { antwoordKanaal: Kanaal },
  antwoord: Antwoordtekst,
): Promise<void> {
  const { partner, kolommen } = vrager;
  const { doel, toelichting } = kolommen;
  const dossierId = dossier.id;
  const keuzes: Weetkeuze[] = [
    { veld: 'bekendheid', motivering: toelichting },
    ...vertel.map(({ item, motivering }) => ({
      veld: item,
      motivering: motivering || toelichting,
    })),
  ];
  const chosen = keuzes.map(({ veld }) => veld);
  const { vertellen } = verdeelWeten(beeld.regels, beeld, chosen, keuzes);
  const weglaten = verdeelWeten(
    beeld.regels,
    beeld,
    CHECKVELDEN.filter((veld) => !chosen.includes(veld)),
    [],
  ).weglaten;
  const kolommenVan = wegingKolommen(beeld, { vertellen, weglaten }, keuzes);
  const why = vertel
    .filter(({ motivering }) => motivering !== '')
    .map(({ item, motivering }) => `${weetveldNaam(item)}: ${motivering}`);
  const soort = 'bekendheid';
  await insertVerstrekking(context.unit, {
    ...{ id: context.newId(), dossierId, partnerId: partner.id, soort, kanaal: antwoordKanaal },
    ...kolommenVan,
    grond: [
      kolommenVan.grond,
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
