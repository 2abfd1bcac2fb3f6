import { findLopendeAfsluiting, listBeeindigingRows } from '#areas/afsluiten/store.ts';
import type { Herstelplek } from '#areas/brieven/rules/herstel.ts';
import { readBriefinstelling } from '#areas/brieven/store.ts';
import type { ReadContext, WriteContext } from '#areas/context.ts';
import { note } from '#areas/dossiers/service/historie.ts';
import { openDossier } from '#areas/dossiers/service/toegang.ts';
import type { DossierRow } from '#areas/dossiers/store.ts';
import { type Intrekverzoek, intrekken, requireMendable, viewIntrekking } from '#areas/herstel.ts';
import { listMeldingen } from '#areas/meldingen/store.ts';
import { once } from '#areas/once.ts';
import { findPartner, listPartnerNamen } from '#areas/partners/store.ts';
import { notFound, Refusal, ruleViolated } from '#areas/refusal.ts';
import { listAccountRows } from '#areas/toegang/store.ts';
import { deriveTermijnen } from '#areas/trajecten/service/afleiden.ts';
import { refreshVervalt } from '#areas/trajecten/service/termijnen.ts';
import { findTermijn, updateTermijn } from '#areas/trajecten/store.ts';
import {
  findVerstrekking,
  insertVerstrekking,
  listVerstrekkingen,
  withdrawVerstrekkingRow,
} from '#areas/verantwoording/store.ts';
import { zinVan } from '#domain/contract/fouten-nl.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import type { Kanaal } from '#domain/keuzes.ts';
import type { AntwoordVraag, Verstrekking } from './contract.ts';
import type { Weetbeeld } from './contract-weten.ts';
import {
  ANTWOORDSOORTEN,
  antwoordFoutZin,
  antwoordPlekken,
  antwoordsoortNaam,
  stelAntwoordOp,
} from './rules.ts';
import { type Antwoordweging, weegAntwoord } from './service-antwoordweging.ts';

type Antwoord = { onderwerp: string; tekst: string };

/** What was given to other parties about a dossier, newest first. */
export async function listAntwoorden(
  context: ReadContext,
  { dossierId }: { dossierId: string },
): Promise<Verstrekking[]> {
  const { unit } = context;
  await openDossier(context, dossierId, 'lezen');
  const partners = await listPartnerNamen(unit);
  const namen = new Map((await listAccountRows(unit)).map(({ id, naam }) => [id, naam]));
  const naam = (id: string) => namen.get(id) ?? 'verwijderd account';
  return (await listVerstrekkingen(unit, dossierId)).map(
    ({ id, soort, grond, kanaal, onderwerp, tekst, op, ...row }) => ({
      ...{ id, soort, grond, kanaal, onderwerp, tekst, op },
      partner: partners.get(row.partnerId) ?? '',
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
  const { dossierId, termijnId } = row;
  await openDossier(context, dossierId, 'herstellen');
  requireMendable(context, row, reden);
  await withdrawVerstrekkingRow(unit, id, intrekken(context, reden));
  const isMet = (await listVerstrekkingen(unit, dossierId)).some(
    (one) => one.ingetrokkenOp === null && one.termijnId === termijnId,
  );
  const termijn = termijnId === null || isMet ? undefined : await findTermijn(unit, termijnId);
  if (termijn !== undefined) {
    await updateTermijn(unit, termijn, { voldaanOp: null, voldaanMet: null });
  }
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
      termijnId: await meets(context, input),
    });
    await note(context, dossier.id, 'antwoord', {
      soort: antwoordsoortNaam(input.soort),
      partner: partner.naam,
    });
    // Who hears that the term was missed still waits for the answer itself (SA 7 MZO e).
    if (input.termijnId !== null && input.soort !== 'gemist')
      await meetTermijn(context, dossier, input.termijnId, antwoordsoortNaam(input.soort));
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
  const asked =
    meldingen.find(
      ({ partnerId, vraag: soort }) => partnerId === vraag.partnerId && soort !== 'geen',
    ) ?? meldingen[0];
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
      contactpersoon: account.naam,
      telefoon,
      vraagOp: asked ? toIsoDate(asked.ontvangenOp) : null,
      advies: vraag.tekst,
      ondersteuning: vraag.tekst,
      bekend: meldingen.length > 0,
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

function isPast(datum: IsoDate | null, today: IsoDate): boolean {
  return datum !== null && datum < today;
}

/** The term that an answer meets: not one that was met before, nor by saying that it was missed. */
async function meets(
  { unit }: ReadContext,
  { termijnId, soort }: AntwoordVraag,
): Promise<string | null> {
  if (termijnId === null || soort === 'gemist') return null;
  return (await findTermijn(unit, termijnId))?.voldaanOp === null ? termijnId : null;
}

async function meetTermijn(
  context: WriteContext,
  dossier: DossierRow,
  id: string,
  met: string,
): Promise<void> {
  const row = await findTermijn(context.unit, id);
  if (row === undefined || row.dossierId !== dossier.id) throw notFound('termijn');
  if (row.voldaanOp !== null) return;
  await updateTermijn(context.unit, row, { voldaanOp: context.today, voldaanMet: met });
  await refreshVervalt(context, dossier.id);
  await note(context, dossier.id, 'termijn_gehaald', { termijn: row.naam, op: context.today, met });
}
