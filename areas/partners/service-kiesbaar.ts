import { ruleViolated } from '#areas/refusal.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import type { PartnerRow } from './store.ts';

/**
 * Refuses a partner that had gone on in another by the day that something is about. On an earlier day,
 * as with what is entered afterwards, it was still there.
 *
 * @throws Refusal `partner_opgegaan`
 */
export function requireNogDaar(partner: PartnerRow, dag: IsoDate): void {
  if (partner.opgegaanOp !== null && dag >= partner.opgegaanOp)
    throw ruleViolated('partner_opgegaan', {
      ...{ partner: partner.naam, op: formatDatum(toIsoDate(partner.opgegaanOp)) },
    });
}
