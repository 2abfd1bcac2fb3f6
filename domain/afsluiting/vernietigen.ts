import { addMonths, type IsoDate } from '#domain/dates/iso-date.ts';
import { standaardKalender } from '#domain/dates/werkdagen.ts';
import type { Looptijd } from '#domain/termijnen/looptijd.ts';
import { computeVervaldatum } from '#domain/termijnen/vervaldatum.ts';

/** How long data are kept after the afsluitbesluit, unless the set says otherwise (PP 7.2). */
export const STANDAARD_BEWAARTERMIJN = { eenheid: 'jaren', aantal: 1 } as const satisfies Looptijd;

/**
 * The day of destruction by the protocol's own length.
 *
 * @example vernietigenUiterlijk(toIsoDate('2026-11-05')) // '2027-11-05'
 */
export function vernietigenUiterlijk(besluitOp: IsoDate): IsoDate {
  return addMonths(besluitOp, 12 * STANDAARD_BEWAARTERMIJN.aantal);
}

/**
 * The last day on which the personal data of a closed dossier must be gone. A dossier that is
 * opened again has no such day until it is closed again: that is a new besluit.
 *
 * Source: PP 7.2 (at most a year). Wmo 5.3.4 says fifteen years; the FG decides, so the length
 * is a setting.
 *
 * Undefined for a length that is no length or gives no day, such as hours: a wrong setting. Nobody
 * guesses how long data are kept, so what asks for this day is refused until the setting is right.
 *
 * @example vernietigenVolgens(toIsoDate('2026-11-05'), { eenheid: 'maanden', aantal: 6 }) // '2027-05-05'
 */
export function vernietigenVolgens(besluitOp: IsoDate, looptijd: Looptijd): IsoDate | undefined {
  if (looptijd.eenheid === 'harde_datum' || looptijd.aantal < 1) return undefined;
  const result = computeVervaldatum(besluitOp, looptijd, standaardKalender);
  return result.ok ? result.value.vervalt : undefined;
}
