import { foldNaam } from '#domain/identiteit/naam.ts';
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

/** A BSN for comparing: its nine digits (leading zeros may be left out), or empty. */
export function foldBsn(persoon: Pick<PersoonGegevens, 'bsn'>): string {
  const digits = (persoon.bsn ?? '').replace(/[\s.-]/gu, '');
  return /^\d{7,9}$/.test(digits) && Number(digits) > 0 ? digits.padStart(9, '0') : '';
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
export function foldHuisnummer(huisnummer: string | null | undefined): string {
  return /^\s*0*(\d+)/.exec(huisnummer ?? '')?.[1] ?? '';
}
