import { feestdagen, goedeVrijdag } from '#domain/dates/feestdagen.ts';
import { addDays, compareDates, type IsoDate, weekdag } from '#domain/dates/iso-date.ts';
import { WEEKDAGEN } from '#domain/dates/namen.ts';

/** Which days the desk counts, apart from the weekends and holidays that always hold. */
export type Kalender = {
  /**
   * Goede Vrijdag is a feestdag for statutory terms only (Atw 3 lid 2), so the set decides
   * whether the richtlijnen skip it too.
   */
  readonly goedeVrijdagVrij: boolean;
  /** Closing days decreed per year or agreed in the region (Atw 3 lid 3), with their names. */
  readonly extraVrij: readonly { readonly datum: IsoDate; readonly naam: string }[];
};

/** The calendar of a set that changes nothing: Goede Vrijdag counts, no extra closed days. */
export const standaardKalender: Kalender = { goedeVrijdagVrij: false, extraVrij: [] };

const holidaysByYear = new Map<number, ReadonlyMap<IsoDate, string>>();

// Terms ask for hundreds of days of the same few years; the answer for a year never changes.
function holidayName(datum: IsoDate): string | undefined {
  const jaar = Number(datum.slice(0, 4));
  let names = holidaysByYear.get(jaar);
  if (names === undefined) {
    const collected = new Map<IsoDate, string>();
    for (const dag of feestdagen(jaar)) {
      const other = collected.get(dag.datum);
      collected.set(dag.datum, other === undefined ? dag.naam : `${other} en ${dag.naam}`);
    }
    names = collected;
    holidaysByYear.set(jaar, names);
  }
  return names.get(datum);
}

function reasonNotToCount(datum: IsoDate, kalender: Kalender): string | undefined {
  const holiday = holidayName(datum);
  if (holiday !== undefined) return holiday;
  if (kalender.goedeVrijdagVrij && datum === goedeVrijdag(Number(datum.slice(0, 4)))) {
    return 'Goede Vrijdag';
  }
  const day = weekdag(datum);
  if (day === 0 || day === 6) return WEEKDAGEN[day];
  return kalender.extraVrij.find((vrij) => vrij.datum === datum)?.naam;
}

/**
 * Says whether a day counts as a werkdag, and why not when it does not.
 *
 * Not werkdagen: Saturday, Sunday and the days of Algemene termijnenwet art. 3 lid 1; and, where
 * the calendar says so, Goede Vrijdag and extra closed days.
 *
 * @example beoordeelDag(toIsoDate('2025-05-29'), standaardKalender)
 *   // { telt: false, reden: 'Hemelvaartsdag, telt niet mee' }
 * @example beoordeelDag(toIsoDate('2025-05-28'), standaardKalender) // { telt: true, reden: 'werkdag' }
 */
export function beoordeelDag(
  datum: IsoDate,
  kalender: Kalender,
): { readonly telt: boolean; readonly reden: string } {
  const reason = reasonNotToCount(datum, kalender);
  if (reason === undefined) return { telt: true, reden: 'werkdag' };
  return { telt: false, reden: `${reason}, telt niet mee` };
}

/** Whether a day is a werkdag. @example isWerkdag(toIsoDate('2026-05-05'), standaardKalender) // false */
export function isWerkdag(datum: IsoDate, kalender: Kalender): boolean {
  return reasonNotToCount(datum, kalender) === undefined;
}

/**
 * The n-th werkdag after a date; with a negative n, the n-th before it. The date itself is day 0,
 * also when it is a weekend or holiday; n = 0 gives the date itself.
 *
 * @example addWerkdagen(toIsoDate('2025-05-28'), 1, standaardKalender) // '2025-05-30'
 * @throws RangeError when n is not whole.
 */
export function addWerkdagen(datum: IsoDate, n: number, kalender: Kalender): IsoDate {
  if (!Number.isSafeInteger(n)) throw new RangeError('A number of werkdagen must be whole');
  const step = n < 0 ? -1 : 1;
  let day = datum;
  for (let left = Math.abs(n); left > 0; ) {
    day = addDays(day, step);
    if (isWerkdag(day, kalender)) left -= 1;
  }
  return day;
}

/**
 * How many werkdagen lie after `van`, up to and including `tot`; negative when `tot` is earlier.
 * The opposite of `addWerkdagen`: adding n werkdagen and counting them gives n again.
 *
 * @example countWerkdagen(toIsoDate('2025-05-28'), toIsoDate('2025-06-02'), standaardKalender) // 2
 */
export function countWerkdagen(van: IsoDate, tot: IsoDate, kalender: Kalender): number {
  const step = compareDates(tot, van) < 0 ? -1 : 1;
  let count = 0;
  for (let day = van; day !== tot; ) {
    day = addDays(day, step);
    if (isWerkdag(day, kalender)) count += step;
  }
  return count;
}
