import { existsSync } from 'node:fs';
import { sha256 } from './chain/keyed-hash.ts';
import { listTables, sumRows } from './chain/tables.ts';
import { type Connection, connect, rawKey } from './driver.ts';
import { mapDriverError, StoreError } from './errors.ts';
import { storeVersion } from './migrate.ts';
import { copyInto } from './store.ts';

/** What one table holds: how many rows, and a sum over them that the order of rows does not change. */
export type Tabelsom = { readonly tabel: string; readonly rijen: number; readonly som: string };

/** What a store holds, in figures that name nobody. */
export type Inhoud = {
  readonly schema: number;
  readonly dossiers: number;
  readonly meldingen: number;
  /** Day (`YYYY-MM-DD`) on which the newest melding came in; null when there is none. */
  readonly laatste: string | null;
};

/** What `checkStore` found: problems of pages and indexes, and rows that refer to nothing. */
export type Controle = { readonly gebreken: number; readonly verwijzingen: number };

/**
 * Opens a store for reading only, with its key (32 bytes): closing it never lays the WAL over the
 * file, whatever was met. Sorts stay in memory.
 *
 * @throws StoreError `schade`, `verkeerde_sleutel`, or why the disk does not do it
 */
export function openForReading(path: string, key: Uint8Array): Connection {
  if (!existsSync(path)) throw new StoreError('beschadigd', 'the store file is missing');
  const connection = connect(path, { readonly: true });
  try {
    tune(connection, key);
    connection.prepare('SELECT count(*) FROM sqlite_schema').get();
  } catch (error) {
    connection.close();
    throw mapDriverError(error);
  }
  return connection;
}

/** Opens a store that nobody else has open, to change it before it gets its name. */
export function openForChange(path: string, key: Uint8Array): Connection {
  if (!existsSync(path)) throw new StoreError('beschadigd', 'the store file is missing');
  const connection = connect(path);
  tune(connection, key);
  connection.pragma('foreign_keys = ON');
  connection.pragma('secure_delete = ON');
  return connection;
}

function tune(connection: Connection, key: Uint8Array): void {
  connection.pragma("cipher = 'chacha20'");
  connection.key(rawKey(key));
  connection.pragma('busy_timeout = 5000');
  connection.pragma('temp_store = MEMORY');
  connection.pragma('trusted_schema = OFF');
}

/** Runs work on a store that is only read, and closes it. */
export function reading<T>(path: string, key: Uint8Array, work: (from: Connection) => T): T {
  const connection = openForReading(path, key);
  try {
    return work(connection);
  } catch (error) {
    throw mapDriverError(error);
  } finally {
    connection.close();
  }
}

/**
 * Writes one consistent picture of a store, also of one that is in use, to a new file under the
 * same key, owner-only.
 *
 * @throws StoreError `schade`, or why the disk does not do it; no half copy stays
 */
export function snapshotTo(path: string, key: Uint8Array, target: string): void {
  reading(path, key, (connection) => copyInto(connection, target));
}

/**
 * Counts and sums every table, so that two stores with the same rows agree however their pages lie.
 */
export function sumTables(connection: Connection): Tabelsom[] {
  return listTables(connection).map((table) => {
    const { count, sum } = sumRows(connection, table, sha256);
    return { tabel: table.name, rijen: count, som: sum.toString('hex') };
  });
}

/** The tables whose rows differ between two sums, also where one of them has no such table. */
export function differentTables(one: readonly Tabelsom[], other: readonly Tabelsom[]): string[] {
  const asText = (sum: Tabelsom) => `${sum.tabel} ${sum.rijen} ${sum.som}`;
  const [left, right] = [new Set(one.map(asText)), new Set(other.map(asText))];
  const odd = [
    ...one.filter((sum) => !right.has(asText(sum))),
    ...other.filter((sum) => !left.has(asText(sum))),
  ];
  return [...new Set(odd.map(({ tabel }) => tabel))].sort();
}

/** The tables of a store, without those of SQLite itself. */
export function tablesOf(connection: Connection): string[] {
  return listTables(connection).map(({ name }) => name);
}

/** What a store holds. */
export function inhoudOf(connection: Connection): Inhoud {
  const count = (sql: string) => connection.prepare<[], number>(sql).pluck().get() ?? 0;
  const laatste = connection
    .prepare<[], string | null>('SELECT max(ontvangen_op) FROM melding')
    .pluck()
    .get();
  return {
    schema: storeVersion(connection),
    dossiers: count('SELECT count(*) FROM dossier'),
    meldingen: count('SELECT count(*) FROM melding'),
    laatste: laatste?.slice(0, 10) ?? null,
  };
}

/**
 * What a store holds that an older copy of it does not: dossiers and meldingen that came after it,
 * and how often something was registered or changed since.
 *
 * @param since UTC instant at which the copy was made
 */
export function newerThan(
  current: Connection,
  copy: Connection,
  since: string,
): { readonly dossiers: number; readonly meldingen: number; readonly wijzigingen: number } {
  const extra = (tabel: 'dossier' | 'melding') => {
    const ids = (from: Connection) =>
      from.prepare<[], string>(`SELECT id FROM ${tabel}`).pluck().all();
    const known = new Set(ids(copy));
    return ids(current).filter((id) => !known.has(id)).length;
  };
  const wijzigingen = current
    .prepare<[string], number>(
      "SELECT count(*) FROM log WHERE tijd > ? AND uitkomst = 'gelukt' AND object_soort <> 'opslag' AND actie IN ('aanmaken', 'wijzigen', 'verwijderen', 'samenvoegen', 'splitsen', 'verstrekken')",
    )
    .pluck()
    .get(since);
  return {
    dossiers: extra('dossier'),
    meldingen: extra('melding'),
    wijzigingen: wijzigingen ?? 0,
  };
}

/** The account names of active beheerders, for who opens a store with no more than a recovery code. */
export function beheerdersOf(from: Connection): string[] {
  return from
    .prepare<[], string>(
      "SELECT accountnaam FROM account WHERE actief = 1 AND EXISTS (SELECT 1 FROM json_each(rollen) WHERE value = 'beheerder') ORDER BY accountnaam",
    )
    .pluck()
    .all();
}

/**
 * Looks at every page of a store. `quick` leaves out whether indexes and tables agree.
 *
 * @throws StoreError `schade` where it cannot even be looked at
 */
export function checkStore(connection: Connection, how: 'quick' | 'whole'): Controle {
  const pragma = how === 'quick' ? 'quick_check(100)' : 'integrity_check(100)';
  try {
    const lines = connection.pragma(pragma) as Record<string, string>[];
    const found = lines.flatMap((line) => Object.values(line)).filter((line) => line !== 'ok');
    const verwijzingen = (connection.pragma('foreign_key_check') as unknown[]).length;
    return { gebreken: found.length, verwijzingen };
  } catch (error) {
    throw mapDriverError(error);
  }
}
