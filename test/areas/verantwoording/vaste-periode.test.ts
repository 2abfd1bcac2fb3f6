import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  PERIODESOORTEN,
  vastePeriode,
  voorbijePerioden,
} from '#areas/verantwoording/rules/vaste-periode.ts';
import { addDays, diffDays, toIsoDate } from '#domain/dates/iso-date.ts';

const period = (van: string, tot: string) => ({ van: toIsoDate(van), tot: toIsoDate(tot) });

describe('a period with a fixed begin and end', () => {
  test.each([
    ['2026-02-01', '2026-02-28', 'maand'],
    ['2028-02-01', '2028-02-29', 'maand'],
    ['2026-04-01', '2026-06-30', 'kwartaal'],
    ['2026-07-01', '2026-12-31', 'halfjaar'],
    ['2026-01-01', '2026-12-31', 'jaar'],
    ['2026-02-01', '2026-04-30', undefined],
    ['2026-04-01', '2026-09-30', undefined],
    ['2026-10-01', '2026-10-20', undefined],
    ['2026-10-02', '2026-10-31', undefined],
    ['2025-01-01', '2026-12-31', undefined],
  ])('from %s to %s is %s', (van, tot, soort) => {
    expect(vastePeriode(period(van, tot))).toBe(soort);
  });

  test('is offered when it is over, the newest first and without gaps', () => {
    const anyDay = fc
      .integer({ min: 0, max: 4000 })
      .map((dagen) => addDays(toIsoDate('2024-01-01'), dagen));
    fc.assert(
      fc.property(fc.constantFrom(...PERIODESOORTEN), anyDay, (soort, today) => {
        const perioden = voorbijePerioden(soort, today, 3);
        expect(perioden.map(vastePeriode)).toEqual([soort, soort, soort]);
        expect(perioden.every(({ tot }) => tot < today)).toBe(true);
        expect(perioden.slice(1).map(({ tot }) => addDays(tot, 1))).toEqual(
          perioden.slice(0, -1).map(({ van }) => van),
        );
        const longest = { maand: 31, kwartaal: 92, halfjaar: 184, jaar: 366 }[soort];
        expect(diffDays(perioden[0]?.tot ?? today, today)).toBeLessThanOrEqual(longest);
      }),
    );
  });
});
