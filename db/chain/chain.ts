import { existsSync, rmSync } from 'node:fs';
import type { Connection } from '../driver.ts';
import { StoreError } from '../errors.ts';
import { type Anchor, type Anchored, makeAnchor, openAnchor, readAnchor } from './anchor.ts';
import { type KeyedHash, makeKeyedHash } from './keyed-hash.ts';
import { hashStanding, NO_ROWS, type RowSum, RowTally, rowText } from './row-sum.ts';
import {
  hasChainTables,
  hashSchema,
  quoted,
  readSums,
  type StoreTable,
  sumRows,
  watchedTables,
} from './tables.ts';
import { headOf, lastUnit, logReader, type Unit, unitsFrom } from './units.ts';

export type ChainOptions = {
  /** 32 bytes that stand nowhere in the store. */
  readonly key: Uint8Array;
  /** Where the anchor is, beside the store. */
  readonly anchorPath: string;
  /** The anchor could not be written: what was kept is kept, and the next unit tries again. */
  readonly onAnchorFailure?: (error: unknown) => void;
  /**
   * Somebody who may do so takes the store as it stands: the chain begins anew there, and that
   * stays visible in it.
   */
  readonly beginAnew?: boolean;
};

/**
 * Tells what became of a store outside of the program. Every unit that writes adds a link: a keyed
 * hash over the link before it, over what every table holds and how it is declared, and over the log
 * rows that it added. The anchor keeps the last link outside of the store.
 *
 * What it proves: nobody without the keys changed a row, cut the log, took a trigger away, or put an
 * older store back beside the newest anchor. Whoever has the keys can make a chain that fits, and a
 * whole folder of an earlier day, anchor and all, fits too.
 */
export type Chain = {
  /** Whether store and anchor belong together, in constant time; before anything is written. */
  verify(): void;
  /** Adds up every row and links it on, inside a transaction: for a new schema or a new beginning. */
  seal(isBegin?: boolean): void;
  /** From here on every row that changes is noticed. */
  watch(): void;
  /** Links what this unit changed, before it is committed; nothing when it changed nothing. */
  link(): void;
  /** Notes the last link beside the store, once it was committed. */
  anchor(): void;
  /** What was changed was rolled back. */
  drop(): void;
  close(): void;
};

const HASHES = { rows: 'keten', anchor: 'anker' } as const;

/** The keyed hash of rows and links, or that of the anchor: each under a key of its own. */
export function chainHash(key: Uint8Array, use: keyof typeof HASHES): KeyedHash {
  return makeKeyedHash(makeKeyedHash(key)(HASHES[use]));
}

/** What the last link said, and what it leaves for the next one to link to. */
type Standing = {
  readonly unit: number;
  readonly head: Buffer | undefined;
  readonly logUpTo: number;
  readonly sums: ReadonlyMap<string, RowSum>;
};

const NOTHING: Standing = { unit: 0, head: undefined, logUpTo: 0, sums: new Map() };
const NO_HEAD = Buffer.alloc(32);

