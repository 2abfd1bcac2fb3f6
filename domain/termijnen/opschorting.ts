import { addDays, diffDays, type IsoDate } from '#domain/dates/iso-date.ts';
import type { Opschorting } from '#domain/termijnen/bereken-termijn.ts';

/** A term in calendar days, weeks, months or years, as it is without suspensions. */
export type KaleTermijn = {
  readonly begin: IsoDate;
  readonly vervalt: IsoDate;
  /** How many of its unit; 0 is a term of the day itself. */
  readonly aantal: number;
};

/**
 * The last day of a term that stood still: every day of the term that it stood still comes after
 * it. As with werkdagen the first day is day 0 and takes no day of the term (but for a term of the
 * day itself), a day that two suspensions share is one day, and standing still after the last day
 * moves nothing: a term that is late stays late. A suspension that still runs is left out.
 *
 * @example // a month from 1 November, still from 3 up to and including 5 November: three days more
 * withOpschorting({ begin, vervalt: toIsoDate('2026-12-01'), aantal: 1 }, stil) // '2026-12-04'
 */
export function withOpschorting(
  { begin, vervalt, aantal }: KaleTermijn,
  opschortingen: readonly Opschorting[],
): IsoDate {
  let last = vervalt;
  let from = aantal === 0 ? begin : addDays(begin, 1);
  const ended = opschortingen.flatMap(({ van, tot }) => (tot === undefined ? [] : [{ van, tot }]));
  for (const { van, tot } of ended.sort((one, other) => (one.van < other.van ? -1 : 1))) {
    const first = van > from ? van : from;
    if (tot < first || first > last) continue;
    last = addDays(last, diffDays(first, tot) + 1);
    from = addDays(tot, 1);
  }
  return last;
}
