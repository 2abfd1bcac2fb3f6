import { addDays, addMonths, type IsoDate, makeIsoDate, partsOf } from '#domain/dates/iso-date.ts';
import type { Periode } from '#domain/dates/periode.ts';

/** The kinds of period that have a fixed begin and end. */
export const PERIODESOORTEN = ['maand', 'kwartaal', 'halfjaar', 'jaar'] as const;

/** One of them. */
export type Periodesoort = (typeof PERIODESOORTEN)[number];

const MAANDEN_IN: Readonly<Record<Periodesoort, number>> = {
  maand: 1,
  kwartaal: 3,
  halfjaar: 6,
  jaar: 12,
};

/**
 * The last periods of a kind that are over, the newest first.
 *
 * @example voorbijePerioden('kwartaal', toIsoDate('2026-11-05'), 1) // [{ van: '2026-07-01', tot: '2026-09-30' }]
 */
export function voorbijePerioden(
  soort: Periodesoort,
  today: IsoDate,
  aantal: number,
): readonly Periode[] {
  const { jaar, maand } = partsOf(today);
  const months = MAANDEN_IN[soort];
  const begin = makeIsoDate(jaar, maand - ((maand - 1) % months), 1);
  if (begin === undefined) return [];
  return Array.from({ length: aantal }, (_, index) => {
    const van = addMonths(begin, -months * (index + 1));
    return { van, tot: addDays(addMonths(van, months), -1) };
  });
}

/**
 * What kind of fixed period this is; undefined for any other. Two periods that somebody may choose
 * freely can be subtracted: 1-20 oktober less 1-19 oktober is one person.
 *
 * Source: domein §8.
 *
 * @example vastePeriode({ van: toIsoDate('2026-07-01'), tot: toIsoDate('2026-09-30') }) // 'kwartaal'
 * @example vastePeriode({ van: toIsoDate('2026-02-01'), tot: toIsoDate('2026-04-30') }) // undefined
 */
export function vastePeriode({ van, tot }: Periode): Periodesoort | undefined {
  const { maand, dag } = partsOf(van);
  return PERIODESOORTEN.find((soort) => {
    const months = MAANDEN_IN[soort];
    return dag === 1 && (maand - 1) % months === 0 && addDays(addMonths(van, months), -1) === tot;
  });
}
