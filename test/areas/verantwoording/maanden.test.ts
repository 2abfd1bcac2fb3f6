import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maandenTussen, maandLabel, maandVan } from '#areas/verantwoording/rules/cijfers.ts';
import { anyDate, d } from '#test/domain/dates/support.ts';

describe('the months of a period', () => {
  it.each([
    [
      '2026-01-01',
      '2026-06-30',
      ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'],
    ],
    ['2025-12-31', '2026-02-01', ['2025-12', '2026-01', '2026-02']],
    ['2026-11-05', '2026-11-05', ['2026-11']],
    ['2026-11-30', '2026-12-01', ['2026-11', '2026-12']],
    // A month is never skipped because it is short.
    ['2026-01-31', '2026-03-01', ['2026-01', '2026-02', '2026-03']],
    ['2026-11-05', '2026-11-04', []],
    ['2026-11-05', '2025-11-05', []],
  ])('from %s to %s are %j', (van, tot, months) => {
    expect(maandenTussen(d(van), d(tot))).toEqual(months);
  });

  it('hold the month of every day in it, in order and each once', () => {
    fc.assert(
      fc.property(anyDate, anyDate, anyDate, (a, b, c) => {
        const [van, day, tot] = [a, b, c].sort();
        if (van === undefined || day === undefined || tot === undefined) return;
        const months = maandenTussen(van, tot);
        expect(months).toContain(maandVan(day));
        expect([months[0], months.at(-1)]).toEqual([maandVan(van), maandVan(tot)]);
        expect([...new Set(months)].sort()).toEqual(months);
      }),
    );
  });
});

describe('a month as shown', () => {
  it.each([
    ['2026-01', 'januari 2026'],
    ['2026-11', 'november 2026'],
    ['2025-12', 'december 2025'],
    ['2026-13', '2026-13'],
    ['onbekend', 'onbekend'],
  ])('%s is %s', (month, text) => {
    expect(maandLabel(month)).toBe(text);
  });
});
