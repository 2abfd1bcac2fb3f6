import { type Connection, connect, rawKey } from '#db/driver.ts';
import { setPragmas } from '#db/pragmas.ts';

/** Somebody with the key of the store, and without that of the chain. */
export function asInsider(
  { path, key }: { readonly path: string; readonly key: Uint8Array },
  act: (connection: Connection) => void,
): void {
  const connection = connect(path);
  connection.pragma("cipher = 'chacha20'");
  connection.key(rawKey(key));
  setPragmas(connection);
  try {
    act(connection);
  } finally {
    connection.close();
  }
}

/** Adds a link that says what the last one says, under a head of its own. */
export function forgeLink(connection: Connection): void {
  connection.exec(
    'INSERT INTO keten_eenheid SELECT nummer + 1, log_tot, stand, 1, randomblob(32) FROM keten_eenheid ORDER BY nummer DESC LIMIT 1',
  );
}

/** Takes rows out of the log, with its triggers off for so long. */
export function cutLog(connection: Connection, where: string): void {
  withoutTriggers(connection, 'log', `DELETE FROM log WHERE ${where}`);
}

/** Changes rows of the log, with its triggers off for so long. */
export function editLog(connection: Connection, where: string, set = "gebruiker = 'b'"): void {
  withoutTriggers(connection, 'log', `UPDATE log SET ${set} WHERE ${where}`);
}

/** Does something to a table whose triggers would not have it, and puts those back as they were. */
export function withoutTriggers(connection: Connection, table: string, sql: string): void {
  const triggers = connection
    .prepare<[string], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?",
    )
    .all(table);
  for (const { name } of triggers) connection.exec(`DROP TRIGGER ${name}`);
  connection.exec(sql);
  for (const trigger of triggers) connection.exec(trigger.sql);
}
