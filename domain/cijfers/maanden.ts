import { addMonths, type IsoDate, partsOf } from '#domain/dates/iso-date.ts';
import { MAANDEN } from '#domain/dates/namen.ts';

/** The month of a date as 'YYYY-MM'. @example maandVan(toIsoDate('2026-11-05')) // '2026-11' */
export function maandVan(datum: IsoDate): string {
  return datum.slice(0, 7);
}

/**
 * The months from one date up to and including another, also those without a figure; none when
 * `tot` is earlier.
 *
 * @example maandenTussen(toIsoDate('2025-12-31'), toIsoDate('2026-02-01')) // ['2025-12', '2026-01', '2026-02']
 */
export function maandenTussen(van: IsoDate, tot: IsoDate): readonly string[] {
  if (tot < van) return [];
  const [first, last] = [partsOf(van), partsOf(tot)];
  const count = (last.jaar - first.jaar) * 12 + last.maand - first.maand + 1;
  return Array.from({ length: count }, (_, index) => maandVan(addMonths(van, index)));
}

/** A month as shown. @example maandLabel('2026-11') // 'november 2026' */
export function maandLabel(maand: string): string {
  const name = MAANDEN[Number(maand.slice(5)) - 1];
  return name === undefined ? maand : `${name} ${maand.slice(0, 4)}`;
}
