import { describe, expect, it } from 'vitest';
import { GESLACHTEN, geslachtNaam, readGeslacht } from '#areas/personen/rules/persoon.ts';

describe('readGeslacht', () => {
  it.each([
    ['M', 'M'],
    ['m', 'M'],
    ['man', 'M'],
    [' Vrouw ', 'V'],
    ['v', 'V'],
    ['o', 'O'],
    ['onbekend', 'O'],
    ['', undefined],
    ['x', undefined],
    ['mv', undefined],
  ])('of %j is %j', (text, expected) => {
    expect(readGeslacht(text)).toBe(expected);
  });

  it('reads back every value and its name', () => {
    for (const geslacht of GESLACHTEN) {
      expect(readGeslacht(geslacht)).toBe(geslacht);
      expect(readGeslacht(geslachtNaam(geslacht))).toBe(geslacht);
    }
  });
});
