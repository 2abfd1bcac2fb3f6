import { formatGeboortedatum, isGeboortedatumTekst } from '#domain/dates/geboortedatum.ts';
import { formatHuisnummer } from '#domain/identiteit/huisnummer.ts';
import type { PersoonGegevens, Persoonveld } from '#domain/identiteit/persoon-gegevens.ts';
import { formatPostcode } from '#domain/identiteit/postcode.ts';
import { formatTelefoon } from '#domain/identiteit/telefoon.ts';

/** The registered sex as B3 has it: man, vrouw, onbekend. */
export const GESLACHTEN = ['M', 'V', 'O'] as const;

/** One of the values. */
export type Geslacht = (typeof GESLACHTEN)[number];

const NAMEN: Readonly<Record<Geslacht, string>> = { M: 'Man', V: 'Vrouw', O: 'Onbekend' };

const GETYPT: ReadonlyMap<string, Geslacht> = new Map([
  ['m', 'M'],
  ['man', 'M'],
  ['v', 'V'],
  ['vrouw', 'V'],
  ['o', 'O'],
  ['onbekend', 'O'],
]);

/** The Dutch name of a value. @example geslachtNaam('V') // 'Vrouw' */
export function geslachtNaam(geslacht: Geslacht): string {
  return NAMEN[geslacht];
}

/** Reads a typed value; undefined when it is none. @example readGeslacht('vrouw') // 'V' */
export function readGeslacht(text: string): Geslacht | undefined {
  return GETYPT.get(text.trim().toLowerCase());
}

/**
 * The street with the house number, with what is known of them.
 *
 * @example straatTekst({ straat: 'Proefstraat', huisnummer: '12', huisletter: 'A' }) // 'Proefstraat 12A'
 */
export function straatTekst(persoon: PersoonGegevens): string {
  const { straat, huisnummer, huisletter, toevoeging } = persoon;
  const nummer = huisnummer ? formatHuisnummer({ huisnummer, huisletter, toevoeging }) : '';
  return [straat, nummer].filter(Boolean).join(' ');
}

/**
 * The address on one line, empty when nothing is known.
 *
 * @example adresTekst({ straat: 'Proefstraat', huisnummer: '12', postcode: '3311AB', plaats: 'Dordrecht' }) // 'Proefstraat 12, 3311 AB Dordrecht'
 */
export function adresTekst(persoon: PersoonGegevens): string {
  const { postcode, plaats } = persoon;
  const woonplaats = [postcode && formatPostcode(postcode), plaats].filter(Boolean).join(' ');
  return [straatTekst(persoon), woonplaats].filter(Boolean).join(', ');
}

type Adresgegevens = Pick<
  PersoonGegevens,
  'straat' | 'huisnummer' | 'huisletter' | 'toevoeging' | 'postcode' | 'plaats'
>;

/**
 * How somebody is called of whom no name is known: by the address, when that is.
 *
 * Source: domein §3 (intake: who or an address).
 *
 * @example bewonerNaam({ straat: 'Dorpsstraat', huisnummer: '1', plaats: 'Sliedrecht' }) // 'Bewoner van Dorpsstraat 1, Sliedrecht'
 */
export function bewonerNaam(persoon: Adresgegevens): string {
  const { straat, postcode, huisnummer, plaats } = persoon;
  const where = straat
    ? straatTekst(persoon)
    : [postcode && formatPostcode(postcode), huisnummer].filter(Boolean).join(' ');
  if (where === '') return 'Naam onbekend';
  return `Bewoner van ${[where, plaats].filter(Boolean).join(', ')}`;
}

/**
 * One identity field as it is shown everywhere; empty when it is not known. Of a BSN only that it
 * is there: the number itself is shown on request alone, and that is logged (domein §5).
 *
 * @example veldTekst('geboortedatum', '1968-05-03') // 'vr 3 mei 1968'
 */
export function veldTekst(veld: Persoonveld, waarde: string | null | undefined): string {
  if (!waarde) return '';
  switch (veld) {
    case 'bsn':
      return 'bewaard, hier niet getoond';
    case 'geboortedatum':
      return isGeboortedatumTekst(waarde) ? formatGeboortedatum(waarde) : waarde;
    case 'geslacht': {
      const read = readGeslacht(waarde);
      return read === undefined ? waarde : geslachtNaam(read);
    }
    case 'postcode':
      return formatPostcode(waarde);
    case 'telefoon':
      return formatTelefoon(waarde);
    default:
      return waarde;
  }
}
