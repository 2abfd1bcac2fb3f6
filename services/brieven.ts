import {
  type Brief,
  type BriefInhoud,
  type Briefinstellingen,
  type BriefVraag,
  briefInhoud,
} from '#contract/uitgaand.ts';
import { listAccounts } from '#db/repositories/accounts.ts';
import { findLopendeAfsluiting, insertBrief, listBrieven } from '#db/repositories/afhandeling.ts';
import { findBetrokkene, findBetrokkenen } from '#db/repositories/betrokkenen.ts';
import {
  type BriefinstellingRow,
  readBriefinstelling,
  updateBriefinstelling,
} from '#db/repositories/briefinstelling.ts';
import { listPersonen } from '#db/repositories/dossiers.ts';
import { readInstelling } from '#db/repositories/instellingen.ts';
import { listMeldingen } from '#db/repositories/meldingen.ts';
import { listPartnerNamen } from '#db/repositories/partners.ts';
import { STANDAARD_BEWAARTERMIJN } from '#domain/afsluiting/vernietigen.ts';
import { type Briefsoort, briefsoortNaam } from '#domain/brieven/sjablonen.ts';
import { briefFoutZin, stelBriefOp } from '#domain/brieven/stel-brief-op.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import type { Kanaal } from '#domain/meldingen/keuzes.ts';
import { meetAfterBrief } from './brief-termijnen.ts';
import type { Briefdrukker } from './briefdrukker.ts';
import type { OwnContext, ReadContext, WriteContext } from './context.ts';
import { openDossier } from './dossier-toegang.ts';
import { note } from './geschiedenis.ts';
import { naamVan, toGegevens } from './personen.ts';
import { conflict, notFound, ruleViolated } from './refusal.ts';

/** Who a letter may be told that data are shared with (domein §7). */
const DELEN_MET = ['het Sociaal Team in uw gemeente', 'uw verhuurder', 'de sociale dienst'];

/** The letters of a dossier, newest first. */
export async function listLetters(
  context: ReadContext,
  { dossierId }: { dossierId: string },
): Promise<Brief[]> {
  await openDossier(context, dossierId, 'lezen');
  const rows = await listBrieven(context.unit, dossierId);
  const namen = new Map((await listAccounts(context.unit)).map(({ id, naam }) => [id, naam]));
  const mensen = new Map(
    (
      await findBetrokkenen(
        context.unit,
        rows.map(({ betrokkeneId }) => betrokkeneId),
      )
    ).map((row) => [row.id, row]),
  );
  return rows.map(({ dossierId: _dossier, ...row }) => ({
    ...row,
    soort: row.soort as Briefsoort,
    inhoud: row.inhoud as BriefInhoud,
    naam: naamVan(mensen.get(row.betrokkeneId)),
    verzondenOp: toIsoDate(row.verzondenOp),
    door: namen.get(row.door) ?? 'verwijderd account',
  }));
}

/** The letter as it would be printed, or a sentence that names everything that is missing. */
export async function composeLetter(
  context: ReadContext,
  vraag: BriefVraag,
): Promise<{ inhoud: BriefInhoud | null; bezwaar: string | null }> {
  const composed = await compose(context, vraag);
  return composed.ok
    ? { inhoud: composed.inhoud, bezwaar: null }
    : { inhoud: null, bezwaar: composed.zin };
}

/** The letter as a PDF, made outside a unit; the file name says nothing about anybody. */
export async function printLetter(
  context: OwnContext,
  drukker: Briefdrukker,
  vraag: BriefVraag,
): Promise<{ bestand: Blob; naam: string }> {
  const { inhoud, nummer, venster } = await context.write(async (write) => {
    const composed = await compose(write, vraag);
    if (!composed.ok) throw ruleViolated('brief_onvolledig', { zin: composed.zin });
    await note(write, vraag.dossierId, 'brief', {
      soort: briefsoortNaam(vraag.soort),
      stand: 'gemaakt',
    });
    return { ...composed, venster: (await readBriefinstelling(write.unit)).venster };
  });
  const bytes = await drukker(inhoud, venster);
  return {
    bestand: new Blob([bytes], { type: 'application/pdf' }),
    naam: `brief-${nummer}-${vraag.soort}.pdf`,
  };
}

