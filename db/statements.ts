import type { Statement } from 'better-sqlite3';
import type { Connection } from './driver.ts';
import { StoreError } from './errors.ts';

/** A list of ids makes another text for each length, so there are many; these are the last used. */
const MOST_KEPT = 300;

/** The statements of one connection, as drizzle asks for them. */
export type Statements = {
  /** What drizzle takes for the connection: it only ever asks it to prepare. */
  readonly client: Connection;
  /** While true, a statement that could change anything is refused before it runs. */
  setReadOnly(readOnly: boolean): void;
};

/**
 * Keeps compiled statements, because drizzle prepares the same text again for every call: compiling
 * costs as much as running a small one. SQLite itself says of each whether it only reads; the
 * pragma `query_only` would do as much, but makes SQLite compile every kept statement again.
 *
 * One text always has one shape of answer (rows as arrays or none), so it can be shared.
 */
export function keepStatements(connection: Connection): Statements {
  const kept = new Map<string, Statement>();
  let isReadOnly = false;

  function prepare(sql: string): Statement {
    const statement = kept.get(sql) ?? connection.prepare(sql);
    if (isReadOnly && !statement.readonly)
      throw new StoreError('onveilig_ingesteld', 'a reading unit tried to write');
    // The last used stands last, the first is the one to let go of.
    kept.delete(sql);
    kept.set(sql, statement);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return statement;
  }

  const client: Connection = Object.create(connection, { prepare: { value: prepare } });
  return {
    client,
    setReadOnly: (readOnly) => {
      isReadOnly = readOnly;
    },
  };
}
