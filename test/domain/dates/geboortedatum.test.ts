import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatGeboortedatum,
  formatLeeftijd,
  geboortedatumDelen,
  geboortedatumWaarschuwingZin,
  isGeboortedatumTekst,
  leeftijd,
  makeGeboortedatum,
  ONBEKENDE_GEBOORTEDATUM,
  parseGeboortedatum,
  toGeboortedatum,
} from '#domain/dates/geboortedatum.ts';
import { geboortedatumFoutZin } from '#domain/dates/geboortedatum-lezen.ts';
import { partsOf } from '#domain/dates/iso-date.ts';
import { anyDate, d } from '#test/domain/dates/support.ts';

const today = d('2026-11-20');

describe('a stored date of birth', () => {
  it.each(['1968-05-12', '1978-03-00', '1968-00-00', '0000-00-00', '2024-02-29'])(
    'can be %s',
    (text) => {
      expect(isGeboortedatumTekst(text)).toBe(true);
    },
  );

  it.each([
    '1968-00-12',
    '0000-05-12',
    '0000-05-00',
    '1968-13-00',
    '1968-04-31',
    '2023-02-29',
    '1968',
    '12-05-1968',
    '',
  ])('cannot be %j', (text) => {
    expect(isGeboortedatumTekst(text)).toBe(false);
    expect(() => toGeboortedatum(text)).toThrow(RangeError);
  });

  it('is taken apart into the parts that are known, and put together again', () => {
    expect(geboortedatumDelen(toGeboortedatum('1968-05-12'))).toEqual({
      jaar: 1968,
      maand: 5,
      dag: 12,
    });
    expect(geboortedatumDelen(toGeboortedatum('1978-03-00'))).toEqual({ jaar: 1978, maand: 3 });
    expect(geboortedatumDelen(ONBEKENDE_GEBOORTEDATUM)).toEqual({});
    expect(makeGeboortedatum({ jaar: 1978, maand: 3 })).toBe('1978-03-00');
    expect(makeGeboortedatum({})).toBe(ONBEKENDE_GEBOORTEDATUM);
    expect(makeGeboortedatum({ jaar: 1968, dag: 3 })).toBeUndefined();
    expect(makeGeboortedatum({ jaar: 1968.5 })).toBeUndefined();
  });

  it.each([
    ['1968-05-12', 'zo 12 mei 1968'],
    ['1978-03-00', 'mrt 1978 (dag onbekend)'],
    ['1968-00-00', '1968 (dag en maand onbekend)'],
    ['0000-00-00', 'onbekend'],
  ])('%s is shown as %s', (text, shown) => {
    expect(formatGeboortedatum(toGeboortedatum(text))).toBe(shown);
  });
});

describe('parseGeboortedatum reads', () => {
  it.each([
    ['12-5-1968', '1968-05-12'],
    ['12-5-68', '1968-05-12'],
    ['12051968', '1968-05-12'],
    ['120568', '1968-05-12'],
    ['19680512', '1968-05-12'],
    ['12 mei 1968', '1968-05-12'],
    ["12 mei '68", '1968-05-12'],
    ['zo 12 mei 1968', '1968-05-12'],
    ['1968-05-12', '1968-05-12'],
    ['29-2-2000', '2000-02-29'],
    ['1968', '1968-00-00'],
    ['00-00-1968', '1968-00-00'],
    ['0-0-1968', '1968-00-00'],
    ['00-00-68', '1968-00-00'],
    ['1968-00-00', '1968-00-00'],
    ['19680000', '1968-00-00'],
    ['00001968', '1968-00-00'],
    ['3-1978', '1978-03-00'],
    ['03/1978', '1978-03-00'],
    ['1978-03', '1978-03-00'],
    ['1978-03-00', '1978-03-00'],
    ['00-03-1978', '1978-03-00'],
    ['00031978', '1978-03-00'],
    ['19780300', '1978-03-00'],
    ['mrt 1978', '1978-03-00'],
    ['Maart 1978', '1978-03-00'],
    ["mrt '78", '1978-03-00'],
    ['onbekend', '0000-00-00'],
    ['Onbekend', '0000-00-00'],
    ['?', '0000-00-00'],
    ['0000', '0000-00-00'],
    ['00-00-0000', '0000-00-00'],
    ['0000-00-00', '0000-00-00'],
    ['00-00-00', '0000-00-00'],
    ['00000000', '0000-00-00'],
  ])('%j as %s', (text, value) => {
    expect(parseGeboortedatum(text, today)).toEqual({ ok: true, value });
  });

  it('every stored date of birth, complete or not, as itself', () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom(10, 7, 4, 0), (date, kept) => {
        fc.pre(date <= '2026-11-00');
        const stored = date.slice(0, kept) + '0000-00-00'.slice(kept);
        expect(parseGeboortedatum(stored, today)).toEqual({ ok: true, value: stored });
      }),
    );
  });

  it('an incomplete date without inventing the first of January', () => {
    const result = parseGeboortedatum('1968', today);
    expect(result.ok && result.value.endsWith('-01-01')).toBe(false);
  });
});

