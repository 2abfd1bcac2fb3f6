import { expect, test } from 'vitest';
import { z } from 'zod';
import { contract } from '#areas/contract.ts';
import { canShow, makeGetoond, unclassified } from '#domain/contract/getoond.ts';
import { id, idAnders, idVan } from '#domain/contract/velden.ts';
import { operations } from '#host/engine/declaraties.ts';

test('every id in an answer that is logged says whose it is, or that it is nobody’s', () => {
  const all = operations(contract);
  const logged = all.filter(({ meta }) => meta.action !== 'geen');
  expect(logged.length).toBeGreaterThan(100);
  const holes = logged.flatMap(({ path, output }) =>
    unclassified(output).map((where) => `${path}${where}`),
  );
  expect(holes).toEqual([]);
});

test('what is not logged shows nobody', () => {
  const quiet = operations(contract).filter(({ meta }) => meta.action === 'geen');
  expect(quiet.length).toBeGreaterThan(5);
  expect(quiet.filter(({ output }) => canShow(output)).map(({ path }) => path)).toEqual([]);
  const readDossier = operations(contract).find(({ path }) => path === 'dossiers.readDossier');
  expect(canShow(readDossier?.output)).toBe(true);
});

test('an id that does not say whose it is, is found however deep it stands', () => {
  const diep = z.object({
    lijst: z.array(z.union([z.object({ id }), z.object({ ander: idAnders })])).nullable(),
    sleutels: z.record(id, z.string()),
    vrij: z.unknown().optional(),
  });
  expect(unclassified(diep)).toEqual(['.lijst[].id', '.sleutels{sleutel}', '.vrij']);
});

test('what an answer shows is read by its contract, and a value of another form gives nothing', () => {
  const regel = z.object({
    id: idVan('dossier'),
    personen: z.array(idVan('betrokkene')).optional(),
    over: z.record(idVan('melding'), z.object({ partner: idAnders })).nullable(),
  });
  const shown = makeGetoond(z.array(regel));
  const value = [
    { id: 'd1', personen: ['p1', 'p2'], over: { m1: { partner: 'x' } } },
    { id: 'd2', personen: undefined, over: null },
  ];
  expect(shown(value)).toEqual({
    dossier: new Set(['d1', 'd2']),
    betrokkene: new Set(['p1', 'p2']),
    melding: new Set(['m1']),
  });
  for (const strange of [undefined, null, 7, 'x', { id: 'd1' }, [null, 7, [['d1']]]])
    expect(shown(strange).dossier.size).toBe(0);
});
