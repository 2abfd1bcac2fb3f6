import { AsyncLocalStorage } from 'node:async_hooks';
import { chmodSync, rmSync } from 'node:fs';
import type { Chain } from './chain/chain.ts';
import type { Connection } from './driver.ts';
import { asDamage, mapDriverError, StoreError } from './errors.ts';
import type { Queries } from './queries.ts';

declare const reads: unique symbol;
declare const writes: unique symbol;

/** Where a unit carries the queries that its connection keeps prepared; `prepared.ts` fills it. */
export const KEPT: unique symbol = Symbol('kept');

/** Where a reading unit keeps what it was answered; `prepared.ts` fills it. */
export const ANSWERS: unique symbol = Symbol('answers');

/** Where reading units keep what they were answered about no record in particular, until a unit writes. */
export const SETTLED: unique symbol = Symbol('settled');

type Answers = Map<unknown, Map<string, readonly unknown[]>>;

/** What a reading function gets: it has no insert, update or delete, so it cannot accept a write. */
export type ReadUnit = Pick<Queries, 'select' | 'selectDistinct' | '$count'> & {
  readonly [reads]: true;
  readonly [KEPT]: Map<unknown, unknown>;
  /** Undefined in a unit that writes: there the same question may have another answer later on. */
  readonly [ANSWERS]: Answers | undefined;
  /** The same, of what asks for nothing in particular: partners, accounts, sets, settings. */
  readonly [SETTLED]: Answers | undefined;
};
/** What a writing function gets; it may be handed to a reading one. */
export type WriteUnit = ReadUnit &
  Pick<Queries, 'insert' | 'update' | 'delete'> & { readonly [writes]: true };

/**
 * All access to the data. Units run one after another on one connection and never interleave:
 * otherwise a read would see rows that are rolled back later. Inside a unit await only store
 * calls; passwords, files and letters are made outside. A unit inside a unit is refused, because
 * it would wait for itself.
 */
export type Store = {
  /** Runs `work` on one consistent picture of the data. */
  read<T>(work: (unit: ReadUnit) => Promise<T>): Promise<T>;
  /** Runs `work` in one transaction: all of it is kept, or nothing when it throws. */
  write<T>(work: (unit: WriteUnit) => Promise<T>): Promise<T>;
  /** Writes an encrypted copy under the same key; the target must not exist. */
  copyTo(path: string): Promise<void>;
  /** Writes what stands in the WAL into the file, for a quiet moment; not once damage was met. */
  flush(): Promise<void>;
  /** Encrypts the whole file under another key (32 bytes), all or nothing. */
  rekey(key: Uint8Array): Promise<void>;
  /**
   * Waits for running units and lets go of the file; never refuses. The WAL is flushed into the file
   * first, unless damage was met: then file and WAL stay as they are.
   */
  close(): Promise<void>;
};

/** What a reading unit may ask. */
export const READABLE: ReadonlySet<string> = new Set(['select', 'selectDistinct', '$count']);
const WRITABLE = new Set([...READABLE, 'insert', 'update', 'delete']);

/** What the store needs of the opened connection. */
export type StoreParts = {
  readonly connection: Connection;
  readonly queries: Queries;
  /** Links every unit that writes; every row that changes is noticed already. */
  readonly chain: Pick<Chain, 'link' | 'anchor' | 'drop' | 'close'>;
  /** While true, statements that write are refused. */
  readonly setReadOnly: (readOnly: boolean) => void;
  readonly rekeyConnection: (key: Uint8Array) => void;
  /** Lets go of the connection that keeps a closing one from checkpointing. */
  readonly releaseGuard: () => void;
};

