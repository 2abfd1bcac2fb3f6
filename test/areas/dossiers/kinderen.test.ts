import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatLeeftijden,
  leeftijdenFoutZin,
  parseLeeftijden,
  VOLWASSEN_ZIN,
} from '#areas/dossiers/rules-huishouden.ts';

describe('parseLeeftijden', () => {
  it.each([
    ['3, 7 en 12', [3, 7, 12]],
    ['3,7,12', [3, 7, 12]],
    ['12 7 3', [3, 7, 12]],
    ['3 & 7 + 12', [3, 7, 12]],
    ['3; 7; 12', [3, 7, 12]],
    ['3 jaar, 7 jaar en 12 jaar', [3, 7, 12]],
    ['3, 7 en 12 jaar', [3, 7, 12]],
    ['3jr en 7 jr.', [3, 7]],
    ['8 maanden', [0]],
    ['18 mnd', [1]],
    ['4 jaar en 6 weken', [0, 4]],
    ['baby en 2', [0, 2]],
    ['pasgeboren', [0]],
    ['0', [0]],
    ['17', [17]],
    ['5, 5', [5, 5]],
    ['3, 7.', [3, 7]],
    ['EN 3', [3]],
    ['', []],
    ['   ', []],
    [',', []],
  ])('reads %j', (text, value) => {
    expect(parseLeeftijden(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['18', [18]],
    ['17 en 19', [17, 19]],
    ['99', [99]],
  ])('keeps %j with a warning, because somebody of 18 is no child', (text, value) => {
    expect(parseLeeftijden(text)).toEqual({ ok: true, value, waarschuwing: 'volwassen' });
    expect(VOLWASSEN_ZIN).toContain('Controleer');
  });

  it.each([
    ['drie', 'onleesbaar'],
    ['3, x', 'onleesbaar'],
    ['-3', 'onleesbaar'],
    ['3-7', 'onleesbaar'],
    ['3.5', 'onleesbaar'],
    ['12-05-2015', 'onleesbaar'],
    ['100', 'buiten_bereik'],
    ['2015', 'buiten_bereik'],
    ['20150512', 'onleesbaar'],
    ['1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 1 2 3 4 5', 'te_veel'],
  ])('refuses %j as %s, with what to do', (text, kind) => {
    const result = parseLeeftijden(text);
    if (result.ok) throw new Error('should be refused');
    expect(result.error.kind).toBe(kind);
    expect(leeftijdenFoutZin(result.error)).toMatch(/(Typ|Controleer) .*\.$/);
  });

  it('takes twenty children and no more', () => {
    expect(parseLeeftijden('1 '.repeat(20)).ok).toBe(true);
    const result = parseLeeftijden('1 '.repeat(21));
    expect(result).toEqual({ ok: false, error: { kind: 'te_veel', aantal: 21 } });
  });

  it('says which part could not be read', () => {
    const result = parseLeeftijden('3, zeven');
    expect(!result.ok && leeftijdenFoutZin(result.error)).toBe(
      '"zeven" is niet als leeftijd te lezen. Typ alleen leeftijden, bijvoorbeeld 3, 7 en 12.',
    );
  });

  it('never fails on any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const result = parseLeeftijden(text);
        if (result.ok) expect(result.value.every(Number.isInteger)).toBe(true);
        else expect(leeftijdenFoutZin(result.error)).not.toBe('');
      }),
    );
  });
});

describe('formatLeeftijden', () => {
  it.each([
    [[], ''],
    [[3], '3 jaar'],
    [[3, 7], '3 en 7 jaar'],
    [[3, 7, 12], '3, 7 en 12 jaar'],
    [[0, 0], '0 en 0 jaar'],
  ])('of %j is %j', (leeftijden, text) => {
    expect(formatLeeftijden(leeftijden)).toBe(text);
  });

  it('is read back as the same ages, from young to old', () => {
    const ages = fc.array(fc.integer({ min: 0, max: 17 }), { maxLength: 20 });
    fc.assert(
      fc.property(ages, (leeftijden) => {
        const sorted = [...leeftijden].sort((a, b) => a - b);
        expect(parseLeeftijden(formatLeeftijden(leeftijden))).toEqual({ ok: true, value: sorted });
      }),
    );
  });
});
