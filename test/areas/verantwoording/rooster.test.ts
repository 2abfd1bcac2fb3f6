import { describe, expect, it } from 'vitest';
import { afleidbaar, standOf } from '#areas/verantwoording/rules/net.ts';
import { makeRooster } from '#areas/verantwoording/rules/onderdruk.ts';

describe('a count', () => {
  it.each([
    [0, 'open'],
    [1, 'klein'],
    [4, 'klein'],
    [5, 'open'],
    [100, 'open'],
  ] as const)('of %i is %s', (count, stand) => {
    expect(standOf(count)).toBe(stand);
  });
});

describe('the grid', () => {
  const rooster = makeRooster([
    [3, 9],
    [0, 20],
  ]);

  it('has the totals in its last row and column', () => {
    expect(rooster.map(({ aantal }) => aantal)).toEqual([3, 9, 12, 0, 20, 20, 3, 29, 32]);
  });

  it('knows totals of one row or column from the grand total', () => {
    const totals = rooster.filter(({ isTotaal }) => isTotaal).map(({ aantal }) => aantal);
    expect(totals).toEqual([12, 20, 3, 29]);
    expect(rooster.filter(({ isRand }) => isRand)).toHaveLength(5);
  });

  it('finds small counts, totals too', () => {
    const small = rooster.filter(({ stand }) => stand === 'klein');
    expect(small.map(({ rij, kolom }) => [rij, kolom])).toEqual([
      [0, 0],
      [2, 0],
    ]);
  });
});

describe('what can be computed', () => {
  it('is a small count when the rest is shown', () => {
    const rooster = makeRooster([[3, 9]]);
    expect(afleidbaar(rooster).map(({ aantal }) => aantal)).toEqual([3, 3]);
  });

  it('is nothing when two small ones stand in the way of each other in rows and columns', () => {
    const rooster = makeRooster([
      [2, 3, 9],
      [3, 2, 9],
    ]);
    expect(afleidbaar(rooster)).toEqual([]);
  });

  it('is a count at its limit: two of 1 to 4 that make 8', () => {
    const rooster = makeRooster([
      [4, 4],
      [4, 4],
    ]);
    expect(afleidbaar(rooster)).toHaveLength(4);
  });

  it('is a hidden 5, when the total shows that it cannot be more', () => {
    // 1 + 5 = 6: the hidden one is 5 or more and the small one 1 or more.
    const rooster = makeRooster([
      [1, 5],
      [9, 9],
    ]);
    for (const cel of rooster) if (cel.rij === 0 && cel.kolom === 1) cel.stand = 'verborgen';
    expect(afleidbaar(rooster).map(({ aantal }) => aantal)).toEqual([1, 5]);
  });

  it('is found in a table of any length', () => {
    const rooster = makeRooster([Array.from({ length: 200_000 }, () => 0)]);
    expect(afleidbaar(rooster)).toEqual([]);
  });

  it('is nothing when nothing is held back', () => {
    expect(afleidbaar(makeRooster([[10, 20]]))).toEqual([]);
  });
});
