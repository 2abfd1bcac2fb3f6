import { expect, test } from 'vitest';
import { speelJaar, type Telling } from './jaar.ts';

const JAREN = 25;
/** Shorter than the bench plays them, which finds what is seldom. */
const KORT = { daden: 60, rondeOm: 20 };
const telling: Telling = new Map();

test.each(Array.from({ length: JAREN }, (_, index) => `jaar ${index + 1}`))(
  'whatever two people do in %s, no term is lost, nobody forgotten and nothing counted wrong',
  async (zaad) => {
    const { fouten, geweigerd, daden } = await speelJaar(zaad, telling, KORT);
    expect(fouten).toEqual([]);
    // Most of what was tried was done: otherwise nothing was tested.
    expect(geweigerd).toBeLessThan(daden / 2);
  },
  120_000,
);

test('in those years everything that can be done was done', () => {
  const nooit = [...telling].filter(([, { gedaan }]) => gedaan === 0).map(([naam]) => naam);
  expect(nooit).toEqual([]);
  expect(telling.size).toBeGreaterThan(30);
});
