import { LETTERS, MATEN } from './brief-maten.ts';
import type { PdfBlad } from './pdf-blad.ts';
import { breakRegels } from './regels.ts';

/** Room for the page number on the right, beside the first line of the foot. */
const NUMMER = 150;

/** The lines of the foot, at least one: there may be a page number to put in it. */
export function voetRegels(blad: PdfBlad, voettekst: string): string[] {
  const width = (part: string) => blad.meet(part, false, LETTERS.voet.grootte);
  return breakRegels(voettekst, MATEN.tekstBreedte - NUMMER, width);
}

/** Draws the foot of a page, with its number when there are more pages. Not read aloud. */
export function drawVoet(
  blad: PdfBlad,
  regels: readonly string[],
  {
    pagina,
    aantal,
    kenmerk,
  }: { readonly pagina: number; readonly aantal: number; readonly kenmerk: string },
): void {
  const { grootte, hoogte } = LETTERS.voet;
  const first = MATEN.voet - regels.length * hoogte;
  blad.tekenBijzaak('Pagination', () => {
    blad.streep(MATEN.links, first - hoogte / 2, MATEN.tekstBreedte);
    regels.forEach((tekst, index) => {
      const top = first + index * hoogte;
      blad.zet(tekst, { x: MATEN.links, top, hoogte, grootte, grijs: true });
    });
    if (aantal < 2) return;
    const nummer = `${pagina > 1 ? `${kenmerk} · ` : ''}pagina ${pagina} van ${aantal}`;
    const x = MATEN.links + MATEN.tekstBreedte - blad.meet(nummer, false, grootte);
    blad.zet(nummer, { x, top: first, hoogte, grootte, grijs: true });
  });
}
