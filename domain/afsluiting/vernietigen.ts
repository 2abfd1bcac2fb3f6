import type { IsoDate } from '#domain/dates/iso-date.ts';
import { standaardKalender } from '#domain/dates/werkdagen.ts';
import type { Looptijd } from '#domain/termijnen/looptijd.ts';
import { computeVervaldatum } from '#domain/termijnen/vervaldatum.ts';

/** How long data are kept after the afsluitbesluit, unless the set says otherwise (PP 7.2). */
export const STANDAARD_BEWAARTERMIJN: Looptijd = { eenheid: 'jaren', aantal: 1 };

/**
 * The last day on which the personal data of a closed dossier must be gone. A dossier that is
 * opened again has no such day until it is closed again: that is a new besluit.
 *
 * Source: PP 7.2 (at most a year). Wmo 5.3.4 says fifteen years; the FG decides, so the length
 * is a setting.
 *
 * @example vernietigenUiterlijk(toIsoDate('2026-11-05')) // '2027-11-05'
 * @throws RangeError for a length that gives no date, such as hours: that is a wrong setting.
 */
export function vernietigenUiterlijk(
  besluitOp: IsoDate,
  looptijd: Looptijd = STANDAARD_BEWAARTERMIJN,
): IsoDate {
  if (looptijd.eenheid !== 'harde_datum') {
    const result = computeVervaldatum(besluitOp, looptijd, standaardKalender);
    if (result.ok && result.value.vervalt !== undefined) return result.value.vervalt;
  }
  throw new RangeError('A bewaartermijn must be a length that ends on a date');
}