/** Records that a letter was sent, as it was composed, and meets the terms that it answers. */
export async function registerLetter(
  context: WriteContext,
  input: BriefVraag & { verzondenOp: IsoDate; kanaal: Kanaal },
): Promise<Brief[]> {
  if (input.verzondenOp > context.today) throw ruleViolated('datum_in_toekomst');
  const composed = await compose(context, input);
  if (!composed.ok) throw ruleViolated('brief_onvolledig', { zin: composed.zin });
  const { dossierId, betrokkeneId, soort, verzondenOp, kanaal } = input;
  const { unit, newId, now, account } = context;
  await insertBrief(unit, {
    id: newId(),
    dossierId,
    betrokkeneId,
    soort,
    inhoud: composed.inhoud,
    verzondenOp,
    kanaal,
    door: account.id,
    op: now,
  });
  await note(context, dossierId, 'brief', {
    soort: briefsoortNaam(soort),
    stand: 'verzonden',
    op: verzondenOp,
  });
  await meetAfterBrief(context, dossierId, soort, verzondenOp);
  return listLetters(context, { dossierId });
}

/** What letters say of the desk itself. */
export async function readBriefinstellingen({ unit }: ReadContext): Promise<Briefinstellingen> {
  return toBriefinstellingen(await readBriefinstelling(unit));
}

/** Changes what letters say of the desk. */
export async function changeBriefinstellingen(
  context: WriteContext,
  { versie, ...values }: Briefinstellingen,
): Promise<Briefinstellingen> {
  const changed = await updateBriefinstelling(context.unit, versie, values);
  if (changed === undefined) throw conflict('instelling', await readBriefinstellingen(context));
  return toBriefinstellingen(changed);
}

type Composed =
  | { readonly ok: true; readonly inhoud: BriefInhoud; readonly nummer: string }
  | { readonly ok: false; readonly zin: string };

async function compose(context: ReadContext, vraag: BriefVraag): Promise<Composed> {
  const { unit, account } = context;
  const dossier = await openDossier(context, vraag.dossierId, 'verstrekken');
  const personen = await listPersonen(unit, [dossier.id]);
  const persoon = await findBetrokkene(unit, vraag.betrokkeneId);
  if (persoon === undefined || !personen.some(({ betrokkeneId }) => betrokkeneId === persoon.id))
    throw notFound('betrokkene');
  const meldingen = await listMeldingen(unit, [dossier.id]);
  const partners = await listPartnerNamen(unit);
  const about =
    meldingen.find(
      ({ dagvaardingOp, zittingOp, ontruimingOp, aanleiding }) =>
        Boolean(dagvaardingOp ?? zittingOp ?? ontruimingOp) ||
        aanleiding.startsWith('dagvaarding') ||
        aanleiding === 'ontruiming_aangezegd',
    ) ?? meldingen[0];
  const zitting = meldingen.find(({ zittingOp }) => zittingOp !== null)?.zittingOp;
  const ontruiming = meldingen.find(({ ontruimingOp }) => ontruimingOp !== null)?.ontruimingOp;
  const afsluiting = await findLopendeAfsluiting(unit, dossier.id);
  const instelling = await readBriefinstelling(unit);
  const { organisatie } = await readInstelling(unit);
  const composed = stelBriefOp(vraag.soort, {
    afzender: {
      ...deskOf(instelling),
      organisatie,
      delenMet: DELEN_MET,
      bewaartermijn: STANDAARD_BEWAARTERMIJN,
    },
    geadresseerde: toGegevens(persoon),
    datum: vraag.datum,
    dossiernummer: dossier.nummer,
    contactpersoon: account.naam,
    verhuurder: about && partners.get(about.partnerId),
    zitting: zitting ? toIsoDate(zitting) : 'onbekend',
    ontruiming: ontruiming ? toIsoDate(ontruiming) : null,
    opvang: instelling.opvang,
    bezoek: vraag.bezoek,
    afgeslotenOp: afsluiting ? toIsoDate(afsluiting.besluitOp) : null,
    vernietigenOp: afsluiting ? toIsoDate(afsluiting.vernietigenOp) : null,
  });
  if (!composed.ok) return { ok: false, zin: briefFoutZin(composed.error) };
  return {
    ok: true,
    inhoud: briefInhoud.parse(composed.value),
    nummer: dossier.nummer,
  };
}

function deskOf({ afzender, telefoon, bereikbaar, fg }: BriefinstellingRow) {
  return { regels: afzender, telefoon, bereikbaar, fg };
}

function toBriefinstellingen({ id: _id, ...row }: BriefinstellingRow): Briefinstellingen {
  return row;
}
