import { maandNummer, weekdagNummer } from '#domain/dates/namen.ts';
import { cleanLine } from '#domain/invoer.ts';

/**
 * The parts of a date as they were typed, not yet checked: 31 April is still possible, and 0
 * stands for a part typed as zeros. `jaarCijfers` tells '26' from '0026' and from no year at all.
 */
export type GelezenDatum = {
  readonly dag: number;
  readonly maand: number;
  readonly jaar: number;
  readonly jaarCijfers: 0 | 2 | 4;
  readonly weekdag?: number;
};

const SEPARATOR = String.raw`\s*[-/. ]\s*`;
const DAY_FIRST = new RegExp(
  String.raw`^(\d{1,2})${SEPARATOR}(\d{1,2})(?:${SEPARATOR}'?(\d{4}|\d{2}))?$`,
);
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})${SEPARATOR}(\d{1,2})${SEPARATOR}(\d{1,2})$`);
const WITH_NAME = /^(\d{1,2})[-/. ]*([a-z]+)(?:[-/. ]*'?(\d{4}|\d{2}))?$/;
const DIGITS = /^(\d{2})(\d{2})(\d{4}|\d{2})$/;

/**
 * Takes out what people type differently but mean alike: capitals, double spaces, a full stop or
 * comma after a short name, "5e", a slanted apostrophe, a long dash for a minus, the time of an appointment.
 *
 * @example tidy(' Do. 5e  NOV. 2026 ') // 'do 5 nov 2026'
 */
export function tidy(text: string): string {
  return cleanLine(text)
    .replace(/[‘’`´]/g, "'")
    .replace(/[‐-―−]/g, '-')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/,/g, ' ')
    .replace(TIME, '')
    .replace(/([a-z])\./g, '$1 ')
    .replace(/(\d)(?:ste|de|e)(?![a-z])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.$/, '');
}

// An appointment that is copied from a calendar brings its time along; a date has no use for it.
const TIME =
  /(?: +(?:om +)?|t)(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?: ?uur| ?- ?(?:[01]?\d|2[0-3]):[0-5]\d)?$/;

/** The number of digits as the type wants it: a match of \d{2} or \d{4}, or nothing. */
function yearOf(digits: string | undefined): Pick<GelezenDatum, 'jaar' | 'jaarCijfers'> {
  if (digits === undefined) return { jaar: 0, jaarCijfers: 0 };
  return { jaar: Number(digits), jaarCijfers: digits.length === 4 ? 4 : 2 };
}

function readDigits(digits: string): GelezenDatum | undefined {
  const match = DIGITS.exec(digits);
  if (match === null) return undefined;
  const dayFirst = { dag: Number(match[1]), maand: Number(match[2]), ...yearOf(match[3]) };
  // Eight digits are day first, unless the last four are no year of our time and the first four
  // are. The two cannot both be: read day first, 19110305 falls in the year 305.
  if (digits.length === 8 && !isPlausibleYear(dayFirst.jaar)) {
    const jaar = Number(digits.slice(0, 4));
    if (isPlausibleYear(jaar)) {
      const dag = Number(digits.slice(6, 8));
      return { dag, maand: Number(digits.slice(4, 6)), jaar, jaarCijfers: 4 };
    }
  }
  return dayFirst;
}

/** The first and last year that a typed date may have; another one is a slip of the keyboard. */
export const EERSTE_JAAR = 1850;
export const LAATSTE_JAAR = 2199;

/** Whether a year can be meant at all. @example isPlausibleYear(226) // false */
export function isPlausibleYear(jaar: number): boolean {
  return jaar >= EERSTE_JAAR && jaar <= LAATSTE_JAAR;
}

/**
 * Reads the parts of a date from tidied text, day first as the Dutch write it; undefined when it
 * has no known form. Whether the date exists is for the caller to check.
 *
 * @example readDatum('do 5 nov 26') // { dag: 5, maand: 11, jaar: 26, jaarCijfers: 2, weekdag: 4 }
 */
export function readDatum(tidied: string): GelezenDatum | undefined {
  const named = /^([a-z]+) *(?=\d)(.*)$/.exec(tidied);
  if (named !== null) {
    const weekdag = weekdagNummer(named[1] ?? '');
    const rest = readDatum(named[2] ?? '');
    if (weekdag === undefined || rest === undefined) return undefined;
    return { ...rest, weekdag };
  }
  if (/^\d+$/.test(tidied)) return readDigits(tidied);
  const yearFirst = YEAR_FIRST.exec(tidied);
  if (yearFirst !== null) {
    return { dag: Number(yearFirst[3]), maand: Number(yearFirst[2]), ...yearOf(yearFirst[1]) };
  }
  const dayFirst = DAY_FIRST.exec(tidied);
  if (dayFirst !== null) {
    return { dag: Number(dayFirst[1]), maand: Number(dayFirst[2]), ...yearOf(dayFirst[3]) };
  }
  const withName = WITH_NAME.exec(tidied);
  const maand = maandNummer(withName?.[2] ?? '');
  if (withName === null || maand === undefined) return undefined;
  return { dag: Number(withName[1]), maand, ...yearOf(withName[3]) };
}
