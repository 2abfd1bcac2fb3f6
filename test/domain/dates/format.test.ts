import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDatum } from '#domain/dates/datum-invoer.ts';
import {
  formatDagMaand,
  formatDatum,
  formatDatumLang,
  formatTijdstip,
} from '#domain/dates/format.ts';
import { addDays } from '#domain/dates/iso-date.ts';
import { maandNummer, WEEKDAGEN_KORT, weekdagNummer } from '#domain/dates/namen.ts';
import { anyDate, d } from '#test/domain/dates/support.ts';

describe('a date on the screen', () => {
  it('is short and has its weekday', () => {
    expect(formatDatum(d('2026-11-05'))).toBe('do 5 nov 2026');
  });

  it('can be written in full', () => {
    expect(formatDatumLang(d('2026-11-05'))).toBe('donderdag 5 november 2026');
  });

  it('can do without its year', () => {
    expect(formatDagMaand(d('2025-05-28'))).toBe('wo 28 mei');
  });

  it('has a Dutch name for every month', () => {
    const months = Array.from({ length: 12 }, (_, index) =>
      formatDatum(d(`2026-${String(index + 1).padStart(2, '0')}-01`)).slice(5, 8),
    );
    expect(months.join(' ')).toBe('jan feb mrt apr mei jun jul aug sep okt nov dec');
  });

  it('has a Dutch name for every weekday', () => {
    const days = Array.from({ length: 7 }, (_, index) =>
      formatDatum(addDays(d('2026-11-01'), index)).slice(0, 2),
    );
    expect(days).toEqual([...WEEKDAGEN_KORT]);
    expect(days.join(' ')).toBe('zo ma di wo do vr za');
  });

  it('can be typed back just as it is shown, short and in full', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (date, today) => {
        expect(parseDatum(formatDatum(date), today)).toEqual({ ok: true, value: date });
        expect(parseDatum(formatDatumLang(date), today)).toEqual({ ok: true, value: date });
      }),
    );
  });

  it('can be typed back without its year within five months of today', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -150, max: 150 }), (today, days) => {
        const date = addDays(today, days);
        expect(parseDatum(formatDagMaand(date), today)).toEqual({ ok: true, value: date });
      }),
    );
  });
});

describe('formatTijdstip', () => {
  it.each([
    ['2026-11-05T13:03:00Z', 'do 5 nov 2026 14:03'],
    ['2026-07-05T13:03:00Z', 'zo 5 jul 2026 15:03'],
    ['2026-11-05T23:00:00Z', 'vr 6 nov 2026 00:00'],
    ['2026-03-29T01:00:00Z', 'zo 29 mrt 2026 03:00'],
  ])('shows %s as %s, the clock on the wall in Amsterdam', (instant, shown) => {
    expect(formatTijdstip(instant)).toBe(shown);
  });

  it('throws on text without a zone', () => {
    expect(() => formatTijdstip('2026-11-05T13:03:00')).toThrow(RangeError);
  });
});

describe('names as typed', () => {
  it('finds a month by its short name or the start of its name', () => {
    const typed = ['mrt', 'maart', 'maa', 'sep', 'sept', 'okt', 'mei', 'jul', 'juni'];
    expect(typed.map(maandNummer)).toEqual([3, 3, 3, 9, 9, 10, 5, 7, 6]);
  });

  it('takes two letters for no month, and nothing for none either', () => {
    expect(['ma', 'j', '', 'xyz', 'oct'].map(maandNummer)).toEqual(Array(5).fill(undefined));
  });

  it('finds a weekday by two or more letters', () => {
    expect(['zo', 'ma', 'dins', 'woensdag', 'do', 'vrij', 'za'].map(weekdagNummer)).toEqual([
      0, 1, 2, 3, 4, 5, 6,
    ]);
    expect(['z', '', 'zx', 'mon'].map(weekdagNummer)).toEqual(Array(4).fill(undefined));
  });
});
