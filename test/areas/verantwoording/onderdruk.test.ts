import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { celTekst, onderdruk, onderdrukReeks } from '#areas/verantwoording/rules/onderdruk.ts';
import { anyTable, grid, table, truth } from './cijfers-support.ts';

/** The published grid as text, totals in the last row and column. */
function shown(aantallen: readonly (readonly number[])[]): string[][] {
  return grid(onderdruk(table(aantallen))).map((line) => line.map(celTekst));
}

const anySize = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([rows, columns]) => anyTable(rows, columns, 12));

describe('a table without small counts', () => {
  it('is published as it is, with its totals', () => {
    expect(
      shown([
        [5, 0],
        [12, 30],
      ]),
    ).toEqual([
      ['5', '0', '5'],
      ['12', '30', '42'],
      ['17', '30', '47'],
    ]);
  });

  it('of only zeros is published: nothing happened is no personal data', () => {
    expect(shown([[0, 0]])).toEqual([
      ['0', '0', '0'],
      ['0', '0', '0'],
    ]);
  });
});

describe('a small count', () => {
  it.each([1, 2, 3, 4])('of %i shows as <5', (count) => {
    expect(shown([[count, 20]])[0]?.[0]).toBe('<5');
  });

  it.each([
    [0, '0'],
    [5, '5'],
  ])('is not %i: that shows as %s', (count, text) => {
    expect(shown([[count, 20]])[0]?.[0]).toBe(text);
  });

  it('looks different from 0 and from what is hidden to guard it', () => {
    const texts = [
      celTekst({ soort: 'aantal', aantal: 0 }),
      celTekst({ soort: 'klein' }),
      celTekst({ soort: 'verborgen' }),
    ];
    expect(texts).toEqual(['0', '<5', '–']);
  });

  it('is guarded by hiding another: a total less the rest would give it away', () => {
    const [row] = shown([[3, 20]]);
    expect(row?.filter((text) => text === '–').length).toBeGreaterThan(0);
  });

  it('in a total shows as <5 as well', () => {
    expect(shown([[1, 2]])[0]).toEqual(['<5', '<5', '<5']);
  });
});

describe('what is published', () => {
  it('never holds a count of 1 to 4', () => {
    fc.assert(
      fc.property(anySize, (aantallen) => {
        for (const cel of grid(onderdruk(table(aantallen))).flat()) {
          if (cel.soort === 'aantal') expect([1, 2, 3, 4]).not.toContain(cel.aantal);
        }
      }),
    );
  });

  it('is true: a shown count is the count, <5 is 1 to 4, and 0 is always shown', () => {
    fc.assert(
      fc.property(anySize, (aantallen) => {
        const counts = truth(aantallen);
        for (const [row, line] of grid(onderdruk(table(aantallen))).entries()) {
          for (const [column, cel] of line.entries()) {
            const count = counts[row]?.[column] ?? -1;
            if (cel.soort === 'aantal') expect(cel.aantal).toBe(count);
            if (cel.soort === 'klein') expect([1, 2, 3, 4]).toContain(count);
            if (count === 0) expect(cel.soort).toBe('aantal');
          }
        }
      }),
    );
  });

  it('keeps the headings, and the size of the table', () => {
    fc.assert(
      fc.property(anySize, (aantallen) => {
        const { rijen, kolommen, cellen, rijtotalen, kolomtotalen } = onderdruk(table(aantallen));
        expect(rijen).toEqual(table(aantallen).rijen);
        expect(kolommen).toEqual(table(aantallen).kolommen);
        expect(cellen.map((line) => line.length)).toEqual(aantallen.map((line) => line.length));
        expect([rijtotalen.length, kolomtotalen.length]).toEqual([rijen.length, kolommen.length]);
      }),
    );
  });

  it('does not change the table that was given', () => {
    const given = table([
      [3, 20],
      [7, 9],
    ]);
    const copy = structuredClone(given);
    onderdruk(given);
    expect(given).toEqual(copy);
  });

  it('is the same every time', () => {
    fc.assert(
      fc.property(anySize, (aantallen) => {
        expect(onderdruk(table(aantallen))).toEqual(onderdruk(table(aantallen)));
      }),
    );
  });
});

describe('a series with one total', () => {
  it('is guarded like a table', () => {
    const { regels, totaal } = onderdrukReeks([
      { sleutel: 'Dordrecht', aantal: 20 },
      { sleutel: 'Gorinchem', aantal: 3 },
      { sleutel: 'Sliedrecht', aantal: 0 },
    ]);
    expect(regels.map(({ cel }) => celTekst(cel))).toContain('<5');
    expect(regels[2]).toEqual({ sleutel: 'Sliedrecht', cel: { soort: 'aantal', aantal: 0 } });
    const hidden = [...regels.map(({ cel }) => cel), totaal].filter(
      ({ soort }) => soort === 'verborgen',
    );
    expect(hidden.length).toBeGreaterThan(0);
  });

  it('shows its total when two small counts guard each other', () => {
    const { regels, totaal } = onderdrukReeks([
      { sleutel: 'a', aantal: 2 },
      { sleutel: 'b', aantal: 3 },
      { sleutel: 'c', aantal: 10 },
    ]);
    expect(regels.map(({ cel }) => celTekst(cel))).toEqual(['<5', '<5', '10']);
    expect(celTekst(totaal)).toBe('15');
  });

  it('of nothing has total 0', () => {
    expect(onderdrukReeks([])).toEqual({ regels: [], totaal: { soort: 'aantal', aantal: 0 } });
  });
});

describe('a year of nine gemeenten by month', () => {
  it('is made fit to publish in no time', () => {
    const aantallen = Array.from({ length: 9 }, (_, row) =>
      Array.from({ length: 12 }, (_, column) => (row * 7 + column * 5) % 11),
    );
    const start = performance.now();
    onderdruk(table(aantallen));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('a table that cannot be', () => {
  it.each([[[[-1]]], [[[1.5]]], [[[Number.NaN]]], [[[1, 2], [3]]]])(
    'such as %j throws: it is a bug',
    (aantallen) => {
      expect(() => onderdruk(table(aantallen))).toThrow(RangeError);
    },
  );

  it('such as one with a heading too many throws as well', () => {
    expect(() => onderdruk({ rijen: ['a', 'b'], kolommen: ['x'], aantallen: [[1]] })).toThrow(
      RangeError,
    );
  });
});
