import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DatumFout,
  datumFoutZin,
  expandYear,
  parseDatum,
} from '#domain/dates/datum-invoer.ts';
import { partsOf } from '#domain/dates/iso-date.ts';
import { anyDate, d } from '#test/domain/dates/support.ts';

// A Friday.
const today = d('2026-11-20');

function kindOf(text: string): DatumFout['kind'] | 'ok' {
  const result = parseDatum(text, today);
  return result.ok ? 'ok' : result.error.kind;
}

function sentenceFor(text: string): string {
  const result = parseDatum(text, today);
  return result.ok ? '' : datumFoutZin(result.error);
}

describe('parseDatum reads a date as a Dutch hand types it', () => {
  it.each([
    ['5-11-26', '2026-11-05'],
    ['05-11-26', '2026-11-05'],
    ['5-11-2026', '2026-11-05'],
    ['05-11-2026', '2026-11-05'],
    ['05112026', '2026-11-05'],
    ['051126', '2026-11-05'],
    ['5/11/2026', '2026-11-05'],
    ['5.11.2026', '2026-11-05'],
    ['5.11.2026.', '2026-11-05'],
    ['5 11 2026', '2026-11-05'],
    ['5 - 11 - 2026', '2026-11-05'],
    ['5 nov 2026', '2026-11-05'],
    ['5 november 2026', '2026-11-05'],
    ["5 nov '26", '2026-11-05'],
    ['5 nov ’26', '2026-11-05'],
    ["5-11-'26", '2026-11-05'],
    ['5 nov. 2026', '2026-11-05'],
    ['5nov2026', '2026-11-05'],
    ['5-nov-2026', '2026-11-05'],
    ['5 NOV 2026', '2026-11-05'],
    ['  5   November   2026 ', '2026-11-05'],
    ['5\u00a0nov\u00a02026', '2026-11-05'],
    ['do 5 nov 2026', '2026-11-05'],
    ['Do. 5 nov. 2026', '2026-11-05'],
    ['donderdag 5 november 2026', '2026-11-05'],
    ['donderdag, 5 november 2026', '2026-11-05'],
    ['do 5-11-2026', '2026-11-05'],
    ['do 5-11-2026 09:30', '2026-11-05'],
    ['donderdag 5 november 2026, 9:30 uur', '2026-11-05'],
    ['do 5-11-2026 09:30 - 10:15', '2026-11-05'],
    ['2026-11-05T09:30', '2026-11-05'],
    ['\u200E5-\u200E11-\u200E2026', '2026-11-05'],
    ['do 051126', '2026-11-05'],
    ['5e november 2026', '2026-11-05'],
    ['1ste mei 2026', '2026-05-01'],
    ['2de mei 2026', '2026-05-02'],
    ['5 dec 2026', '2026-12-05'],
    ['5 december 2026', '2026-12-05'],
    ['3 mrt 2026', '2026-03-03'],
    ['3 maart 2026', '2026-03-03'],
    ['9 sept 2026', '2026-09-09'],
    ['2026-11-05', '2026-11-05'],
    ['2026-11-5', '2026-11-05'],
    ['2026/11/05', '2026-11-05'],
    ['20261105', '2026-11-05'],
    ['5–11–2026', '2026-11-05'],
    ['29-2-2024', '2024-02-29'],
    ['290224', '2024-02-29'],
    ['31-12-1999', '1999-12-31'],
    ['31121999', '1999-12-31'],
    ['12-05-1850', '1850-05-12'],
    ['31-12-2199', '2199-12-31'],
  ])('%j is %s', (text, date) => {
    expect(parseDatum(text, today)).toEqual({ ok: true, value: date });
  });

  it('reads 05-11-2026 as 5 November, never as 11 May', () => {
    expect(parseDatum('05-11-2026', today)).toEqual({ ok: true, value: '2026-11-05' });
    expect(parseDatum('11-05-2026', today)).toEqual({ ok: true, value: '2026-05-11' });
  });

  it('reads every date day first in all its forms', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const { jaar, maand, dag } = partsOf(date);
        const [dd, mm] = [String(dag).padStart(2, '0'), String(maand).padStart(2, '0')];
        for (const text of [
          `${dag}-${maand}-${jaar}`,
          `${dd}/${mm}/${jaar}`,
          `${dd}.${mm}.${jaar}`,
          `${dd}${mm}${jaar}`,
          date,
          date.replaceAll('-', ''),
        ]) {
          expect(parseDatum(text, today)).toEqual({ ok: true, value: date });
        }
      }),
    );
  });
});

