import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import {
  computeTermijn,
  computeVervaldatum,
  type Opschorting,
  withOpschorting,
} from '../rules/termijn.ts';
import type { TermijnRow } from '../store.ts';

/** The due date with the suspensions in it: werkdagen skip them, other lengths move by their days. */
export function vervaltOf(
  row: Pick<TermijnRow, 'begin' | 'looptijd' | 'kalender'>,
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
  return bare && withOpschorting({ begin, vervalt: bare, aantal: looptijd.aantal }, opschortingen);
}
