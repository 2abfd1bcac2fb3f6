import { describe, expect, it } from 'vitest';
import { isPlausibleYear, readDatum, tidy } from '#domain/dates/datum-lezen.ts';

describe('tidy', () => {
  it.each([
    [' Do. 5e  NOV. 2026 ', 'do 5 nov 2026'],
    ['5 nov.2026', '5 nov 2026'],
    ['do, 5 nov', 'do 5 nov'],
    ['5 nov ’26', "5 nov '26"],
    ['5 nov ´26', "5 nov '26"],
    ['5—11—2026', '5-11-2026'],
    ['−3', '-3'],
    ['5.11.2026.', '5.11.2026'],
    ['１５ ｎｏｖ', '15 nov'],
    ['5 december', '5 december'],
    ['5december', '5december'],
    ['21ste mei', '21 mei'],
  ])('brings %j to %j', (text, expected) => {
    expect(tidy(text)).toBe(expected);
  });
});

describe('readDatum', () => {
  it.each([
    ['5-11-26', { dag: 5, maand: 11, jaar: 26, jaarCijfers: 2 }],
    ['5-11-0026', { dag: 5, maand: 11, jaar: 26, jaarCijfers: 4 }],
    ['5-11', { dag: 5, maand: 11, jaar: 0, jaarCijfers: 0 }],
    ['do 5 nov 26', { dag: 5, maand: 11, jaar: 26, jaarCijfers: 2, weekdag: 4 }],
    ['31-4-2026', { dag: 31, maand: 4, jaar: 2026, jaarCijfers: 4 }],
    ['00-00-1968', { dag: 0, maand: 0, jaar: 1968, jaarCijfers: 4 }],
    ['19680000', { dag: 0, maand: 0, jaar: 1968, jaarCijfers: 4 }],
  ])('takes %j apart without judging it', (text, parts) => {
    expect(readDatum(text)).toEqual(parts);
  });

  it('reads eight digits day first whenever their last four are a year of our time', () => {
    expect(readDatum('19111968')).toMatchObject({ dag: 19, maand: 11, jaar: 1968 });
    expect(readDatum('20112026')).toMatchObject({ dag: 20, maand: 11, jaar: 2026 });
    expect(readDatum('19110305')).toMatchObject({ dag: 5, maand: 3, jaar: 1911 });
  });

  it.each(['', 'do', 'nov', '5', '511', '5112026', '5-11-', 'do do 5 nov', '5 no 2026'])(
    'gives undefined for %j',
    (text) => {
      expect(readDatum(text)).toBeUndefined();
    },
  );
});

describe('a plausible year', () => {
  it('lies from 1850 up to and including 2199', () => {
    expect([1849, 1850, 2199, 2200].map(isPlausibleYear)).toEqual([false, true, true, false]);
  });
});
