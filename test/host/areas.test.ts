import { expect, expectTypeOf, test } from 'vitest';
import type { OwnContext, ReadContext, WriteContext } from '#areas/context.ts';
import { contract } from '#areas/contract.ts';
import * as partners from '#areas/partners/service.ts';
import type { Services } from '#host/engine/areas.ts';
import { operations } from '#host/engine/declaraties.ts';

test('an operation without a function of its name does not compile', () => {
  const { readPartner, ...rest } = partners;
  expect(readPartner).toBeTypeOf('function');
  // @ts-expect-error readPartner is missing
  const incomplete: Services['partners'] = rest;
  expect(incomplete).not.toHaveProperty('readPartner');
});

test('a function that needs another unit than its operation declares does not compile', () => {
  const changing = async (_: WriteContext) => [];
  // @ts-expect-error listPartners is declared to read
  const wrong: Services['partners'] = { ...partners, listPartners: changing };
  expect(wrong.listPartners).toBe(changing);
});

test('what a function is given follows from the unit that its operation declares', () => {
  type Given<F extends (...given: never[]) => unknown> = Parameters<F>[0];
  expectTypeOf<Given<Services['dossiers']['readDossier']>>().toEqualTypeOf<ReadContext>();
  expectTypeOf<Given<Services['dossiers']['handOver']>>().toEqualTypeOf<WriteContext>();
  expectTypeOf<Given<Services['brieven']['printBrief']>>().toEqualTypeOf<OwnContext>();
});

test('no two operations of the contract have one name', () => {
  const names = operations(contract).map(({ path }) => path.slice(path.indexOf('.') + 1));
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  expect(names.length).toBeGreaterThan(80);
});
