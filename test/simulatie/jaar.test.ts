import { expect, test } from 'vitest';
import { speelJaar } from './jaar.ts';

const JAREN = 25;

test.each(Array.from({ length: JAREN }, (_, index) => `jaar ${index + 1}`))(
  'whatever two people do in %s, nothing is lost, forgotten or counted wrong',
  async (zaad) => {
    const { fouten, geweigerd, daden } = await speelJaar(zaad);
    expect(fouten).toEqual([]);
    // Most of what was tried was done: otherwise nothing was tested.
    expect(geweigerd).toBeLessThan(daden / 2);
  },
  60_000,
);
