import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatHuisnummer,
  huisnummerFoutZin,
  parseHuisnummer,
} from '#domain/identiteit/huisnummer.ts';

describe('parseHuisnummer', () => {
  it.each([
    ['12', { huisnummer: 12 }],
    ['1', { huisnummer: 1 }],
    [' 012 ', { huisnummer: 12 }],
    ['99999', { huisnummer: 99_999 }],
    ['12a', { huisnummer: 12, huisletter: 'A' }],
    ['12 A', { huisnummer: 12, huisletter: 'A' }],
    ['12a-2', { huisnummer: 12, huisletter: 'A', toevoeging: '2' }],
    ['12A 2', { huisnummer: 12, huisletter: 'A', toevoeging: '2' }],
    ['12a2', { huisnummer: 12, huisletter: 'A', toevoeging: '2' }],
    ['12-2', { huisnummer: 12, toevoeging: '2' }],
    ['12–2', { huisnummer: 12, toevoeging: '2' }],
    ['12/2', { huisnummer: 12, toevoeging: '2' }],
    ['12 2', { huisnummer: 12, toevoeging: '2' }],
    ['12-a', { huisnummer: 12, toevoeging: 'A' }],
    ['12bis', { huisnummer: 12, toevoeging: 'BIS' }],
    ['12 bis', { huisnummer: 12, toevoeging: 'BIS' }],
    ['12 hs', { huisnummer: 12, toevoeging: 'HS' }],
    ['12 1 hoog', { huisnummer: 12, toevoeging: '1HG' }],
    ['12-2hoog', { huisnummer: 12, toevoeging: '2HG' }],
    ['12 3hg', { huisnummer: 12, toevoeging: '3HG' }],
    ['12a 1 hoog', { huisnummer: 12, huisletter: 'A', toevoeging: '1HG' }],
    ['12 boven', { huisnummer: 12, toevoeging: 'BOV' }],
    ['12 Huis', { huisnummer: 12, toevoeging: 'HS' }],
    ['12-beneden', { huisnummer: 12, toevoeging: 'BEN' }],
    ['\u200E12\u00A0a', { huisnummer: 12, huisletter: 'A' }],
    ['12-1234', { huisnummer: 12, toevoeging: '1234' }],
  ])('splits %j', (text, value) => {
    expect(parseHuisnummer(text)).toEqual({ ok: true, value });
  });

  it('never makes a floor the same door as a toevoeging of that number', () => {
    expect(parseHuisnummer('12 1 hoog')).not.toEqual(parseHuisnummer('12-1'));
  });

  it.each([
    ['', 'leeg', 'Vul een huisnummer in'],
    ['a', 'onleesbaar', 'Begin met het nummer'],
    ['a12', 'onleesbaar', 'Begin met het nummer'],
    ['-12', 'onleesbaar', 'Begin met het nummer'],
    ['12-a b c', 'onleesbaar', 'Begin met het nummer'],
    ['12é', 'onleesbaar', 'Begin met het nummer'],
    ['0', 'buiten_bereik', 'tussen 1 en 99999'],
    ['100000', 'buiten_bereik', 'tussen 1 en 99999'],
    ['12-12345', 'toevoeging_te_lang', 'hoogstens vier'],
    ['12abcde', 'toevoeging_te_lang', 'hoogstens vier'],
  ])('refuses %j as %s and says what to do', (text, kind, sentence) => {
    const result = parseHuisnummer(text);
    expect(result).toMatchObject({ ok: false, error: { kind } });
    if (!result.ok) expect(huisnummerFoutZin(result.error)).toContain(sentence);
  });
});

describe('formatHuisnummer', () => {
  it.each([
    [{ huisnummer: 12 }, '12'],
    [{ huisnummer: 12, huisletter: 'A' }, '12A'],
    [{ huisnummer: 12, toevoeging: '2' }, '12-2'],
    [{ huisnummer: 12, huisletter: 'A', toevoeging: '2' }, '12A-2'],
    [{ huisnummer: 12, huisletter: null, toevoeging: null }, '12'],
    [{ huisnummer: 12, huisletter: '', toevoeging: '' }, '12'],
  ])('shows %j as %s', (delen, shown) => {
    expect(formatHuisnummer(delen)).toBe(shown);
  });

  it('shows every house number in a form that reads back the same', () => {
    const word = fc.stringMatching(/^[A-Z0-9]{1,4}$/);
    const delen = fc.record(
      {
        huisnummer: fc.integer({ min: 1, max: 99_999 }),
        huisletter: fc.stringMatching(/^[A-Z]$/),
        toevoeging: word,
      },
      { requiredKeys: ['huisnummer'] },
    );
    fc.assert(
      fc.property(delen, (value) => {
        expect(parseHuisnummer(formatHuisnummer(value))).toEqual({ ok: true, value });
      }),
    );
  });
});
