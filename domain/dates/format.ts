import { localTime } from '#domain/dates/instant.ts';
import { type IsoDate, partsOf, toIsoDate, weekdag } from '#domain/dates/iso-date.ts';
import { MAANDEN, MAANDEN_KORT, WEEKDAGEN, WEEKDAGEN_KORT } from '#domain/dates/namen.ts';

/**
 * A date as it is shown everywhere: short, with the weekday, because the weekday is what people
 * check an appointment by. The names are our own table: what Intl gives differs between versions
 * ("nov" or "nov."), and text on a letter may not change with an update.
 *
 * @example formatDatum(toIsoDate('2026-11-05')) // 'do 5 nov 2026'
 */
export function formatDatum(date: IsoDate): string {
  return `${formatDagMaand(date)} ${partsOf(date).jaar}`;
}

/** A date in full, for letters. @example formatDatumLang(today) // 'donderdag 5 november 2026' */
export function formatDatumLang(date: IsoDate): string {
  const { jaar, maand, dag } = partsOf(date);
  return `${WEEKDAGEN[weekdag(date)]} ${dag} ${MAANDEN[maand - 1]} ${jaar}`;
}

/** A date that is known only about, which has no weekday. @example formatOmstreeks(today) // '5 november 2026' */
export function formatOmstreeks(date: IsoDate): string {
  const { jaar, maand, dag } = partsOf(date);
  return `${dag} ${MAANDEN[maand - 1]} ${jaar}`;
}

/** A date without its year, where the year is plain from the surroundings. @example formatDagMaand(today) // 'do 5 nov' */
export function formatDagMaand(date: IsoDate): string {
  const { maand, dag } = partsOf(date);
  return `${WEEKDAGEN_KORT[weekdag(date)]} ${dag} ${MAANDEN_KORT[maand - 1]}`;
}

/**
 * An instant as the clock on the wall showed it in Amsterdam.
 *
 * @example formatTijdstip('2026-11-05T13:03:00Z') // 'do 5 nov 2026 14:03'
 * @throws RangeError for text that is no instant with a zone.
 */
export function formatTijdstip(instantIso: string): string {
  const { datum, tijd } = localTime(instantIso);
  return `${formatDatum(toIsoDate(datum))} ${tijd}`;
}
