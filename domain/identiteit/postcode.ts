import { cleanLine } from '#domain/invoer.ts';
import { err, ok, type Result } from '#domain/result.ts';

declare const postcodeBrand: unique symbol;

/** A postcode as stored: '1234AB', capitals, no space. */
export type Postcode = string & { readonly [postcodeBrand]: true };

export type PostcodeFout =
  | { readonly kind: 'leeg' }
  | { readonly kind: 'onleesbaar' }
  | { readonly kind: 'letters_bestaan_niet'; readonly letters: string };

// PostNL gives out no postcodes that end in SA, SD or SS.
const POSTCODE = /^[1-9][0-9]{3}(?!SA|SD|SS)[A-Z]{2}$/;

/** Says whether text is a postcode in the stored form. @example isPostcode('3311AB') // true */
export function isPostcode(text: string): text is Postcode {
  return POSTCODE.test(text);
}

/**
 * Reads a typed postcode: small letters and spaces anywhere do not matter.
 *
 * Refuses what is not four digits (the first not 0) and two letters, and the letters SA, SD, SS.
 *
 * @example parsePostcode(' 3311 ab ') // { ok: true, value: '3311AB' }
 */
export function parsePostcode(text: string): Result<Postcode, PostcodeFout> {
  const compact = cleanLine(text).replace(/\s/gu, '').toUpperCase();
  if (compact === '') return err({ kind: 'leeg' });
  if (isPostcode(compact)) return ok(compact);
  if (/^[1-9][0-9]{3}[A-Z]{2}$/.test(compact)) {
    return err({ kind: 'letters_bestaan_niet', letters: compact.slice(4) });
  }
  return err({ kind: 'onleesbaar' });
}

/**
 * A stored postcode as it is shown. Text in another form is given back as it is: a screen that
 * shows an old or foreign value must not fail on it.
 *
 * @example formatPostcode('3311AB') // '3311 AB'
 */
export function formatPostcode(postcode: string): string {
  if (!isPostcode(postcode)) return postcode;
  return `${postcode.slice(0, 4)} ${postcode.slice(4)}`;
}

/** A Dutch sentence that says what is wrong with a typed postcode and what to do. */
export function postcodeFoutZin(fout: PostcodeFout): string {
  switch (fout.kind) {
    case 'leeg':
      return 'Vul een postcode in, bijvoorbeeld 3311 AB.';
    case 'onleesbaar':
      return 'Een postcode heeft vier cijfers en twee letters, bijvoorbeeld 3311 AB. Controleer de postcode.';
    case 'letters_bestaan_niet':
      return `Postcodes met de letters ${fout.letters} bestaan niet. Controleer de postcode.`;
  }
}
