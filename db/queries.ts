import { Column, is } from 'drizzle-orm';
import {
  BetterSQLite3Database,
  BetterSQLiteSession,
  type PreparedQuery,
} from 'drizzle-orm/better-sqlite3';
import { type PreparedQueryConfig, SQLiteSyncDialect } from 'drizzle-orm/sqlite-core';
import type { Connection } from './driver.ts';

/** The query builder over one connection. */
export type Queries = BetterSQLite3Database<Record<string, never>>;

/**
 * Drizzle over a connection. It differs in one thing: what a row is made of is found out once for a
 * query, where drizzle asks of every value of every row again what kind of column it is.
 */
export function makeQueries(client: Connection): Queries {
  const dialect = new SQLiteSyncDialect();
  const session = new RowSession(client, dialect, undefined);
  return new BetterSQLite3Database('sync', dialect, session, undefined);
}

type NoSchema = Record<string, never>;
type Parts = Omit<PreparedQueryConfig, 'run'>;
type PrepareArguments = Parameters<BetterSQLiteSession<NoSchema, NoSchema>['prepareQuery']>;
type Fields = NonNullable<PrepareArguments[1]>;

class RowSession extends BetterSQLiteSession<NoSchema, NoSchema> {
  override prepareQuery<Kind extends Parts>(...given: PrepareArguments): PreparedQuery<Kind> {
    const query = super.prepareQuery<Kind>(...given);
    const [, fields, , , customResultMapper] = given;
    const toRow = customResultMapper === undefined ? rowMapper(fields ?? []) : undefined;
    if (toRow !== undefined)
      query.all = (values) => (query.values(values) as unknown[][]).map(toRow()) as Kind['all'];
    return query;
  }
}

/** A value as a row holds it. */
type Reader = (value: unknown) => unknown;

/** How a row is made of its values; undefined where that is not one plain column for each: drizzle does those. */
function rowMapper(fields: Fields): (() => (values: unknown[]) => unknown) | undefined {
  const columns = fields.flatMap(({ path, field }) =>
    path.length === 1 && is(field, Column)
      ? [{ name: path[0] ?? '', reader: readerOf(field) }]
      : [],
  );
  if (columns.length === 0 || columns.length !== fields.length) return undefined;
  return () => {
    const readers = columns.map(({ name, reader }) => ({ name, read: reader?.() }));
    return (values) => {
      const row: Record<string, unknown> = {};
      let at = 0;
      for (const { name, read } of readers) {
        const value = values[at];
        row[name] = value === null || read === undefined ? value : read(value);
        at += 1;
      }
      return row;
    };
  };
}

/** How the stored values of a column are read in one answer; undefined: as they are. */
function readerOf(column: Column): (() => Reader) | undefined {
  if (column.mapFromDriverValue === Column.prototype.mapFromDriverValue) return undefined;
  const read: Reader = (value) => column.mapFromDriverValue(value);
  if (column.dataType !== 'json') return () => read;
  return () => {
    // Most rows of an answer hold the same, as the calendar of a term; that is parsed once.
    const seen = new Map<unknown, unknown>();
    return (value) => {
      // Most lists and objects that are kept are empty; those need not be parsed.
      if (value === '[]') return [];
      if (value === '{}') return {};
      const known = seen.get(value);
      if (known !== undefined) return known;
      const parsed = read(value);
      seen.set(value, parsed);
      return parsed;
    };
  };
}
