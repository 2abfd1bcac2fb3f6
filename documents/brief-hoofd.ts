import { LETTERS, MATEN, sidesOf } from './brief-maten.ts';
import type { Envelopvenster } from './brief-opties.ts';
import type { NetteBrief } from './brief-tekst.ts';
import { DocumentFout } from './document-fout.ts';
import type { PdfBlad } from './pdf-blad.ts';
import { breakRegels } from './regels.ts';

/**
 * Draws what stands above the text: sender, address in the window, fold mark, and the block with
 * date, reference and subject, which is the heading of the whole letter.
 *
 * @returns how far down it reaches
 * @throws DocumentFout `adres_regels`, `adres_te_breed` or `afzender_te_lang`
 */
export function drawHoofd(blad: PdfBlad, brief: NetteBrief, venster: Envelopvenster): number {
  const sides = sidesOf(venster);
  drawAfzender(blad, brief.afzender.regels, sides.afzender);
  drawAdres(blad, brief.adres, sides.adres);
  blad.tekenBijzaak('Layout', () => blad.streep(MATEN.vouwLinks, MATEN.vouw, MATEN.vouwLengte));
  const { hoogte } = LETTERS.tekst;
  drawBlokregel(blad, 'P', 'Datum', brief.datum, MATEN.blok);
  drawBlokregel(blad, 'P', 'Ons kenmerk', brief.onsKenmerk, MATEN.blok + hoogte);
  return drawBlokregel(blad, 'H1', 'Betreft', brief.betreft, MATEN.blok + 2 * hoogte);
}

/**
 * Refuses what would not fit above the text, without drawing anything.
 *
 * @throws DocumentFout `adres_regels`, `adres_te_breed` or `afzender_te_lang`
 */
export function checkHoofd(blad: PdfBlad, brief: NetteBrief): void {
  setAfzender(blad, brief.afzender.regels);
  fitAdres(blad, brief.adres);
}

function drawAfzender(blad: PdfBlad, regels: readonly string[], x: number): void {
  const { grootte, hoogte } = LETTERS.afzender;
  const lines = setAfzender(blad, regels);
  blad.teken(blad.addDeel('P'), () => {
    lines.forEach(({ tekst, vet }, index) => {
      blad.zet(tekst, { x, top: MATEN.afzenderBoven + index * hoogte, hoogte, grootte, vet });
    });
  });
}

function setAfzender(blad: PdfBlad, regels: readonly string[]) {
  const { grootte, hoogte } = LETTERS.afzender;
  const lines = regels.flatMap((regel, index) => {
    const vet = index === 0;
    const width = (part: string) => blad.meet(part, vet, grootte);
    return breakRegels(regel, MATEN.afzenderBreedte, width).map((tekst) => ({ tekst, vet }));
  });
  if (MATEN.afzenderBoven + lines.length * hoogte > MATEN.afzenderOnder) {
    throw new DocumentFout({ kind: 'afzender_te_lang' });
  }
  return lines;
}

function drawAdres(blad: PdfBlad, regels: readonly string[], x: number): void {
  const { hoogte } = LETTERS.adres;
  const grootte = fitAdres(blad, regels);
  blad.teken(blad.addDeel('P'), () => {
    regels.forEach((regel, index) => {
      blad.zet(regel, { x, top: MATEN.adresBoven + index * hoogte, hoogte, grootte });
    });
  });
}

/** Letters as large as go; all lines alike, because a post machine reads them as one block. */
function fitAdres(blad: PdfBlad, regels: readonly string[]): number {
  if (regels.length < 3 || regels.length > 6) {
    throw new DocumentFout({ kind: 'adres_regels', aantal: regels.length });
  }
  const { grootte } = LETTERS.adres;
  const widths = regels.map((regel) => blad.meet(regel, false, grootte));
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  const fitting = Math.min(grootte, (grootte * MATEN.adresBreedte) / widest);
  if (fitting < LETTERS.adresKleinst) {
    throw new DocumentFout({ kind: 'adres_te_breed', regel: widths.indexOf(widest) + 1 });
  }
  return fitting;
}

function drawBlokregel(
  blad: PdfBlad,
  tag: 'H1' | 'P',
  etiket: string,
  waarde: string,
  top: number,
): number {
  const { grootte, hoogte } = LETTERS.tekst;
  const vet = tag === 'H1';
  const width = MATEN.tekstBreedte - MATEN.etiketBreedte;
  const lines = breakRegels(waarde, width, (part) => blad.meet(part, vet, grootte));
  blad.teken(blad.addDeel(tag), () => {
    // The space is not seen; without it a reader says label and value as one word.
    blad.zet(`${etiket}: `, { x: MATEN.links, top, hoogte, grootte, vet });
    lines.forEach((tekst, index) => {
      const x = MATEN.links + MATEN.etiketBreedte;
      blad.zet(tekst, { x, top: top + index * hoogte, hoogte, grootte, vet });
    });
  });
  return top + lines.length * hoogte;
}
