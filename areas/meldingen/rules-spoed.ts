import { computeVervaldatum } from '#areas/trajecten/rules/termijn.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { type Kalender, standaardKalender } from '#domain/dates/werkdagen.ts';

/** Within so many werkdagen a zitting or ontruiming cannot wait (domein §2a, brief). */
export const SPOED_WERKDAGEN = 5;

/**
 * The first of these days of a zitting or ontruiming that is so near that it cannot wait: then the
 * desk calls and goes there, and the rest is asked later. Today is near, a day that was is not.
 *
 * @example spoedDag([toIsoDate('2026-11-12'), null], toIsoDate('2026-11-05')) // '2026-11-12'
 */
export function spoedDag(
  dagen: readonly (IsoDate | null)[],
  today: IsoDate,
  kalender: Kalender = standaardKalender,
): IsoDate | undefined {
  const until = computeVervaldatum(
    today,
    { eenheid: 'werkdagen', aantal: SPOED_WERKDAGEN },
    kalender,
  );
  const last = until.ok ? until.value.vervalt : undefined;
  return dagen
    .filter((dag) => dag !== null)
    .filter((dag) => dag >= today && last !== undefined && dag <= last)
    .sort()[0];
}
