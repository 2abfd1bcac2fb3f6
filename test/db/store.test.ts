import { expect, test } from 'vitest';
import {
  type AccountRow,
  deleteAccount,
  insertAccount,
  listAccountRows,
  updateAccount,
} from '#areas/toegang/store.ts';
import { insertConcept, listConceptRows } from '#areas/werk/store.ts';
import { openStore } from '#db/open.ts';
import type { WriteUnit } from '#db/store.ts';
import { NOW, storeOptions, testStore } from '#test/support/store.ts';

const account = (id: string): AccountRow => ({
  id,
  naam: `Test ${id}`,
  accountnaam: id,
  rollen: ['screener'],
  actief: true,
  gemaaktOp: NOW,
  versie: 1,
});
const pause = () => new Promise((resolve) => setTimeout(resolve, 5));

test('a unit that throws leaves nothing behind', async () => {
  const store = testStore();
  const failing = store.write(async (unit) => {
    await insertAccount(unit, account('a'));
    throw new Error('halfway');
  });
  await expect(failing).rejects.toThrow('halfway');
  expect(await store.read(listAccountRows)).toEqual([]);
});

test('a read never sees rows that are rolled back later, however the two overlap', async () => {
  const store = testStore();
  const writing = store.write(async (unit) => {
    await insertAccount(unit, account('a'));
    await pause();
    throw new Error('rolled back');
  });
  const reading = store.read(listAccountRows);
  await expect(writing).rejects.toThrow('rolled back');
  expect(await reading).toEqual([]);
});

test('two writes never interleave: each sees the other whole or not at all', async () => {
  const store = testStore();
  const order: string[] = [];
  const job = (naam: string) =>
    store.write(async () => {
      order.push(`${naam} in`);
      await pause();
      order.push(`${naam} out`);
    });
  await Promise.all([job('1'), job('2'), job('3')]);
  expect(order).toEqual(['1 in', '1 out', '2 in', '2 out', '3 in', '3 out']);
});

test('a unit inside a unit is refused instead of waiting for itself', async () => {
  const store = testStore();
  const nested = store.write(async () => store.read(listAccountRows));
  await expect(nested).rejects.toMatchObject({ kind: 'genest' });
  expect(await store.read(listAccountRows)).toEqual([]);
});

test('a unit is worth nothing once it has ended', async () => {
  const store = testStore();
  let kept: WriteUnit | undefined;
  await store.write(async (unit) => {
    kept = unit;
  });
  await expect(
    async () => kept && (await insertAccount(kept, account('late'))),
  ).rejects.toMatchObject({
    kind: 'gesloten',
  });
});

test('a reading unit cannot write, not even when the types are got around', async () => {
  const store = testStore();
  const sneaky = store.read(async (unit) =>
    insertAccount(unit as unknown as WriteUnit, account('a')),
  );
  await expect(sneaky).rejects.toThrow();
  expect(await store.read(listAccountRows)).toEqual([]);
});

test('an update with an old versie changes nothing', async () => {
  const store = testStore();
  await store.write((unit) => insertAccount(unit, account('a')));
  const change = (versie: number, naam: string) =>
    store.write((unit) => updateAccount(unit, { id: 'a', versie }, { naam }));
  expect(await change(1, 'Eerste')).toMatchObject({ naam: 'Eerste', versie: 2 });
  expect(await change(1, 'Tweede')).toBeUndefined();
  expect(await store.read(listAccountRows)).toMatchObject([{ naam: 'Eerste', versie: 2 }]);
});

test('an error of the driver loses its message, which may hold what was typed', async () => {
  const store = testStore();
  await store.write((unit) => insertAccount(unit, account('geheim')));
  const again = store.write((unit) => insertAccount(unit, account('geheim')));
  await expect(again).rejects.toMatchObject({ kind: 'uniek' });
  await again.catch((error: Error) => expect(error.message).not.toContain('geheim'));
});

test('the drafts of an account go with it', async () => {
  const store = testStore();
  await store.write(async (unit) => {
    await insertAccount(unit, account('a'));
    const draft = { id: 'c', accountId: 'a', sleutel: 'partner:nieuw', titel: '', inhoud: {} };
    await insertConcept(unit, { ...draft, venster: '', versie: 1, bijgewerktOp: NOW });
  });
  await store.write((unit) => deleteAccount(unit, { id: 'a', versie: 1 }));
  expect(await store.read((unit) => listConceptRows(unit, 'a'))).toEqual([]);
});

test('after closing every unit is refused, and what was written is there after opening again', async () => {
  const options = storeOptions();
  const store = openStore(options);
  await store.write((unit) => insertAccount(unit, account('a')));
  await store.close();
  await store.close();
  await expect(store.read(listAccountRows)).rejects.toMatchObject({ kind: 'gesloten' });
  const again = testStore({ ...options, mode: 'bestaand' });
  expect(await again.read(listAccountRows)).toHaveLength(1);
});

test('another key takes the place of the old one, for the whole file', async () => {
  const options = storeOptions();
  const store = openStore(options);
  await store.write((unit) => insertAccount(unit, account('a')));
  const key = Buffer.alloc(32, 7);
  await store.rekey(key);
  await store.write((unit) => insertAccount(unit, account('b')));
  await store.close();
  expect(() => openStore({ ...options, mode: 'bestaand' })).toThrowError(
    expect.objectContaining({ kind: 'verkeerde_sleutel' }),
  );
  const again = testStore({ ...options, key, mode: 'bestaand' });
  expect(await again.read(listAccountRows)).toHaveLength(2);
});
