import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOnbekend, tidyInvoer } from '#areas/personen/rules/persoon-invoer.ts';

describe('tidyInvoer', () => {
  it.each([
    ['  Anna  Voorbeeld ', 'Anna Voorbeeld'],
    ['Anna\tVoorbeeld\n', 'Anna Voorbeeld'],
    ['Anna\u0000Voorbeeld', 'AnnaVoorbeeld'],
    ['Anna \u200b Voorbeeld', 'Anna Voorbeeld'],
    ['\ufeffAnna', 'Anna'],
    ['Anna\u00a0Voorbeeld', 'Anna Voorbeeld'],
    ['Zoe\u0308', 'Zoë'],
    ['', ''],
    [null, ''],
    [undefined, ''],
  ])('of %j is %j', (text, expected) => {
    expect(tidyInvoer(text)).toBe(expected);
  });

  it('gives the same again when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const once = tidyInvoer(text);
        expect(tidyInvoer(once)).toBe(once);
      }),
    );
  });
});

describe('isOnbekend', () => {
  it.each(['onbekend', 'Onbekend', 'ONB', 'niet bekend', '?', 'n.b.', '-'])('%j is', (text) => {
    expect(isOnbekend(text)).toBe(true);
  });

  it.each(['', 'Voorbeeld', 'onbekende', 'Van Onbekend'])('%j is not', (text) => {
    expect(isOnbekend(text)).toBe(false);
  });
});
