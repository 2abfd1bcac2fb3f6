import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  foldBsn,
  foldDeel,
  foldPostcodeHuisnummer,
  foldStraatAdres,
} from '#areas/bekendheid/rules/vouwen.ts';

describe('foldDeel', () => {
  it.each([
    ["O'Voorbeeld-Özdemir", 'ovoorbeeld ozdemir'],
    ['J.P.', 'jp'],
    ['  Anna   Maria ', 'anna maria'],
    ['Burg. de Raadtsingel', 'burg de raadtsingel'],
    [null, ''],
    [undefined, ''],
  ])('of %j is %j', (text, folded) => {
    expect(foldDeel(text)).toBe(folded);
  });

  it('gives the same again when folded twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        expect(foldDeel(foldDeel(text))).toBe(foldDeel(text));
      }),
    );
  });
});

describe('foldBsn', () => {
  it.each([
    ['111222333', '111222333'],
    ['111.222.333', '111222333'],
    ['10008579', '010008579'],
    ['000000000', ''],
    ['9876543', '009876543'],
    ['123', ''],
    ['11122233x', ''],
    [null, ''],
  ])('of %j is %j', (bsn, folded) => {
    expect(foldBsn({ bsn })).toBe(folded);
  });
});

describe('an address for comparing', () => {
  it.each([
    [{ postcode: '3311AB', huisnummer: '12' }, '3311ab|12'],
    [{ postcode: '3311 ab', huisnummer: '12A-2' }, '3311ab|12'],
    [{ postcode: '3311AB', huisnummer: '0012' }, '3311ab|12'],
    [{ postcode: '3311AB' }, ''],
    [{ huisnummer: '12' }, ''],
    [{ postcode: '', huisnummer: '' }, ''],
  ])('of %j is %j', (persoon, folded) => {
    expect(foldPostcodeHuisnummer(persoon)).toBe(folded);
  });

  it.each([
    [{ straat: 'Dorpsstraat', huisnummer: '12', plaats: 'Dalem' }, 'dorpsstraat|12|dalem'],
    [{ straat: 'Dórpsstraat ', huisnummer: '12a', plaats: 'DALEM' }, 'dorpsstraat|12|dalem'],
    [{ straat: 'Dorpsstraat', plaats: 'Dalem' }, ''],
    [{ straat: 'Dorpsstraat', huisnummer: '12' }, ''],
    [{ huisnummer: '12', plaats: 'Dalem' }, ''],
  ])('by street of %j is %j', (persoon, folded) => {
    expect(foldStraatAdres(persoon)).toBe(folded);
  });
});
