import { copyFileSync, existsSync, statSync } from 'node:fs';
import { quoted } from './chain/tables.ts';
import { type Connection, connect, rawKey } from './driver.ts';
import { asDamage, mapDriverError, StoreError } from './errors.ts';
import { tablesOf } from './snapshot.ts';

/** A range of a table that could not be read; bounds included, null where the end is not known. */
export type VerlorenBereik = { readonly van: number; readonly tot: number | null };

/** What became of one table. */
export type GereddeTabel = {
  readonly tabel: string;
  readonly gered: number;
  /** Rows that only an index still had, whole. */
  readonly uitIndex: number;
  /** By row number; of tables without row numbers only that something is gone. */
  readonly weg: readonly VerlorenBereik[];
};

const OWN: ReadonlySet<string> = new Set(['migratie', 'opslag', 'keten_eenheid', 'keten_som']);
/** Halving ends here per table: a table whose pages are all gone is not probed for ever. */
const MOST_PROBES = 20_000;
const LARGEST = 2 ** 52;
const BLOCKS = 16;
const LEAST_BLOCK = 100;

/**
 * Copies everything that can still be read of a damaged store into a new one: per table by ranges of
 * row numbers, halved around pages that cannot be read, so that it comes at them from both sides; of
 * what the table itself no longer gives, the rows that indexes hold whole. Nothing is made up: each
 * page says by its mark whether it is as it was written.
 *
 * @param source a copy of the damaged store, which is opened for writing and may change; never the
 *   store itself
 * @param target a new store with the same schema, under its own key
 * @throws StoreError when not even the first page can be read
 */
export function salvage(
  source: { readonly path: string; readonly key: Uint8Array },
  target: { readonly path: string; readonly key: Uint8Array },
): GereddeTabel[] {
  const connection = connect(target.path);
  try {
    connection.pragma("cipher = 'chacha20'");
    connection.key(rawKey(target.key));
    connection.pragma('journal_mode = MEMORY');
    // The file gets its name only once it is whole; a crash before that starts anew.
    connection.pragma('synchronous = OFF');
    connection.pragma('temp_store = MEMORY');
    connection.pragma('foreign_keys = OFF');
    // With a bad page among the definitions, the tables whose definition can be read are still there.
    connection.unsafeMode(true);
    connection.pragma('writable_schema = ON');
    connection
      .prepare('ATTACH ? AS bron KEY ?')
      .run(source.path, rawKey(source.key).toString('latin1'));
    connection.pragma('writable_schema = OFF');
    connection.unsafeMode(false);
    const put = setAside(connection);
    const found = tablesOf(connection)
      .filter((tabel) => !OWN.has(tabel))
      .map((tabel) => salvageTable(connection, tabel));
    put();
    connection.exec('DETACH bron');
    connection.pragma('synchronous = FULL');
    connection.pragma('journal_mode = WAL');
    return found;
  } catch (error) {
    throw mapDriverError(error);
  } finally {
    connection.close();
  }
}

/** Copies a damaged store and its WAL, so that the store itself is never opened for writing. */
export function copyDamaged(path: string, to: string): void {
  copyFileSync(path, to);
  if (existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0)
    copyFileSync(`${path}-wal`, `${to}-wal`);
}

/**
 * Takes triggers and indexes away while rows come in, and the rows that the schema begins with; the
 * answer puts them back.
 */
function setAside(connection: Connection): () => void {
  const parts = connection
    .prepare<[], { type: string; name: string; sql: string }>(
      "SELECT type, name, sql FROM main.sqlite_schema WHERE type IN ('trigger', 'index') AND sql IS NOT NULL",
    )
    .all();
  for (const { type, name } of parts) connection.exec(`DROP ${type} main.${quoted(name)}`);
  for (const tabel of tablesOf(connection))
    if (!OWN.has(tabel)) connection.exec(`DELETE FROM main.${quoted(tabel)}`);
  return () => {
    for (const { sql } of parts) connection.exec(sql);
  };
}

function salvageTable(connection: Connection, tabel: string): GereddeTabel {
  const columns = (
    connection.pragma(`main.table_info(${quoted(tabel)})`) as { name: string }[]
  ).map(({ name }) => name);
  const isBare = /\bWITHOUT ROWID\b/i.test(sqlOf(connection, tabel));
  try {
    return isBare
      ? salvageBare(connection, tabel, columns)
      : salvageByRow(connection, tabel, columns);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'SQLITE_ERROR')) throw error;
    // What says where the table begins is gone itself.
    return { tabel, gered: 0, uitIndex: 0, weg: [{ van: 1, tot: null }] };
  }
}

