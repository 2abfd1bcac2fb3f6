/**
 * Initials in one form: capitals with a full stop each. Letters without stops in one case are
 * taken one by one; "Th" is one initial of two letters. What is no initials at all stays as typed.
 *
 * @example formatVoorletters('ab')    // 'A.B.'
 * @example formatVoorletters('j. th') // 'J.Th.'
 */
export function formatVoorletters(text: string): string {
  const tidied = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  // Five letters in a row are a name that was typed in the wrong field.
  if (!/^[\p{L}\p{M}. -]*$/u.test(tidied) || /\p{L}{5}/u.test(tidied)) return tidied;
  return tidied
    .split(/[. ]+/u)
    .filter((part) => part !== '')
    .flatMap(splitSolid)
    .map((part) => `${part}.`)
    .join('');
}

function splitSolid(part: string): string[] {
  // "Th" and "Chr", and what sounds as one letter in small letters too; "J-P" stays together.
  const isOne = /^(?:\p{Lu}\p{Ll}+|th|ch|ph|chr|ij)$/u.test(part) || part.includes('-');
  return isOne ? [capital(part)] : [...part].map(capital);
}

function capital(part: string): string {
  const [first = '', ...rest] = [...part];
  return first.toUpperCase() + rest.join('');
}