/** The chain of an opened store; `Chain` says in which order its calls come. */
export function makeChain(connection: Connection, options: ChainOptions): Chain {
  const rowHash = chainHash(options.key, 'rows');
  const anchorHash = chainHash(options.key, 'anchor');
  let anchor: Anchor | undefined;
  let standing = NOTHING;
  let schema = '';
  /** What stands once the running transaction is committed. */
  let pending: Standing | undefined;
  const changed = new Map<string, RowTally>();
  let log: { readonly seq: number; readonly hash: Buffer }[] = [];

  function note(sign: 1 | -1, table: string, values: readonly unknown[]): void {
    const tally = changed.get(table) ?? new RowTally();
    changed.set(table, tally);
    const hash = rowHash(rowText(table, values));
    tally.add(sign, hash);
    if (table === 'log' && sign === 1) log.push({ seq: Number(values[0]), hash });
  }

  function forget(): void {
    pending = undefined;
    changed.clear();
    log = [];
  }

  function add(next: Standing, tables: readonly string[], isBegin: boolean): void {
    const hashes = log.map(({ hash }) => hash);
    const unit = {
      number: next.unit,
      logUpTo: next.logUpTo,
      standing: hashStanding(rowHash, schema, next.sums),
      isBegin,
    };
    const head = headOf(rowHash, unit, isBegin ? undefined : standing.head, hashes);
    insertUnit(connection, { ...unit, head });
    keepSums(connection, next.sums, tables);
    pending = { ...next, head };
  }

  return {
    verify() {
      const found = readAnchor(options.anchorPath, anchorHash);
      if (options.beginAnew === true) {
        standing = toBeginAnewFrom(connection, found);
        return;
      }
      if (!hasChainTables(connection)) {
        beforeTheFirstLink(found, () =>
          makeAnchor(options.anchorPath, anchorHash, { unit: 0, head: NO_HEAD }),
        );
        return;
      }
      standing = requireChain(connection, rowHash, found);
      schema = hashSchema(connection);
    },
    seal(isBegin = standing.head === undefined) {
      if (!hasChainTables(connection)) return;
      schema = hashSchema(connection);
      const tables = watchedTables(connection);
      const sums = new Map(
        tables.map((table) => [table.name, sumRows(connection, table, rowHash)]),
      );
      connection.exec('DELETE FROM keten_som');
      log = [];
      const next = { ...standing, unit: standing.unit + 1, logUpTo: lastLogSeq(connection), sums };
      // Log rows that stand there before the first link are held by the sum of their table.
      add(next, [...sums.keys()], isBegin);
    },
    watch() {
      connection.function('keten_rij', { varargs: true }, (sign, table, ...values) => {
        note(sign === 1 ? 1 : -1, String(table), values);
        return null;
      });
      for (const table of watchedTables(connection)) connection.exec(triggersOf(table));
    },
    link() {
      if (changed.size === 0) return;
      const sums = new Map(standing.sums);
      for (const [table, tally] of changed)
        sums.set(table, tally.onTopOf(sums.get(table) ?? NO_ROWS));
      const logUpTo = log.reduce((most, { seq }) => Math.max(most, seq), standing.logUpTo);
      add({ unit: standing.unit + 1, head: undefined, logUpTo, sums }, [...changed.keys()], false);
    },
    anchor() {
      if (pending === undefined) return;
      standing = pending;
      forget();
      const at: Anchored = { unit: standing.unit, head: standing.head ?? NO_HEAD };
      try {
        if (anchor === undefined && !existsSync(options.anchorPath))
          makeAnchor(options.anchorPath, anchorHash, at);
        anchor ??= openAnchor(options.anchorPath, anchorHash);
        anchor.write(at);
      } catch (error) {
        anchor?.close();
        anchor = undefined;
        options.onAnchorFailure?.(error);
      }
    },
    drop: forget,
    close() {
      anchor?.close();
      anchor = undefined;
    },
  };
}

/**
 * Begins the chain of a store anew, as of a back-up that is put back, and makes an anchor for it. For
 * a store that nobody has open; `connection` may write.
 */
export function beginChain(
  connection: Connection,
  options: Pick<ChainOptions, 'key' | 'anchorPath'>,
): void {
  rmSync(options.anchorPath, { force: true });
  if (!hasChainTables(connection)) {
    makeAnchor(options.anchorPath, chainHash(options.key, 'anchor'), { unit: 0, head: NO_HEAD });
    return;
  }
  let failed: unknown;
  const onAnchorFailure = (error: unknown) => {
    failed = error;
  };
  const chain = makeChain(connection, { ...options, onAnchorFailure, beginAnew: true });
  connection.exec('BEGIN IMMEDIATE');
  try {
    chain.verify();
    chain.seal(true);
    connection.exec('COMMIT');
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw error;
  }
  chain.anchor();
  chain.close();
  if (failed !== undefined) throw failed;
}

/** A store of before the chain gets an anchor first, so that a crash leaves the store ahead of it. */
function beforeTheFirstLink(found: ReturnType<typeof readAnchor>, make: () => void): void {
  if (found === 'geen') make();
  else if (found === 'onleesbaar') throw new StoreError('anker_weg', 'the anchor is unreadable');
  else if (found.unit > 0)
    throw new StoreError('achter', 'the store is of before its chain', found.unit);
}

/** The store as it stands, numbered on from whatever was known of it. */
function toBeginAnewFrom(connection: Connection, found: ReturnType<typeof readAnchor>): Standing {
  const anchored = typeof found === 'string' ? 0 : found.unit;
  const stored = hasChainTables(connection) ? (lastUnit(connection)?.number ?? 0) : 0;
  return { ...NOTHING, unit: Math.max(anchored, stored) };
}

