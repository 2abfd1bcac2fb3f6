import { existsSync } from 'node:fs';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { type Connection, connect, rawKey } from './driver.ts';
import { StoreError } from './errors.ts';
import { assertFileModes } from './file-modes.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './migrations.ts';
import { assertPragmas, setPragmas } from './pragmas.ts';
import { schema } from './schema/schema.ts';
import { keepStatements } from './statements.ts';
import { makeStore, type Store } from './store.ts';

export type OpenOptions = {
  /** The store's file, in an owner-only folder. */
  readonly path: string;
  /** 32 bytes. This file is the only one in `db/` that sees it. */
  readonly key: Uint8Array;
  /** Ties the file to its keys: keys of another store are refused. */
  readonly storeId: string;
  readonly migrations: readonly Migration[];
  readonly now: () => string;
  /** Where the copy goes that is made before an existing store is migrated. */
  readonly backupPath: (version: number) => string;
  /** `nieuw` makes the file and refuses one that is there; `bestaand` the other way round. */
  readonly mode: 'nieuw' | 'bestaand';
};

/**
 * Opens the encrypted store and brings it up to date.
 *
 * @throws StoreError `verkeerde_sleutel` (file unchanged), `nieuwere_opslag`, `migratie_klopt_niet`,
 *   `onveilig_ingesteld` when a pragma, the cipher or a file mode is not as it must be.
 */
export function openStore(options: OpenOptions): Store {
  const exists = existsSync(options.path);
  if (options.mode === 'nieuw' && exists)
    throw new StoreError('beschadigd', 'there is a store already');
  if (options.mode === 'bestaand' && !exists)
    throw new StoreError('beschadigd', 'the store file is missing');
  const connection = connect(options.path);
  try {
    unlock(connection, options.key);
    setPragmas(connection);
    prepare(connection, options);
    assertPragmas(connection);
    assertFileModes(options.path);
  } catch (error) {
    connection.close();
    throw error;
  }
  const { client, setReadOnly } = keepStatements(connection);
  return makeStore({
    connection,
    queries: drizzle({ client, schema }),
    setReadOnly,
    rekeyConnection: (key) => rekeyInPlace(connection, key),
  });
}

/** Tries the key with a read: nothing is written before the key has proved right. */
function unlock(connection: Connection, key: Uint8Array): void {
  connection.pragma("cipher = 'chacha20'");
  connection.key(rawKey(key));
  try {
    connection.prepare('SELECT count(*) FROM sqlite_schema').get();
  } catch {
    throw new StoreError('verkeerde_sleutel', 'the key does not fit the file');
  }
}

function prepare(connection: Connection, options: OpenOptions): void {
  migrate({
    connection,
    migrations: options.migrations,
    now: options.now,
    backup: (version) => void connection.prepare('VACUUM INTO ?').run(options.backupPath(version)),
  });
  if (options.mode === 'nieuw')
    connection
      .prepare('INSERT INTO opslag (id, gemaakt_op) VALUES (?, ?)')
      .run(options.storeId, options.now());
  const row = connection.prepare<[], { id: string }>('SELECT id FROM opslag').get();
  if (row?.id !== options.storeId)
    throw new StoreError('beschadigd', 'the keys belong to another store');
}

/**
 * The cipher cannot re-encrypt a file in WAL mode. With the WAL emptied and the rollback journal
 * in its place, rekeying is one transaction: after a power cut the file has the old key or the new.
 */
function rekeyInPlace(connection: Connection, key: Uint8Array): void {
  connection.pragma('wal_checkpoint(TRUNCATE)');
  connection.pragma('journal_mode = DELETE');
  try {
    connection.rekey(rawKey(key));
  } finally {
    connection.pragma('journal_mode = WAL');
    assertPragmas(connection);
  }
}
