import type { Brief, BriefInhoud, Briefinstellingen, BriefVraag } from '#contract/uitgaand.ts';
import { listAccounts } from '#db/repositories/accounts.ts';
import { type BriefRow, insertBrief, listBrieven } from '#db/repositories/afhandeling.ts';
import { findBetrokkenen } from '#db/repositories/betrokkenen.ts';
import {
  type BriefinstellingRow,
  readBriefinstelling,
  updateBriefinstelling,
} from '#db/repositories/briefinstelling.ts';
import { type Briefsoort, briefsoortNaam } from '#domain/brieven/sjablonen.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import type { Kanaal } from '#domain/meldingen/keuzes.ts';
import { compose } from './brief-opstellen.ts';
import { meetAfterBrief } from './brief-termijnen.ts';
import type { Briefdrukker } from './briefdrukker.ts';
import type { OwnContext, ReadContext, WriteContext } from './context.ts';
import { openDossier } from './dossier-toegang.ts';
import { note } from './geschiedenis.ts';
import { naamVan } from './personen.ts';
import { conflict, Refusal, ruleViolated } from './refusal.ts';

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
  return rows.map(({ dossierId: _dossier, bronnen: _bronnen, ...row }) => ({
    ...row,
    soort: row.soort as Briefsoort,
    inhoud: row.inhoud as BriefInhoud,
    naam: naamVan(mensen.get(row.betrokkeneId)),
    verzondenOp: toIsoDate(row.verzondenOp),
    door: namen.get(row.door) ?? 'verwijderd account',
  }));
}

/** The letter as it would be printed, or a sentence that says why there is none and what to do. */
export async function composeLetter(
  context: OwnContext,
  drukker: Briefdrukker,
  vraag: BriefVraag,
): Promise<{ inhoud: BriefInhoud | null; bezwaar: string | null }> {
  try {
    const { inhoud } = await context.read((read) => composeOrRefuse(read, vraag));
    drukker.controleer(inhoud);
    return { inhoud, bezwaar: null };
  } catch (error) {
    const zin = objection(error);
    if (zin === undefined) throw error;
    return { inhoud: null, bezwaar: zin };
  }
}

/** The letter as a PDF, made outside a unit; the file name says nothing about anybody. */
export async function printLetter(
  context: OwnContext,
  drukker: Briefdrukker,
  vraag: BriefVraag,
): Promise<{ bestand: Blob; naam: string }> {
  const { bytes, nummer } = await pagesOf(context, drukker, vraag);
  await context.write((write) =>
    note(write, vraag.dossierId, 'brief', {
      soort: briefsoortNaam(vraag.soort),
      stand: 'gemaakt',
    }),
  );
  return {
    bestand: new Blob([bytes], { type: 'application/pdf' }),
    naam: `brief-${nummer}-${vraag.soort}.pdf`,
  };
}

/**
 * Records that a letter was sent, as it was composed, and meets the terms that it answers. It is
 * made as a PDF first: what cannot be printed was not sent.
 */
export async function registerLetter(
  context: OwnContext,
  drukker: Briefdrukker,
  input: BriefVraag & { verzondenOp: IsoDate; kanaal: Kanaal; nogmaals: boolean },
): Promise<Brief[]> {
  if (input.verzondenOp > context.today) throw ruleViolated('datum_in_toekomst');
  await pagesOf(context, drukker, input);
  return context.write((write) => keep(write, input));
}

async function keep(
  context: WriteContext,
  input: BriefVraag & { verzondenOp: IsoDate; kanaal: Kanaal; nogmaals: boolean },
): Promise<Brief[]> {
  const { inhoud, over } = await composeOrRefuse(context, input);
  const { dossierId, betrokkeneId, soort, verzondenOp, kanaal, nogmaals } = input;
  const { unit, newId, now, account } = context;
  const bronnen = [...(over?.bronnen ?? [])];
  const row: BriefRow = {
    ...{ id: newId(), dossierId, betrokkeneId, soort, inhoud, verzondenOp, kanaal, bronnen },
    meldingId: over?.meldingId ?? null,
    door: account.id,
    op: now,
  };
  const before = (await listBrieven(unit, dossierId)).filter((one) => isSameLetter(one, row));
  if (!nogmaals && before.some((one) => one.verzondenOp === verzondenOp))
    throw ruleViolated('brief_al_verzonden', { op: formatDatum(verzondenOp) });
  await insertBrief(unit, row);
  await note(context, dossierId, 'brief', {
    soort: briefsoortNaam(soort),
    stand: 'verzonden',
    op: verzondenOp,
  });
  await meetAfterBrief(context, row, before.length === 0);
  return listLetters(context, { dossierId });
}

/** The same kind about the same event to the same person, whatever the day. */
function isSameLetter(one: BriefRow, { soort, betrokkeneId, meldingId, bronnen }: BriefRow) {
  const sameEvent = one.meldingId === meldingId || bronnen.includes(one.meldingId ?? '');
  return one.soort === soort && one.betrokkeneId === betrokkeneId && sameEvent;
}

/** The letter and its pages; refused when either cannot be made. */
async function pagesOf(context: OwnContext, drukker: Briefdrukker, vraag: BriefVraag) {
  const opgesteld = await context.read((read) => composeOrRefuse(read, vraag));
  return { ...opgesteld, bytes: await drukker.maak(opgesteld.inhoud, opgesteld.venster) };
}

async function composeOrRefuse(context: ReadContext, vraag: BriefVraag) {
  const opgesteld = await compose(context, vraag);
  if (!opgesteld.ok) throw ruleViolated('brief_onvolledig', { zin: opgesteld.zin });
  return opgesteld;
}

/** The sentence of a letter that was refused; undefined for every other error. */
function objection(error: unknown): string | undefined {
  if (!(error instanceof Refusal) || error.fout.code !== 'rule_violated') return undefined;
  const { regel, details } = error.fout.data;
  return regel === 'brief_onvolledig' ? String(details?.['zin']) : undefined;
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

function toBriefinstellingen({ id: _id, ...row }: BriefinstellingRow): Briefinstellingen {
  return row;
}
