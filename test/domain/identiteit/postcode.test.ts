import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatPostcode,
  isPostcode,
  parsePostcode,
  postcodeFoutZin,
} from '#domain/identiteit/postcode.ts';

const letter = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const anyPostcode = fc
  .tuple(fc.integer({ min: 1000, max: 9999 }), letter, letter)
  .filter(([, one, two]) => !['SA', 'SD', 'SS'].includes(one + two))
  .map(([digits, one, two]) => `${digits}${one}${two}`);

describe('parsePostcode', () => {
  it.each(['3311AB', '3311 AB', '3311ab', ' 3311  aB ', '3311\u00a0AB', '33 11 AB'])(
    'takes %j',
    (text) => {
      expect(parsePostcode(text)).toEqual({ ok: true, value: '3311AB' });
    },
  );

  it.each([
    ['', 'leeg', 'Vul een postcode in'],
    ['  ', 'leeg', 'Vul een postcode in'],
    ['3311', 'onleesbaar', 'vier cijfers en twee letters'],
    ['AB3311', 'onleesbaar', 'vier cijfers en twee letters'],
    ['0311AB', 'onleesbaar', 'vier cijfers en twee letters'],
    ['3311ABC', 'onleesbaar', 'vier cijfers en twee letters'],
    ['33111AB', 'onleesbaar', 'vier cijfers en twee letters'],
    ['3311ÀB', 'onleesbaar', 'vier cijfers en twee letters'],
    ['3311SA', 'letters_bestaan_niet', 'letters SA bestaan niet'],
    ['3311 sd', 'letters_bestaan_niet', 'letters SD bestaan niet'],
    ['3311SS', 'letters_bestaan_niet', 'letters SS bestaan niet'],
  ])('refuses %j as %s and says what to do', (text, kind, sentence) => {
    const result = parsePostcode(text);
    expect(result).toMatchObject({ ok: false, error: { kind } });
    if (!result.ok) expect(postcodeFoutZin(result.error)).toContain(sentence);
  });

  it.each(['3311SB', '3311AS', '3311DS', '3311SE'])(
    'takes %s, which only looks like those',
    (text) => {
      expect(parsePostcode(text)).toEqual({ ok: true, value: text });
    },
  );

  it('takes back what formatPostcode shows', () => {
    fc.assert(
      fc.property(anyPostcode, (postcode) => {
        expect(formatPostcode(postcode)).toBe(`${postcode.slice(0, 4)} ${postcode.slice(4)}`);
        expect(parsePostcode(formatPostcode(postcode))).toEqual({ ok: true, value: postcode });
        expect(parsePostcode(formatPostcode(postcode).toLowerCase())).toMatchObject({ ok: true });
      }),
    );
  });
});

describe('formatPostcode', () => {
  it('leaves text in another form as it is', () => {
    expect(['', '1000', 'B-2000', '3311SA'].map(formatPostcode)).toEqual([
      '',
      '1000',
      'B-2000',
      '3311SA',
    ]);
  });
});

describe('isPostcode', () => {
  it('knows the stored form only', () => {
    expect(['3311AB', '3311 AB', '3311ab', '3311AB\n'].map(isPostcode)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
