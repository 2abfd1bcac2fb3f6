import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readMigrations } from '../../db/migrations.ts';
import { openStore } from '../../db/open.ts';
import type { Store } from '../../db/store.ts';

const MIGRATIONS = fileURLToPath(new URL('../../db/migrations', import.meta.url));

/**
 * Runs work on a new register of its own: a real encrypted store in a folder that only its owner
 * reads, under a key that nobody keeps. All of it is gone afterwards.
 */
export async function withTijdelijkRegister<T>(
  now: () => string,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'meldpunt-koppel-'));
  try {
    const store = openStore({
      path: join(folder, 'register.db'),
      key: randomBytes(32),
      storeId: randomUUID(),
      migrations: readMigrations(MIGRATIONS),
      now,
      backupPath: (version) => join(folder, `kopie-${version}.db`),
      chain: { key: randomBytes(32), anchorPath: join(folder, 'anker.bin') },
      mode: 'nieuw',
    });
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