describe('parseGeboortedatum takes two digits for a year that is past', () => {
  it.each([
    ['20-11-26', '2026-11-20'],
    ['21-11-26', '1926-11-21'],
    ['1-1-27', '1927-01-01'],
    ['1-1-00', '2000-01-01'],
    ['nov 26', '2026-11-00'],
    ['dec 26', '1926-12-00'],
  ])('%j as %s', (text, value) => {
    expect(parseGeboortedatum(text, today)).toEqual({ ok: true, value });
  });

  it('whatever the date', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (date, now) => {
        const { jaar, maand, dag } = partsOf(date);
        fc.pre(!(maand === 2 && dag === 29));
        const yy = String(jaar % 100).padStart(2, '0');
        const result = parseGeboortedatum(`${dag}-${maand}-${yy}`, now);
        expect(result.ok && String(result.value) <= now).toBe(true);
      }),
    );
  });
});

describe('parseGeboortedatum keeps and warns', () => {
  it.each(['21-11-2026', '2027', '12-2026', 'dec 2026'])('about %s, which lies ahead', (text) => {
    expect(parseGeboortedatum(text, today)).toMatchObject({ ok: true, waarschuwing: 'toekomst' });
  });

  it.each(['20-11-2026', '2026', '11-2026', 'onbekend'])('not about %s', (text) => {
    expect(parseGeboortedatum(text, today)).not.toHaveProperty('waarschuwing');
  });

  it('about somebody of more than 120 years', () => {
    expect(parseGeboortedatum('1905', today)).toEqual({
      ok: true,
      value: '1905-00-00',
      waarschuwing: 'ouder_dan_120',
    });
    expect(parseGeboortedatum('1906', today)).toEqual({ ok: true, value: '1906-00-00' });
  });

  it('in a sentence that says the date stays', () => {
    expect(geboortedatumWaarschuwingZin('toekomst')).toMatch(/in de toekomst.+blijft staan/);
    expect(geboortedatumWaarschuwingZin('ouder_dan_120')).toMatch(/ouder .+ 120.+blijft staan/);
  });
});

