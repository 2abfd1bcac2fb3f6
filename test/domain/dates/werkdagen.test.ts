import Holidays from 'date-holidays';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, compareDates, type IsoDate, weekdag } from '#domain/dates/iso-date.ts';
import {
  addWerkdagen,
  beoordeelDag,
  countWerkdagen,
  isWerkdag,
  type Kalender,
  standaardKalender,
} from '#domain/dates/werkdagen.ts';
import { anyDate, anyKalender, d } from '#test/domain/dates/support.ts';

const withGoedeVrijdag: Kalender = { ...standaardKalender, goedeVrijdagVrij: true };
const withBrugdag: Kalender = {
  goedeVrijdagVrij: false,
  extraVrij: [{ datum: d('2026-05-15'), naam: 'brugdag na Hemelvaart' }],
};

describe('beoordeelDag', () => {
  it.each([
    ['2025-05-28', true, 'werkdag'],
    ['2025-05-29', false, 'Hemelvaartsdag, telt niet mee'],
    ['2025-05-31', false, 'zaterdag, telt niet mee'],
    ['2025-06-01', false, 'zondag, telt niet mee'],
    ['2026-01-01', false, 'Nieuwjaarsdag, telt niet mee'],
    ['2026-04-06', false, 'tweede paasdag, telt niet mee'],
    ['2026-04-27', false, 'Koningsdag, telt niet mee'],
    ['2026-05-05', false, 'Bevrijdingsdag, telt niet mee'],
    ['2026-05-25', false, 'tweede pinksterdag, telt niet mee'],
    ['2026-12-25', false, 'eerste kerstdag, telt niet mee'],
    ['2026-12-26', false, 'tweede kerstdag, telt niet mee'],
    ['2025-04-28', true, 'werkdag'],
    ['2025-04-27', false, 'zondag, telt niet mee'],
    ['2026-04-03', true, 'werkdag'],
    ['2026-12-24', true, 'werkdag'],
    ['2026-12-31', true, 'werkdag'],
  ])('on %s says %s: %s', (datum, telt, reden) => {
    expect(beoordeelDag(d(datum), standaardKalender)).toEqual({ telt, reden });
  });

  it('names both holidays when two fall together', () => {
    expect(beoordeelDag(d('2016-05-05'), standaardKalender).reden).toBe(
      'Bevrijdingsdag en Hemelvaartsdag, telt niet mee',
    );
  });

  it('skips Goede Vrijdag only when the set says so', () => {
    expect(isWerkdag(d('2026-04-03'), standaardKalender)).toBe(true);
    expect(beoordeelDag(d('2026-04-03'), withGoedeVrijdag)).toEqual({
      telt: false,
      reden: 'Goede Vrijdag, telt niet mee',
    });
    expect(isWerkdag(d('2026-04-02'), withGoedeVrijdag)).toBe(true);
  });

  it('skips an extra closed day of the set and gives its name', () => {
    expect(beoordeelDag(d('2026-05-15'), withBrugdag)).toEqual({
      telt: false,
      reden: 'brugdag na Hemelvaart, telt niet mee',
    });
    expect(isWerkdag(d('2026-05-15'), standaardKalender)).toBe(true);
  });
});

describe('the werkdagen of a year', () => {
  // Worked out by hand: the weekdays of the year, less the holidays that fall on a weekday.
  it.each([
    [2024, 262, 6],
    [2025, 261, 7],
    [2026, 261, 7],
    [2027, 261, 6],
    [2028, 260, 7],
    [2029, 261, 7],
    [2030, 261, 6],
  ])('%d are %d weekdays less %d holidays', (jaar, weekdays, holidays) => {
    const counted = countWerkdagen(d(`${jaar - 1}-12-31`), d(`${jaar}-12-31`), standaardKalender);
    expect(counted).toBe(weekdays - holidays);
  });

  it.each([2024, 2025, 2026, 2027, 2028, 2029, 2030])(
    'agree day by day with another source in %d',
    (jaar) => {
      const publicDays = new Set(
        new Holidays('NL', { types: ['public'] })
          .getHolidays(jaar)
          .map((day) => day.date.slice(0, 10)),
      );
      const differing: string[] = [];
      for (let day: IsoDate = d(`${jaar}-01-01`); day <= `${jaar}-12-31`; day = addDays(day, 1)) {
        const weekend = weekdag(day) === 0 || weekdag(day) === 6;
        // 5 May is free for terms every year (Atw 3 lid 1); the other source calls it a school day.
        const free = weekend || publicDays.has(day) || day.endsWith('-05-05');
        if (isWerkdag(day, standaardKalender) === free) differing.push(day);
      }
      expect(differing).toEqual([]);
    },
  );
});

describe('addWerkdagen', () => {
  it.each([
    ['2025-05-28', 1, '2025-05-30'],
    ['2025-05-31', 1, '2025-06-02'],
    ['2025-05-29', 1, '2025-05-30'],
    ['2026-12-24', 1, '2026-12-28'],
    ['2026-12-31', 1, '2027-01-04'],
    ['2026-05-04', 1, '2026-05-06'],
    ['2026-11-05', 0, '2026-11-05'],
    ['2026-11-07', 0, '2026-11-07'],
    ['2026-11-09', -1, '2026-11-06'],
    ['2026-11-08', -1, '2026-11-06'],
    ['2026-04-28', -1, '2026-04-24'],
  ])('%s and %d werkdagen is %s', (datum, n, expected) => {
    expect(addWerkdagen(d(datum), n, standaardKalender)).toBe(expected);
  });

  it('throws on a part of a werkdag', () => {
    expect(() => addWerkdagen(d('2026-11-05'), 0.5, standaardKalender)).toThrow(RangeError);
  });

  it('never lands on a day that is no werkdag', () => {
    fc.assert(
      fc.property(
        anyDate,
        fc.integer({ min: 1, max: 60 }),
        fc.boolean(),
        anyKalender,
        (datum, n, back, kalender) => {
          const landed = addWerkdagen(datum, back ? -n : n, kalender);
          expect(isWerkdag(landed, kalender)).toBe(true);
        },
      ),
    );
  });

  it('lands strictly later with one werkdag more', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -30, max: 60 }), anyKalender, (datum, n, kalender) => {
        const one = addWerkdagen(datum, n, kalender);
        const more = addWerkdagen(datum, n + 1, kalender);
        expect(compareDates(one, more)).toBeLessThan(0);
      }),
    );
  });

  it('is counted back by countWerkdagen', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -60, max: 60 }), anyKalender, (datum, n, kalender) => {
        expect(countWerkdagen(datum, addWerkdagen(datum, n, kalender), kalender)).toBe(n);
      }),
    );
  });

  it('lands no earlier with more closed days', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 60 }), anyKalender, (datum, n, kalender) => {
        const plain = addWerkdagen(datum, n, standaardKalender);
        expect(compareDates(plain, addWerkdagen(datum, n, kalender))).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('countWerkdagen', () => {
  it.each([
    ['2025-05-28', '2025-06-02', 2],
    ['2025-06-02', '2025-05-28', -2],
    ['2026-11-05', '2026-11-05', 0],
    ['2026-11-06', '2026-11-08', 0],
    ['2026-11-06', '2026-11-09', 1],
    ['2026-11-09', '2026-11-06', -1],
  ])('from %s to %s is %d', (van, tot, expected) => {
    expect(countWerkdagen(d(van), d(tot), standaardKalender)).toBe(expected);
  });
});