function salvageByRow(
  connection: Connection,
  tabel: string,
  columns: readonly string[],
): GereddeTabel {
  const [table, names] = [quoted(tabel), columns.map(quoted).join(', ')];
  const copy = connection.prepare(
    `INSERT OR IGNORE INTO main.${table} (rowid, ${names}) SELECT rowid, ${names} FROM bron.${table} NOT INDEXED WHERE rowid BETWEEN ? AND ?`,
  );
  // A range looks one row further to see that it has ended; that may be on the next, bad, page.
  const copyOne = connection.prepare(
    `INSERT OR IGNORE INTO main.${table} (rowid, ${names}) SELECT rowid, ${names} FROM bron.${table} NOT INDEXED WHERE rowid = ?`,
  );
  const weg: { van: number; tot: number }[] = [];
  let gered = 0;
  let probes = 0;

  /**
   * All of it at once, as most tables are whole; else block by block, so that little is copied twice
   * around a page that cannot be read. Each is a transaction of its own: after a page that could not
   * be read an open one cannot be committed.
   */
  function takeBlocks(van: number, tot: number): void {
    try {
      gered += copy.run(van, tot).changes;
      return;
    } catch (error) {
      if (asDamage(error) === undefined) throw error;
    }
    const block = Math.max(LEAST_BLOCK, Math.ceil((tot - van + 1) / BLOCKS));
    for (let from = van; from <= tot; from += block) take(from, Math.min(tot, from + block - 1));
  }

  /** One range, or both its halves where a page in it cannot be read. */
  function take(van: number, tot: number): void {
    if (van > tot) return;
    try {
      gered += van === tot ? copyOne.run(van).changes : copy.run(van, tot).changes;
      return;
    } catch (error) {
      if (asDamage(error) === undefined) throw error;
    }
    probes += 1;
    if (van === tot || probes > MOST_PROBES) {
      const last = weg.at(-1);
      if (last !== undefined && last.tot === van - 1) last.tot = tot;
      else weg.push({ van, tot });
      return;
    }
    const middle = van + Math.floor((tot - van) / 2);
    take(van, middle);
    take(middle + 1, tot);
  }

  const [first, last] = [edge(connection, table, 'min'), edge(connection, table, 'max')];
  if (first !== undefined && last !== undefined) {
    if (first !== null && last !== null) takeBlocks(first, last);
  } else {
    const known = rowidsInIndexes(connection, tabel);
    takeBlocks(first ?? known?.least ?? 1, last ?? known?.most ?? MOST_PROBES);
    if (last === undefined && known === undefined) weg.push({ van: MOST_PROBES + 1, tot: LARGEST });
  }
  const uitIndex = weg.length === 0 ? 0 : salvageFromIndexes(connection, tabel, columns);
  const open = weg.map(({ van, tot }) => ({ van, tot: tot >= LARGEST ? null : tot }));
  return { tabel, gered, uitIndex, weg: open };
}

/** The first or last row number; null in an empty table, undefined where it cannot be read. */
function edge(connection: Connection, table: string, which: 'min' | 'max') {
  try {
    return connection
      .prepare<[], number | null>(`SELECT ${which}(rowid) FROM bron.${table} NOT INDEXED`)
      .pluck()
      .get();
  } catch (error) {
    if (asDamage(error) === undefined) throw error;
    return undefined;
  }
}

type Index = { readonly name: string; readonly columns: readonly string[] };

/** The indexes of a table that hold all its rows, with their columns. */
function wholeIndexes(connection: Connection, tabel: string): Index[] {
  try {
    const list = connection.pragma(`bron.index_list(${quoted(tabel)})`) as {
      name: string;
      partial: number;
    }[];
    return list
      .filter(({ partial }) => partial === 0)
      .map(({ name }) => ({
        name,
        columns: (
          connection.pragma(`bron.index_info(${quoted(name)})`) as { name: string | null }[]
        ).flatMap((column) => (column.name === null ? [] : [column.name])),
      }));
  } catch {
    return [];
  }
}

function rowidsInIndexes(connection: Connection, tabel: string) {
  for (const { name, columns } of wholeIndexes(connection, tabel)) {
    const rowids = readIndex(connection, tabel, { name, columns }).map(({ rowid }) => rowid);
    if (rowids.length > 0)
      return {
        least: rowids.reduce((one, other) => Math.min(one, other)),
        most: rowids.reduce((one, other) => Math.max(one, other)),
      };
  }
  return undefined;
}

