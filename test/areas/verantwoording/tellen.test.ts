import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  magUitsplitsen,
  telPer,
  telTabel,
  UITSPLITSINGEN,
} from '#areas/verantwoording/rules/cijfers.ts';

type Rij = { readonly gemeente: string; readonly maand: string };

const anyRijen: fc.Arbitrary<Rij[]> = fc.array(
  fc.record({
    gemeente: fc.constantFrom('Dordrecht', 'Gorinchem', 'Papendrecht'),
    maand: fc.constantFrom('2026-10', '2026-11'),
  }),
);
const gemeente = (rij: Rij) => rij.gemeente;
const maand = (rij: Rij) => rij.maand;

describe('counting by one key', () => {
  const rows: Rij[] = [
    { gemeente: 'Gorinchem', maand: '2026-10' },
    { gemeente: 'Dordrecht', maand: '2026-10' },
    { gemeente: 'Gorinchem', maand: '2026-11' },
  ];

  it('gives each key with its count, in the order of appearance', () => {
    expect(telPer(rows, gemeente)).toEqual([
      { sleutel: 'Gorinchem', aantal: 2 },
      { sleutel: 'Dordrecht', aantal: 1 },
    ]);
  });

  it('gives the keys that are asked for first, also with 0', () => {
    expect(telPer(rows, gemeente, ['Papendrecht', 'Dordrecht'])).toEqual([
      { sleutel: 'Papendrecht', aantal: 0 },
      { sleutel: 'Dordrecht', aantal: 1 },
      { sleutel: 'Gorinchem', aantal: 2 },
    ]);
  });

  it('of nothing is nothing', () => {
    expect(telPer([], gemeente)).toEqual([]);
    expect(telPer([], gemeente, ['Dordrecht'])).toEqual([{ sleutel: 'Dordrecht', aantal: 0 }]);
  });

  it('takes any text as a key', () => {
    const keys = ['__proto__', 'constructor', ''];
    expect(telPer(keys, (key) => key).map(({ aantal }) => aantal)).toEqual([1, 1, 1]);
  });

  it('counts every row once', () => {
    fc.assert(
      fc.property(anyRijen, (rijen) => {
        const total = telPer(rijen, gemeente).reduce((sum, { aantal }) => sum + aantal, 0);
        expect(total).toBe(rijen.length);
      }),
    );
  });
});

describe('counting by two keys', () => {
  it('gives a table with the keys that are asked for', () => {
    const rows = [{ gemeente: 'Gorinchem', maand: '2026-11' }];
    const table = telTabel(rows, {
      rij: gemeente,
      kolom: maand,
      rijen: ['Dordrecht', 'Gorinchem'],
      kolommen: ['2026-10', '2026-11'],
    });
    expect(table).toEqual({
      rijen: ['Dordrecht', 'Gorinchem'],
      kolommen: ['2026-10', '2026-11'],
      aantallen: [
        [0, 0],
        [0, 1],
      ],
    });
  });

  it('of nothing is an empty table', () => {
    expect(telTabel([], { rij: gemeente, kolom: maand })).toEqual({
      rijen: [],
      kolommen: [],
      aantallen: [],
    });
  });

  it('agrees with counting by either key', () => {
    fc.assert(
      fc.property(anyRijen, (rijen) => {
        const table = telTabel(rijen, { rij: gemeente, kolom: maand });
        const perRow = table.aantallen.map((line) => line.reduce((sum, count) => sum + count, 0));
        expect(perRow).toEqual(telPer(rijen, gemeente).map(({ aantal }) => aantal));
        const perColumn = table.kolommen.map((_, column) =>
          table.aantallen.reduce((sum, line) => sum + (line[column] ?? 0), 0),
        );
        expect(perColumn).toEqual(telPer(rijen, maand).map(({ aantal }) => aantal));
      }),
    );
  });
});

describe('dividing figures', () => {
  it('by one or two things is allowed', () => {
    for (const one of UITSPLITSINGEN) {
      expect(magUitsplitsen([one])).toBe(true);
      for (const other of UITSPLITSINGEN) expect(magUitsplitsen([one, other])).toBe(true);
    }
    expect(magUitsplitsen([])).toBe(true);
  });

  it('by gemeente, reason and month is never allowed', () => {
    expect(magUitsplitsen(['gemeente', 'afsluitreden', 'maand'])).toBe(false);
  });

  it('by any three is not allowed; the same one twice counts once', () => {
    expect(magUitsplitsen(['corporatie', 'kinderen', 'maand'])).toBe(false);
    expect(magUitsplitsen(['maand', 'maand', 'gemeente'])).toBe(true);
  });
});
