import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { insertAccount, listAccountRows } from '#areas/toegang/store.ts';
import { connect, rawKey } from '#db/driver.ts';
import { type Migration, readMigrations } from '#db/migrations.ts';
import { openStore } from '#db/open.ts';
import { MIGRATIONS, temporaryFolder } from '#test/support/folder.ts';
import { NOW, storeOptions, testStore } from '#test/support/store.ts';

const current = readMigrations(MIGRATIONS);
const next = (sql: string): Migration => ({
  version: current.length + 1,
  name: 'proef',
  sql,
  sha256: 'x',
});

function copiedMigrations(): string {
  const folder = join(temporaryFolder(), 'migrations');
  mkdirSync(folder);
  cpSync(MIGRATIONS, folder, { recursive: true });
  return folder;
}

test('numbers that leave a gap or come twice are refused', () => {
  const gap = copiedMigrations();
  writeFileSync(join(gap, `${String(current.length + 2).padStart(4, '0')}-gat.sql`), 'SELECT 1;');
  expect(() => readMigrations(gap)).toThrowError(
    expect.objectContaining({ kind: 'migratie_klopt_niet' }),
  );
  const twice = copiedMigrations();
  writeFileSync(join(twice, '0001-nog-een.sql'), 'SELECT 1;');
  expect(() => readMigrations(twice)).toThrowError(
    expect.objectContaining({ kind: 'migratie_klopt_niet' }),
  );
  const strange = copiedMigrations();
  writeFileSync(join(strange, 'later.sql'), 'SELECT 1;');
  expect(() => readMigrations(strange)).toThrowError(
    expect.objectContaining({ kind: 'migratie_klopt_niet' }),
  );
});

test('line ends of the checkout do not count as an edit', () => {
  const folder = copiedMigrations();
  const file = join(folder, readdirSync(folder).sort()[0] ?? '');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'));
  expect(readMigrations(folder)).toEqual(current);
});

test('a migration that was edited after it was applied is refused, and the store stays', async () => {
  const options = storeOptions();
  await openStore(options).close();
  const edited = current.map((migration) => ({ ...migration, sha256: 'edited' }));
  expect(() => openStore({ ...options, migrations: edited, mode: 'bestaand' })).toThrowError(
    expect.objectContaining({ kind: 'migratie_klopt_niet' }),
  );
  testStore({ ...options, mode: 'bestaand' });
});

test('a store of a newer program is refused and says its version', async () => {
  const options = storeOptions();
  await openStore({
    ...options,
    migrations: [...current, next('CREATE TABLE later (id TEXT) STRICT;')],
  }).close();
  expect(() => openStore({ ...options, mode: 'bestaand' })).toThrowError(
    expect.objectContaining({ kind: 'nieuwere_opslag', version: current.length + 1 }),
  );
});

test('a store from before the schema was laid anew is refused, and nothing of it changes', async () => {
  const options = storeOptions();
  const before: Migration[] = [1, 2].map((version) => ({
    version,
    name: version === 1 ? 'het-huis' : 'meldingen',
    sql: version === 1 ? 'CREATE TABLE opslag (id TEXT, gemaakt_op TEXT) STRICT;' : 'SELECT 1;',
    sha256: `oud-${version}`,
  }));
  await openStore({ ...options, migrations: before }).close();
  const bytes = readFileSync(options.path);
  expect(() => openStore({ ...options, mode: 'bestaand' })).toThrowError(
    expect.objectContaining({ kind: 'oudere_opslag' }),
  );
  expect(readFileSync(options.path).equals(bytes)).toBe(true);
});

test('an existing store is copied aside, encrypted, before it is migrated', async () => {
  const options = storeOptions();
  await openStore(options).close();
  const { chain } = options;
  const anchorPath = `${chain.anchorPath}.toen`;
  copyFileSync(chain.anchorPath, anchorPath);
  const copy = options.backupPath(current.length);
  expect(existsSync(copy)).toBe(false);
  const migrations = [...current, next('CREATE TABLE later (id TEXT) STRICT;')];
  await openStore({ ...options, migrations, mode: 'bestaand' }).close();
  expect(readFileSync(copy).includes('CREATE TABLE')).toBe(false);
  testStore({ ...options, path: copy, chain: { ...chain, anchorPath }, mode: 'bestaand' });
});

test('a migration that fails halfway leaves the store as it was', async () => {
  const options = storeOptions();
  await openStore(options).close();
  const broken = [
    ...current,
    next('CREATE TABLE half (id TEXT) STRICT; SELECT nothing FROM nowhere;'),
  ];
  expect(() => openStore({ ...options, migrations: broken, mode: 'bestaand' })).toThrow();
  const connection = connect(options.path);
  connection.pragma("cipher = 'chacha20'");
  connection.key(rawKey(options.key));
  expect(
    connection.prepare("SELECT name FROM sqlite_schema WHERE name = 'half'").get(),
  ).toBeUndefined();
  connection.close();
});

test('rebuilding a table does not take the rows that refer to it along', async () => {
  const options = storeOptions();
  const store = openStore(options);
  await store.write((unit) =>
    insertAccount(unit, {
      id: 'a',
      naam: 'A',
      accountnaam: 'a',
      rollen: ['screener'],
      actief: true,
      gemaaktOp: NOW,
      versie: 1,
    }),
  );
  await store.close();
  const connection = connect(options.path);
  connection.pragma("cipher = 'chacha20'");
  connection.key(rawKey(options.key));
  connection.exec(
    `INSERT INTO concept VALUES ('c', 'a', 'partner:nieuw', '', '', '{}', '${NOW}', 1)`,
  );
  connection.close();
  const rebuild = `CREATE TABLE account_nieuw AS SELECT * FROM account; DROP TABLE account;
    ALTER TABLE account_nieuw RENAME TO account; CREATE UNIQUE INDEX account_id ON account (id);`;
  const rebuilt = testStore({
    ...options,
    migrations: [...current, next(rebuild)],
    mode: 'bestaand',
  });
  expect(await rebuilt.read(listAccountRows)).toHaveLength(1);
  const copy = `${options.path}.na`;
  await rebuilt.copyTo(copy);
  const after = connect(copy);
  after.pragma("cipher = 'chacha20'");
  after.key(rawKey(options.key));
  expect(after.prepare('SELECT count(*) AS n FROM concept').get()).toEqual({ n: 1 });
  after.close();
});

test('a migration that leaves a dangling reference is refused', async () => {
  const options = storeOptions();
  await openStore(options).close();
  const dangling = next(
    `INSERT INTO concept VALUES ('c', 'niemand', 'partner:nieuw', '', '', '{}', '${NOW}', 1);`,
  );
  expect(() =>
    openStore({ ...options, migrations: [...current, dangling], mode: 'bestaand' }),
  ).toThrowError(expect.objectContaining({ kind: 'migratie_klopt_niet' }));
});
