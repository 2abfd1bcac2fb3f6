import { passesElfproef } from './identiteit/bsn.ts';
import { foldNaam } from './identiteit/naam.ts';
import { parseTelefoon } from './identiteit/telefoon.ts';

// Words that tell of a diagnosis or treatment, and of what else B3 leaves out, folded. A short
// list of our own: it has to warn for the usual, not to know every illness. Words that are at home
// in the work of the desk (verslag, beperkt, uitkering, bijstand) are not on it.
const MEDISCH = `
  adhd add aids alcoholisme alcoholist alcoholiste alcoholverslaafd alcoholverslaafde
  alcoholverslaving alzheimer angststoornis anorexia antidepressiva antipsychotica asperger autisme
  autist autistisch autistische bipolair bipolaire borderline boulimia burnout burn-out dement
  demente dementerend dementerende dementie depressie depressief depressieve depressies diabetes
  diagnose diagnoses drugsverslaafd drugsverslaafde drugsverslaving dwangstoornis eetstoornis
  epilepsie gediagnosticeerd gokverslaafd gokverslaafde gokverslaving hepatitis hersenletsel hiv
  kanker korsakov lithium manie manisch manische medicatie medicijn medicijnen methadon
  overdosis paranoia paranoïde parkinson persoonlijkheidsstoornis psychiatrisch psychiatrische
  psychose psychoses psychotisch psychotische ptss schizofreen schizofrene schizofrenie suïcidaal
  suïcidale suïcide suïcidepoging trauma verslaafd verslaafde verslaafden verslaving verslavingen
  waanstoornis waanbeeld waanbeelden zelfmoord zelfmoordpoging zwakbegaafd zwakbegaafde zwanger
  zwangere zwangerschap lvb
`;
const BUITEN_B3 = `
  afghaan afghaanse allochtoon allochtone analfabeet anderstalig anderstalige antilliaan antilliaanse
  asielzoeker bulgaar bulgaarse eritreeër eritrese gereformeerd gereformeerde geloofsovertuiging
  godsdienst hindoe hindoestaans hindoestaanse inkomen inkomsten irakees iraakse iraans iraanse
  islam islamitisch islamitische jehova jood joods joodse katholiek katholieke loonstrook
  maandinkomen marokkaan marokkaans marokkaanse moedertaal moslim moslima nationaliteit
  nettoloon netto-inkomen oekraïens oekraïense oekraïner pools poolse roemeen
  roemeense salaris somaliër somalisch somalische statushouder surinaams surinaamse surinamer
  syriër syrisch syrische taalachterstand turk turks turkse vluchteling wajong
`;

function index(list: string): ReadonlySet<string> {
  return new Set(
    list
      .split(/\s+/)
      .filter((word) => word !== '')
      .map(foldNaam),
  );
}

const LISTS = [
  { soort: 'medisch', woorden: index(MEDISCH) },
  { soort: 'buiten_b3', woorden: index(BUITEN_B3) },
] as const;

/** A word from one of the lists, as it stands in the text. */
export type WoordVondst = {
  readonly soort: 'medisch' | 'buiten_b3';
  readonly woord: string;
  readonly index: number;
};

/**
 * Finds whole words of the lists; capitals and diacritics do not matter. A word with a dash is
 * looked up as a whole and in its parts ("alcohol-verslaving").
 *
 * @example findWoorden('Zegt een Depressie te hebben') // [{ soort: 'medisch', woord: 'Depressie', index: 9 }]
 */
export function findWoorden(text: string): readonly WoordVondst[] {
  const found: WoordVondst[] = [];
  for (const { 0: whole, index: start } of text.matchAll(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu)) {
    const soort = soortOf(whole);
    if (soort !== undefined) {
      found.push({ soort, woord: whole, index: start });
      continue;
    }
    if (!whole.includes('-')) continue;
    for (const { 0: woord, index: offset } of whole.matchAll(/[^-]+/gu)) {
      const soortOfPart = soortOf(woord);
      if (soortOfPart !== undefined) {
        found.push({ soort: soortOfPart, woord, index: start + offset });
      }
    }
  }
  return found;
}

function soortOf(woord: string): WoordVondst['soort'] | undefined {
  const folded = foldNaam(woord);
  return LISTS.find(({ woorden }) => woorden.has(folded))?.soort;
}

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
