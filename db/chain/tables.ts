import { createHash } from 'node:crypto';
import type { Connection } from '../driver.ts';
import type { KeyedHash } from './keyed-hash.ts';
import { NO_ROWS, type RowSum, RowTally, rowText } from './row-sum.ts';

/** The chain's own tables, which it does not add up. */
const OWN = ['keten_eenheid', 'keten_som'];

/** A table with its columns in their order. */
export type StoreTable = { readonly name: string; readonly columns: readonly string[] };

/** Whether the store has tables for a chain: those of an older version have none yet. */
export function hasChainTables(connection: Connection): boolean {
  const found = connection
    .prepare<[], { count: number }>(
      "SELECT count(*) AS count FROM sqlite_schema WHERE type = 'table' AND name IN ('keten_eenheid', 'keten_som')",
    )
    .get();
  return found?.count === OWN.length;
}

/** Every table of the store but those of the engine itself, in the order of their names. */
export function listTables(connection: Connection): StoreTable[] {
  const rows = connection
    .prepare<[], { tabel: string; kolom: string }>(
      `SELECT tabel.name AS tabel, kolom.name AS kolom
       FROM sqlite_schema AS tabel JOIN pragma_table_info(tabel.name) AS kolom
       WHERE tabel.type = 'table' AND tabel.name NOT LIKE 'sqlite!_%' ESCAPE '!'
       ORDER BY tabel.name, kolom.cid`,
    )
    .all();
  const columns = new Map<string, string[]>();
  for (const { tabel, kolom } of rows) columns.set(tabel, [...(columns.get(tabel) ?? []), kolom]);
  return [...columns].map(([name, own]) => ({ name, columns: own }));
}

/** The tables whose rows the chain watches: all but its own. */
export function watchedTables(connection: Connection): StoreTable[] {
  return listTables(connection).filter(({ name }) => !OWN.includes(name));
}

/** What stands in the schema, as one hash: tables, indexes and triggers with their text. */
export function hashSchema(connection: Connection): string {
  const rows = connection
    .prepare(
      "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY type, name",
    )
    .raw()
    .all();
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}

/** The sum of a table by reading all of its rows, as they stand and not as an index has them. */
export function sumRows(connection: Connection, table: StoreTable, hash: KeyedHash): RowSum {
  const columns = table.columns.map(quoted).join(', ');
  const rows = connection
    .prepare(`SELECT ${columns} FROM ${quoted(table.name)}`)
    .raw()
    .iterate();
  const tally = new RowTally();
  for (const row of rows) tally.add(1, hash(rowText(table.name, row as unknown[])));
  return tally.onTopOf(NO_ROWS);
}

/** A name as it stands in SQL. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The sums that the last link left, by table. */
export function readSums(connection: Connection): Map<string, RowSum> {
  const rows = connection
    .prepare<[], { tabel: string; aantal: number; som: Buffer }>(
      'SELECT tabel, aantal, som FROM keten_som',
    )
    .all();
  return new Map(rows.map(({ tabel, aantal, som }) => [tabel, { count: aantal, sum: som }]));
}
