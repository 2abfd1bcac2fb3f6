import type { Brieftekst } from '#areas/brieven/rules/opstellen.ts';
import { readDatum, tidy } from '#domain/dates/datum-lezen.ts';
import { makeIsoDate } from '#domain/dates/iso-date.ts';
import { checkHoofd, drawHoofd } from './brief-hoofd.ts';
import { LETTERS, MATEN, WIT } from './brief-maten.ts';
import { type Blok, type Briefregel, setRegels } from './brief-opmaak.ts';
import type { BriefOpties, Lettertypen } from './brief-opties.ts';
import { textsOf, tidyInhoud } from './brief-tekst.ts';
import { drawVoet, voetRegels } from './brief-voet.ts';
import { divide, type Geplaatst } from './paginas.ts';
import { type Bladdeel, PdfBlad } from './pdf-blad.ts';

/** What a PDF reader shows as title and maker: the same for every letter, so never personal. */
const TITEL = 'Brief van het Meldpunt Zorg en Overlast';

/**
 * A letter as a PDF of A4 pages: tagged in Dutch (PDF/UA), with its fonts in it, the address in
 * the window of the envelope, and page numbers when there is more than one page. Equal letters
 * give equal bytes: the date in the file is the date of the letter.
 *
 * @param options.venster where the window of the envelope is
 * @throws DocumentFout `ontbrekend_teken` with the character and its place; `adres_regels`,
 *   `adres_te_breed` and `afzender_te_lang` for what does not fit; `lettertype_onbruikbaar`
 */
export async function renderBrief(
  inhoud: Brieftekst,
  { fonts, venster }: BriefOpties,
): Promise<Uint8Array> {
  const brief = tidyInhoud(inhoud);
  const blad = new PdfBlad(fonts, TITEL, creationOf(brief.datum));
  blad.checkTekens(textsOf(brief));
  const onderHoofd = drawHoofd(blad, brief, venster) + WIT.naBlok;
  const voet = voetRegels(blad, brief.voettekst);
  const onder = MATEN.voet - voet.length * LETTERS.voet.hoogte - MATEN.witBovenVoet;
  const regels = setRegels(brief, (...part) => blad.meet(...part));
  const paginas = divide(regels, (pagina) => ({
    boven: pagina === 0 ? onderHoofd : MATEN.boven,
    onder,
  }));
  drawPaginas(blad, paginas, (pagina) =>
    drawVoet(blad, voet, { pagina, aantal: paginas.length, kenmerk: brief.onsKenmerk }),
  );
  return blad.sluit();
}

/**
 * Checks letters as `renderBrief` would, without making pages: the fonts are opened once for all of
 * them, so that it is quick enough for a preview.
 *
 * @throws DocumentFout the returned check throws what `renderBrief` throws for the same letter
 */
export function makeDrukproef(fonts: Lettertypen): (inhoud: Brieftekst) => void {
  const blad = new PdfBlad(fonts, TITEL, new Date(0));
  return (inhoud) => {
    const brief = tidyInhoud(inhoud);
    try {
      blad.checkTekens(textsOf(brief));
      checkHoofd(blad, brief);
    } finally {
      blad.vergeet();
    }
  };
}

/** Noon on the date of the letter; a fixed day when the date is written in another way. */
function creationOf(datum: string): Date {
  const gelezen = readDatum(tidy(datum));
  const { jaar, maand, dag } = gelezen ?? { jaar: 0, maand: 0, dag: 0 };
  const bestaat = makeIsoDate(jaar, maand, dag) !== undefined;
  return new Date(bestaat ? Date.UTC(jaar, maand - 1, dag, 12) : Date.UTC(2000, 0, 1, 12));
}

/** Draws lines on their pages, each block as one part of what is read aloud, with a foot on each page. */
export function drawPaginas(
  blad: PdfBlad,
  paginas: readonly (readonly Geplaatst<Briefregel>[])[],
  drawVoetOf: (pagina: number) => void,
): void {
  const delen = new Map<Blok, Bladdeel>();
  const lijsten = new Map<number, Bladdeel>();
  paginas.forEach((geplaatst, index) => {
    if (index > 0) blad.nieuwePagina();
    for (const groep of groupByBlok(geplaatst)) {
      const blok = groep[0].regel.blok;
      const deel = delen.get(blok) ?? openDeel(blad, blok, groep[0].top, lijsten);
      delen.set(blok, deel);
      blad.teken(deel, () => {
        for (const { regel, top } of groep) {
          blad.zet(regel.tekst, { ...regel, top, x: MATEN.links + regel.inspring });
        }
      });
    }
    drawVoetOf(index + 1);
  });
}

type Groep = [Geplaatst<Briefregel>, ...Geplaatst<Briefregel>[]];

/** The lines of a page in groups of one block each, in their order. */
function groupByBlok(geplaatst: readonly Geplaatst<Briefregel>[]): Groep[] {
  const groepen: Groep[] = [];
  for (const line of geplaatst) {
    const last = groepen.at(-1);
    if (last !== undefined && last[0].regel.blok === line.regel.blok) last.push(line);
    else groepen.push([line]);
  }
  return groepen;
}

/** The part that holds a block; of a point, its body, after the dot is drawn. */
function openDeel(
  blad: PdfBlad,
  blok: Blok,
  top: number,
  lijsten: Map<number, Bladdeel>,
): Bladdeel {
  if (blok.rol !== 'LI') return blad.addDeel(blok.rol, undefined, blok.taal);
  const lijst = lijsten.get(blok.lijst) ?? blad.addDeel('L');
  lijsten.set(blok.lijst, lijst);
  const punt = blad.addDeel('LI', lijst);
  blad.teken(blad.addDeel('Lbl', punt), () => {
    blad.zet('•', { ...LETTERS.tekst, top, x: MATEN.links + 3 });
  });
  return blad.addDeel('LBody', punt);
}
