import type { IsoDate } from '#domain/dates/iso-date.ts';

/** From one day up to and including another. */
export type Periode = { readonly van: IsoDate; readonly tot: IsoDate };

/**
 * The longest period that figures, lists and exports are made over. The trend over an agreement and
 * the one before it fits; a year that was typed wrong does not.
 */
export const MAX_PERIODE_JAREN = 10;

/** What somebody reads who asks for a longer period. */
export const PERIODE_TE_LANG = `Deze periode is langer dan ${MAX_PERIODE_JAREN} jaar. Uw keuze staat er nog. Kies een kortere periode, of verbeter een van de twee datums.`;

/**
 * Whether a period is longer than `MAX_PERIODE_JAREN`, counted from day to day.
 *
 * @example isTeLang({ van: toIsoDate('2016-01-01'), tot: toIsoDate('2025-12-31') }) // false
 * @example isTeLang({ van: toIsoDate('2016-01-01'), tot: toIsoDate('2026-01-01') }) // true
 */
export function isTeLang({ van, tot }: Periode): boolean {
  const jaar = Number(van.slice(0, 4)) + MAX_PERIODE_JAREN;
  // Compared as text: 29 February ten years later need not exist. The calendar ends with 9999.
  return jaar <= 9999 && tot >= `${String(jaar).padStart(4, '0')}${van.slice(4)}`;
}
