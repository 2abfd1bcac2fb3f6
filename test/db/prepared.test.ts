import { asc, eq, getTableColumns } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { schema } from '#areas/tables.ts';
import { insertAccount, listAccountRows } from '#areas/toegang/store.ts';
import { among } from '#db/among.ts';
import { type Asked, onceRead, prepared, preparedOne } from '#db/prepared.ts';
import { NOW, storeOptions, testStore } from '#test/support/store.ts';

const { account } = schema;

const rowOf = (id: string) => ({
  ...{ id, naam: `Test ${id}`, accountnaam: id, rollen: ['screener' as const], actief: true },
  ...{ gemaaktOp: NOW, versie: 1 },
});

async function storeWith(...ids: string[]) {
  const store = testStore();
  await store.write(async (unit) => {
    for (const id of ids) await insertAccount(unit, rowOf(id));
  });
  return store;
}

test('a prepared query is built once, and answers what it is asked each time', async () => {
  let built = 0;
  const findById = preparedOne((unit, id: Asked) => {
    built += 1;
    return unit.select().from(account).where(eq(account.id, id));
  });
  const store = await storeWith('a', 'b');
  expect(await store.read((unit) => findById(unit, 'a'))).toEqual(rowOf('a'));
  expect(await store.write((unit) => findById(unit, 'b'))).toEqual(rowOf('b'));
  expect(await store.read((unit) => findById(unit, 'c'))).toBeUndefined();
  expect(built).toBe(1);
});

test('a prepared query takes a list of any length', async () => {
  const listIn = prepared((unit, ids: Asked<readonly string[]>, naam: Asked) =>
    unit
      .select({ id: account.id })
      .from(account)
      .where(among(account.id, ids))
      .orderBy(asc(eq(account.naam, naam)), asc(account.id)),
  );
  const store = await storeWith('a', 'b', 'c');
  const ask = (...ids: string[]) => store.read((unit) => listIn(unit, ids, 'Test a'));
  expect(await ask('c', 'a', 'b')).toEqual([{ id: 'b' }, { id: 'c' }, { id: 'a' }]);
  expect(await ask('b')).toEqual([{ id: 'b' }]);
  expect(await ask()).toEqual([]);
});

test('each store has prepared queries of its own, and one that was closed has none', async () => {
  const [one, other] = [await storeWith('a'), await storeWith('b')];
  const read = (store: typeof one) => store.read((unit) => listAccountRows(unit));
  expect((await read(one)).map(({ id }) => id)).toEqual(['a']);
  expect((await read(other)).map(({ id }) => id)).toEqual(['b']);
  await one.close();
  await expect(read(one)).rejects.toMatchObject({ kind: 'gesloten' });
  expect((await read(other)).map(({ id }) => id)).toEqual(['b']);
});

test('a prepared query of a unit that has ended is refused', async () => {
  const store = await storeWith('a');
  const late = await store.read(async (unit) => () => listAccountRows(unit));
  await expect(late()).rejects.toMatchObject({ kind: 'gesloten' });
});

test('a prepared query sees what its own unit wrote, and still answers after the key changed', async () => {
  const store = testStore(storeOptions());
  const seen = await store.write(async (unit) => {
    const before = await listAccountRows(unit);
    await insertAccount(unit, rowOf('a'));
    return [before.length, (await listAccountRows(unit)).length];
  });
  expect(seen).toEqual([0, 1]);
  await store.rekey(new Uint8Array(32).fill(7));
  expect(await store.read((unit) => listAccountRows(unit))).toEqual([rowOf('a')]);
});

test('a row of plain columns is the same as drizzle makes it of nested ones', async () => {
  const store = await storeWith('a');
  const [flat, nested] = await store.read(async (unit) => [
    await unit.select().from(account),
    await unit.select({ account: getTableColumns(account) }).from(account),
  ]);
  expect(flat).toEqual([rowOf('a')]);
  expect(nested).toEqual([{ account: rowOf('a') }]);
  expect(Object.keys(flat[0] ?? {})).toEqual(Object.keys(nested[0]?.account ?? {}));
});

test('a reading unit reads what it asks twice once, the next one reads anew', async () => {
  const store = await storeWith('a');
  const listTwice = async (unit: Parameters<typeof listAccountRows>[0]) =>
    [await listAccountRows(unit), await listAccountRows(unit)] as const;
  const [first, second] = await store.read(listTwice);
  expect(second).toBe(first);
  await store.write((unit) => insertAccount(unit, rowOf('b')));
  expect((await store.read(listTwice))[0].map(({ id }) => id)).toEqual(['a', 'b']);
  const findById = preparedOne((unit, id: Asked) =>
    unit.select().from(account).where(eq(account.id, id)),
  );
  // Another value is another question, also when the texts of two could be run together.
  expect(
    await store.read(async (unit) => [await findById(unit, 'a'), await findById(unit, 'b')]),
  ).toEqual([rowOf('a'), rowOf('b')]);
});

test('what asks for nothing in particular is read again only after something was written', async () => {
  const store = await storeWith('a');
  const list = () => store.read((unit) => listAccountRows(unit));
  const first = await list();
  expect(await list()).toBe(first);
  await store.write((unit) => insertAccount(unit, rowOf('b')));
  expect((await list()).map(({ id }) => id)).toEqual(['a', 'b']);
  const refused = store.write(async (unit) => {
    await insertAccount(unit, rowOf('c'));
    expect(await listAccountRows(unit)).toHaveLength(3);
    throw new Error('taken back');
  });
  await expect(refused).rejects.toThrow('taken back');
  expect((await list()).map(({ id }) => id)).toEqual(['a', 'b']);
});

test('a writing unit sees what it wrote itself', async () => {
  const store = await storeWith('a');
  const readTelling = onceRead(async (unit) => (await listAccountRows(unit)).length);
  await store.write(async (unit) => {
    expect(await readTelling(unit)).toBe(1);
    await insertAccount(unit, rowOf('b'));
    expect((await listAccountRows(unit)).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(await readTelling(unit)).toBe(2);
  });
  await store.read(async (unit) => {
    expect(await readTelling(unit)).toBe(2);
  });
});
