import type { Chain } from './chain/chain.ts';
import type { Connection } from './driver.ts';
import { StoreError } from './errors.ts';
import type { Migration } from './migrations.ts';

type Applied = { version: number; name: string; sha256: string };

export type MigrateOptions = {
  readonly connection: Connection;
  readonly migrations: readonly Migration[];
  readonly now: () => string;
  /** Copies the store aside before an existing one is changed; gets the version it has now. */
  readonly backup: (version: number) => void;
  /**
   * What is changed is first held against what the program left. Every row may become another, so
   * all are added up again, in the same transaction.
   */
  readonly chain: Pick<Chain, 'verify' | 'seal' | 'anchor' | 'drop'>;
};

/**
 * Brings the store to the newest version: backup → foreign keys off → BEGIN → SQL →
 * foreign_key_check → version → COMMIT → foreign keys on. Foreign keys go off outside the
 * transaction, because SQLite ignores that pragma inside one and a rebuilt table would cascade.
 *
 * @returns how many migrations were applied.
 * @throws StoreError `nieuwere_opslag` when the store knows more than this program;
 *   `oudere_opslag` when it was begun before the schema was laid anew, which is not carried over;
 *   `migratie_klopt_niet` when an applied file was edited. The store is unchanged in both cases.
 */
export function migrate(options: MigrateOptions): number {
  const { connection, migrations, chain } = options;
  const applied = readApplied(connection);
  refuseStrangers(applied, migrations);
  if (applied.length > 0) chain.verify();
  const pending = migrations.slice(applied.length);
  if (pending.length === 0) return 0;
  if (applied.length > 0) options.backup(applied.length);
  // A new store is sealed once it knows whose it is.
  const isNew = applied.length === 0;
  for (const migration of pending) apply(options, migration, isNew);
  return pending.length;
}

/** The version that a store has; 0 when it is new. */
export function storeVersion(connection: Connection): number {
  return readApplied(connection).length;
}

function readApplied(connection: Connection): Applied[] {
  const table = connection
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name = 'migratie'",
    )
    .get();
  if (table === undefined) return [];
  return connection
    .prepare<[], Applied>('SELECT version, name, sha256 FROM migratie ORDER BY version')
    .all();
}

function refuseStrangers(applied: readonly Applied[], migrations: readonly Migration[]): void {
  const [first] = applied;
  if (first !== undefined && first.name !== migrations[0]?.name)
    throw new StoreError('oudere_opslag', 'the store began with another first migration');
  if (applied.length > migrations.length)
    throw new StoreError('nieuwere_opslag', 'the store is newer than the program', applied.length);
  applied.forEach((row, index) => {
    const known = migrations[index];
    if (known === undefined || row.version !== known.version || row.sha256 !== known.sha256)
      throw new StoreError(
        'migratie_klopt_niet',
        `migration ${row.version} is not the one applied`,
      );
  });
}

function apply(
  { connection, now, chain }: MigrateOptions,
  migration: Migration,
  isNew: boolean,
): void {
  connection.pragma('foreign_keys = OFF');
  try {
    connection.exec('BEGIN IMMEDIATE');
    try {
      connection.exec(
        'CREATE TABLE IF NOT EXISTS migratie (version INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL, toegepast_op TEXT NOT NULL) STRICT',
      );
      connection.exec(migration.sql);
      const broken = connection.pragma('foreign_key_check') as unknown[];
      if (broken.length > 0)
        throw new StoreError(
          'migratie_klopt_niet',
          `migration ${migration.version} breaks ${broken.length} references`,
        );
      connection
        .prepare('INSERT INTO migratie (version, name, sha256, toegepast_op) VALUES (?, ?, ?, ?)')
        .run(migration.version, migration.name, migration.sha256, now());
      if (!isNew) chain.seal();
      connection.exec('COMMIT');
      chain.anchor();
    } catch (error) {
      chain.drop();
      if (connection.inTransaction) connection.exec('ROLLBACK');
      throw error;
    }
  } finally {
    connection.pragma('foreign_keys = ON');
  }
}
