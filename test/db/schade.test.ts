import { closeSync, existsSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { expect, test } from 'vitest';
import { insertPartner } from '#areas/partners/store.ts';
import { schema } from '#areas/tables.ts';
import { insertAccount } from '#areas/toegang/store.ts';
import { insertConcept } from '#areas/werk/store.ts';
import { openStore } from '#db/open.ts';
import type { Store } from '#db/store.ts';
import { NOW, storeOptions } from '#test/support/store.ts';

const PAGE = 4096;
const partner = (id: string) => ({
  id,
  naam: `Stichting Proef ${id} ${'lang '.repeat(60)}`,
  soort: 'overig' as const,
  gemeenten: [],
  ondertekenaar: false,
  actief: true,
  versie: 1,
});
const ACCOUNT = {
  ...{ id: 'a', naam: 'Test A', accountnaam: 'a', rollen: ['screener' as const] },
  ...{ actief: true, gemaaktOp: NOW, versie: 1 },
};
const fill = (store: Store, from: number, to: number) =>
  store.write(async (unit) => {
    for (let id = from; id < to; id += 1) await insertPartner(unit, partner(`p${id}`));
  });

/** A store of many pages, closed in order, opened again, with new rows that stand in the WAL. */
async function filledStore() {
  const options = storeOptions();
  const first = openStore(options);
  await fill(first, 0, 1_200);
  await first.close();
  const store = openStore({ ...options, mode: 'bestaand' });
  await fill(store, 1_200, 1_210);
  return { options, store, wal: `${options.path}-wal` };
}

/** Writes over one page in three of the second half, where the partners stand. */
function damage(path: string): void {
  const pages = readFileSync(path).length / PAGE;
  const file = openSync(path, 'r+');
  for (let page = Math.floor(pages / 2); page < pages; page += 3)
    writeSync(file, Buffer.from([1, 2, 3, 4]), 0, 4, page * PAGE + 100);
  closeSync(file);
}
const readAll = (store: Store) => store.read((unit) => unit.select().from(schema.partner));

test('a connection that met damage never lays the WAL over the file, not while working and not at the end', async () => {
  const { options, store, wal } = await filledStore();
  await store.write((unit) => insertAccount(unit, ACCOUNT));
  damage(options.path);
  const before = readFileSync(options.path);
  await expect(readAll(store)).rejects.toMatchObject({ kind: 'schade' });
  // More than the thousand pages after which SQLite would lay them over the file by itself.
  for (let id = 0; id < 300 && statSync(wal).size < 1_200 * PAGE; id += 1)
    await store.write((unit) =>
      insertConcept(unit, {
        ...{
          id: `c${id}`,
          accountId: 'a',
          sleutel: `partner:${id}`,
          venster: '',
          versie: 1,
          titel: 'Proef',
          bijgewerktOp: NOW,
        },
        inhoud: { tekst: 'lang '.repeat(5_000) },
      }),
    );
  await store.close();
  expect(readFileSync(options.path).equals(before)).toBe(true);
  expect(existsSync(wal)).toBe(true);
});

test('damage that is met while opening leaves file and WAL as they were', async () => {
  const { options, store, wal } = await filledStore();
  const kept = readFileSync(wal);
  const file = readFileSync(options.path);
  await store.close();
  const { writeFileSync, rmSync } = await import('node:fs');
  const damaged = Buffer.from(file);
  for (let page = 1; page < damaged.length / PAGE; page += 1)
    damaged.fill(9, page * PAGE + 8, page * PAGE + 40);
  writeFileSync(options.path, damaged);
  writeFileSync(wal, kept);
  rmSync(`${options.path}-shm`, { force: true });
  expect(() => openStore({ ...options, mode: 'bestaand' })).toThrowError(
    expect.objectContaining({ kind: 'schade' }),
  );
  expect(readFileSync(options.path).equals(damaged)).toBe(true);
  expect(readFileSync(wal).equals(kept)).toBe(true);
});

test('a wrong key changes neither the file nor a WAL that stands beside it', async () => {
  const { options, store, wal } = await filledStore();
  const [kept, file] = [readFileSync(wal), readFileSync(options.path)];
  await store.close();
  const { writeFileSync, rmSync } = await import('node:fs');
  writeFileSync(options.path, file);
  writeFileSync(wal, kept);
  rmSync(`${options.path}-shm`, { force: true });
  const key = Buffer.alloc(32, 1);
  expect(() => openStore({ ...options, key, mode: 'bestaand' })).toThrowError(
    expect.objectContaining({ kind: 'verkeerde_sleutel' }),
  );
  expect(readFileSync(options.path).equals(file)).toBe(true);
  expect(readFileSync(wal).equals(kept)).toBe(true);
});

test('an orderly end lays the WAL over the file and leaves none', async () => {
  const { options, store, wal } = await filledStore();
  await store.close();
  expect(existsSync(wal)).toBe(false);
  const again = openStore({ ...options, mode: 'bestaand' });
  expect((await readAll(again)).length).toBe(1_210);
  await again.close();
});

test('a copy that cannot be finished does not stay', async () => {
  const { options, store } = await filledStore();
  damage(options.path);
  const copy = `${options.path}.kopie`;
  await expect(store.copyTo(copy)).rejects.toMatchObject({ kind: 'schade' });
  expect(existsSync(copy)).toBe(false);
  await store.close();
});
