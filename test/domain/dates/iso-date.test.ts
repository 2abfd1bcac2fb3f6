import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  compareDates,
  daysInMonth,
  diffDays,
  isIsoDate,
  makeIsoDate,
  partsOf,
  todayIn,
  toIsoDate,
  weekdag,
} from '#domain/dates/iso-date.ts';
import { anyDate, d } from '#test/domain/dates/support.ts';

describe('isIsoDate', () => {
  it.each(['2026-11-05', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])(
    'accepts %s',
    (text) => {
      expect(isIsoDate(text)).toBe(true);
    },
  );

  it.each([
    '',
    '2026-11-5',
    '5-11-2026',
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-10-00',
    '0000-00-00',
    '0000-01-01',
    '2026-11-05T00:00:00Z',
    ' 2026-11-05',
    '2026-11-05\n',
    '12026-11-05',
    '٢٠٢٦-١١-٠٥',
  ])('refuses %j', (text) => {
    expect(isIsoDate(text)).toBe(false);
  });
});

describe('toIsoDate', () => {
  it('throws on text that is no date, without repeating that text', () => {
    expect(() => toIsoDate('geheim')).toThrow(RangeError);
    expect(() => toIsoDate('geheim')).not.toThrow(/geheim/);
  });
});

describe('makeIsoDate', () => {
  it('builds a date with leading zeros', () => {
    expect(makeIsoDate(2026, 1, 5)).toBe('2026-01-05');
    expect(makeIsoDate(33, 4, 3)).toBe('0033-04-03');
  });

  it.each([
    [2026, 4, 31],
    [2026, 2, 29],
    [2026, 0, 1],
    [2026, 13, 1],
    [2026, 1, 0],
    [0, 1, 1],
    [10_000, 1, 1],
    [2026.5, 1, 1],
    [2026, 1.5, 1],
    [2026, 1, 1.5],
    [Number.NaN, 1, 1],
  ])('gives undefined for %d-%d-%d', (jaar, maand, dag) => {
    expect(makeIsoDate(jaar, maand, dag)).toBeUndefined();
  });

  it('is undone by partsOf', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const { jaar, maand, dag } = partsOf(date);
        expect(makeIsoDate(jaar, maand, dag)).toBe(date);
      }),
    );
  });
});

describe('daysInMonth', () => {
  it('knows February in leap years, and in the centuries that are none', () => {
    expect([2023, 2024, 1900, 2000].map((jaar) => daysInMonth(jaar, 2))).toEqual([28, 29, 28, 29]);
  });

  it('gives 0 for a month that does not exist', () => {
    expect([0, 13, -1].map((maand) => daysInMonth(2026, maand))).toEqual([0, 0, 0]);
  });
});

describe('addDays', () => {
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-03-28', 1, '2026-03-29'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-10-25', 1, '2026-10-26'],
    ['2026-11-05', 0, '2026-11-05'],
    ['0099-12-31', 1, '0100-01-01'],
  ])('%s %d days on is %s', (from, days, to) => {
    expect(addDays(d(from), days)).toBe(to);
  });

  it('throws on a part of a day and beyond the years that text can hold', () => {
    expect(() => addDays(d('2026-11-05'), 1.5)).toThrow(RangeError);
    expect(() => addDays(d('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addDays(d('0001-01-01'), -1)).toThrow(RangeError);
    expect(() => addDays(d('2026-11-05'), 1e12)).toThrow(RangeError);
  });

  it('is measured by diffDays', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        expect(diffDays(date, addDays(date, days))).toBe(days);
      }),
    );
  });
});

