import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addDays as daysAfter } from 'date-fns/addDays';
import { addMonths as monthsAfter } from 'date-fns/addMonths';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { getDay } from 'date-fns/getDay';
import { getDaysInMonth } from 'date-fns/getDaysInMonth';
import { localTime, TIJDZONE } from '#domain/dates/instant.ts';

declare const isoDateBrand: unique symbol;

/**
 * A calendar date as the text 'YYYY-MM-DD', years 0001 to 9999.
 *
 * Dates are strings and not `Date` objects on purpose. A `Date` is an instant: the same object is
 * 5 November in Dordrecht and 4 November in London, so a due date would shift with the clock of
 * the workstation. A calendar date has no time and no zone; as text it sorts, compares and is
 * stored exactly as it reads. The brand keeps unchecked text out.
 */
export type IsoDate = string & { readonly [isoDateBrand]: true };

/** Day of the week, 0 = Sunday up to 6 = Saturday. */
export type Weekdag = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** The number of days in a month, or 0 when the calendar has no such month. */
export function daysInMonth(jaar: number, maand: number): number {
  if (jaar < 1 || jaar > 9999 || maand < 1 || maand > 12) return 0;
  const known = MAANDLENGTES.get(100 * jaar + maand);
  if (known !== undefined) return known;
  const length = getDaysInMonth(inUtc(`${padded(jaar, 4)}-${padded(maand, 2)}-01`));
  MAANDLENGTES.set(100 * jaar + maand, length);
  return length;
}

// Every stored date is checked when it is read, and the months of a register are few.
const MAANDLENGTES = new Map<number, number>();

/** Days that every month has: for these nobody needs to ask the calendar. */
const IN_ELKE_MAAND = 28;

/**
 * Builds a date from its parts, or gives undefined when that day does not exist.
 *
 * @example makeIsoDate(2026, 11, 5) // '2026-11-05'
 * @example makeIsoDate(2026, 4, 31) // undefined
 */
export function makeIsoDate(jaar: number, maand: number, dag: number): IsoDate | undefined {
  if (!Number.isInteger(jaar) || !Number.isInteger(maand) || !Number.isInteger(dag)) {
    return undefined;
  }
  if (!isDag(jaar, maand, dag)) return undefined;
  return `${padded(jaar, 4)}-${padded(maand, 2)}-${padded(dag, 2)}` as IsoDate;
}

/**
 * Says whether text is an existing date in the form 'YYYY-MM-DD'.
 *
 * @example isIsoDate('2026-02-29') // false: 2026 is not a leap year
 */
