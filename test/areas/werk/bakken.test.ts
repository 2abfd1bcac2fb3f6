import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BAKKEN, bakNaam, bakVan, lastDayOfWeek } from '#areas/werk/rules.ts';
import { addDays, diffDays, weekdag } from '#domain/dates/iso-date.ts';
import { anyDate, d } from '#test/domain/dates/support.ts';

describe('bakVan', () => {
  it.each([
    ['2026-11-05', '2026-11-04', 'te_laat'],
    ['2026-11-05', '2020-01-01', 'te_laat'],
    ['2026-11-05', '2026-11-05', 'vandaag'],
    ['2026-11-05', '2026-11-06', 'deze_week'],
    ['2026-11-05', '2026-11-08', 'deze_week'],
    ['2026-11-05', '2026-11-09', 'later'],
    ['2026-11-02', '2026-11-08', 'deze_week'],
    ['2026-11-02', '2026-11-09', 'later'],
    ['2026-11-07', '2026-11-08', 'deze_week'],
    ['2026-11-08', '2026-11-08', 'vandaag'],
    ['2026-11-08', '2026-11-09', 'deze_week'],
    ['2026-11-08', '2026-11-15', 'deze_week'],
    ['2026-11-08', '2026-11-16', 'later'],
    ['2026-12-30', '2027-01-03', 'deze_week'],
    ['2026-12-30', '2027-01-04', 'later'],
  ])('on %s of what is due on %s is %s', (today, vervalt, bak) => {
    expect(bakVan(d(vervalt), d(today))).toBe(bak);
  });

  it('of what has no date is zonder_volgende_stap', () => {
    expect(bakVan(undefined, d('2026-11-05'))).toBe('zonder_volgende_stap');
  });

  it('goes forward with the date and never back', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -20, max: 20 }), (today, days) => {
        const bak = BAKKEN.indexOf(bakVan(addDays(today, days), today));
        const next = BAKKEN.indexOf(bakVan(addDays(today, days + 1), today));
        expect(next).toBeGreaterThanOrEqual(bak);
      }),
    );
  });
});

describe('lastDayOfWeek', () => {
  it('is the coming Sunday, and on a Sunday the one after', () => {
    fc.assert(
      fc.property(anyDate, (today) => {
        const last = lastDayOfWeek(today);
        expect(weekdag(last)).toBe(0);
        expect(diffDays(today, last)).toBeGreaterThanOrEqual(1);
        expect(diffDays(today, last)).toBeLessThanOrEqual(7);
      }),
    );
  });
});

describe('the parts of the werkvoorraad', () => {
  it('are named in the order of the work', () => {
    expect(BAKKEN.map(bakNaam)).toEqual([
      'Te laat',
      'Vandaag',
      'Deze week',
      'Later',
      'Zonder datum',
      'Na afsluiting',
    ]);
  });
});
