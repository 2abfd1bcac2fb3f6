import { cleanLine } from '#domain/invoer.ts';
/**
 * Initials in one form: capitals with a full stop each. Letters without stops in one case are
 * taken one by one; "Th" is one initial of two letters. What is no initials at all stays as typed.
 *
 * @example formatVoorletters('ab')    // 'A.B.'
 * @example formatVoorletters('j. th') // 'J.Th.'
 */
export function formatVoorletters(text: string): string {
  const tidied = cleanLine(text);
  // Five letters in a row are a name that was typed in the wrong field.
  if (!/^[\p{L}\p{M}. -]*$/u.test(tidied) || /\p{L}{5}/u.test(tidied)) return tidied;
  return tidied
    .split(/[. ]+/u)
    .filter((part) => part !== '')
    .flatMap(splitSolid)
    .map((part) => `${part}.`)
    .join('');
}

function splitSolid(part: string): readonly string[] {
  // "Th" and "Chr", and what sounds as one letter in small letters too; "J-P" stays together.
  const isOne = /^(?:\p{Lu}\p{M}*(?:\p{Ll}\p{M}*)+|th|ch|ph|chr|ij)$/u.test(part);
  if (isOne || part.includes('-')) return [capital(part)];
  // A mark that has no letter of its own with its base stays with the letter before it.
  return (part.match(/\p{L}\p{M}*/gu) ?? []).map(capital);
}

function capital(part: string): string {
  const [first = '', ...rest] = [...part];
  const upper = first.toUpperCase();
  // "ß" would become two letters, and two initials the next time.
  return ([...upper].length === 1 ? upper : first) + rest.join('');
}
