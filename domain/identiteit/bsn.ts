import { cleanLine } from '#domain/invoer.ts';
import { err, ok, type Result } from '#domain/result.ts';

/**
 * A checked burgerservicenummer: nine digits as text, because a number would lose the zero in
 * front. With 'elfproef' the number fails the check and is kept all the same.
 */
export type BsnBevinding = { readonly bsn: string; readonly waarschuwing?: 'elfproef' };

export type BsnFout =
  | { readonly kind: 'leeg' }
  | { readonly kind: 'geen_cijfers' }
  | { readonly kind: 'lengte'; readonly cijfers: number }
  | { readonly kind: 'alleen_nullen' };

/**
 * The elfproef for a BSN of nine digits a…i: 9a+8b+7c+6d+5e+4f+3g+2h−1i is divisible by 11
 * (Besluit burgerservicenummer). One wrong digit, or two neighbours swapped, always fails it.
 *
 * @example passesElfproef('111222333') // true
 */
export function passesElfproef(bsn: string): boolean {
  if (!/^\d{9}$/.test(bsn)) return false;
  let sum = 0;
  for (let index = 0; index < 9; index += 1) {
    const weight = index === 8 ? -1 : 9 - index;
    sum += weight * Number(bsn[index]);
  }
  return sum % 11 === 0;
}

/**
 * Checks a typed BSN. Spaces, full stops and dashes are dropped, eight digits get their zero
 * back. Refuses anything that is not 8 or 9 digits, and 000000000 (which passes the elfproef but
 * belongs to nobody).
 *
 * A number that fails the elfproef is kept with a warning: official test persons exist whose BSN
 * fails it (010008579), and a source may simply hold a wrong one that must be seen to be corrected.
 *
 * @example checkBsn('1112.22.333') // { ok: true, value: { bsn: '111222333' } }
 * @example checkBsn('10008579') // { ok: true, value: { bsn: '010008579', waarschuwing: 'elfproef' } }
 */
export function checkBsn(text: string): Result<BsnBevinding, BsnFout> {
  const digits = cleanLine(text).replace(/[\s.\-‐-―]/gu, '');
  if (digits === '') return err({ kind: 'leeg' });
  if (!/^[0-9]+$/.test(digits)) return err({ kind: 'geen_cijfers' });
  if (digits.length < 8 || digits.length > 9) {
    return err({ kind: 'lengte', cijfers: digits.length });
  }
  const bsn = digits.padStart(9, '0');
  if (bsn === '000000000') return err({ kind: 'alleen_nullen' });
  return ok(passesElfproef(bsn) ? { bsn } : { bsn, waarschuwing: 'elfproef' });
}

/** A Dutch sentence for a refused BSN. The number itself is never in it. */
export function bsnFoutZin(fout: BsnFout): string {
  switch (fout.kind) {
    case 'leeg':
      return 'Vul een BSN van negen cijfers in, of laat het veld leeg.';
    case 'geen_cijfers':
      return 'Een BSN bestaat alleen uit cijfers. Haal de andere tekens weg.';
    case 'lengte':
      return `Een BSN heeft negen cijfers; dit zijn er ${fout.cijfers}. Controleer het nummer.`;
    case 'alleen_nullen':
      return 'Een BSN van alleen nullen bestaat niet. Laat het veld leeg als het BSN niet bekend is.';
  }
}

/** The Dutch sentence for a BSN that is kept although it fails the elfproef. */
export const ELFPROEF_ZIN =
  'Dit BSN voldoet niet aan de elfproef. Controleer het nummer; het wordt wel bewaard.';
