import { cleanLine } from '#domain/invoer.ts';
import { err, ok, type Result } from '#domain/result.ts';

export type TelefoonFout =
  | { readonly kind: 'leeg' }
  | { readonly kind: 'onleesbaar' }
  | { readonly kind: 'lengte'; readonly cijfers: number };

// What stands before a number in a signature: "Tel.:", "M", or the scheme of a link.
const LABEL = /^(?:tel(?:efoon)?|mob(?:iel)?|[tm])[.: ]+/iu;

/**
 * Reads a typed phone number. A Dutch one is kept as ten digits ('0612345678'), one from abroad
 * with its country code ('+32470123456'). Spaces, dashes, full stops, slashes and brackets do not
 * matter; +31 and 0031 become 0, so that one phone has one form.
 *
 * Refuses letters, a Dutch number that has not ten digits, and one from abroad that has not 8 to
 * 15 (ITU E.164). Short service numbers reach no betrokkene.
 *
 * @example parseTelefoon('+31 (0)6-12 34 56 78') // { ok: true, value: '0612345678' }
 */
export function parseTelefoon(text: string): Result<string, TelefoonFout> {
  const compact = cleanLine(text)
    .replace(LABEL, '')
    .normalize('NFKC')
    .replace(/[\s\-‐-―−./]/gu, '');
  if (compact === '') return err({ kind: 'leeg' });
  const plain = compact
    .replace(/\(0\)/, '')
    .replace(/[()]/g, '')
    .replace(/^00/, '+')
    .replace(/^\+310?/, '0');
  if (!/^\+?\d+$/.test(plain)) return err({ kind: 'onleesbaar' });
  const cijfers = plain.replace('+', '').length;
  if (plain.startsWith('+')) {
    return cijfers >= 8 && cijfers <= 15 ? ok(plain) : err({ kind: 'lengte', cijfers });
  }
  if (cijfers !== 10) return err({ kind: 'lengte', cijfers });
  return /^0[1-9]/.test(plain) ? ok(plain) : err({ kind: 'onleesbaar' });
}

/**
 * A stored phone number as it is shown: a mobile number apart after 06, another one as it is,
 * because the length of an area code is not known here.
 *
 * @example formatTelefoon('0612345678') // '06 12345678'
 */
export function formatTelefoon(telefoon: string): string {
  return telefoon.replace(/^(06)(\d{8})$/, '$1 $2');
}

/** A Dutch sentence that says what is wrong with a typed phone number and what to do. */
export function telefoonFoutZin(fout: TelefoonFout): string {
  switch (fout.kind) {
    case 'leeg':
      return 'Vul een telefoonnummer in, of laat het veld leeg.';
    case 'onleesbaar':
      return 'Dit is niet als telefoonnummer te lezen. Typ bijvoorbeeld 06 12345678 of +32 470 12 34 56.';
    case 'lengte':
      return `Een Nederlands telefoonnummer heeft tien cijfers; dit zijn er ${fout.cijfers}. Controleer het nummer, of begin met + en het landnummer.`;
  }
}
