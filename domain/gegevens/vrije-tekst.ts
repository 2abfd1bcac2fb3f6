import { findWoorden } from '#domain/gegevens/vrije-tekst-woorden.ts';
import { passesElfproef } from '#domain/identiteit/bsn.ts';
import { parseTelefoon } from '#domain/identiteit/telefoon.ts';

/** What free text may hold that belongs in a field of its own, or nowhere at all (B3). */
export type TekstSoort = 'bsn' | 'email' | 'telefoon' | 'medisch' | 'buiten_b3';

/** One find in free text. */
export type TekstVondst = {
  readonly soort: TekstSoort;
  /** What was found as it stands in the text; of a BSN only the last two digits. */
  readonly gevonden: string;
  /** A Dutch sentence that says what to do. */
  readonly zin: string;
};

type Span = { readonly from: number; readonly to: number };

const IBAN =
  /(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![\p{L}\d])/giu;
const EMAIL = /[^\s@<>(),;:"]{1,64}@[^\s@<>(),;:"]{1,190}\.\p{L}{2,20}/gu;
const TELEFOON =
  /(?<![\p{L}\d]|\d[-/.,])(?:(?:\+|00)31[ .-]?(?:\(0\)[ .-]?)?[1-9]|\(?0[1-9])\d{0,2}\)?([ -]?)\d{1,4}(?:([ .-]?)\d{2,4})?(?:\2\d{2,4}){0,2}(?![\p{L}\d]|[-/.]\d)/gu;
// Nine digits together, or in the groups in which people write them. Not an amount of money.
const BSN =
  /(?<![\p{L}\d]|\d[-/.,]|[€$] ?)(?:\d{9}|\d{3}([. -])\d{3}\1\d{3}|\d{4}([. ])\d{2}\2\d{3}|\d{2}([. ])\d{2}\3\d{2}\3\d{3})(?![\p{L}\d]|[-/.]\d|,\d)/gu;

/**
 * Looks for data in free text that B3 does not allow there: a BSN (nine digits that pass the
 * elfproef), an e-mail address, a Dutch phone number, and words that tell of a diagnosis or
 * treatment, or of nationality, language, religion or income. Only warns, in the order of the
 * text: a person may have a reason, and a word list knows no meaning. Each find once.
 *
 * House numbers, dates, dossiernummers and amounts are left alone.
 *
 * @example checkVrijeTekst('BSN 111222333')[0]?.gevonden // '*******33'
 * @example checkVrijeTekst('Huurder woont op 12A, zie 2026-00123') // []
 */
export function checkVrijeTekst(text: string): readonly TekstVondst[] {
  const taken: Span[] = [];
  const found = new Map<string, { readonly at: number; readonly vondst: TekstVondst }>();
  const add = (at: number, soort: TekstSoort, gevonden: string, zin: string) => {
    const key = `${soort}:${gevonden.toLowerCase()}`;
    if (!found.has(key)) found.set(key, { at, vondst: { soort, gevonden, zin } });
  };
  for (const { 0: match, index } of matches(text, IBAN, taken)) {
    if (!/\d{6}/.test(match.replace(/\s/gu, ''))) continue;
    add(index, 'buiten_b3', match, woordZin('buiten_b3', match));
    taken.push({ from: index, to: index + match.length });
  }
  for (const { 0: match, index } of matches(text, EMAIL, taken)) {
    add(index, 'email', match, EMAIL_ZIN);
    taken.push({ from: index, to: index + match.length });
  }
  for (const { 0: match, index } of matches(text, TELEFOON, taken)) {
    if (!parseTelefoon(match).ok || isDate(match)) continue;
    add(index, 'telefoon', match, TELEFOON_ZIN);
    taken.push({ from: index, to: index + match.length });
  }
  for (const { 0: match, index } of matches(text, BSN, taken)) {
    const digits = match.replace(/\D/gu, '');
    if (!passesElfproef(digits) || digits === '000000000') continue;
    add(index, 'bsn', `*******${digits.slice(7)}`, BSN_ZIN);
  }
  for (const { woord, index, soort } of findWoorden(text)) {
    if (!isTaken(taken, index)) add(index, soort, woord, woordZin(soort, woord));
  }
  return [...found.values()].sort((a, b) => a.at - b.at).map(({ vondst }) => vondst);
}

const BSN_ZIN =
  'Dit lijkt een BSN. Zet het in het veld BSN en haal het hier weg: in tekst is het niet afgeschermd.';
const EMAIL_ZIN = 'Dit is een e-mailadres. Zet het bij de persoon en haal het hier weg.';
const TELEFOON_ZIN = 'Dit lijkt een telefoonnummer. Zet het bij de persoon en haal het hier weg.';

function woordZin(soort: 'medisch' | 'buiten_b3', woord: string): string {
  return soort === 'medisch'
    ? `"${woord}" lijkt een medisch gegeven. Dat mag het Meldpunt niet bewaren: haal het weg en schrijf op wat u ziet.`
    : `"${woord}" lijkt een gegeven dat het Meldpunt niet mag bewaren (nationaliteit, taal, geloof, inkomen of rekening). Haal het weg.`;
}

function matches(text: string, pattern: RegExp, taken: readonly Span[]): RegExpExecArray[] {
  return [...text.matchAll(pattern)].filter(({ index }) => !isTaken(taken, index));
}

function isTaken(taken: readonly Span[], index: number): boolean {
  return taken.some(({ from, to }) => from <= index && index < to);
}

/** '01-02-2026 12' has ten digits and is a date with something behind it. */
function isDate(text: string): boolean {
  return /^\d{1,2}[-/. ]\d{1,2}[-/. ](?:19|20)\d{2}(?!\d)/.test(text);
}