/** What an index still gives, from its begin and from its end up to what cannot be read. */
function readIndex(connection: Connection, tabel: string, { name, columns }: Index) {
  const names = columns.map(quoted).join(', ');
  const found = new Map<number, { rowid: number; values: readonly unknown[] }>();
  for (const way of ['ASC', 'DESC']) {
    const order = columns.map((column) => `${quoted(column)} ${way}`).join(', ');
    try {
      const rows = connection
        .prepare(
          `SELECT rowid, ${names} FROM bron.${quoted(tabel)} INDEXED BY ${quoted(name)} ORDER BY ${order}`,
        )
        .raw()
        .iterate() as IterableIterator<[number, ...unknown[]]>;
      for (const [rowid, ...values] of rows) found.set(rowid, { rowid, values });
      break;
    } catch {
      // From the other end, or not at all.
    }
  }
  return [...found.values()];
}

/** Puts rows together of what several indexes hold of them; only rows of which nothing is missing. */
function salvageFromIndexes(
  connection: Connection,
  tabel: string,
  columns: readonly string[],
): number {
  const indexes = wholeIndexes(connection, tabel);
  const covered = new Set(indexes.flatMap((index) => index.columns));
  if (!columns.every((column) => covered.has(column))) return 0;
  const rows = new Map<number, Map<string, unknown>>();
  for (const index of indexes)
    for (const { rowid, values } of readIndex(connection, tabel, index)) {
      const row = rows.get(rowid) ?? new Map<string, unknown>();
      index.columns.forEach((column, at) => void row.set(column, values[at]));
      rows.set(rowid, row);
    }
  const insert = connection.prepare(
    `INSERT OR IGNORE INTO main.${quoted(tabel)} (rowid, ${columns.map(quoted).join(', ')}) VALUES (?, ${columns.map(() => '?').join(', ')})`,
  );
  const put = connection.transaction(() => {
    let saved = 0;
    for (const [rowid, row] of rows)
      if (columns.every((column) => row.has(column)))
        saved += insert.run(rowid, ...columns.map((column) => row.get(column))).changes;
    return saved;
  });
  return put();
}

/** A table without row numbers: from its begin, from its end, and by each index that holds all of it. */
function salvageBare(
  connection: Connection,
  tabel: string,
  columns: readonly string[],
): GereddeTabel {
  const [table, names] = [quoted(tabel), columns.map(quoted).join(', ')];
  const keys = (connection.pragma(`main.table_info(${table})`) as { name: string; pk: number }[])
    .filter(({ pk }) => pk > 0)
    .sort((one, other) => one.pk - other.pk)
    .map(({ name }) => name);
  const insert = connection.prepare(
    `INSERT OR IGNORE INTO main.${table} (${names}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  /** Rows up to what cannot be read; read first, as one connection cannot write meanwhile. */
  function take(
    hint: string,
    order: readonly string[],
    way: string,
  ): { saved: number; isAll: boolean } {
    const by = order.map((column) => `${quoted(column)} ${way}`).join(', ');
    const found: unknown[][] = [];
    let isAll = true;
    try {
      const rows = connection
        .prepare(`SELECT ${names} FROM bron.${table} ${hint} ORDER BY ${by}`)
        .raw()
        .iterate();
      for (const row of rows) found.push(row as unknown[]);
    } catch (error) {
      if (asDamage(error) === undefined) throw error;
      isAll = false;
    }
    // All of it was read before, so nothing bad is met inside this transaction.
    const put = connection.transaction(() =>
      found.reduce((sum, row) => sum + insert.run(...row).changes, 0),
    );
    return { saved: put(), isAll };
  }
  try {
    const all = `INSERT INTO main.${table} (${names}) SELECT ${names} FROM bron.${table} NOT INDEXED`;
    return { tabel, gered: connection.prepare(all).run().changes, uitIndex: 0, weg: [] };
  } catch (error) {
    if (asDamage(error) === undefined) throw error;
  }
  const ways = ['ASC', 'DESC'] as const;
  const gered = ways.reduce((sum, way) => sum + take('NOT INDEXED', keys, way).saved, 0);
  let uitIndex = 0;
  for (const { name, columns: own } of wholeIndexes(connection, tabel)) {
    if (!columns.every((column) => own.includes(column) || keys.includes(column))) continue;
    for (const way of ways) {
      const { saved, isAll } = take(`INDEXED BY ${quoted(name)}`, own, way);
      uitIndex += saved;
      // An index that can be read whole knows every row.
      if (isAll) return { tabel, gered, uitIndex, weg: [] };
    }
  }
  return { tabel, gered, uitIndex, weg: [{ van: 0, tot: null }] };
}

function sqlOf(connection: Connection, tabel: string): string {
  const sql = connection
    .prepare<[string], string>('SELECT sql FROM main.sqlite_schema WHERE name = ?')
    .pluck()
    .get(tabel);
  if (sql === undefined) throw new StoreError('beschadigd', 'a table has no definition');
  return sql;
}
