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
      query.all = (values) => (query.values(values) as unknown[][]).map(toRow) as Kind['all'];
    return query;
  }
}

/** How a row is made of its values; undefined where that is not one plain column for each: drizzle does those. */
function rowMapper(fields: Fields): ((values: unknown[]) => unknown) | undefined {
  const columns = fields.flatMap(({ path, field }) =>
    path.length === 1 && is(field, Column) ? [{ name: path[0] ?? '', read: readerOf(field) }] : [],
  );
  if (columns.length === 0 || columns.length !== fields.length) return undefined;
  return (values) => {
    const row: Record<string, unknown> = {};
    let at = 0;
    for (const { name, read } of columns) {
      const value = values[at];
      row[name] = value === null || read === undefined ? value : read(value);
      at += 1;
    }
    return row;
  };
}

/** How a stored value is read; undefined: as it is. */
function readerOf(column: Column): ((value: unknown) => unknown) | undefined {
  if (column.mapFromDriverValue === Column.prototype.mapFromDriverValue) return undefined;
  if (column.dataType !== 'json') return (value) => column.mapFromDriverValue(value);
  // Most lists and objects that are kept are empty; those need not be parsed.
  return (value) => (value === '[]' ? [] : value === '{}' ? {} : column.mapFromDriverValue(value));
}
