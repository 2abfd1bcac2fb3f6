import { klank, tekstafstand } from '#areas/bekendheid/rules/klank.ts';
import { losVanTussenvoegsel } from '#areas/bekendheid/rules/profiel.ts';
import { foldDeel } from '#areas/bekendheid/rules/vouwen.ts';
import { parseDossiernummer } from '#areas/dossiers/rules.ts';
import { type GeboortedatumTekst, parseGeboortedatum } from '#domain/dates/geboortedatum.ts';
import { type IsoDate, partsOf } from '#domain/dates/iso-date.ts';
import { checkBsn } from '#domain/identiteit/bsn.ts';
import { foldNaam } from '#domain/identiteit/naam.ts';
import type { PersoonGegevens } from '#domain/identiteit/persoon-gegevens.ts';
import { parsePostcode } from '#domain/identiteit/postcode.ts';
import { parseTelefoon } from '#domain/identiteit/telefoon.ts';
import { TUSSENVOEGSELS } from '#domain/identiteit/tussenvoegsels.ts';

/**
 * What somebody searches for. One token can be two things (nine digits may be a BSN and a
 * dossiernummer without its dash); both are then given, and are alternatives.
 */
export type Zoekvraag = {
  readonly dossiernummer?: string;
  readonly geboortedatum?: GeboortedatumTekst;
  readonly postcode?: string;
  /** The number alone: '12' for '12A-2', because a search finds too much rather than too little. */
  readonly huisnummer?: string;
  readonly bsn?: string;
  readonly telefoon?: string;
  /** What is left: parts of names, street and place, folded as `foldDeel` does. */
  readonly woorden: readonly string[];
};

type Found = { -readonly [key in Exclude<keyof Zoekvraag, 'woorden'>]?: Zoekvraag[key] };

/** Reads one match into the answer; false when it is something else after all. */
type Reader = (match: RegExpExecArray, found: Found, today: IsoDate) => boolean;

// Each form stands apart: no letter or digit touches it, nor a dash or full stop with a digit.
const START = String.raw`(?<![\p{L}\d]|\d[-/.])`;
const END = String.raw`(?![\p{L}\d]|[-/.]\d)`;
const form = (pattern: string) => new RegExp(`${START}(?:${pattern})${END}`, 'giu');

// In this order: the longest and most certain form first, so that no shorter one takes its digits.
const READERS: readonly (readonly [RegExp, Reader])[] = [
  [new RegExp(String.raw`(?<![\d+])(?:\+|00)[\d ().-]{8,22}\d${END}`, 'giu'), readTelefoon],
  [form(String.raw`0\d{1,3}[- ]?\d(?:[ -]?\d){5,7}`), readTelefoon],
  [form(String.raw`\d{9}|\d{3}([. ])\d{3}\1\d{3}|\d{4}([. ])\d{2}\2\d{3}`), readNineDigits],
  [form(String.raw`20\d\d ?- ?\d{1,6}|20\d\d[ /.]\d{3,6}`), readDossiernummer],
  [form(String.raw`([1-9]\d{3}) ?([a-z]{2})`), readPostcode],
  [form(String.raw`\d{1,2}([-/.])\d{1,2}\1'?(?:\d{4}|\d{2})`), readGeboortedatum],
  [
    form(String.raw`\d{4}-\d{1,2}-\d{1,2}|\d{1,2} \d{1,2} \d{4}|\d{1,2}[-/]\d{4}`),
    readGeboortedatum,
  ],
  [form(String.raw`(?:\d{1,2} ?)?[a-z]{3,9}\.? ?(?:\d{4}|'\d{2})`), readGeboortedatum],
  [form(String.raw`\d{1,2} ?[a-z]{3,9}\.? ?\d{2}`), readGeboortedatum],
  [form(String.raw`\d{8}`), readEightDigits],
  [form(String.raw`\d{6}`), readGeboortedatum],
  [form(String.raw`\d{4}`), readYear],
  [form(String.raw`(\d{1,5})(?: ?[a-z](?![a-z]))?(?:[-/][a-z0-9]{1,4})?`), readHuisnummer],
];

