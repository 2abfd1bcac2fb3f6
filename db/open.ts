import { existsSync } from 'node:fs';
import { opslagredenVan } from '#domain/opslagstoring.ts';
import { type Chain, type ChainOptions, makeChain } from './chain/chain.ts';
import { type Connection, connect, rawKey } from './driver.ts';
import { asDamage, mapDriverError, StoreError } from './errors.ts';
import { assertFileModes } from './file-modes.ts';
import { rollBackJournal } from './hot-journal.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './migrations.ts';
import { assertPragmas, setPragmas } from './pragmas.ts';
import { makeQueries } from './queries.ts';
import { keepStatements } from './statements.ts';
import { copyInto, makeStore, type Store } from './store.ts';
import { isTornInside } from './wal-tail.ts';

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
  /** The program did not stop in order: every page is looked at before anything is written. */
  readonly wasInterrupted?: boolean;
  /** What tells whether the store is as the program left it. */
  readonly chain: ChainOptions;
};

/**
 * Opens the encrypted store and brings it up to date.
 *
 * @throws StoreError `verkeerde_sleutel` (file unchanged), `nieuwere_opslag`, `oudere_opslag`, `migratie_klopt_niet`,
 *   `schade` (file unchanged) when a page is not as it was written, after an interruption also one that nobody asks for,
 *   `achter`, `keten`, `anker_weg` (file unchanged) when it is not as the program left it,
 *   `onveilig_ingesteld` when a pragma, the cipher or a file mode is not as it must be.
 */
export function openStore(options: OpenOptions): Store {
  const exists = existsSync(options.path);
  if (options.mode === 'nieuw' && exists)
    throw new StoreError('beschadigd', 'there is a store already');
  if (options.mode === 'bestaand' && !exists)
    throw new StoreError('beschadigd', 'the store file is missing');
  if (exists) rollBackJournal(options.path, (connection) => unlock(connection, options.key));
  const guard = makeGuard(options.path);
  if (exists) guard.take(options.key);
  const connection = connect(options.path);
  const chain = makeChain(connection, options.chain);
  try {
    unlock(connection, options.key);
    setPragmas(connection);
    if (options.wasInterrupted === true) requireWhole(connection, options.path);
    prepare(connection, options, chain);
    assertPragmas(connection);
    if (!exists) guard.take(options.key);
    assertFileModes(options.path);
    // Frames that a cut left behind the last good one would be taken for lost ones the next time.
    if (options.wasInterrupted === true) connection.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    chain.close();
    connection.close();
    guard.release();
    throw mapDriverError(error);
  }
  const { client, setReadOnly } = keepStatements(connection);
  return makeStore({
    connection,
    chain,
    queries: makeQueries(client),
    setReadOnly,
    rekeyConnection: (key) => rekeyInPlace(connection, guard, options.key, key),
    releaseGuard: guard.release,
  });
}

/**
 * The last connection that closes lays the WAL over the file (a checkpoint). On a damaged file that
 * makes a loss final, so a second connection, that can only read, stays beside the first: while it
 * is there closing the first changes nothing, and by itself it cannot write. An orderly end
 * releases it first.
 */
function makeGuard(path: string) {
  let connection: Connection | undefined;
  return {
    take(key: Uint8Array): void {
      const guard = connect(path, { readonly: true });
      try {
        unlock(guard, key);
      } catch (error) {
        guard.close();
        throw error;
      }
      connection = guard;
    },
    release(): void {
      connection?.close();
      connection = undefined;
    },
  };
}

/** Tries the key with a read: nothing is written before the key has proved right. */
function unlock(connection: Connection, key: Uint8Array): void {
  connection.pragma("cipher = 'chacha20'");
  connection.key(rawKey(key));
  try {
    connection.prepare('SELECT count(*) FROM sqlite_schema').get();
  } catch (error) {
    const damage = asDamage(error);
    if (damage?.message.startsWith('SQLITE_CORRUPT') === true) throw damage;
    // A disk that does not answer says nothing of the key.
    if (opslagredenVan(error) !== undefined) throw mapDriverError(error);
    throw new StoreError('verkeerde_sleutel', 'the key does not fit the file');
  }
}

/**
 * A WAL with one bad frame is a shorter one to SQLite: what was acknowledged behind it would be gone
 * without a word, and what is left of it may be older than the file that it is laid over. Both show
 * here, before anything is written.
 */
function requireWhole(connection: Connection, path: string): void {
  // Tells how many frames SQLite takes for good, and writes nothing (SQLite 3.51).
  const [stand] = connection.pragma('wal_checkpoint(NOOP)') as { log: number }[];
  if (stand === undefined || isTornInside(`${path}-wal`, Math.max(0, stand.log)))
    throw new StoreError('schade', 'the WAL lost something in its middle');
  if (connection.pragma('quick_check(1)', { simple: true }) !== 'ok')
    throw new StoreError('schade', 'quick_check');
}

function prepare(connection: Connection, options: OpenOptions, chain: Chain): void {
  migrate({
    connection,
    migrations: options.migrations,
    now: options.now,
    backup: (version) => copyInto(connection, options.backupPath(version)),
    chain,
  });
  if (options.mode === 'nieuw')
    link(connection, chain, () => {
      connection
        .prepare('INSERT INTO opslag (id, gemaakt_op) VALUES (?, ?)')
        .run(options.storeId, options.now());
      chain.seal();
    });
  refuseKeysOfAnother(connection, options);
  if (options.chain.beginAnew === true) link(connection, chain, () => chain.seal(true));
  chain.watch();
}

/** One transaction with its link. */
function link(connection: Connection, chain: Chain, work: () => void): void {
  connection.exec('BEGIN IMMEDIATE');
  try {
    work();
    connection.exec('COMMIT');
  } catch (error) {
    chain.drop();
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw error;
  }
  chain.anchor();
}

function refuseKeysOfAnother(connection: Connection, { storeId }: OpenOptions): void {
  const row = connection.prepare<[], { id: string }>('SELECT id FROM opslag').get();
  if (row?.id !== storeId) throw new StoreError('beschadigd', 'the keys belong to another store');
}

/**
 * The cipher cannot re-encrypt a file in WAL mode. With the WAL emptied and the rollback journal
 * in its place, rekeying is one transaction: after a power cut the file has the old key or the new.
 */
function rekeyInPlace(
  connection: Connection,
  guard: ReturnType<typeof makeGuard>,
  before: Uint8Array,
  after: Uint8Array,
): void {
  let key = before;
  guard.release();
  connection.pragma('wal_checkpoint(TRUNCATE)');
  connection.pragma('journal_mode = DELETE');
  try {
    connection.rekey(rawKey(after));
    key = after;
  } finally {
    connection.pragma('journal_mode = WAL');
    assertPragmas(connection);
    guard.take(key);
  }
}
