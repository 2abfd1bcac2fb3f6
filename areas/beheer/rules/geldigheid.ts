import { compareDates, type IsoDate } from '#domain/dates/iso-date.ts';

/** When and where a set holds. A stored row has null where a set in code leaves the field out. */
export type Geldigheid = {
  readonly gemeenten?: readonly string[] | undefined;
  readonly geldigVan: IsoDate;
  readonly geldigTot?: IsoDate | null | undefined;
  readonly verlengdTot?: IsoDate | null | undefined;
};

/** The last day on which a set holds, prolongation included; undefined when it has no end. */
export function lastDay(set: Geldigheid): IsoDate | undefined {
  const geldigTot = set.geldigTot ?? undefined;
  const verlengdTot = set.verlengdTot ?? undefined;
  if (geldigTot === undefined || verlengdTot === undefined) return geldigTot;
  return compareDates(verlengdTot, geldigTot) > 0 ? verlengdTot : geldigTot;
}

/**
 * Whether a set holds on a date: from its first day up to and including its last, where a
 * prolongation moves the last day.
 *
 * @example isGeldig({ geldigVan: toIsoDate('2022-01-01'), geldigTot: toIsoDate('2025-12-31') }, toIsoDate('2026-01-01')) // false
 */
export function isGeldig(set: Geldigheid, datum: IsoDate): boolean {
  const last = lastDay(set);
  return set.geldigVan <= datum && (last === undefined || datum <= last);
}
