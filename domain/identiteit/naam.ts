import { MAX_TUSSENVOEGSEL_WOORDEN, TUSSENVOEGSELS } from '#domain/identiteit/tussenvoegsels.ts';
import { cleanLine } from '#domain/invoer.ts';

/**
 * A name in the parts of B3. A partner's name is simply part of `achternaam`: which name somebody
 * uses is not on B3. A part that is not there may be left out, empty, or null as in a stored row.
 */
export type Naam = {
  readonly voornaam?: string | null | undefined;
  readonly voorletters?: string | null | undefined;
  readonly tussenvoegsel?: string | null | undefined;
  readonly achternaam: string;
};

// Letters that Unicode does not take apart into a base letter and a mark.
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ə: 'e',
  ĸ: 'k',
  // Between two l's in Catalan names.
  '·': '',
};

/** Letters, digits and marks of ASCII that fold to themselves, with single spaces inside. */
const PLAIN = /^(?:[\w.,;'/()&-]+(?: [\w.,;'/()&-]+)*)?$/;

/**
 * Folds a name for matching and sorting: small letters, no diacritics, one kind of apostrophe and
 * dash, single spaces. Only for comparing: what is stored and shown keeps its diacritics.
 *
 * @example foldNaam('Wiśniewski-Özdemir') // 'wisniewski-ozdemir'
 * @example foldNaam('Đặng Straße') // 'dang strasse'
 */
export function foldNaam(text: string): string {
  // Most names need no Unicode at all, and the check folds hundreds of them for one answer.
  if (PLAIN.test(text)) return text.toLowerCase();
  return (
    text
      // The loose acute accent comes apart into a space and a mark, so it goes first.
      .replace(/´/gu, "'")
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .replace(/[‘’‛`ʼ]/gu, "'")
      .replace(/[‐-―−]/gu, '-')
      .replace(/[^\0-\x7f]/gu, (letter) => LETTERS[letter] ?? letter)
      .replace(/\s+/gu, ' ')
      .trim()
  );
}

function tidy(part: string | null | undefined): string {
  return cleanLine(part ?? '');
}

/** "van den" + "Berg" with a space, "d'" + "Ancona" without. */
function joinAchternaam(tussenvoegsel: string, achternaam: string): string {
  if (tussenvoegsel === '') return achternaam;
  return /['’]$/u.test(tussenvoegsel)
    ? `${tussenvoegsel}${achternaam}`
    : `${tussenvoegsel} ${achternaam}`;
}

/**
 * A name as it stands in an ordered list: by achternaam, the tussenvoegsel behind it, as Dutch
 * lists are ordered.
 *
 * @example sorteernaam({ tussenvoegsel: 'van den', achternaam: 'Berg' }) // 'Berg, van den'
 */
export function sorteernaam(naam: Pick<Naam, 'tussenvoegsel' | 'achternaam'>): string {
  const tussenvoegsel = tidy(naam.tussenvoegsel);
  const achternaam = tidy(naam.achternaam);
  return tussenvoegsel === '' ? achternaam : `${achternaam}, ${tussenvoegsel}`;
}

/**
 * A whole name: voornaam, or else voorletters, then tussenvoegsel and achternaam.
 *
 * @example volledigeNaam({ voornaam: 'Anna', tussenvoegsel: 'van den', achternaam: 'Voorbeeld' })
 *   // 'Anna van den Voorbeeld'
 */
export function volledigeNaam(naam: Naam): string {
  const first = tidy(naam.voornaam) || tidy(naam.voorletters);
  const last = joinAchternaam(tidy(naam.tussenvoegsel), tidy(naam.achternaam));
  return [first, last].filter((part) => part !== '').join(' ');
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * Orders names for `sort`: on folded achternaam, then voornaam or voorletters, then tussenvoegsel,
 * so that "Özdemir" stands between "Oyen" and "Paardekooper". Not on the locale of the machine:
 * a list must have one order everywhere.
 */
export function compareNamen(a: Naam, b: Naam): number {
  const first = (naam: Naam) => foldNaam(naam.voornaam || naam.voorletters || '');
  return (
    compareText(foldNaam(a.achternaam), foldNaam(b.achternaam)) ||
    compareText(first(a), first(b)) ||
    compareText(foldNaam(a.tussenvoegsel ?? ''), foldNaam(b.tussenvoegsel ?? ''))
  );
}

/**
 * Splits a surname as typed into tussenvoegsel and achternaam. The longest known tussenvoegsel in
 * front is taken, in small letters; something is always left as achternaam.
 *
 * @example splitAchternaam('Van den Berg') // { tussenvoegsel: 'van den', achternaam: 'Berg' }
 * @example splitAchternaam("d'Ancona")     // { tussenvoegsel: "d'", achternaam: 'Ancona' }
 * @example splitAchternaam('Van')          // { tussenvoegsel: '', achternaam: 'Van' }
 */
export function splitAchternaam(text: string): { tussenvoegsel: string; achternaam: string } {
  // A space behind an apostrophe that joins two words makes "d'Ancona" two words as well.
  const whole = tidy(text).replace(/[‘’`´ʼ]/gu, "'");
  const words = whole.replace(/^((?:\p{L}+ )*\p{L}{1,3}')(?=\p{L})/u, '$1 ').split(' ');
  for (let count = Math.min(MAX_TUSSENVOEGSEL_WOORDEN, words.length - 1); count > 0; count -= 1) {
    const tussenvoegsel = words.slice(0, count).join(' ').toLowerCase();
    if (TUSSENVOEGSELS.has(tussenvoegsel)) {
      return { tussenvoegsel, achternaam: words.slice(count).join(' ') };
    }
  }
  return { tussenvoegsel: '', achternaam: whole };
}
