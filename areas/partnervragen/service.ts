import { findLopendeAfsluiting, listBeeindigingRows } from '#areas/afsluiten/store.ts';
import type { Herstelplek } from '#areas/brieven/rules/herstel.ts';
import { settleInformatieplicht } from '#areas/brieven/service/informatieplicht.ts';
import { readBriefinstelling } from '#areas/brieven/store.ts';
import type { ReadContext, WriteContext } from '#areas/context.ts';
import { note } from '#areas/dossiers/service/historie.ts';
import { openDossier } from '#areas/dossiers/service/toegang.ts';
import type { DossierRow } from '#areas/dossiers/store.ts';
import { type Intrekverzoek, intrekken, requireMendable, viewIntrekking } from '#areas/herstel.ts';
import { listMeldingen } from '#areas/meldingen/store.ts';
import { once } from '#areas/once.ts';
import {
  findPartner,
  listPartnerKoppen,
  listPartnerNamen,
  readNamenOp,
  readOpvolgers,
} from '#areas/partners/store.ts';
import { notFound, Refusal, ruleViolated } from '#areas/refusal.ts';
import { listAccountRows } from '#areas/toegang/store.ts';
import { deriveTermijnen } from '#areas/trajecten/service/afleiden.ts';
import { findTermijn } from '#areas/trajecten/store.ts';
import {
  findVerstrekking,
  insertVerstrekking,
  listVerstrekkingen,
  type VerstrekkingRow,
  withdrawVerstrekkingRow,
} from '#areas/verantwoording/store.ts';
import { zinVan } from '#domain/contract/fouten-nl.ts';
import { localTime } from '#domain/dates/instant.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import type { Kanaal } from '#domain/keuzes.ts';
import type { AntwoordVraag, Verstrekking } from './contract.ts';
import type { Weetbeeld } from './contract-weten.ts';
import { vraagVanSleutel } from './rules/vraagtermijn.ts';
import {
  ANTWOORDSOORTEN,
  antwoordFoutZin,
  antwoordPlekken,
  antwoordsoortNaam,
  stelAntwoordOp,
} from './rules.ts';
import { answerRow, tellRow, unanswerRow, untellRow } from './service-antwoord.ts';
import { type Antwoordweging, weegAntwoord } from './service-antwoordweging.ts';
import { type Vraagbeeld, viewVragen } from './service-beeld.ts';
import { findUwKenmerk } from './service-kenmerk.ts';
import { readCasusregie } from './service-vrager.ts';
import { isAlleenGemeldDoor } from './service-weten.ts';
import {
  findPartnervraag,
  listPartnervragen,
  listVragenBij,
  type PartnervraagRow,
} from './store.ts';

type Antwoord = { onderwerp: string; tekst: string };

/** What was given to other parties about a dossier, newest first. */
export async function listAntwoorden(
  context: ReadContext,
  { dossierId }: { dossierId: string },
): Promise<Verstrekking[]> {
  const { unit } = context;
  await openDossier(context, dossierId, 'lezen');
  const namenOp = await readNamenOp(unit);
  const namen = new Map((await listAccountRows(unit)).map(({ id, naam }) => [id, naam]));
  const naam = (id: string) => namen.get(id) ?? 'verwijderd account';
  return (await listVerstrekkingen(unit, dossierId)).map(
    ({ id, soort, grond, kanaal, onderwerp, tekst, op, ...row }) => ({
      ...{ id, soort, grond, kanaal, onderwerp, tekst, op },
      partner: namenOp(row.partnerId, localTime(op).datum),
      door: naam(row.door),
      ingetrokken: viewIntrekking(row, naam),
    }),
  );
}

/** Records that an answer was not given after all; the term that it met runs again. */
export async function withdrawAntwoord(
  context: WriteContext,
  { id, reden }: Intrekverzoek,
): Promise<Verstrekking[]> {
  const { unit } = context;
  const row = await findVerstrekking(unit, id);
  if (row === undefined) throw notFound('verstrekking');
  const { dossierId } = row;
  await openDossier(context, dossierId, 'herstellen');
  requireMendable(context, row, reden);
  await withdrawVerstrekkingRow(unit, id, intrekken(context, reden));
  await settleInformatieplicht(context, dossierId);
  await takeBack(context, row, reden ?? '');
  // Nobody need be told that what was not given no longer holds.
  await deriveTermijnen(context, dossierId);
  const partner = await findPartner(unit, row.partnerId);
  const soort = ANTWOORDSOORTEN.find((one) => one === row.soort);
  await note(context, dossierId, 'antwoord_ingetrokken', {
    ...{ partner: partner?.naam ?? '', reden: reden ?? '' },
    soort: soort === undefined ? row.soort : antwoordsoortNaam(soort),
  });
  return listAntwoorden(context, { dossierId });
}

