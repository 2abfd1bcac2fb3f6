import type { Inspanningenblad } from '#areas/afsluiten/rules/inspanningen.ts';
import { partsOf } from '#domain/dates/iso-date.ts';
import { LETTERS, MATEN } from './brief-maten.ts';
import { setRegels } from './brief-opmaak.ts';
import type { Lettertypen } from './brief-opties.ts';
import { drawPaginas } from './brief-pdf.ts';
import { textsOf, tidyInhoud } from './brief-tekst.ts';
import { drawVoet, voetRegels } from './brief-voet.ts';
import { divide } from './paginas.ts';
import { PdfBlad } from './pdf-blad.ts';

/** White below the title, in points. */
const WIT_NA_TITEL = 12;

/**
 * A sheet of headings and points as a PDF of A4 pages, tagged in Dutch as a letter is, without an
 * address. Equal sheets give equal bytes: the date in the file is that of the sheet.
 *
 * @throws DocumentFout `ontbrekend_teken` with the character and its place
 */
export async function renderBlad(
  inhoud: Inspanningenblad,
  fonts: Lettertypen,
): Promise<Uint8Array> {
  const { titel, kop, delen, voet, datum } = inhoud;
  const tekst = tidyInhoud({
    ...{ afzender: { regels: [] }, adres: [], datum: '', onsKenmerk: '', betreft: titel },
    ...{ aanhef: kop.join('\n'), slot: '', ondertekening: '', voettekst: voet },
    alineas: delen.map((deel) => ({ kop: deel.kop, punten: [...deel.punten] })),
  });
  const { jaar, maand, dag } = partsOf(datum);
  const blad = new PdfBlad(fonts, titel, new Date(Date.UTC(jaar, maand - 1, dag, 12)));
  blad.checkTekens(textsOf(tekst));
  const { hoogte, grootte } = LETTERS.kop;
  blad.teken(blad.addDeel('H1'), () => {
    blad.zet(titel, { x: MATEN.links, top: MATEN.boven, hoogte, grootte: grootte + 3, vet: true });
  });
  const voetLines = voetRegels(blad, tekst.voettekst);
  const onder = MATEN.voet - voetLines.length * LETTERS.voet.hoogte - MATEN.witBovenVoet;
  const regels = setRegels({ ...tekst, aanhef: kop.join('\n') }, (...part) => blad.meet(...part));
  const paginas = divide(regels, (pagina) => ({
    boven: pagina === 0 ? MATEN.boven + hoogte + WIT_NA_TITEL : MATEN.boven,
    onder,
  }));
  drawPaginas(blad, paginas, (pagina) =>
    drawVoet(blad, voetLines, { pagina, aantal: paginas.length, kenmerk: '' }),
  );
  return blad.sluit();
}
