import { expect, test } from 'vitest';
import { standaardWeetregels } from '#areas/partnervragen/rules/weetregels-standaard.ts';
import { afkortingenIn } from '#renderer/afspraken/afkortingen.tsx';
import { AFKORTINGEN } from '#renderer/afspraken/tekst-afkortingen.ts';

test('only what stands in a text is explained, and a word that begins the same is not', () => {
  expect(afkortingenIn(['SA 7 ST b; st 4', 'STAD en SAMEN']).map(([kort]) => kort)).toEqual([
    ...['SA', 'st', 'ST'],
  ]);
  expect(afkortingenIn(['eigen regel'])).toEqual([]);
});

test('every short word in the sources of the standard set is explained', () => {
  const short = standaardWeetregels
    .flatMap(({ bron }) => bron.split(/[^\p{L}\p{N}]+/u))
    .filter((word) => /^(\p{Lu}{2,}|\p{Lu}\d|\p{Lu}\p{L}\p{Lu}\p{L})$/u.test(word));
  const known = new Set(AFKORTINGEN.map(([kort]) => kort));
  expect(short.filter((word) => !known.has(word))).toEqual([]);
});
