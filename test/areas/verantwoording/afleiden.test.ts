import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type OnderdrukteTabel,
  onderdruk,
  onderdrukReeks,
} from '#areas/verantwoording/rules/onderdruk.ts';
import { anyTable, grid, possibleValues, table, truth } from './cijfers-support.ts';

/** Small and hidden figures that only one number fits; every table that agrees is tried. */
function derived(
  aantallen: readonly (readonly number[])[],
  max: number,
  published: OnderdrukteTabel = onderdruk(table(aantallen)),
): string[] {
  const cells = grid(published);
  return possibleValues(published, truth(aantallen), max).flatMap((line, row) =>
    line.flatMap((values, column) => {
      const soort = cells[row]?.[column]?.soort;
      return soort !== 'aantal' && values.size < 2 ? [`${row},${column} is ${[...values]}`] : [];
    }),
  );
}

describe('nobody can compute what is held back', () => {
  it.each([
    [1, 1, 12, 18],
    [1, 2, 12, 24],
    [2, 1, 12, 24],
    [1, 3, 8, 16],
    [3, 1, 8, 16],
    [2, 2, 7, 14],
  ])('in a table of %i by %i', (rows, columns, max, tried) => {
    fc.assert(
      fc.property(anyTable(rows, columns, max), (aantallen) => {
        expect(derived(aantallen, tried)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('in a table of 2 by 3', () => {
    fc.assert(
      fc.property(anyTable(2, 3, 5), (aantallen) => {
        expect(derived(aantallen, 7)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('in any table of 2 by 2 with counts up to 5', () => {
    for (let code = 0; code < 6 ** 4; code += 1) {
      const [a, b, c, e] = [0, 1, 2, 3].map((place) => Math.floor(code / 6 ** place) % 6);
      const counts = [
        [a ?? 0, b ?? 0],
        [c ?? 0, e ?? 0],
      ];
      expect([counts, derived(counts, 9)]).toEqual([counts, []]);
    }
  });

  it('in a table of ones, where "<5" for the whole would say that each is 1', () => {
    const ones = [
      [1, 1],
      [1, 1],
    ];
    expect(onderdruk(table(ones)).totaal.soort).toBe('verborgen');
    expect(derived(ones, 6)).toEqual([]);
  });

  it('at the limit: two of "<5" that make 8 are both 4', () => {
    const fours = [
      [4, 4],
      [9, 9],
    ];
    expect(onderdruk(table(fours)).rijtotalen[0]?.soort).not.toBe('aantal');
    expect(derived(fours, 14)).toEqual([]);
  });

  it('in a series with one total', () => {
    const anyCounts = fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const tellingen = counts.map((aantal, index) => ({ sleutel: `s${index}`, aantal }));
        const { regels, totaal } = onderdrukReeks(tellingen);
        const cells = regels.map(({ cel }) => [cel]);
        const published: OnderdrukteTabel = {
          rijen: regels.map(({ sleutel }) => sleutel),
          kolommen: ['aantal'],
          cellen: cells,
          rijtotalen: cells.flat(),
          kolomtotalen: [totaal],
          totaal,
        };
        const aantallen = counts.map((count) => [count]);
        expect(derived(aantallen, 12, published)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('and this test would see it: a total less the rest', () => {
    const naive: OnderdrukteTabel = {
      rijen: ['a'],
      kolommen: ['x', 'y'],
      cellen: [[{ soort: 'klein' }, { soort: 'aantal', aantal: 9 }]],
      rijtotalen: [{ soort: 'aantal', aantal: 12 }],
      kolomtotalen: [{ soort: 'klein' }, { soort: 'aantal', aantal: 9 }],
      totaal: { soort: 'aantal', aantal: 12 },
    };
    expect(derived([[3, 9]], 12, naive)).toEqual(['0,0 is 3', '1,0 is 3']);
  });
});
