import type { Briefdrukker, OwnContext, ReadContext, WriteContext } from '#areas/context.ts';
import { note } from '#areas/dossiers/service/historie.ts';
import { openDossier } from '#areas/dossiers/service/toegang.ts';
import { AFGESCHERMD, rowNaam } from '#areas/personen/service/personen.ts';
import { findBetrokkenen } from '#areas/personen/store/betrokkenen.ts';
import { conflict } from '#areas/refusal.ts';
import { listAccountRows } from '#areas/toegang/store.ts';
import { renderBlad } from '#documents/blad-pdf.ts';
import type { Lettertypen } from '#documents/brief-opties.ts';
import { makeDrukproef, renderBrief } from '#documents/brief-pdf.ts';
import {
  DocumentFout,
  type DocumentFoutReden,
  isVanAfzender,
  isVanPersoon,
} from '#documents/document-fout.ts';
import { LETTERTYPE_PAKKET, lettertypeBestanden } from '#documents/lettertype-bestanden.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import type { Brief, BriefInhoud, Briefinstellingen, BriefVraag } from '../contract.ts';
import type { Herstelplek } from '../rules/herstel.ts';
import { type Briefsoort, briefsoortNaam } from '../rules/sjablonen.ts';
import {
  type BriefinstellingRow,
  type BriefRow,
  listAlleBriefRows,
  readBriefinstelling,
  updateBriefinstelling,
} from '../store.ts';
import { Onvolledig } from './onvolledig.ts';
import { compose } from './opstellen.ts';

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
    blad: async (inhoud) => new Uint8Array(await renderBlad(inhoud, read())),
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
      return isVanPersoon(reden.plek)
        ? ['persoon']
        : isVanAfzender(reden.plek)
          ? ['instellingen']
          : [];
    default:
      return [];
  }
}

function printed(inhoud: BriefInhoud) {
  return { ...inhoud, alineas: inhoud.alineas.map(withoutEmpty) };
}

function withoutEmpty({ kop, tekst, punten, taal }: BriefInhoud['alineas'][number]) {
  return {
    ...(taal === undefined ? {} : { taal }),
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
  const rows = await listAlleBriefRows(context.unit, dossierId);
  const namen = new Map((await listAccountRows(context.unit)).map(({ id, naam }) => [id, naam]));
  const mensen = new Map(
    (
      await findBetrokkenen(
        context.unit,
        rows.map(({ betrokkeneId }) => betrokkeneId),
      )
    ).map((row) => [row.id, row]),
  );
  const door = (id: string) => namen.get(id) ?? 'verwijderd account';
  const shown = ({ betrokkeneId, inhoud }: BriefRow) =>
    mensen.get(betrokkeneId)?.afgeschermd == null
      ? (inhoud as BriefInhoud)
      : zonderAdres(inhoud as BriefInhoud);
  return rows.map((row) => ({
    aan: row.aan ?? ('betrokkene' as const),
    ...{ id: row.id, soort: row.soort as Briefsoort, betrokkeneId: row.betrokkeneId },
    ...{ meldingId: row.meldingId, procedureId: row.procedureId },
    naam: rowNaam(mensen.get(row.betrokkeneId)),
    inhoud: row.nietGeschreven === null ? shown(row) : null,
    ...{ verzondenOp: toIsoDate(row.verzondenOp), kanaal: row.kanaal },
    ...{ door: door(row.door), op: row.op, nietGeschreven: row.nietGeschreven },
    oudAdres:
      row.oudAdres === null || row.oudAdresSinds === null
        ? null
        : { reden: row.oudAdres, sinds: toIsoDate(row.oudAdresSinds) },
    ingetrokken:
      row.ingetrokkenOp === null
        ? null
        : {
            ...{ op: row.ingetrokkenOp, reden: row.ingetrokkenReden },
            door: door(row.ingetrokkenDoor ?? ''),
          },
    versie: row.versie,
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
  haast: string | null;
  letOp: { zin: string; plek: Herstelplek }[];
}> {
  try {
    const opgesteld = await context.read((read) => composeOrRefuse(read, vraag));
    const { inhoud, overhandigen, haast, letOp, isAfgeschermd } = opgesteld;
    context.middelen.drukker.controleer(inhoud);
    const getoond = isAfgeschermd ? zonderAdres(inhoud) : inhoud;
    const hoe = { overhandigen, haast, letOp: [...letOp] };
    return { inhoud: getoond, bezwaar: null, plekken: [], ...hoe };
  } catch (error) {
    if (!(error instanceof Onvolledig)) throw error;
    const geen = { overhandigen: null, haast: null, letOp: [] };
    return { inhoud: null, bezwaar: error.zin, plekken: [...error.plekken], ...geen };
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

/** The letter and its pages; refused when either cannot be made. */
export async function pagesOf(context: OwnContext, vraag: BriefVraag) {
  const { drukker } = context.middelen;
  const opgesteld = await context.read((read) => composeOrRefuse(read, vraag));
  return { ...opgesteld, bytes: await drukker.maak(opgesteld.inhoud, opgesteld.venster) };
}

/** The letter; refused when there is none, with the sentence that says why. */
export async function composeOrRefuse(context: ReadContext, vraag: BriefVraag) {
  const opgesteld = await compose(context, vraag);
  if (!opgesteld.ok) throw new Onvolledig('brief_onvolledig', opgesteld.zin, opgesteld.plekken);
  return opgesteld;
}

/** What letters say of the desk itself. */
export async function readBriefinstellingen({ unit }: ReadContext): Promise<Briefinstellingen> {
  return toBriefinstellingen(await readBriefinstelling(unit));
}

/** Changes what letters say of the desk; what is left out stays as it was. */
export async function changeBriefinstellingen(
  context: WriteContext,
  { versie, grondslag, crisislijnen, ...values }: Instellinginvoer,
): Promise<Briefinstellingen> {
  const now = await readBriefinstelling(context.unit);
  const changed = await updateBriefinstelling(context.unit, versie, {
    ...values,
    grondslag: grondslag ?? now.grondslag,
    crisislijnen: crisislijnen ?? now.crisislijnen,
  });
  if (changed === undefined) throw conflict('instelling', await readBriefinstellingen(context));
  return toBriefinstellingen(changed);
}

type Instellinginvoer = Omit<Briefinstellingen, 'grondslag' | 'crisislijnen'> & {
  readonly [K in 'grondslag' | 'crisislijnen']?: Briefinstellingen[K] | undefined;
};

function toBriefinstellingen({ id: _id, ...row }: BriefinstellingRow): Briefinstellingen {
  return row;
}