describe('parseGeboortedatum refuses', () => {
  it.each([
    ['', 'leeg', 'Typ een geboortedatum zoals 12-5-1968'],
    ['hallo', 'onleesbaar', 'Typ een geboortedatum zoals 12-5-1968'],
    ['xyz 1978', 'onleesbaar', 'Typ een geboortedatum'],
    ['vandaag', 'onleesbaar', 'Typ een geboortedatum'],
    ['-3', 'onleesbaar', 'Typ een geboortedatum'],
    ['68', 'onleesbaar', 'Typ een geboortedatum'],
    ['zo 00-05-1968', 'onleesbaar', 'Typ een geboortedatum'],
    ['12-5', 'jaar_ontbreekt', 'Typ ook het jaar'],
    ['12 mei', 'jaar_ontbreekt', 'Typ ook het jaar'],
    ['12-05-0000', 'jaar_ontbreekt', 'Typ ook het jaar'],
    ['0000-05-12', 'jaar_ontbreekt', 'Typ ook het jaar'],
    ['12-00-1968', 'maand_ontbreekt', 'Typ ook de maand'],
    ['31-4-1968', 'bestaat_niet', '31 april 1968 bestaat niet'],
    ['29-2-1967', 'bestaat_niet', '29 februari 1967 bestaat niet'],
    [
      '13-1978',
      'bestaat_niet',
      'Maand 13 bestaat niet. Typ een maand van 1 tot en met 12, bijvoorbeeld 3-1978.',
    ],
    ['ma 12 mei 1968', 'weekdag_klopt_niet', 'is een zondag, geen maandag'],
    ['12-5-1768', 'jaar_buiten_bereik', 'Het jaar 1768 kan hier niet'],
    ['1768', 'jaar_buiten_bereik', 'Het jaar 1768 kan hier niet'],
  ])('%j as %s and says what to do', (text, kind, sentence) => {
    const result = parseGeboortedatum(text, today);
    expect(result).toMatchObject({ ok: false, error: { kind } });
    if (!result.ok) expect(geboortedatumFoutZin(result.error)).toContain(sentence);
  });

  it('by a value, never by throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 15 }), (text) => {
        const result = parseGeboortedatum(text, today);
        if (result.ok) expect(isGeboortedatumTekst(result.value)).toBe(true);
        else expect(geboortedatumFoutZin(result.error)).toMatch(/[.?]$/);
      }),
    );
  });
});

describe('leeftijd', () => {
  it.each([
    ['1968-11-20', 58],
    ['1968-11-21', 57],
    ['1968-12-01', 57],
    ['2026-11-20', 0],
    ['2026-00-00', 0],
    ['2026-11-00', 0],
    ['1978-03-00', 48],
    ['1978-12-00', 47],
  ])('of %s is %d', (born, age) => {
    expect(leeftijd(toGeboortedatum(born), today)).toBe(age);
  });

  it.each([
    ['1968-00-00', [57, 58]],
    ['1978-11-00', [47, 48]],
    ['2025-00-00', [0, 1]],
  ] as const)('of %s is one of two', (born, tussen) => {
    expect(leeftijd(toGeboortedatum(born), today)).toEqual({ tussen });
  });

  it('is one number on the last day of a year, when everybody has had a birthday', () => {
    expect(leeftijd(toGeboortedatum('1968-00-00'), d('2026-12-31'))).toBe(58);
  });

  it.each(['0000-00-00', '2027-00-00', '2026-12-00', '2026-11-21'])('of %s is unknown', (born) => {
    expect(leeftijd(toGeboortedatum(born), today)).toBeUndefined();
  });

  it('goes up on 1 March for somebody born on 29 February', () => {
    const born = toGeboortedatum('2008-02-29');
    expect(leeftijd(born, d('2026-02-28'))).toBe(17);
    expect(leeftijd(born, d('2026-03-01'))).toBe(18);
    expect(leeftijd(born, d('2028-02-29'))).toBe(20);
  });

  it('of an incomplete date holds the age of every complete date that it can be', () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom(7, 4), anyDate, (born, kept, now) => {
        fc.pre(born <= now);
        const exact = leeftijd(toGeboortedatum(born), now);
        const range = leeftijd(
          toGeboortedatum(born.slice(0, kept) + '0000-00-00'.slice(kept)),
          now,
        );
        const [youngest, oldest] = typeof range === 'object' ? range.tussen : [range, range];
        expect(exact).toBeGreaterThanOrEqual(youngest ?? Number.NaN);
        expect(exact).toBeLessThanOrEqual(oldest ?? Number.NaN);
      }),
    );
  });

  it('is shown in words', () => {
    expect(formatLeeftijd(58)).toBe('58 jaar');
    expect(formatLeeftijd({ tussen: [57, 58] })).toBe('57 of 58 jaar');
    expect(formatLeeftijd(undefined)).toBe('leeftijd onbekend');
  });
});
