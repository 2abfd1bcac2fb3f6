import { foldNaam, splitAchternaam } from '#domain/identiteit/naam.ts';
import type { PersoonGegevens } from '#domain/identiteit/persoon-gegevens.ts';

/**
 * A name for comparing: folded, without full stops and apostrophes, dashes as spaces.
 *
 * @example foldDeel("O'Voorbeeld-Özdemir") // 'ovoorbeeld ozdemir'
 */
export function foldDeel(text: string | null | undefined): string {
  return foldNaam(text ?? '')
    .replace(/['.,]/gu, '')
    .replace(/[-/]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** A surname for comparing, in all the ways in which one person's may be written. */
export type GevouwenAchternaam = {
  /** Without tussenvoegsels; empty when there is no surname. */
  readonly geheel: string;
  /** The same names in one order: people give a double surname in either order. */
  readonly geordend: string;
  /** Each name of a double surname apart; the whole when it is a single one. */
  readonly delen: readonly string[];
};

/**
 * Folds a surname. A tussenvoegsel is left out, also one typed as part of the surname or standing
 * in the second half of a double one.
 *
 * @example foldAchternaam({ achternaam: 'Voorbeeld-van den Berg' })
 *   // { geheel: 'voorbeeld berg', geordend: 'berg voorbeeld', delen: ['voorbeeld', 'berg'] }
 */
export function foldAchternaam(persoon: Pick<PersoonGegevens, 'achternaam'>): GevouwenAchternaam {
  const delen = foldNaam(persoon.achternaam ?? '')
    .split('-')
    .map((deel) => foldDeel(splitAchternaam(deel).achternaam))
    .filter((deel) => deel !== '');
  return { geheel: delen.join(' '), geordend: [...delen].sort().join(' '), delen };
}

/** The first letter of the voornaam, or else of the voorletters; empty when neither is known. */
export function foldVoorletter(persoon: Pick<PersoonGegevens, 'voornaam' | 'voorletters'>): string {
  return (foldDeel(persoon.voornaam) || foldDeel(persoon.voorletters)).slice(0, 1);
}

/** A BSN for comparing: its nine digits, or empty. */
export function foldBsn(persoon: Pick<PersoonGegevens, 'bsn'>): string {
  const digits = (persoon.bsn ?? '').replace(/[\s.-]/gu, '');
  return /^\d{8,9}$/.test(digits) && Number(digits) > 0 ? digits.padStart(9, '0') : '';
}

/** A postcode with its house number, such as '3311ab|12'; empty when one of them is not known. */
export function foldPostcodeHuisnummer(
  persoon: Pick<PersoonGegevens, 'postcode' | 'huisnummer'>,
): string {
  const postcode = (persoon.postcode ?? '').replace(/\s/gu, '').toLowerCase();
  const huisnummer = foldHuisnummer(persoon.huisnummer);
  return postcode === '' || huisnummer === '' ? '' : `${postcode}|${huisnummer}`;
}

/** A street, house number and place; empty when one of them is not known. */
export function foldStraatAdres(
  persoon: Pick<PersoonGegevens, 'straat' | 'huisnummer' | 'plaats'>,
): string {
  const parts = [
    foldDeel(persoon.straat),
    foldHuisnummer(persoon.huisnummer),
    foldDeel(persoon.plaats),
  ];
  return parts.includes('') ? '' : parts.join('|');
}

/** The digits in front: '12A-2' and '12' are compared as one, the rest is for who looks. */
function foldHuisnummer(huisnummer: string | null | undefined): string {
  return /^\s*0*(\d+)/.exec(huisnummer ?? '')?.[1] ?? '';
}
