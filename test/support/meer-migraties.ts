import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MIGRATIONS = 'db/migrations';

/** Fills a folder with the migrations of this program and some more behind them, as a later one has. */
export function writeMoreMigrations(folder: string, count: number): string {
  mkdirSync(folder, { recursive: true });
  const names = readdirSync(MIGRATIONS).filter((name) => name.endsWith('.sql'));
  for (const name of names) copyFileSync(join(MIGRATIONS, name), join(folder, name));
  for (let more = 1; more <= count; more += 1) {
    const number = String(names.length + more).padStart(4, '0');
    writeFileSync(
      join(folder, `${number}-proef-${more}.sql`),
      `CREATE TABLE proef_${more} (id TEXT PRIMARY KEY NOT NULL) STRICT;`,
    );
  }
  return folder;
}
