import { describe, expect, it } from 'vitest';
import { WIENS } from '#areas/werk/contract.ts';
import { BAKKEN } from '#areas/werk/rules.ts';
import {
  countOf,
  readWerkFilter,
  type WerkFilter,
  writeWerkFilter,
} from '#areas/werk/screen/werk-filter.ts';
import { moveInLijst, rowAfterChange } from '#renderer/dossier/lijst-stand.ts';

const every: WerkFilter[] = WIENS.flatMap((wiens) =>
  [undefined, ...BAKKEN].flatMap((bak) => [1, 2, 17].map((pagina) => ({ wiens, bak, pagina }))),
);

describe('the filter of the werkvoorraad', () => {
  it.each(every)('comes back from its address: $wiens, $bak, page $pagina', (filter) => {
    expect(readWerkFilter(writeWerkFilter(filter))).toEqual(filter);
  });

  it('leaves what is usual out of the address', () => {
    expect(writeWerkFilter({ wiens: 'mij', bak: undefined, pagina: 1 })).toEqual({});
  });

  it('reads nonsense as the usual', () => {
    const usual = { wiens: 'mij', bak: undefined, pagina: 1 };
    expect(readWerkFilter({ wiens: 'jou', bak: 'gisteren', pagina: -3 })).toEqual(usual);
    expect(readWerkFilter({ pagina: '2; drop', wiens: ['mij'], bak: {} })).toEqual(usual);
    expect(readWerkFilter({ pagina: 1e9 })).toEqual(usual);
  });

  it('names the count that belongs to it', () => {
    const aantallen = {
      te_laat: 3,
      vandaag: 1,
      deze_week: 0,
      later: 2,
      zonder_volgende_stap: 4,
      na_afsluiting: 0,
    };
    const tellingen = [{ wiens: 'niemand' as const, aantallen, totaal: 10 }];
    expect(countOf(tellingen, { wiens: 'niemand', bak: undefined })).toBe(10);
    expect(countOf(tellingen, { wiens: 'niemand', bak: 'te_laat' })).toBe(3);
    expect(countOf(tellingen, { wiens: 'mij', bak: 'te_laat' })).toBeUndefined();
    expect(countOf(undefined, { wiens: 'mij', bak: undefined })).toBeUndefined();
  });
});

describe('the keyboard in a list', () => {
  it('starts with j at the top and with k at the end', () => {
    expect(moveInLijst(undefined, 'j', 5)).toBe(0);
    expect(moveInLijst(undefined, 'k', 5)).toBe(4);
  });

  it('leaves the arrows, Home and End to the page while nobody is in the list', () => {
    for (const toets of ['ArrowDown', 'ArrowUp', 'Home', 'End'] as const)
      expect(moveInLijst(undefined, toets, 5)).toBeUndefined();
  });

  it.each([
    [2, 'j', 3],
    [2, 'ArrowDown', 3],
    [2, 'k', 1],
    [2, 'ArrowUp', 1],
    [0, 'k', 0],
    [4, 'j', 4],
    [2, 'Home', 0],
    [2, 'End', 4],
  ] as const)('goes from row %i with %s to row %i and never round', (from, toets, to) => {
    expect(moveInLijst(from, toets, 5)).toBe(to);
  });

  it('goes nowhere in an empty list', () => {
    expect(moveInLijst(undefined, 'j', 0)).toBeUndefined();
    expect(moveInLijst(0, 'End', 0)).toBeUndefined();
  });

  it('stays at its place when rows went away, or at the last one that is left', () => {
    expect(rowAfterChange(2, 10)).toBe(2);
    expect(rowAfterChange(9, 9)).toBe(8);
    expect(rowAfterChange(0, 0)).toBeUndefined();
    expect(rowAfterChange(undefined, 9)).toBeUndefined();
  });
});