/**
 * Takes apart what somebody typed to find a dossier: any of dossiernummer, date of birth,
 * postcode, house number, BSN, phone number and words, in any order. Of each the first one
 * counts; what fits no form is a word. Nothing is refused: a search only finds or does not.
 *
 * @example parseZoekvraag('jansen 12-3-1968', today) // { geboortedatum: '1968-03-12', woorden: ['jansen'] }
 * @example parseZoekvraag('3311AB 12', today)        // { postcode: '3311AB', huisnummer: '12', woorden: [] }
 */
export function parseZoekvraag(text: string, today: IsoDate): Zoekvraag {
  const found: Found = {};
  let rest = tidySearch(text);
  for (const [pattern, reader] of READERS) {
    for (const match of rest.matchAll(pattern)) {
      if (!reader(match, found, today)) continue;
      // A mark instead of a space, so that what stood apart does not become one form.
      rest =
        rest.slice(0, match.index) +
        '|'.repeat(match[0].length) +
        rest.slice(match.index + match[0].length);
    }
  }
  return { ...found, woorden: splitWords(rest) };
}

function tidySearch(text: string): string {
  return text
    .slice(0, 500)
    .replace(/[‐-―−]/gu, '-')
    .replace(/[‘’`´]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * The words of a search or of a name, folded: small letters without diacritics, apart at spaces,
 * commas and dashes.
 *
 * @example splitWords('Özdemir-van den Berg') // ['ozdemir', 'van', 'den', 'berg']
 */
export function splitWords(text: string): readonly string[] {
  // Folded before it is split: a loose accent folds to a space of its own.
  const words = foldNaam(text)
    .split(/[\s,;|/-]+/u)
    .map((word) => (word.includes('@') ? word : foldDeel(word)))
    .filter((word) => word !== '');
  return [...new Set(words)];
}

function readTelefoon(match: RegExpExecArray, found: Found): boolean {
  const result = parseTelefoon(match[0]);
  if (!result.ok || found.telefoon !== undefined) return false;
  found.telefoon = result.value;
  return true;
}

function readNineDigits(match: RegExpExecArray, found: Found, today: IsoDate): boolean {
  const asNumber = /^\d+$/.test(match[0]) && readDossiernummer(match, found, today);
  const result = checkBsn(match[0]);
  // What looks like a dossiernummer is a BSN as well only when it passes the elfproef.
  const asBsn = result.ok && !(asNumber && result.value.waarschuwing);
  if (asBsn && found.bsn === undefined) found.bsn = result.value.bsn;
  return asNumber || asBsn;
}

function readDossiernummer(match: RegExpExecArray, found: Found, today: IsoDate): boolean {
  const nummer = parseDossiernummer(match[0]);
  if (nummer === undefined || found.dossiernummer !== undefined) return false;
  if (Number(nummer.slice(0, 4)) > partsOf(today).jaar) return false;
  found.dossiernummer = nummer;
  return true;
}

function readPostcode(match: RegExpExecArray, found: Found, today: IsoDate): boolean {
  const [, digits = '', letters = ''] = match;
  const result = parsePostcode(`${digits}${letters}`);
  if (!result.ok || found.postcode !== undefined) return false;
  // "1968 de Voorbeeld" is a year of birth and a name.
  const apart = match[0].includes(' ') && TUSSENVOEGSELS.has(letters.toLowerCase());
  if (apart && isBirthYear(digits, today)) return false;
  found.postcode = result.value;
  return true;
}

function readGeboortedatum(match: RegExpExecArray, found: Found, today: IsoDate): boolean {
  if (found.geboortedatum !== undefined) return false;
  // "jan 1968" is far more often somebody called Jan than January without a day.
  if (/^jan\b/iu.test(match[0])) return false;
  const result = parseGeboortedatum(match[0], today);
  if (!result.ok || result.waarschuwing !== undefined) return false;
  found.geboortedatum = result.value;
  return true;
}

function readEightDigits(match: RegExpExecArray, found: Found, today: IsoDate): boolean {
  if (readGeboortedatum(match, found, today)) return true;
  return readNineDigits(match, found, today);
}

function readYear(match: RegExpExecArray, found: Found, today: IsoDate): boolean {
  // Behind a postcode stands a house number, also one that looks like a year.
  if (found.postcode !== undefined && found.huisnummer === undefined) return false;
  return isBirthYear(match[0], today) && readGeboortedatum(match, found, today);
}

function readHuisnummer(match: RegExpExecArray, found: Found): boolean {
  const digits = (match[1] ?? '').replace(/^0+/, '');
  if (digits === '' || found.huisnummer !== undefined) return false;
  found.huisnummer = digits;
  return true;
}

function isBirthYear(digits: string, today: IsoDate): boolean {
  const { jaar } = partsOf(today);
  return Number(digits) > jaar - 120 && Number(digits) <= jaar;
}

/** Where a word may stand, and what it is worth when the whole word, or its begin, does. */
const PLAATSEN: readonly {
  readonly velden: readonly (keyof PersoonGegevens)[];
  readonly heel: number;
  readonly begin: number;
}[] = [
  { velden: ['achternaam'], heel: 40, begin: 25 },
  { velden: ['voornaam', 'voorletters'], heel: 20, begin: 14 },
  { velden: ['straat', 'plaats', 'email'], heel: 8, begin: 6 },
];
/** In the middle of a word, or a word that only looks like it. */
const ERGENS = 2;

/**
 * How well somebody answers to a search: the higher, the earlier in the list. A number that is one
 * person's own (BSN, phone) goes before a date, a date before a name, a surname before a given name
 * and that before a street; a whole word before its begin, and its begin before its middle. The
 * order in which words were typed does not matter.
 *
 * @example zoekRang(parseZoekvraag('jansen', today), { achternaam: 'Jansen' }) // 40
 */
export function zoekRang(vraag: Zoekvraag, persoon: PersoonGegevens): number {
  const exact = (veld: keyof PersoonGegevens, asked: string | undefined, worth: number) =>
    asked !== undefined && persoon[veld] === asked ? worth : 0;
  const numbers =
    exact('bsn', vraag.bsn, 500) +
    exact('telefoon', vraag.telefoon, 400) +
    exact('geboortedatum', vraag.geboortedatum, 60) +
    exact('postcode', vraag.postcode, 50) +
    exact('huisnummer', vraag.huisnummer, 10);
  return vraag.woorden.reduce((sum, woord) => sum + wordWorth(woord, persoon), numbers);
}

function wordWorth(woord: string, persoon: PersoonGegevens): number {
  const folded = foldDeel(woord);
  for (const { velden, heel, begin } of PLAATSEN) {
    const words = velden.flatMap((veld) => splitWords(persoon[veld] ?? ''));
    if (words.includes(folded)) return heel;
    if (words.some((word) => word.startsWith(folded))) return begin;
  }
  return ERGENS;
}

/** A shorter word has so many neighbours that a slip in it could be anything. */
const SHORTEST = 4;

/** Letters that a slip in a word leaves alone often enough to look behind them. */
export const ZELFDE_BEGIN = 2;

/**
 * Whether a word of the register may be what somebody meant who typed another: the same sound, one
 * letter off, or a tussenvoegsel glued to it.
 *
 * @example lijktOp('meyer', 'meijer')     // true
 * @example lijktOp('vandenberg', 'berg')  // true
 */
export function lijktOp(getypt: string, woord: string): boolean {
  if (losVanTussenvoegsel(getypt).includes(woord)) return true;
  if (getypt.length < SHORTEST || woord.length < SHORTEST) return false;
  return klank(getypt) === klank(woord) || tekstafstand(getypt, woord, 1) === 1;
}
