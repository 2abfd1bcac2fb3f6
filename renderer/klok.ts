import { localTime } from '#domain/dates/instant.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';

// The only file of the screens that reads the clock; everything else is given a time.

/** Milliseconds since 1970, to measure how long ago something happened. */
export function nu(): number {
  return Date.now();
}

/** This instant as UTC ISO text. */
export function tijdstipNu(): string {
  return new Date().toISOString();
}

/** Today on the calendar of the desk (Europe/Amsterdam), whatever the zone of the workstation. */
export function vandaagNu(): IsoDate {
  return toIsoDate(localTime(tijdstipNu()).datum);
}
