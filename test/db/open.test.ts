import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { insertPartner } from '#areas/partners/store.ts';
import { schema } from '#areas/tables.ts';
import { connect, rawKey } from '#db/driver.ts';
import { storeFiles } from '#db/file-modes.ts';
import { openStore } from '#db/open.ts';
import { assertPragmas, PRAGMAS, setPragmas } from '#db/pragmas.ts';
import { storeOptions, testStore } from '#test/support/store.ts';

const partner = {
  id: 'p1',
  naam: 'Woonstichting Zichtbaar',
  soort: 'woningcorporatie',
  gemeenten: [],
  actief: true,
  versie: 1,
} as const;

test('a new store is encrypted: nothing of it can be read in the file or its WAL', async () => {
  const options = storeOptions();
  const store = testStore(options);
  await store.write((unit) => insertPartner(unit, { ...partner, gemeenten: [] }));
  for (const file of storeFiles(options.path)) {
    if (!existsSync(file)) continue;
    const bytes = readFileSync(file);
    expect(bytes.includes('Zichtbaar')).toBe(false);
    expect(bytes.includes('SQLite format 3')).toBe(false);
    expect(bytes.includes('CREATE TABLE')).toBe(false);
  }
  expect(existsSync(`${options.path}-wal`)).toBe(true);
});

test('a wrong key is a typed refusal that leaves the file as it was', async () => {
  const options = storeOptions();
  await openStore(options).close();
  const before = readFileSync(options.path);
  expect(() => openStore({ ...options, key: randomBytes(32), mode: 'bestaand' })).toThrowError(
    expect.objectContaining({ kind: 'verkeerde_sleutel' }),
  );
  expect(readFileSync(options.path).equals(before)).toBe(true);
});

test('keys of another store are refused', async () => {
  const options = storeOptions();
  await openStore(options).close();
  expect(() => openStore({ ...options, storeId: 'another', mode: 'bestaand' })).toThrowError(
    expect.objectContaining({ kind: 'beschadigd' }),
  );
});

test('a first start never overwrites a store, and an opening never makes one', async () => {
  const options = storeOptions();
  expect(() => openStore({ ...options, mode: 'bestaand' })).toThrowError(
    expect.objectContaining({ kind: 'beschadigd' }),
  );
  expect(existsSync(options.path)).toBe(false);
  await openStore(options).close();
  expect(() => openStore(options)).toThrowError(expect.objectContaining({ kind: 'beschadigd' }));
});

const PAGE = 4096;

test('a flipped bit in the file is noticed, not read as data', async () => {
  const options = storeOptions();
  const store = openStore(options);
  await store.close();
  const bytes = readFileSync(options.path);
  // On a page that is in use: what a migration made for itself and dropped leaves free ones.
  const at = Math.floor(PAGE * 1.5);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(options.path, bytes);
  const connection = connect(options.path);
  connection.pragma("cipher = 'chacha20'");
  connection.key(rawKey(options.key));
  const notice = () => {
    const found = connection.pragma('integrity_check', { simple: true });
    if (found !== 'ok') throw new Error(String(found));
  };
  expect(notice).toThrow();
  connection.close();
});

test.each(PRAGMAS.map(({ name }) => name))('opening refuses a store whose %s is off', (name) => {
  const unsafe: Record<string, string> = {
    journal_mode: 'DELETE',
    synchronous: 'NORMAL',
    temp_store: 'FILE',
    foreign_keys: 'OFF',
    secure_delete: 'OFF',
    trusted_schema: 'ON',
    recursive_triggers: 'OFF',
  };
  const connection = connect(storeOptions().path);
  connection.pragma("cipher = 'chacha20'");
  connection.key(rawKey(randomBytes(32)));
  setPragmas(connection);
  expect(() => assertPragmas(connection)).not.toThrow();
  connection.pragma(`${name} = ${unsafe[name]}`);
  expect(() => assertPragmas(connection)).toThrowError(
    expect.objectContaining({ kind: 'onveilig_ingesteld', message: expect.stringContaining(name) }),
  );
  connection.close();
});

test('opening refuses another cipher', () => {
  const connection = connect(storeOptions().path);
  connection.pragma("cipher = 'aes256cbc'");
  connection.key(rawKey(randomBytes(32)));
  setPragmas(connection);
  expect(() => assertPragmas(connection)).toThrowError(
    expect.objectContaining({ kind: 'onveilig_ingesteld' }),
  );
  connection.close();
});

test('an opened store has every setting that the safety of the data rests on', async () => {
  const options = storeOptions();
  testStore(options);
  // Through the public door: the same assertions run inside openStore, here on a second look.
  const connection = connect(options.path);
  connection.pragma("cipher = 'chacha20'");
  connection.key(rawKey(options.key));
  expect(connection.pragma('journal_mode', { simple: true })).toBe('wal');
  connection.close();
});

test.skipIf(process.platform === 'win32')(
  'folder and files are owner-only, and put right when they are not',
  async () => {
    const options = storeOptions();
    await openStore(options).close();
    chmodSync(options.path, 0o644);
    chmodSync(dirname(options.path), 0o755);
    testStore({ ...options, mode: 'bestaand' });
    const mode = (path: string) => statSync(path).mode & 0o777;
    expect(mode(dirname(options.path))).toBe(0o700);
    for (const file of storeFiles(options.path)) expect(mode(file)).toBe(0o600);
  },
);

test('a copy is encrypted under the same key and opens by itself', async () => {
  const options = storeOptions();
  const store = testStore(options);
  await store.write((unit) => insertPartner(unit, { ...partner, gemeenten: [] }));
  const copy = `${options.path}.kopie`;
  await store.copyTo(copy);
  expect(readFileSync(copy).includes('Zichtbaar')).toBe(false);
  const opened = testStore({ ...options, path: copy, mode: 'bestaand' });
  expect(await opened.read((unit) => unit.$count(schema.partner))).toBe(1);
});