export function isIsoDate(text: string): text is IsoDate {
  if (text.length !== 10 || text.charAt(4) !== '-' || text.charAt(7) !== '-') return false;
  return isDag(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
}

/** The number that a part of a text writes in digits, or NaN; every stored date is read by this. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = 10 * number + digit;
  }
  return number;
}

const ZERO = '0'.charCodeAt(0);

/** Whether the calendar has this day. */
function isDag(jaar: number, maand: number, dag: number): boolean {
  // Written so that what is no number is no day either.
  if (!(jaar >= 1 && jaar <= 9999 && maand >= 1 && maand <= 12 && dag >= 1)) return false;
  return dag <= IN_ELKE_MAAND || dag <= daysInMonth(jaar, maand);
}

/**
 * Takes text that must already be a date, such as a stored column or a literal in a test.
 * What a person types goes through `parseDatum` instead.
 *
 * @throws RangeError when it is not one: that is a bug in the caller.
 */
export function toIsoDate(text: string): IsoDate {
  if (!isIsoDate(text)) throw new RangeError('Not a calendar date in the form YYYY-MM-DD');
  return text;
}

/** The parts of a date. @example partsOf(toIsoDate('2026-11-05')) // { jaar: 2026, maand: 11, dag: 5 } */
export function partsOf(date: IsoDate): { jaar: number; maand: number; dag: number } {
  return {
    jaar: Number(date.slice(0, 4)),
    maand: Number(date.slice(5, 7)),
    dag: Number(date.slice(8, 10)),
  };
}

const padded = (part: number, length: number) => String(part).padStart(length, '0');

// date-fns counts in the zone of what it is given. In UTC every day has 24 hours: in local time the
// two days a year on which the clock changes would make a day too few or too many.
const inUtc = (date: string) => new UTCDateMini(`${date}T00:00:00Z`);

/** What date-fns counted, as text; it exists, but may lie beyond the years that a date can have. */
function fromUtc(day: Date): IsoDate {
  // toISOString throws a RangeError of its own beyond what a Date can hold.
  const text = day.toISOString().slice(0, -14);
  if (text.length !== 10 || text < '0001') throw new RangeError('Date out of range');
  return text as IsoDate;
}

/**
 * The date a number of days later (earlier when negative).
 *
 * @example addDays(toIsoDate('2026-12-31'), 1) // '2027-01-01'
 * @throws RangeError when the count is not whole or the result leaves the years 0001-9999.
 */
export function addDays(date: IsoDate, aantal: number): IsoDate {
  if (!Number.isSafeInteger(aantal)) throw new RangeError('A number of days must be whole');
  const dag = partsOf(date).dag + aantal;
  if (dag >= 1 && dag <= IN_ELKE_MAAND) return `${date.slice(0, 8)}${padded(dag, 2)}` as IsoDate;
  return fromUtc(daysAfter(inUtc(date), aantal));
}

/**
 * The same day a number of months later; when that month is shorter, its last day. So a term of
 * one month from 31 January ends on 28 (or 29) February, never in March.
 *
 * @example addMonths(toIsoDate('2026-01-31'), 1) // '2026-02-28'
 * @throws RangeError when the count is not whole or the result leaves the years 0001-9999.
 */
export function addMonths(date: IsoDate, aantal: number): IsoDate {
  if (!Number.isSafeInteger(aantal)) throw new RangeError('A number of months must be whole');
  return fromUtc(monthsAfter(inUtc(date), aantal));
}

/**
 * How many days later `tot` is than `van`; negative when it is earlier.
 *
 * @example diffDays(toIsoDate('2026-11-05'), toIsoDate('2026-11-08')) // 3
 */
export function diffDays(van: IsoDate, tot: IsoDate): number {
  // Within a month the calendar need not be asked.
  if (van.slice(0, 8) === tot.slice(0, 8)) return partsOf(tot).dag - partsOf(van).dag;
  return differenceInCalendarDays(inUtc(tot), inUtc(van));
}

/** The day of the week. @example weekdag(toIsoDate('2026-11-05')) // 4, a Thursday */
export function weekdag(date: IsoDate): Weekdag {
  const maand = date.slice(0, 8);
  const eerste = EERSTE_WEEKDAGEN.get(maand) ?? getDay(inUtc(`${maand}01`));
  EERSTE_WEEKDAGEN.set(maand, eerste);
  return ((eerste + partsOf(date).dag - 1) % 7) as Weekdag;
}

// The weekday on which a month begins: counting a term asks it of day after day of the same few.
const EERSTE_WEEKDAGEN = new Map<string, number>();

/** Orders dates from early to late, for `sort`. Negative, zero or positive. */
export function compareDates(a: IsoDate, b: IsoDate): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * The calendar date at an instant. The instant is passed in, because a rule that reads the clock
 * gives another answer tomorrow.
 *
 * @example todayIn('2026-11-05T23:30:00Z') // '2026-11-06': past midnight in Amsterdam
 * @throws RangeError for text that is no instant with a zone.
 */
export function todayIn(instantIso: string, timeZone: string = TIJDZONE): IsoDate {
  return toIsoDate(localTime(instantIso, timeZone).datum);
}

/**
 * The instant at which a day ends in Amsterdam, and the next begins; UTC, ISO text.
 *
 * @example dayEnd(toIsoDate('2026-11-05')) // '2026-11-05T23:00:00.000Z'
 */
export function dayEnd(date: IsoDate): string {
  const summer = `${date}T22:00:00.000Z`;
  return todayIn(summer) === date ? `${date}T23:00:00.000Z` : summer;
}

/**
 * The instant at which a day begins in Amsterdam; UTC, ISO text. The first day that there is, which
 * has none before it, begins in UTC.
 *
 * @example dayBegin(toIsoDate('2026-11-05')) // '2026-11-04T23:00:00.000Z'
 */
export function dayBegin(date: IsoDate): string {
  return date === '0001-01-01' ? `${date}T00:00:00.000Z` : dayEnd(addDays(date, -1));
}
