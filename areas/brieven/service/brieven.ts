import type { Briefdrukker, OwnContext, ReadContext, WriteContext } from '#areas/context.ts';
import { note } from '#areas/dossiers/service/historie.ts';
import { openDossier } from '#areas/dossiers/service/toegang.ts';
import { once } from '#areas/once.ts';
import { AFGESCHERMD, rowNaam } from '#areas/personen/service/personen.ts';
import { findBetrokkenen } from '#areas/personen/store/betrokkenen.ts';
import { conflict, ruleViolated } from '#areas/refusal.ts';
import { listAccountRows } from '#areas/toegang/store.ts';
import { deriveTermijnen } from '#areas/trajecten/service/afleiden.ts';
import { refreshVervalt } from '#areas/trajecten/service/termijnen.ts';
import { listTermijnen, type TermijnRow, updateTermijn } from '#areas/trajecten/store.ts';
import type { Lettertypen } from '#documents/brief-opties.ts';
import { makeDrukproef, renderBrief } from '#documents/brief-pdf.ts';
import {
  DocumentFout,
  type DocumentFoutReden,
  isVanAfzender,
  isVanPersoon,
} from '#documents/document-fout.ts';
import { LETTERTYPE_PAKKET, lettertypeBestanden } from '#documents/lettertype-bestanden.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import type { Invoer } from '#domain/velden/veld.ts';
import type { Brief, BriefInhoud, Briefinstellingen, BriefVraag } from '../contract.ts';
import type { verzondenVelden } from '../fields.ts';
import type { Herstelplek } from '../rules/herstel.ts';
import { type Briefsoort, briefsoortNaam } from '../rules/sjablonen.ts';
import {
  type BriefinstellingRow,
  type BriefRow,
  insertBrief,
  listBriefRows,
  readBriefinstelling,
  updateBriefinstelling,
} from '../store.ts';
import { informatiestand } from './informatieplicht.ts';
import { Onvolledig } from './onvolledig.ts';
import { compose } from './opstellen.ts';

const MET = 'brief aan betrokkene';

/**
 * Meets what a sent letter answers: what is due of its procedure follows from the letters that were
 * sent, and the duty to inform of a melding is met once everybody in the dossier has a letter that
 * names it as its source (AVG 14). A letter that names no source meets nothing.
 */
export async function meetAfterBrief(
  context: WriteContext,
  brief: Pick<BriefRow, 'dossierId' | 'bronnen' | 'verzondenOp'>,
): Promise<void> {
  const { dossierId, bronnen } = brief;
  await deriveTermijnen(context, dossierId);
  const open = (await listTermijnen(context.unit, [dossierId])).filter(
    ({ voldaanOp }) => voldaanOp === null,
  );
  for (const meldingId of bronnen)
    if ((await informatiestand(context, dossierId, meldingId)).isKlaar)
      for (const plicht of open)
        if (plicht.code === 'informatieplicht' && plicht.meldingId === meldingId)
          await meet(context, plicht, brief);
  await refreshVervalt(context, dossierId);
}

async function meet(
  { unit }: WriteContext,
  row: TermijnRow,
  { verzondenOp }: Pick<BriefRow, 'verzondenOp'>,
): Promise<void> {
  await updateTermijn(unit, row, { voldaanOp: verzondenOp, voldaanMet: MET });
}

/** The package with the fonts of letters, while the program runs from its source. */
export const FONTS_PACKAGE = LETTERTYPE_PAKKET;

/**
 * Makes PDFs of letters. The host reads the two font files, once, when the first letter is made;
 * a letter that cannot be printed is refused with the sentence that says what to change.
 */
export function makeBriefdrukker(readFont: (path: string) => Uint8Array): Briefdrukker {
  let fonts: Lettertypen | undefined;
  let proef: ReturnType<typeof makeDrukproef> | undefined;
  const read = () => {
    fonts ??= {
      regular: readFont(lettertypeBestanden.regular),
      bold: readFont(lettertypeBestanden.bold),
    };
    return fonts;
  };
  return {
    maak: async (inhoud, venster) => {
      try {
        const options = { fonts: read(), venster };
        return new Uint8Array(await renderBrief(printed(inhoud), options));
      } catch (error) {
        throw toRefusal(error);
      }
    },
    controleer: (inhoud) => {
      try {
        proef ??= makeDrukproef(read());
        proef(printed(inhoud));
      } catch (error) {
        throw toRefusal(error);
      }
    },
  };
}

function toRefusal(error: unknown): unknown {
  if (!(error instanceof DocumentFout)) return error;
  return new Onvolledig('brief_onvolledig', error.message, plekkenVan(error.reden));
}

function plekkenVan(reden: DocumentFoutReden): readonly Herstelplek[] {
  switch (reden.kind) {
    case 'adres_regels':
    case 'adres_te_breed':
      return ['persoon'];
    case 'afzender_te_lang':
      return ['instellingen'];
    case 'ontbrekend_teken':
      return isVanPersoon(reden) ? ['persoon'] : isVanAfzender(reden) ? ['instellingen'] : [];
    default:
      return [];
  }
}

function printed(inhoud: BriefInhoud) {
  return { ...inhoud, alineas: inhoud.alineas.map(withoutEmpty) };
}

function withoutEmpty({ kop, tekst, punten }: BriefInhoud['alineas'][number]) {
  return {
    ...(kop === undefined ? {} : { kop }),
    ...(tekst === undefined ? {} : { tekst }),
    ...(punten === undefined ? {} : { punten }),
  };
}

