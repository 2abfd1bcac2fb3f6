import type { Envelopvenster } from './brief-opties.ts';

/** Points in a millimetre: a PDF counts in points. */
const MM = 72 / 25.4;

/** A4 in points. */
export const PAGINA = { breedte: 595.28, hoogte: 841.89 } as const;

/**
 * The measures of a letter, in points. The window of a Dutch DL or C5 envelope begins 20 mm from
 * the left, or 110 mm for a window on the right, and about 50 mm from the top; the sheet can shift
 * in the envelope, so the address keeps 5 mm from the window's edge. Everything below the fold
 * (99 mm, a third of a sheet) is out of sight: the subject never shows in the window.
 */
export const MATEN = {
  links: 25 * MM,
  tekstBreedte: 152 * MM,
  vouw: 99 * MM,
  /** Clear of the edge, where a printer does not print. */
  vouwLinks: 5 * MM,
  vouwLengte: 4 * MM,
  blok: 105 * MM,
  etiketBreedte: 34 * MM,
  boven: 25 * MM,
  voet: PAGINA.hoogte - 14 * MM,
  witBovenVoet: 7 * MM,
  afzenderBoven: 17 * MM,
  afzenderOnder: 95 * MM,
  afzenderBreedte: 74 * MM,
  adresBoven: 52 * MM,
  adresBreedte: 78 * MM,
} as const;

/** Sizes of letters and heights of lines, in points. */
export const LETTERS = {
  tekst: { grootte: 11, hoogte: 15.6 },
  kop: { grootte: 12, hoogte: 16.5 },
  adres: { grootte: 11, hoogte: 14 },
  /** What the address may shrink to: smaller is hard to read for the post. */
  adresKleinst: 8,
  afzender: { grootte: 9, hoogte: 12.5 },
  voet: { grootte: 8, hoogte: 11 },
} as const;

/** White between the parts of the text, in points. */
export const WIT = {
  alinea: 9,
  kop: 15,
  naKop: 2,
  punt: 3,
  inspring: 14,
  slot: 15,
  handtekening: 44,
  naBlok: 22,
} as const;

/** The left edges of address and sender: the sender stands on the side without the window. */
export function sidesOf(venster: Envelopvenster): {
  readonly adres: number;
  readonly afzender: number;
} {
  return venster === 'links'
    ? { adres: MATEN.links, afzender: 125 * MM }
    : { adres: 115 * MM, afzender: MATEN.links };
}
