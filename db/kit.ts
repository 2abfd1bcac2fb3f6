import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * The column builders of SQLite, whose types are the canonical ones. Another engine brings a kit of
 * its own, cast to this type in one file; the schema and every query above it stay as they are.
 * Only text, integer, boolean and json exist: calendar dates are `YYYY-MM-DD` text and instants are
 * UTC ISO text, so that no driver can shift a day by a time zone.
 */
export const sqliteKit = {
  table: sqliteTable,
  text: (name: string) => text(name),
  integer: (name: string) => integer(name),
  boolean: (name: string) => integer(name, { mode: 'boolean' }),
  json: <T>(name: string) => text(name, { mode: 'json' }).$type<T>(),
};

export type Kit = typeof sqliteKit;
