import { randomBytes, randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type Connection, connect, rawKey } from '../../db/driver.ts';
import { readMigrations } from '../../db/migrations.ts';
import { openStore } from '../../db/open.ts';
import { assertPragmas, setPragmas } from '../../db/pragmas.ts';
import type { Store } from '../../db/store.ts';

export const MIGRATIONS = 'db/migrations';

/** A store of a benchmark: its file and the key, so that raw SQL can reach the same data. */
export type BenchOpslag = {
  readonly path: string;
  readonly key: Buffer;
  readonly id: string;
  /** The chain of a register that the program made; without one a benchmark's own. */
  readonly chain?: { readonly key: Buffer; readonly anchorPath: string };
};

/** Where a benchmark's store goes, and a key for it. */
export function benchOpslag(folder: string, naam: string): BenchOpslag {
  return { path: join(folder, naam), key: randomBytes(32), id: randomUUID() };
}

/** Opens it as the program does. */
export function openBench(opslag: BenchOpslag, mode: 'nieuw' | 'bestaand'): Store {
  return openStore({
    path: opslag.path,
    key: opslag.key,
    storeId: opslag.id,
    migrations: readMigrations(MIGRATIONS),
    now: () => '2026-11-05T09:00:00.000Z',
    backupPath: (version) => `${opslag.path}.${version}`,
    // Raw SQL went past the chain: it is taken as it stands.
    chain: {
      ...(opslag.chain ?? { key: opslag.key, anchorPath: `${opslag.path}.anker` }),
      beginAnew: mode === 'bestaand',
    },
    mode,
  });
}

/** A connection of its own with the settings of the program, for raw SQL. */
export function openRaw({ path, key }: BenchOpslag): Connection {
  const connection = connect(path);
  connection.pragma("cipher = 'chacha20'");
  connection.key(rawKey(key));
  setPragmas(connection);
  assertPragmas(connection);
  return connection;
}

/** The size of a file in megabytes. */
export function megabytes(path: string): number {
  return Math.round(statSync(path).size / 1_000_000);
}
