import { expect, test } from 'vitest';
import { aanvallen } from '#tools/fout/aanvallen.ts';
import { makeToeval } from '#tools/fout/toeval.ts';
import { aanvalstekst, isGehaald, overgeslagen } from '#tools/fout/uitslag.ts';

test('a goal that is not met is said, with what was found, and is not met for the exit code', () => {
  const weg = { naam: 'bevestigd en weg', gevonden: 1, hoogstens: 0 };
  const genoeg = { naam: 'bevestigde schrijfacties', gevonden: 20, tenminste: 20 };
  expect([weg, genoeg].map(isGehaald)).toEqual([false, true]);
  const text = aanvalstekst('kill', {
    ...{ geprobeerd: ['3 keer gedood'], bijzonderheden: ['na kill 2: weg'] },
    doelen: [genoeg, weg],
  });
  expect(text).toContain('NIET GEHAALD bevestigd en weg: 1 (hoogstens 0)');
  expect(text).toContain('na kill 2: weg');
});

test('an attack that cannot be done here says why and has no goals', () => {
  const uitslag = overgeslagen('Deze aanval heeft gcc nodig, en die staat hier niet.');
  expect(aanvalstekst('stroom', uitslag)).toBe(
    'stroom: overgeslagen. Deze aanval heeft gcc nodig, en die staat hier niet.\n',
  );
  expect(uitslag.doelen).toEqual([]);
});

test('one seed gives one course, another seed another', () => {
  const draws = (zaad: number) => {
    const toeval = makeToeval(zaad);
    return Array.from({ length: 20 }, () => toeval.tot(1000));
  };
  expect(draws(1)).toEqual(draws(1));
  expect(draws(1)).not.toEqual(draws(2));
  expect(Object.keys(aanvallen).sort()).toEqual([
    ...['bits', 'fuzz', 'kanarie', 'kill', 'log', 'oud', 'rollen', 'schijf', 'stroom'],
  ]);
});
