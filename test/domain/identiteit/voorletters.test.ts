import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatVoorletters } from '#domain/identiteit/voorletters.ts';

describe('formatVoorletters', () => {
  it.each([
    ['A.B.', 'A.B.'],
    ['a.b.', 'A.B.'],
    ['a.b', 'A.B.'],
    ['ab', 'A.B.'],
    ['AB', 'A.B.'],
    ['A B', 'A.B.'],
    ['a', 'A.'],
    ['j. th', 'J.Th.'],
    ['J.Th.', 'J.Th.'],
    ['Th', 'Th.'],
    ['ch', 'Ch.'],
    ['é', 'É.'],
    ['ij', 'Ij.'],
    ['ßa', 'ß.A.'],
    ['\u1e96a', '\u1e96.A.'],
    ['n\u0308a', 'N\u0308.A.'],
    ['chr', 'Chr.'],
    ['j-p', 'J-p.'],
    ['', ''],
    ['  ', ''],
    ['.', ''],
  ])('of %j is %j', (text, expected) => {
    expect(formatVoorletters(text)).toBe(expected);
  });

  it.each(['Johannes', 'A1', '(A.)'])('leaves %j, which is no initials, as typed', (text) => {
    expect(formatVoorletters(text)).toBe(text);
  });

  it('gives the same again when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 6 }), (text) => {
        const once = formatVoorletters(text);
        expect(formatVoorletters(once)).toBe(once);
      }),
    );
  });
});
