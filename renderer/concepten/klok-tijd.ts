import { formatTijdstip } from '#domain/dates/format.ts';
import { localTime } from '#domain/dates/instant.ts';
import { vandaagNu } from '#renderer/klok.ts';

/**
 * When something was kept: the time when it was today, otherwise with its date.
 */
export function klokTijd(tijdstip: string): string {
  const { datum, tijd } = localTime(tijdstip);
  return datum === vandaagNu() ? tijd : formatTijdstip(tijdstip);
}

/** The same within a sentence: `om 21:31`, or on which day and when. */
export function omTijd(tijdstip: string): string {
  const { datum, tijd } = localTime(tijdstip);
  return datum === vandaagNu() ? `om ${tijd}` : `op ${formatTijdstip(tijdstip)}`;
}
