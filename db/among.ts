import { type Column, type SQL, sql } from 'drizzle-orm';

/**
 * True where the column holds one of the values. They are bound as one text, so that the statement
 * is the same for any number of them: a list of fifty holes takes longer to write out, and to
 * compile again for forty-nine, than to run.
 */
export function among(column: Column, values: Iterable<string>): SQL {
  return sql`${column} IN (SELECT value FROM json_each(${JSON.stringify([...values])}))`;
}
