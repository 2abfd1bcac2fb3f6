import { cleanLine } from '#domain/invoer.ts';
import { err, ok, type Result } from '#domain/result.ts';

/** A house number in its parts (as the BAG keeps them), letters in capitals. */
export type Huisnummer = {
  readonly huisnummer: number;
  readonly huisletter?: string;
  readonly toevoeging?: string;
};

/** The same as a stored row has it: the number as text, null for a part that is not there. */
export type HuisnummerDelen = {
  readonly huisnummer: number | string;
  readonly huisletter?: string | null | undefined;
  readonly toevoeging?: string | null | undefined;
};

export type HuisnummerFout =
  | { readonly kind: 'leeg' }
  | { readonly kind: 'onleesbaar' }
  | { readonly kind: 'buiten_bereik' }
  | { readonly kind: 'toevoeging_te_lang' };

// The letter is only a huisletter when no other letter follows it: in "12bis" it does not.
const PARTS = /^(\d+) ?([a-z](?![a-z]))?[-/., ]*([a-z0-9]*)$/i;

// How people write which part of a house it is. The floor keeps a sign of its own: 12 1 hoog may be
// another door than 12-1, and a letter must reach the one that was meant.
const FLOOR = /[ -]+(\d) ?(?:hoog|hg)$/iu;
const KNOWN_PARTS: Readonly<Record<string, string>> = {
  huis: 'HS',
  boven: 'BOV',
  bovenwoning: 'BOV',
  beneden: 'BEN',
  benedenwoning: 'BEN',
};
const PART_OF_HOUSE = new RegExp(`[ -]+(${Object.keys(KNOWN_PARTS).join('|')})$`, 'iu');

/**
 * Splits a typed house number into number (1-99999), huisletter and toevoeging (up to 4 letters
 * or digits). A single letter right behind the number is the huisletter; what stands behind a
 * dash is the toevoeging. Letters become capitals, so that 12a and 12A are one address.
 *
 * @example parseHuisnummer('12a-2') // { ok: true, value: { huisnummer: 12, huisletter: 'A', toevoeging: '2' } }
 * @example parseHuisnummer('12 1 hoog') // { ok: true, value: { huisnummer: 12, toevoeging: '1HG' } }
 * @example parseHuisnummer('12bis') // { ok: true, value: { huisnummer: 12, toevoeging: 'BIS' } }
 */
export function parseHuisnummer(text: string): Result<Huisnummer, HuisnummerFout> {
  const tidied = cleanLine(text)
    .replace(/[‐-―−]/gu, '-')
    .replace(FLOOR, '-$1HG')
    .replace(PART_OF_HOUSE, (_, word: string) => `-${KNOWN_PARTS[word.toLowerCase()]}`);
  if (tidied === '') return err({ kind: 'leeg' });
  const match = PARTS.exec(tidied);
  if (match === null) return err({ kind: 'onleesbaar' });
  const huisnummer = Number(match[1]);
  if (huisnummer < 1 || huisnummer > 99_999) return err({ kind: 'buiten_bereik' });
  const huisletter = match[2]?.toUpperCase();
  const toevoeging = match[3]?.toUpperCase();
  if (toevoeging !== undefined && toevoeging.length > 4) return err({ kind: 'toevoeging_te_lang' });
  return ok({
    huisnummer,
    ...(huisletter && { huisletter }),
    ...(toevoeging && { toevoeging }),
  });
}

/**
 * A typed house number in its parts as text, empty where there is none. What cannot be read stays
 * as it was typed, so that it can be refused.
 *
 * @example splitHuisnummer('12a-2') // { huisnummer: '12', huisletter: 'A', toevoeging: '2' }
 * @example splitHuisnummer('boven') // { huisnummer: 'boven', huisletter: '', toevoeging: '' }
 */
export function splitHuisnummer(text: string) {
  const read = parseHuisnummer(text);
  if (!read.ok) return { huisnummer: text, huisletter: '', toevoeging: '' };
  const { huisnummer, huisletter = '', toevoeging = '' } = read.value;
  return { huisnummer: String(huisnummer), huisletter, toevoeging };
}

/**
 * A house number as shown and as put on a letter.
 *
 * @example formatHuisnummer({ huisnummer: 12, huisletter: 'A', toevoeging: '2' }) // '12A-2'
 */
export function formatHuisnummer(delen: HuisnummerDelen): string {
  const toevoeging = delen.toevoeging ? `-${delen.toevoeging}` : '';
  return `${delen.huisnummer}${delen.huisletter ?? ''}${toevoeging}`;
}

/** A Dutch sentence that says what is wrong with a typed house number and what to do. */
export function huisnummerFoutZin(fout: HuisnummerFout): string {
  switch (fout.kind) {
    case 'leeg':
      return 'Vul een huisnummer in, bijvoorbeeld 12 of 12A-2.';
    case 'onleesbaar':
      return 'Dit is niet als huisnummer te lezen. Begin met het nummer, bijvoorbeeld 12 of 12A-2.';
    case 'buiten_bereik':
      return 'Een huisnummer ligt tussen 1 en 99999. Controleer het nummer.';
    case 'toevoeging_te_lang':
      return 'Een toevoeging heeft hoogstens vier letters of cijfers. Kort de toevoeging in.';
  }
}
