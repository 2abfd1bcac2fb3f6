import { type Column, Placeholder, type SQL, sql } from 'drizzle-orm';

/**
 * True where the column holds one of the values, or one of those that a prepared query is asked with.
 * They are bound as one text, so that the statement is the same for any number of them: a list of
 * fifty holes takes longer to write out, and to compile again for forty-nine, than to run.
 */
export function among(column: Column, values: Iterable<string> | Placeholder): SQL {
  const bound = values instanceof Placeholder ? values : JSON.stringify([...values]);
  return sql`${column} IN (SELECT value FROM json_each(${bound}))`;
}