/**
 * Follows the chain from what the anchor says to its end; there are as many links in between as
 * units that were kept and not noted any more, so none or one.
 */
function requireChain(
  connection: Connection,
  hash: KeyedHash,
  found: ReturnType<typeof readAnchor>,
): Standing {
  if (typeof found === 'string') throw new StoreError('anker_weg', `the anchor: ${found}`);
  const end = lastUnit(connection);
  if (end === undefined || end.number < found.unit)
    throw new StoreError(
      'achter',
      'the store is behind its anchor',
      found.unit - (end?.number ?? 0),
    );
  const readLog = logReader(connection, hash);
  let last: Unit | undefined;
  for (const unit of unitsFrom(connection, Math.max(found.unit, 1))) {
    if (last === undefined && found.unit > 0) demand(unit.head.equals(found.head), unit.number);
    else demand(follows(hash, unit, last, readLog), unit.number);
    last = unit;
  }
  const sums = readSums(connection);
  demand(
    hashStanding(hash, hashSchema(connection), sums).equals(end.standing) &&
      lastLogSeq(connection) === end.logUpTo,
    end.number,
  );
  return { unit: end.number, head: end.head, logUpTo: end.logUpTo, sums };
}

/**
 * Whether a link is the next one after another; a beginning links to nothing, and the log rows of
 * before it are held by the sum of their table.
 */
export function follows(
  hash: KeyedHash,
  unit: Unit,
  before: Unit | undefined,
  readLog: ReturnType<typeof logReader>,
): boolean {
  const log = unit.isBegin ? [] : readLog(before?.logUpTo ?? unit.logUpTo, unit.logUpTo);
  const isNext = unit.isBegin
    ? unit.number > (before?.number ?? 0)
    : unit.number === (before?.number ?? 0) + 1;
  return isNext && unit.head.equals(headOf(hash, unit, before?.head, log));
}

function demand(fits: boolean, unit: number): void {
  if (!fits) throw new StoreError('keten', `the chain does not fit at unit ${unit}`);
}

function lastLogSeq(connection: Connection): number {
  const row = connection
    .prepare<[], { seq: number | null }>('SELECT max(seq) AS seq FROM log')
    .get();
  return row?.seq ?? 0;
}

function insertUnit(connection: Connection, unit: Unit): void {
  connection
    .prepare(
      'INSERT INTO keten_eenheid (nummer, log_tot, stand, begin, hoofd) VALUES (?, ?, ?, ?, ?)',
    )
    .run(unit.number, unit.logUpTo, unit.standing, unit.isBegin ? 1 : 0, unit.head);
}

function keepSums(
  connection: Connection,
  sums: ReadonlyMap<string, RowSum>,
  tables: readonly string[],
): void {
  const keep = connection.prepare(
    'INSERT INTO keten_som (tabel, aantal, som) VALUES (?, ?, ?) ON CONFLICT (tabel) DO UPDATE SET aantal = excluded.aantal, som = excluded.som',
  );
  for (const table of tables) {
    const { count, sum } = sums.get(table) ?? NO_ROWS;
    keep.run(table, count, sum);
  }
}

/**
 * Temporary ones: they belong to this connection, so nobody can take them out of the file, and a
 * function of the program may be called in them while the schema of the file itself is not trusted.
 */
function triggersOf({ name, columns }: StoreTable): string {
  const all = (row: 'OLD' | 'NEW') =>
    columns.map((column) => `${row}.${quoted(column)}`).join(', ');
  const call = (sign: 1 | -1, row: 'OLD' | 'NEW') =>
    `keten_rij(${sign}, '${name.replaceAll("'", "''")}', ${all(row)})`;
  const on = quoted(name);
  const trigger = (kind: string, event: string, calls: string) =>
    `CREATE TEMP TRIGGER ${quoted(`keten_${name}_${kind}`)} AFTER ${event} ON main.${on} BEGIN SELECT ${calls}; END;`;
  return [
    trigger('komt', 'INSERT', call(1, 'NEW')),
    trigger('gaat', 'DELETE', call(-1, 'OLD')),
    trigger('wisselt', 'UPDATE', `${call(-1, 'OLD')}, ${call(1, 'NEW')}`),
  ].join('\n');
}
