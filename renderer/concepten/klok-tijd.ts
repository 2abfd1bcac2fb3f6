import { formatTijdstip } from '#domain/dates/format.ts';
import { localTime } from '#domain/dates/instant.ts';
import { vandaagNu } from '#renderer/klok.ts';

/**
 * When something was kept: the time when it was today, otherwise with its date.
 *
 * @example klokTijd('2026-11-05T13:03:00Z') // '14:03', on that day
 */
export function klokTijd(tijdstip: string): string {
  const { datum, tijd } = localTime(tijdstip);
  return datum === vandaagNu() ? tijd : formatTijdstip(tijdstip);
}
