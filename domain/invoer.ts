/**
 * What people type and paste, cleaned once for every field: invisible signs go, spaces of every
 * kind are spaces, and the text is well-formed, so that what looks alike is alike.
 */

/** How much a text of several lines may hold, unless its field says otherwise. */
export const TEKST_HOOGSTENS = 4000;

// Marks of direction, soft hyphens, zero-width spaces, the byte order mark, tags of language, and
// letters that are drawn as nothing. The joiner stays where it makes one picture of two.
const INVISIBLE = /[\p{Cf}\u115F\u1160\u3164\uFFA0](?<!\u200D(?=\p{Extended_Pictographic}))/gu;
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029\v\f]/gu;
const SPACES = /[^\S\n]|\u2800/gu;
const CONTROLS = /(?!\n)\p{Cc}/gu;

/**
 * A text of several lines as it is kept: line ends are `\n`, tabs and spaces of every width are
 * spaces, control characters and invisible signs are gone, letters are composed (NFC), nothing but
 * text stands at its ends. Half a surrogate pair becomes U+FFFD: it cannot be kept as it is.
 *
 * @example cleanText('Belde\u00A0terug\r\n\tmorgen\u0007 ') // 'Belde terug\n morgen'
 */
export function cleanText(typed: string): string {
  return typed
    .toWellFormed()
    .replace(LINE_ENDS, '\n')
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .replace(CONTROLS, '')
    .normalize('NFC')
    .trim();
}

/**
 * One line as it is kept: as `cleanText`, with single spaces, and a line end is a space.
 *
 * @example cleanLine('\u200E5-\u200E11-\u200E2026') // '5-11-2026'
 * @example cleanLine('Anna\u0000 \uFEFF\n Voorbeeld ') // 'Anna Voorbeeld'
 */
export function cleanLine(typed: string): string {
  return cleanText(typed).replace(/\s+/gu, ' ');
}
