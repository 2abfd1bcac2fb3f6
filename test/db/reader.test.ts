import { statSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { schema } from '#areas/tables.ts';
import { insertAccount, listAccountRows } from '#areas/toegang/store.ts';
import { openReader } from '#db/reader.ts';
import type { WriteUnit } from '#db/store.ts';
import { NOW, storeOptions, testStore } from '#test/support/store.ts';

const add = (id: string) => (unit: WriteUnit) =>
  insertAccount(unit, {
    ...{ id, naam: `Test ${id}`, accountnaam: id, rollen: ['screener'], actief: true },
    ...{ gemaaktOp: NOW, versie: 1 },
  });

function openBoth() {
  const options = storeOptions();
  const store = testStore(options);
  const reader = openReader(options.path, options.key);
  onTestFinished(() => reader.close());
  const names = async () => (await reader.read(listAccountRows)).map(({ id }) => id);
  return { options, store, reader, names };
}

test('a reader beside the store sees what was committed, also after it was asked before', async () => {
  const { store, names } = openBoth();
  await store.write(add('a'));
  expect(await names()).toEqual(['a']);
  await store.write(add('b'));
  expect(await names()).toEqual(['a', 'b']);
});

test('a long reading holds one moment, and who writes does not wait for it', async () => {
  const { store, reader } = openBoth();
  await store.write(add('a'));
  const started = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  const reading = reader.read(async (unit) => {
    const before = await listAccountRows(unit);
    started.resolve();
    await goOn.promise;
    return [before.length, (await unit.select().from(schema.account)).length];
  });
  await started.promise;
  await store.write(add('b'));
  await store.write(add('c'));
  goOn.resolve();
  expect(await reading).toEqual([1, 1]);
});

test('readings of one reader follow each other, and one that fails ends none of the others', async () => {
  const { reader, names } = openBoth();
  const failing = reader.read(() => Promise.reject(new Error('halfway')));
  const next = names();
  await expect(failing).rejects.toThrow('halfway');
  expect(await next).toEqual([]);
});

test('nothing can be written through a reader', async () => {
  const { store, reader, names } = openBoth();
  await store.write(add('a'));
  await expect(reader.read((unit) => add('b')(unit as WriteUnit))).rejects.toThrow();
  await expect(
    reader.read(async (unit) => {
      Reflect.get(unit, 'run').call(unit, 'DELETE FROM account');
    }),
  ).rejects.toThrow();
  expect(await names()).toEqual(['a']);
});

test('closing a reader leaves the WAL as it is', async () => {
  const { options, store, names, reader } = openBoth();
  await store.write(add('a'));
  await names();
  const before = statSync(`${options.path}-wal`).size;
  reader.close();
  expect(before).toBeGreaterThan(0);
  expect(statSync(`${options.path}-wal`).size).toBe(before);
});
