import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import type { Kalender } from '#domain/dates/werkdagen.ts';
import {
  computeTermijn,
  computeVervaldatum,
  type Looptijd,
  type Opschorting,
  withOpschorting,
} from './termijn.ts';

/** From when, how long and by which calendar a term runs. */
type Telling = {
  readonly begin: string;
  readonly looptijd: Looptijd;
  readonly kalender: Kalender;
};

/**
 * The due date with the suspensions in it: werkdagen skip them, other lengths move by their days.
 * Undefined while the term stands still. What was over before it stood still stays late.
 */
export function vervaltOf(
  row: Telling,
  opschortingen: readonly Opschorting[],
): IsoDate | undefined {
  const { looptijd, kalender } = row;
  const begin = toIsoDate(row.begin);
  if (looptijd.eenheid === 'werkdagen') {
    const computed = computeTermijn({
      ontvangen: begin,
      werkdagen: looptijd.aantal,
      kalender,
      opgeschort: opschortingen,
    });
    return computed.ok ? computed.value.vervalt : undefined;
  }
  const computed = computeVervaldatum(begin, looptijd, kalender);
  const bare = computed.ok ? computed.value.vervalt : undefined;
  if (bare === undefined) return undefined;
  const last = withOpschorting({ begin, vervalt: bare, aantal: looptijd.aantal }, opschortingen);
  const isStil = opschortingen.some(({ van, tot }) => tot === undefined && van <= last);
  return isStil ? undefined : last;
}
