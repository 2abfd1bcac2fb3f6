import type { Profiel } from '#domain/bekendheid/profiel.ts';
import { tekstafstand } from '#domain/bekendheid/tekstafstand.ts';

/** The parts of a person that tell for or against a match. */
export type Deel =
  | 'bsn'
  | 'geboortedatum'
  | 'achternaam'
  | 'voornaam'
  | 'geslacht'
  | 'adres'
  | 'telefoon'
  | 'email';

/**
 * One piece of evidence: for a match when `gewicht` is positive, against it when negative. Weights
 * are bits: +1 makes it twice as likely that two records are one person, −1 half as likely.
 */
export type Reden = { readonly deel: Deel; readonly zin: string; readonly gewicht: number };

/**
 * A weight as it is shown, with its sign; a real minus, that a screen reader reads as one.
 *
 * @example formatGewicht(13) // '+13'
 * @example formatGewicht(-6) // '−6'
 */
export function formatGewicht(gewicht: number): string {
  return gewicht < 0 ? `−${-gewicht}` : `+${gewicht}`;
}

/**
 * What a part tells: equal (or as good as), alike (a part of it, not complete, one typing error),
 * contrary, or nothing.
 */
export type Oordeel = 'gelijk' | 'deels' | 'strijdig' | 'onbekend';

export type Bewijs = { readonly oordeel: Oordeel; readonly reden?: Reden };

/** Evidence that is none: one of the two has nothing to compare. */
export const GEEN_BEWIJS: Bewijs = { oordeel: 'onbekend' };

/** Evidence with its sentence, which never holds a number or a name of the people compared. */
export function bewijs(oordeel: Oordeel, deel: Deel, gewicht: number, zin: string): Bewijs {
  return { oordeel, reden: { deel, zin, gewicht } };
}

/** Compares two BSNs. One digit off is far more often a typing error than somebody else's number. */
export function compareBsn(a: Profiel, b: Profiel): Bewijs {
  if (a.bsn === '' || b.bsn === '') return GEEN_BEWIJS;
  if (a.bsn === b.bsn) return bewijs('gelijk', 'bsn', 30, 'Zelfde BSN.');
  return tekstafstand(a.bsn, b.bsn, 1) === 1
    ? bewijs('deels', 'bsn', 14, 'BSN scheelt één cijfer.')
    : bewijs('strijdig', 'bsn', -8, 'Ander BSN.');
}

/** Compares the registered sex. Unknown ('O') agrees with everything and tells nothing. */
export function compareGeslacht(a: Profiel, b: Profiel): Bewijs {
  if (a.geslacht === '' || b.geslacht === '') return GEEN_BEWIJS;
  return a.geslacht === b.geslacht
    ? bewijs('gelijk', 'geslacht', 1, 'Zelfde geslacht.')
    : bewijs('strijdig', 'geslacht', -4, 'Ander geslacht.');
}

/** Compares the phone number. One of a household may be shared, and they change: never against. */
export function compareTelefoon(a: Profiel, b: Profiel): Bewijs {
  return a.telefoon !== '' && a.telefoon === b.telefoon
    ? bewijs('gelijk', 'telefoon', 8, 'Zelfde telefoonnummer.')
    : GEEN_BEWIJS;
}

/** Compares the e-mail address; less when the phone number already told the same. */
export function compareEmail(a: Profiel, b: Profiel): Bewijs {
  if (a.email === '' || a.email !== b.email) return GEEN_BEWIJS;
  const shared = compareTelefoon(a, b).oordeel === 'gelijk';
  return bewijs('gelijk', 'email', shared ? 2 : 8, 'Zelfde e-mailadres.');
}