/** The text for secure mail, with the least that is needed, or what is missing or may not go along. */
export async function composeAntwoord(
  context: ReadContext,
  vraag: AntwoordVraag,
): Promise<{
  antwoord: Antwoord | null;
  bezwaar: string | null;
  plekken: Herstelplek[];
  weten: Weetbeeld | null;
}> {
  const dossier = await openDossier(context, vraag.dossierId, 'verstrekken');
  const partner = await findPartner(context.unit, vraag.partnerId);
  if (partner === undefined) throw notFound('partner');
  const weging = await weegAntwoord(context, dossier, partner, vraag);
  const weten = weging.beeld;
  try {
    weging.kolommen();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { antwoord: null, bezwaar: zinVan(error.fout), plekken: [], weten };
  }
  const composed = await compose(context, dossier, vraag, weging);
  return composed.ok
    ? { antwoord: composed.value, bezwaar: null, plekken: [], weten }
    : { antwoord: null, bezwaar: composed.zin, plekken: composed.plekken, weten };
}

/** Records that the text was given, to whom, on which ground and how, and meets the term (PP 12). */
export const registerAntwoord = once(
  async (context: WriteContext, input: AntwoordVraag & { kanaal: Kanaal }): Promise<Antwoord> => {
    const { unit, newId, now, account } = context;
    const dossier = await openDossier(context, input.dossierId, 'verstrekken');
    const partner = await findPartner(unit, input.partnerId);
    if (partner === undefined) throw notFound('partner');
    const weging = await weegAntwoord(context, dossier, partner, input);
    const kolommen = weging.kolommen();
    const composed = await compose(context, dossier, input, weging);
    if (!composed.ok) throw ruleViolated('antwoord_onvolledig', { zin: composed.zin });
    const verstrekkingId = newId();
    const vraag = await findGevraagd(context, dossier, input);
    await insertVerstrekking(unit, {
      id: verstrekkingId,
      dossierId: dossier.id,
      partnerId: partner.id,
      soort: input.soort,
      ...kolommen,
      kanaal: input.kanaal,
      ...composed.value,
      door: account.id,
      op: now,
      termijnId: input.soort === 'gemist' ? null : input.termijnId,
    });
    // Who is spoken of must have heard by now what the desk holds (AVG 14.3 c).
    await settleInformatieplicht(context, dossier.id);
    await note(context, dossier.id, 'antwoord', {
      soort: antwoordsoortNaam(input.soort),
      partner: partner.naam,
    });
    if (vraag !== undefined) await answers(context, vraag, { ...input, verstrekkingId });
    context.registered(verstrekkingId);
    return composed.value;
  },
  async (context, { dossierId }, { objectId }) => {
    const dossier = await openDossier(context, dossierId, 'verstrekken');
    const row = (await listVerstrekkingen(context.unit, dossier.id)).find(
      ({ id }) => id === objectId,
    );
    if (row === undefined) throw notFound('verstrekking');
    return { onderwerp: row.onderwerp, tekst: row.tekst };
  },
);

type Composed =
  | { readonly ok: true; readonly value: Antwoord }
  | { readonly ok: false; readonly zin: string; readonly plekken: Herstelplek[] };

async function compose(
  context: ReadContext,
  dossier: DossierRow,
  vraag: AntwoordVraag,
  { zonderKenmerk }: Pick<Antwoordweging, 'zonderKenmerk'>,
): Promise<Composed> {
  const { unit, account } = context;
  const { telefoon } = await readBriefinstelling(unit);
  const meldingen = await listMeldingen(unit, [dossier.id]);
  const asked = await findAsked(context, dossier, vraag);
  const stand = asked && (await readVraagstand(context, asked));
  const isCasusregisseur = await hasCasusregie(context, dossier, vraag.partnerId);
  const afsluiting = await findLopendeAfsluiting(unit, dossier.id);
  const [beeindiging] = await listBeeindigingRows(unit, dossier.id);
  const termijn = vraag.termijnId === null ? undefined : await findTermijn(unit, vraag.termijnId);
  const partners = await listPartnerNamen(unit);
  const composed = stelAntwoordOp({
    soort: vraag.soort,
    gegevens: {
      ontvanger: vraag.ontvanger,
      dossiernummer: dossier.nummer,
      zonderKenmerk,
      uwKenmerk: await findUwKenmerk(context, [dossier.id], vraag.partnerId, asked),
      contactpersoon: account.naam,
      telefoon,
      vraagOp: asked ? toIsoDate(asked.ontvangenOp) : null,
      isCasusregisseur,
      // Whoever is to be told that it is late reads it in the answer itself (SA 7 MZO e).
      teLaatSinds: stand?.teVertellen?.partnerId === vraag.partnerId ? stand.vervalt : null,
      advies: vraag.tekst,
      ondersteuning: vraag.tekst,
      bekend: meldingen.length > 0,
      alleenEigen: await isAlleenGemeldDoor(context, [dossier.id], vraag.partnerId),
      termijn: termijn?.naam,
      verviel: termijn?.vervalt ? toIsoDate(termijn.vervalt) : null,
      nieuweDatum: isPast(vraag.nieuweDatum, context.today) ? null : vraag.nieuweDatum,
      afgeslotenOp: afsluiting ? toIsoDate(afsluiting.besluitOp) : null,
      partner: beeindiging && partners.get(beeindiging.partnerId),
      gestoptOp: beeindiging ? toIsoDate(beeindiging.datum) : null,
    },
  });
  return composed.ok
    ? { ok: true, value: composed.value }
    : {
        ok: false,
        zin: antwoordFoutZin(composed.error),
        plekken: antwoordPlekken(composed.error),
      };
}