/** The letters of a dossier, newest first. */
export async function listBrieven(
  context: ReadContext,
  { dossierId }: { dossierId: string },
): Promise<Brief[]> {
  await openDossier(context, dossierId, 'lezen');
  const rows = await listBriefRows(context.unit, dossierId);
  const namen = new Map((await listAccountRows(context.unit)).map(({ id, naam }) => [id, naam]));
  const mensen = new Map(
    (
      await findBetrokkenen(
        context.unit,
        rows.map(({ betrokkeneId }) => betrokkeneId),
      )
    ).map((row) => [row.id, row]),
  );
  return rows.map(({ dossierId: _dossier, bronnen: _bronnen, over: _over, ...row }) => ({
    ...row,
    soort: row.soort as Briefsoort,
    aan: row.aan ?? 'betrokkene',
    inhoud:
      mensen.get(row.betrokkeneId)?.afgeschermd == null
        ? (row.inhoud as BriefInhoud)
        : zonderAdres(row.inhoud as BriefInhoud),
    naam: rowNaam(mensen.get(row.betrokkeneId)),
    verzondenOp: toIsoDate(row.verzondenOp),
    door: namen.get(row.door) ?? 'verwijderd account',
  }));
}

/** The letter as it would be printed, or a sentence that says why there is none and what to do. */
export async function composeBrief(
  context: OwnContext,
  vraag: BriefVraag,
): Promise<{
  inhoud: BriefInhoud | null;
  bezwaar: string | null;
  plekken: Herstelplek[];
  overhandigen: string | null;
}> {
  try {
    const opgesteld = await context.read((read) => composeOrRefuse(read, vraag));
    const { inhoud, overhandigen, isAfgeschermd } = opgesteld;
    context.middelen.drukker.controleer(inhoud);
    const getoond = isAfgeschermd ? zonderAdres(inhoud) : inhoud;
    return { inhoud: getoond, bezwaar: null, plekken: [], overhandigen };
  } catch (error) {
    if (!(error instanceof Onvolledig)) throw error;
    return { inhoud: null, bezwaar: error.zin, plekken: [...error.plekken], overhandigen: null };
  }
}

/** A letter as a screen shows it when the address is kept from everybody else. */
function zonderAdres(inhoud: BriefInhoud): BriefInhoud {
  return { ...inhoud, adres: [...inhoud.adres.slice(0, 1), AFGESCHERMD] };
}

/** The letter as a PDF, made outside a unit; the file name says nothing about anybody. */
export async function printBrief(
  context: OwnContext,
  vraag: BriefVraag,
): Promise<{ bestand: Blob; naam: string }> {
  const { bytes, nummer } = await pagesOf(context, vraag);
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

type BriefVerzonden = BriefVraag & Invoer<typeof verzondenVelden> & { nogmaals: boolean };

/**
 * Records that a letter was sent, as it was composed, and meets the terms that it answers. It is
 * made as a PDF first: what cannot be printed was not sent.
 */
export const registerBrief = once(
  async (context: OwnContext, input: BriefVerzonden): Promise<Brief[]> => {
    if (input.verzondenOp > context.today) throw ruleViolated('datum_in_toekomst');
    await pagesOf(context, input);
    return context.write((write) => keep(write, input));
  },
  (context, { dossierId }) => listBrieven(context, { dossierId }),
);

async function keep(context: WriteContext, input: BriefVerzonden): Promise<Brief[]> {
  const { inhoud, over, overhandigen } = await composeOrRefuse(context, input);
  const { dossierId, betrokkeneId, aan, soort, verzondenOp, kanaal, nogmaals } = input;
  if (overhandigen !== null && kanaal === 'post')
    throw ruleViolated('brief_zonder_adres', { zin: overhandigen });
  const { unit, newId, now, account } = context;
  const row: BriefRow = {
    ...{ id: newId(), dossierId, betrokkeneId, soort, inhoud, verzondenOp, kanaal },
    aan: aan === 'bewindvoerder' ? aan : null,
    bronnen: [...(over?.bronnen ?? [])],
    over: [...(over?.over ?? [])],
    procedureId: over?.procedureId ?? null,
    meldingId: over?.meldingId ?? null,
    door: account.id,
    op: now,
  };
  const before = (await listBriefRows(unit, dossierId)).filter((one) => isSameLetter(one, row));
  if (!nogmaals && before.some((one) => one.verzondenOp === verzondenOp))
    throw ruleViolated('brief_al_verzonden', { op: formatDatum(verzondenOp) });
  await insertBrief(unit, row);
  await note(context, dossierId, 'brief', {
    soort: briefsoortNaam(soort),
    stand: 'verzonden',
    op: verzondenOp,
  });
  await meetAfterBrief(context, row);
  return listBrieven(context, { dossierId });
}

/** The same kind about the same procedure to the same person, whatever the day. */
function isSameLetter(one: BriefRow, { soort, betrokkeneId, aan, procedureId, over }: BriefRow) {
  const isSameNews = over.length === one.over.length && over.every((id) => one.over.includes(id));
  const isSame = one.procedureId === procedureId && isSameNews;
  return one.soort === soort && one.betrokkeneId === betrokkeneId && one.aan === aan && isSame;
}

/** The letter and its pages; refused when either cannot be made. */
async function pagesOf(context: OwnContext, vraag: BriefVraag) {
  const { drukker } = context.middelen;
  const opgesteld = await context.read((read) => composeOrRefuse(read, vraag));
  return { ...opgesteld, bytes: await drukker.maak(opgesteld.inhoud, opgesteld.venster) };
}

async function composeOrRefuse(context: ReadContext, vraag: BriefVraag) {
  const opgesteld = await compose(context, vraag);
  if (!opgesteld.ok) throw new Onvolledig('brief_onvolledig', opgesteld.zin, opgesteld.plekken);
  return opgesteld;
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
