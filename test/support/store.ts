import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readMigrations } from '#db/migrations.ts';
import { type OpenOptions, openStore } from '#db/open.ts';
import type { Store } from '#db/store.ts';
import { MIGRATIONS, temporaryFolder } from './folder.ts';

/** A moment in November; nothing in a test reads the clock. */
export const NOW = '2026-11-05T09:00:00.000Z';

/** Options for a new store in a folder of its own; pass some to differ. */
export function storeOptions(other: Partial<OpenOptions> = {}): OpenOptions {
  const folder = temporaryFolder();
  return {
    path: join(folder, 'register.db'),
    key: randomBytes(32),
    storeId: randomUUID(),
    migrations: readMigrations(MIGRATIONS),
    now: () => NOW,
    backupPath: (version) => join(folder, `kopie-${version}.db`),
    chain: { key: randomBytes(32), anchorPath: join(folder, 'anker.bin') },
    mode: 'nieuw',
    ...other,
  };
}

/** A real, open, encrypted store; closed when the test ends. */
export function testStore(options: OpenOptions = storeOptions()): Store {
  const store = openStore(options);
  onTestFinished(() => store.close());
  return store;
}