describe('addMonths', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-01-15', 1, '2026-02-15'],
    ['2026-12-05', 1, '2027-01-05'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-10', -1, '2025-12-10'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-05-31', 0, '2026-05-31'],
  ])('%s %d months on is %s', (from, months, to) => {
    expect(addMonths(d(from), months)).toBe(to);
  });

  it('throws on a part of a month and beyond the year 9999', () => {
    expect(() => addMonths(d('2026-01-01'), 0.5)).toThrow(RangeError);
    expect(() => addMonths(d('9999-12-01'), 1)).toThrow(RangeError);
  });

  it('never skips a month', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(partsOf(addMonths(date, 1)).maand).toBe((partsOf(date).maand % 12) + 1);
      }),
    );
  });
});

describe('weekdag', () => {
  it.each([
    ['2026-11-01', 0],
    ['2026-11-05', 4],
    ['2026-11-07', 6],
    ['2024-02-29', 4],
    ['1970-01-01', 4],
  ])('%s is day %d', (date, day) => {
    expect(weekdag(d(date))).toBe(day);
  });
});

describe('compareDates', () => {
  it('puts dates in order', () => {
    const sorted = [d('2026-11-05'), d('2025-12-31'), d('2026-02-01')].sort(compareDates);
    expect(sorted).toEqual(['2025-12-31', '2026-02-01', '2026-11-05']);
    expect(compareDates(d('2026-11-05'), d('2026-11-05'))).toBe(0);
  });
});

describe('todayIn', () => {
  it.each([
    ['2026-11-05T22:59:59Z', '2026-11-05'],
    ['2026-11-05T23:00:00Z', '2026-11-06'],
    ['2026-07-05T21:59:59.999Z', '2026-07-05'],
    ['2026-07-05T22:00:00Z', '2026-07-06'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
    ['2026-11-06T00:30:00+02:00', '2026-11-05'],
  ])('in Amsterdam at %s it is %s', (instant, today) => {
    expect(todayIn(instant)).toBe(today);
  });

  it('takes another zone', () => {
    expect(todayIn('2026-11-05T23:30:00Z', 'UTC')).toBe('2026-11-05');
    expect(todayIn('2026-11-05T00:30:00Z', 'America/New_York')).toBe('2026-11-04');
  });

  it.each(['2026-11-05', '2026-11-05T12:00:00', 'T12:00Z', '2026-13-05T12:00:00Z', ''])(
    'throws on %j, which is no instant with a zone',
    (text) => {
      expect(() => todayIn(text)).toThrow(RangeError);
    },
  );
});

describe('dates on a machine in another zone', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  // In São Paulo the clock used to be put forward at midnight: that day began at one. Kiritimati
  // is fourteen hours ahead, Midway eleven behind.
  it.each(['UTC', 'America/Sao_Paulo', 'Pacific/Kiritimati', 'Pacific/Midway'])(
    'are counted alike in %s',
    (elsewhere) => {
      process.env['TZ'] = elsewhere;
      const gap = toIsoDate('2017-10-15');
      expect(addDays(toIsoDate('2017-10-14'), 1)).toBe(gap);
      expect(addDays(gap, -1)).toBe('2017-10-14');
      expect(addMonths(toIsoDate('2017-09-15'), 1)).toBe(gap);
      expect(diffDays(toIsoDate('2017-10-01'), gap)).toBe(14);
      expect(weekdag(gap)).toBe(0);
      expect(daysInMonth(2017, 10)).toBe(31);
    },
  );
});

describe('counting within a month, for which the calendar is not asked', () => {
  const utc = (date: string) => Date.parse(`${date}T00:00:00Z`);

  it('comes to the same day, difference and weekday as counting by the calendar', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -70, max: 70 }), (date, aantal) => {
        const there = addDays(date, aantal);
        expect(utc(there)).toBe(utc(date) + aantal * 86_400_000);
        expect(diffDays(date, there)).toBe(aantal);
        expect(weekdag(there)).toBe(new Date(utc(there)).getUTCDay());
      }),
    );
  });

  it.each(['2026-1A-05', '２026-11-05', '2026-11-0 ', '+026-11-05', '2026-11-٠5'])(
    'takes no other signs for digits: %s',
    (text) => {
      expect(isIsoDate(text)).toBe(false);
    },
  );
});
