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

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_IN_MS = 86_400_000;

/** The number of days in a month, or 0 when there is no such month. */
export function daysInMonth(jaar: number, maand: number): number {
  if (maand === 2) {
    const schrikkeljaar = (jaar % 4 === 0 && jaar % 100 !== 0) || jaar % 400 === 0;
    return schrikkeljaar ? 29 : 28;
  }
  return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][maand - 1] ?? 0;
}

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
  if (jaar < 1 || jaar > 9999 || dag < 1 || dag > daysInMonth(jaar, maand)) return undefined;
  const text = [
    String(jaar).padStart(4, '0'),
    String(maand).padStart(2, '0'),
    String(dag).padStart(2, '0'),
  ].join('-');
  return text as IsoDate;
}

/**
 * Says whether text is an existing date in the form 'YYYY-MM-DD'.
 *
 * @example isIsoDate('2026-02-29') // false: 2026 is not a leap year
 */
export function isIsoDate(text: string): text is IsoDate {
  const match = ISO_DATE.exec(text);
  if (match === null) return false;
  return makeIsoDate(Number(match[1]), Number(match[2]), Number(match[3])) !== undefined;
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

// Days since 1 January 1970. Counted in UTC, where every day has 24 hours: in local time the two
// days a year on which the clock changes would make a day too few or too many.
function toDayNumber(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_IN_MS;
}

/**
 * The date a number of days later (earlier when negative).
 *
 * @example addDays(toIsoDate('2026-12-31'), 1) // '2027-01-01'
 * @throws RangeError when the count is not whole or the result leaves the years 0001-9999.
 */
export function addDays(date: IsoDate, aantal: number): IsoDate {
  if (!Number.isSafeInteger(aantal)) throw new RangeError('A number of days must be whole');
  const instant = new Date((toDayNumber(date) + aantal) * DAY_IN_MS);
  // toISOString throws a RangeError of its own beyond what a Date can hold.
  return toIsoDate(instant.toISOString().slice(0, -14));
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
  const { jaar, maand, dag } = partsOf(date);
  const months = jaar * 12 + (maand - 1) + aantal;
  const newJaar = Math.floor(months / 12);
  const newMaand = months - newJaar * 12 + 1;
  const result = makeIsoDate(newJaar, newMaand, Math.min(dag, daysInMonth(newJaar, newMaand)));
  if (result === undefined) throw new RangeError('Date out of range');
  return result;
}

/**
 * How many days later `tot` is than `van`; negative when it is earlier.
 *
 * @example diffDays(toIsoDate('2026-11-05'), toIsoDate('2026-11-08')) // 3
 */
export function diffDays(van: IsoDate, tot: IsoDate): number {
  return toDayNumber(tot) - toDayNumber(van);
}

/** The day of the week. @example weekdag(toIsoDate('2026-11-05')) // 4, a Thursday */
export function weekdag(date: IsoDate): Weekdag {
  return new Date(`${date}T00:00:00Z`).getUTCDay() as Weekdag;
}

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
