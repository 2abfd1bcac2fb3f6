import { randomBytes } from 'node:crypto';

// Crockford's alphabet: no I, L, O or U, so that a printed code is read back without doubt.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 32;

/**
 * A new recovery code: 160 random bits as eight groups of four.
 */
export function newHerstelcode(): string {
  // 256 is a multiple of 32, so taking five bits of a byte favours no character.
  const characters = [...randomBytes(LENGTH)].map((byte) => ALPHABET[byte & 31] ?? '0');
  return groupsOfFour(characters.join(''));
}

/**
 * The code as it was meant: capitals, no spaces or dashes, O read as 0 and I or L as 1.
 *
 * @returns undefined when it cannot be a code at all.
 */
export function normalizeHerstelcode(typed: string): string | undefined {
  const code = typed
    .toUpperCase()
    .replaceAll(/[\s\-–—.]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  if (code.length !== LENGTH) return undefined;
  return [...code].every((character) => ALPHABET.includes(character)) ? code : undefined;
}

function groupsOfFour(code: string): string {
  return (code.match(/.{4}/g) ?? []).join('-');
}