describe('parseDatum counts from today', () => {
  it.each([
    ['vandaag', '2026-11-20'],
    ['Vandaag ', '2026-11-20'],
    ['gisteren', '2026-11-19'],
    ['eergisteren', '2026-11-18'],
    ['morgen', '2026-11-21'],
    ['overmorgen', '2026-11-22'],
    ['-3', '2026-11-17'],
    ['- 3', '2026-11-17'],
    ['−3', '2026-11-17'],
    ['–3', '2026-11-17'],
    ['+3', '2026-11-23'],
    ['+0', '2026-11-20'],
    ['-365', '2025-11-20'],
    ['+42', '2027-01-01'],
  ])('%j is %s', (text, date) => {
    expect(parseDatum(text, today)).toEqual({ ok: true, value: date });
  });
});

describe('parseDatum without a year takes the year nearest to today', () => {
  it.each([
    ['5-11', '2026-11-20', '2026-11-05'],
    ['5 nov', '2026-11-20', '2026-11-05'],
    ['5/11', '2026-11-20', '2026-11-05'],
    ['vr 20 nov', '2026-11-20', '2026-11-20'],
    ['30-12', '2027-01-02', '2026-12-30'],
    ['2-1', '2026-12-30', '2027-01-02'],
    ['21-5', '2026-11-20', '2027-05-21'],
    ['22-5', '2026-11-20', '2026-05-22'],
    ['29-2', '2024-03-05', '2024-02-29'],
    ['29 feb', '2028-01-05', '2028-02-29'],
  ])('%j typed on %s is %s', (text, now, date) => {
    expect(parseDatum(text, d(now))).toEqual({ ok: true, value: date });
  });

  it('takes the past date when two are equally near', () => {
    // Between 1 July 2023 and 1 July 2024 lie 366 days, and New Year's Eve is halfway.
    expect(parseDatum('1-7', d('2023-12-31'))).toEqual({ ok: true, value: '2023-07-01' });
  });

  it('refuses 29 February when the nearest year has none, rather than jump to another year', () => {
    const result = parseDatum('29-2', d('2026-03-05'));
    expect(result).toEqual({
      ok: false,
      error: { kind: 'bestaat_niet', dag: 29, maand: 2, jaar: 2026 },
    });
  });

  it('is never more than half a year away', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (date, now) => {
        const { maand, dag } = partsOf(date);
        fc.pre(!(maand === 2 && dag === 29));
        const result = parseDatum(`${dag}-${maand}`, now);
        expect(result.ok).toBe(true);
        if (!result.ok) return;
        const days = Math.abs(Date.parse(result.value) - Date.parse(now)) / 86_400_000;
        expect(days).toBeLessThanOrEqual(183);
      }),
    );
  });
});

describe('parseDatum with a year of two digits', () => {
  it.each([
    ['1-1-46', '2046-01-01'],
    ['1-1-47', '1947-01-01'],
    ['1-1-99', '1999-01-01'],
    ['1-1-00', '2000-01-01'],
    ['1-1-26', '2026-01-01'],
  ])('in 2026 takes %s for %s', (text, date) => {
    expect(parseDatum(text, today)).toEqual({ ok: true, value: date });
  });

  it('moves the window with the years', () => {
    expect(parseDatum('1-1-47', d('2027-01-01'))).toEqual({ ok: true, value: '2047-01-01' });
    expect(parseDatum('1-1-19', d('2099-06-01'))).toEqual({ ok: true, value: '2119-01-01' });
  });

  it('expands to the latest year that is not after the given one', () => {
    expect([46, 47, 0, 99].map((digits) => expandYear(digits, 2046))).toEqual([
      2046, 1947, 2000, 1999,
    ]);
  });
});