/**
 * What this partner asked: the question of the term, or else their last one that this kind of answer
 * fits. Undefined: they asked nothing, and the text does not say that they did.
 */
async function findAsked(
  context: Pick<ReadContext, 'unit'>,
  dossier: DossierRow,
  { termijnId, partnerId, soort }: AntwoordVraag,
): Promise<PartnervraagRow | undefined> {
  const named = await findGevraagd(context, dossier, { termijnId });
  const nu = await readOpvolgers(context.unit);
  const isVan = (one: PartnervraagRow) => one.partnerId !== null && nu(one.partnerId) === partnerId;
  if (named !== undefined) return isVan(named) ? named : undefined;
  return (await listPartnervragen(context.unit, [dossier.id])).findLast(
    (one) => isVan(one) && one.soort === soort,
  );
}

async function hasCasusregie(
  context: Pick<ReadContext, 'unit'>,
  dossier: DossierRow,
  partnerId: string,
): Promise<boolean> {
  const koppen = await listPartnerKoppen(context.unit);
  return (await readCasusregie(context, dossier.id, koppen))?.partnerId === partnerId;
}

async function readVraagstand(context: ReadContext, row: PartnervraagRow): Promise<Vraagbeeld> {
  const [found] = await viewVragen(context, [row]);
  if (found === undefined) throw new Error('a question that is not to be seen');
  return found;
}

function isPast(datum: IsoDate | null, today: IsoDate): boolean {
  return datum !== null && datum < today;
}

/** The question that an answer is about: that of the term, or else the one that this partner asked. */
async function findGevraagd(
  { unit }: Pick<ReadContext, 'unit'>,
  dossier: DossierRow,
  { termijnId }: Pick<AntwoordVraag, 'termijnId'>,
): Promise<PartnervraagRow | undefined> {
  if (termijnId === null) return undefined;
  const termijn = await findTermijn(unit, termijnId);
  if (termijn === undefined || termijn.dossierId !== dossier.id) throw notFound('termijn');
  const about = vraagVanSleutel(termijn.sleutel);
  return about === null ? undefined : findPartnervraag(unit, about.id);
}

/** What a text that was given does for the question that it is about: answers it, or tells of it. */
async function answers(
  context: WriteContext,
  row: PartnervraagRow,
  {
    soort,
    partnerId,
    ontvanger,
    kanaal,
    verstrekkingId,
  }: Pick<AntwoordVraag, 'soort' | 'partnerId' | 'ontvanger'> & {
    readonly kanaal: Kanaal;
    readonly verstrekkingId: string;
  },
): Promise<void> {
  const { today } = context;
  const stand = await readVraagstand(context, row);
  const aan = stand.teVertellen;
  // Whoever gets the answer late reads in it that it is late (SA 7 MZO e).
  const isVerteld = aan?.partnerId === partnerId;
  if (isVerteld) await tellRow(context, row, { ...aan, contact: aan.contact || ontvanger }, today);
  const now = isVerteld ? await findPartnervraag(context.unit, row.id) : row;
  if (soort === 'gemist' || now === undefined || now.beantwoordOp !== null) return;
  await answerRow(context, now, { op: today, kanaal, antwoord: '', verstrekkingId });
}

/** Takes back what a text that was not given after all did for a question. */
async function takeBack(
  context: WriteContext,
  { id, soort, dossierId, partnerId, op }: VerstrekkingRow,
  reden: string,
): Promise<void> {
  const { unit } = context;
  for (const row of await listVragenBij(unit, id)) await unanswerRow(context, row, reden);
  if (soort !== 'gemist') return;
  const dag = localTime(op).datum;
  for (const row of await listPartnervragen(unit, [dossierId]))
    if (row.gemistVerteldOp === dag && row.gemistPartnerId === partnerId)
      await untellRow(context, row, reden);
}