/** Makes the store's queue over an opened connection; only `open.ts` and its tests call it. */
export function makeStore(parts: StoreParts): Store {
  const { connection, queries, chain, setReadOnly, rekeyConnection, releaseGuard } = parts;
  const inside = new AsyncLocalStorage<true>();
  const kept: ReadUnit[typeof KEPT] = new Map();
  const settled: Answers = new Map();
  let tail: Promise<unknown> = Promise.resolve();
  let closing = false;
  let damaged = false;

  /**
   * A connection that met damage never lays the WAL over the file again: the WAL may hold what the
   * file lost, and a file that reads badly must stay as it is for whoever repairs it.
   */
  function mapped(error: unknown): unknown {
    if (!damaged && asDamage(error) !== undefined) {
      damaged = true;
      connection.pragma('wal_autocheckpoint = 0');
    }
    return mapDriverError(error);
  }

  function whole<T>(job: () => T): T {
    try {
      return job();
    } catch (error) {
      throw mapped(error);
    }
  }

  function enqueue<T>(job: () => Promise<T> | T): Promise<T> {
    if (inside.getStore() === true)
      return Promise.reject(new StoreError('genest', 'a unit was started inside a unit'));
    if (closing) return Promise.reject(new StoreError('gesloten', 'the store is closed'));
    const run = tail.then(job);
    tail = run.catch(() => undefined);
    return run;
  }

  async function transact<T>(
    begin: string,
    allowed: ReadonlySet<string>,
    work: (unit: never) => Promise<T>,
  ): Promise<T> {
    let open = true;
    const isReading = allowed === READABLE;
    const memory = {
      ...{ queries, kept },
      ...{ answers: isReading ? new Map() : undefined, settled: isReading ? settled : undefined },
    };
    const unit = guardUnit(memory, allowed, () => open);
    // What is written makes what was known before untrue, also when it fails halfway.
    if (!isReading) settled.clear();
    connection.exec(begin);
    try {
      const result = await inside.run(true, () => work(unit as never));
      open = false;
      chain.link();
      connection.exec('COMMIT');
      chain.anchor();
      return result;
    } catch (error) {
      open = false;
      chain.drop();
      if (connection.inTransaction) connection.exec('ROLLBACK');
      throw mapped(error);
    }
  }

  return {
    read: (work) =>
      enqueue(async () => {
        setReadOnly(true);
        try {
          return await transact('BEGIN', READABLE, work);
        } finally {
          setReadOnly(false);
        }
      }),
    write: (work) => enqueue(() => transact('BEGIN IMMEDIATE', WRITABLE, work)),
    copyTo: (path) => enqueue(() => whole(() => copyInto(connection, path))),
    flush: () =>
      enqueue(() => {
        if (!damaged) whole(() => void connection.pragma('wal_checkpoint(TRUNCATE)'));
      }),
    rekey: (key) => enqueue(() => whole(() => rekeyConnection(key))),
    close: async () => {
      if (closing) return;
      await enqueue(() => {
        closing = true;
        try {
          if (!damaged) whole(() => connection.pragma('wal_checkpoint(TRUNCATE)'));
        } catch {
          // What could not be flushed stays in the WAL; letting go of the keys may not fail on it.
        }
        if (!damaged) releaseGuard();
        chain.close();
        connection.close();
        releaseGuard();
      });
    },
  };
}

/** Writes an encrypted copy under the same key; a copy that could not be finished does not stay. */
export function copyInto(connection: Connection, path: string): void {
  try {
    connection.prepare('VACUUM INTO ?').run(path);
    if (process.platform !== 'win32') chmodSync(path, 0o600);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}

/** The queries of a connection, and what a unit remembers of what it asked. */
type GuardedParts = {
  readonly queries: Queries;
  readonly kept: ReadUnit[typeof KEPT];
  readonly answers: ReadUnit[typeof ANSWERS];
  readonly settled: ReadUnit[typeof SETTLED];
};

/** A unit that only offers what it may do, and nothing any more once it has ended. */
export function guardUnit(
  { queries, kept, answers, settled }: GuardedParts,
  allowed: ReadonlySet<string>,
  isOpen: () => boolean,
): unknown {
  const own = new Map<string | symbol, unknown>([
    [KEPT, kept],
    [ANSWERS, answers],
    [SETTLED, settled],
  ]);
  return new Proxy(queries, {
    get(target, property) {
      const isOwn = own.has(property);
      if (!isOwn && (typeof property !== 'string' || !allowed.has(property))) return undefined;
      if (!isOpen()) throw new StoreError('gesloten', 'a unit was used after it ended');
      if (isOwn) return own.get(property);
      const method: unknown = Reflect.get(target, property);
      return typeof method === 'function' ? method.bind(target) : method;
    },
  });
}