describe('parseDatum refuses', () => {
  it.each([
    ['', 'leeg'],
    ['   ', 'leeg'],
    ['31-4', 'bestaat_niet'],
    ['31-4-2026', 'bestaat_niet'],
    ['29-2-2026', 'bestaat_niet'],
    ['30 feb 2024', 'bestaat_niet'],
    ['0-11-2026', 'bestaat_niet'],
    ['00-00-1968', 'bestaat_niet'],
    ['5-13-2026', 'bestaat_niet'],
    ['11-25-2026', 'bestaat_niet'],
    ['32-1-2026', 'bestaat_niet'],
    ['2026-13-45', 'bestaat_niet'],
    ['vr 5 nov 2026', 'weekdag_klopt_niet'],
    ['vr 5-11-2026 09:30', 'weekdag_klopt_niet'],
    ['maandag 5-11-2026', 'weekdag_klopt_niet'],
    ['5-11-0226', 'jaar_buiten_bereik'],
    ['5-11-1849', 'jaar_buiten_bereik'],
    ['5-11-2200', 'jaar_buiten_bereik'],
    ['+9999999', 'onleesbaar'],
    ['hallo', 'onleesbaar'],
    ['do', 'onleesbaar'],
    ['nov', 'onleesbaar'],
    ['november 2026', 'onleesbaar'],
    ['5', 'onleesbaar'],
    ['511', 'onleesbaar'],
    ['5112026', 'onleesbaar'],
    ['5-11-226', 'onleesbaar'],
    ['5-11-20226', 'onleesbaar'],
    ['5--11', 'onleesbaar'],
    ['5 xyz 2026', 'onleesbaar'],
    ['xx 5 nov 2026', 'onleesbaar'],
    ['-', 'onleesbaar'],
    ['1e9', 'onleesbaar'],
    ['5-11-2026; DROP', 'onleesbaar'],
  ])('%j as %s', (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        const result = parseDatum(text, today);
        if (!result.ok) expect(datumFoutZin(result.error)).toMatch(/\.$|\?$/);
      }),
    );
  });
});

describe('datumFoutZin says what to do', () => {
  it('for an empty field', () => {
    expect(sentenceFor('')).toBe('Vul een datum in, bijvoorbeeld 5-11-2026.');
  });

  it('for text that is no date', () => {
    expect(sentenceFor('hallo')).toContain('Typ dag, maand en jaar, bijvoorbeeld 5-11-2026');
  });

  it('for a day that the month does not have', () => {
    expect(sentenceFor('31-4-2026')).toBe(
      '31 april 2026 bestaat niet: april 2026 heeft 30 dagen. Verbeter de dag of de maand.',
    );
  });

  it('for month and day the wrong way round, with what was meant', () => {
    expect(sentenceFor('11-25-2026')).toBe(
      'Maand 25 bestaat niet. Typ eerst de dag en dan de maand. Bedoelt u 25-11-2026?',
    );
    expect(sentenceFor('40-50-2026')).not.toContain('Bedoelt u');
  });

  it('for a weekday that does not fit', () => {
    expect(sentenceFor('vr 5-11-2026')).toBe(
      '5 november 2026 is een donderdag, geen vrijdag. Verbeter de dag of de datum.',
    );
  });

  it('for a year out of bounds', () => {
    expect(sentenceFor('5-11-0226')).toBe(
      'Het jaar 226 kan hier niet. Typ een jaar van 1850 tot en met 2199.',
    );
  });
});
