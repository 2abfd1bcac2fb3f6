/** Letters that do not fall apart into a plain letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ə: 'e',
  '€': 'eur',
  '&': '-en-',
};

/** Names that Windows keeps for devices, whatever follows the full stop. */
const RESERVED = /^(?:con|prn|aux|nul|clock|conin|conout|com\d|lpt\d)$/u;

const LONGEST = 80;
const FALLBACK = 'bestand';

/**
 * A file name that every system takes: lower-case ASCII letters and digits with single hyphens, no
 * name that Windows keeps for itself, at most 80 characters before the extension. A dossier number
 * and a kind are enough; names of people do not belong in a file name.
 *
 * @throws RangeError when the extension is not one to eight letters and digits: a bug in the caller.
 */
export function veiligeBestandsnaam(naam: string, extensie: string): string {
  const ending = extensie.replace(/^\./u, '').toLowerCase();
  if (!/^[a-z0-9]{1,8}$/u.test(ending)) {
    throw new RangeError('A file extension is one to eight letters and digits');
  }
  const plain = naam
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, (teken) => LETTERS[teken] ?? (/\p{M}/u.test(teken) ? '' : '-'))
    .replace(/-+/gu, '-');
  const base = plain.replace(/^-/u, '').slice(0, LONGEST).replace(/-$/u, '');
  if (base === '') return `${FALLBACK}.${ending}`;
  return `${RESERVED.test(base) ? `${FALLBACK}-${base}` : base}.${ending}`;
}
