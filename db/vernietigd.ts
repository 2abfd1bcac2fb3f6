import { quoted } from './chain/tables.ts';
import type { Connection } from './driver.ts';
import { mapDriverError } from './errors.ts';
import { openForChange, tablesOf } from './snapshot.ts';

/**
 * Deletes, in one transaction and with what hangs on them, the rows whose primary key has one of
 * the marks; tables that the store does not have, or that have no single key, are passed over.
 *
 * @param marks per table the marks to look for
 * @param markOf the mark of a primary key
 * @returns how many rows had a mark
 */
export function deleteByMark(
  path: string,
  key: Uint8Array,
  marks: readonly { readonly tabel: string; readonly marks: ReadonlySet<string> }[],
  markOf: (tabel: string, id: string) => string,
): number {
  const connection = openForChange(path, key);
  try {
    const known = new Set(tablesOf(connection));
    const work = connection.transaction(() => {
      // What refers to a row may stand later in the list than the row.
      connection.pragma('defer_foreign_keys = ON');
      return marks
        .filter(({ tabel }) => known.has(tabel))
        .reduce((sum, one) => sum + deleteIn(connection, one.tabel, one.marks, markOf), 0);
    });
    return work.immediate();
  } catch (error) {
    throw mapDriverError(error);
  } finally {
    connection.close();
  }
}

function deleteIn(
  connection: Connection,
  tabel: string,
  marks: ReadonlySet<string>,
  markOf: (tabel: string, id: string) => string,
): number {
  const columns = connection.pragma(`table_info(${quoted(tabel)})`) as {
    name: string;
    pk: number;
  }[];
  const [key, more] = columns.filter(({ pk }) => pk > 0);
  if (key === undefined || more !== undefined) return 0;
  const [table, column] = [quoted(tabel), quoted(key.name)];
  const ids = connection.prepare<[], unknown>(`SELECT ${column} FROM ${table}`).pluck().all();
  const gone = ids.filter((id) => marks.has(markOf(tabel, String(id))));
  const remove = connection.prepare(`DELETE FROM ${table} WHERE ${column} = ?`);
  for (const id of gone) remove.run(id);
  return gone.length;
}
