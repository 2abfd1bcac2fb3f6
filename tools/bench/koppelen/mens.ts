import type { Willekeur } from '../../../demo/willekeur.ts';
import {
  type Achternaam,
  kiesAchternaam,
  kiesAchternaamElders,
  kiesVoornaamElders,
} from './achternamen.ts';
import type { Adres } from './adressen.ts';
import { kiesVoornaam, type Voornaam } from './voornamen.ts';

/** Somebody made up, as he or she truly is; a row or a question is one way to write that down. */
export type Mens = {
  readonly geslacht: 'M' | 'V';
  readonly voornaam: Voornaam;
  /** Other ways to write the given name, of a name from elsewhere. */
  readonly voornaamAnders: readonly string[];
  readonly tweedeNaam: string;
  readonly achternaam: Achternaam;
  /** The surname of the partner, for who uses it. */
  readonly partnernaam: Achternaam | undefined;
  /** yyyy-mm-dd */
  readonly geboren: string;
  readonly adres: Adres;
  readonly telefoon: string;
  readonly email: string;
  readonly bsn: string;
};

/** What of a person is laid down beforehand; the rest is left to chance. */
export type Vast = Partial<Mens> & Pick<Mens, 'adres'>;

/** Makes somebody up. @param nummer another one for everybody: the BSN comes of it */
export function maakMens(w: Willekeur, nummer: number, vast: Vast): Mens {
  const geslacht = vast.geslacht ?? w.kies(['M', 'V']);
  const voornaam = vast.voornaam ?? kiesVoornaam(w, geslacht);
  const achternaam = vast.achternaam ?? kiesAchternaam(w);
  return {
    geslacht,
    voornaam,
    voornaamAnders: [],
    tweedeNaam: w.kans(0.45) ? kiesVoornaam(w, geslacht).officieel : '',
    achternaam,
    partnernaam: undefined,
    geboren: geborenTussen(w, 1935, 2007),
    telefoon: `06${w.geheel(10_000_000, 99_999_999)}`,
    email: `${plain(voornaam.officieel)}.${plain(achternaam.naam)}${w.geheel(1, 99)}@voorbeeld.nl`,
    bsn: bsnVan(nummer),
    ...vast,
  };
}

/** Somebody from elsewhere: names in other letters, and often 1 January for a birth date. */
export function maakNieuwkomer(w: Willekeur, nummer: number, vast: Vast): Mens {
  const geslacht = vast.geslacht ?? w.kies(['M', 'V']);
  const { anders, ...voornaam } = kiesVoornaamElders(w, geslacht);
  const mens = maakMens(w, nummer, {
    geslacht,
    voornaam,
    voornaamAnders: anders,
    achternaam: kiesAchternaamElders(w),
    tweedeNaam: '',
    ...vast,
  });
  return w.kans(0.4) ? { ...mens, geboren: `${mens.geboren.slice(0, 4)}-01-01` } : mens;
}

/** A birth date in one of these years. */
export function geborenTussen(w: Willekeur, van: number, tot: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${w.geheel(van, tot)}-${two(w.geheel(1, 12))}-${two(w.geheel(1, 28))}`;
}

/** A number that passes the elfproef, from 900000000 on, which is not given out. */
export function bsnVan(nummer: number): string {
  for (const head of [2 * nummer, 2 * nummer + 1]) {
    const digits = `9${String(head % 10_000_000).padStart(7, '0')}`;
    const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (9 - index), 0);
    if (sum % 11 < 10) return `${digits}${sum % 11}`;
  }
  throw new RangeError('one of two neighbours always fits');
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^a-z]/giu, '')
    .toLowerCase();
}
