import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from './errors.ts';

/** One numbered SQL file. */
export type Migration = {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
};

const FILE_NAME = /^(\d{4})-([a-z0-9-]+)\.sql$/;

/**
 * Reads the numbered files of a folder in order.
 *
 * @throws StoreError `migratie_klopt_niet` for a strange name, a gap or a number used twice.
 */
export function readMigrations(folder: string): Migration[] {
  const migrations = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => readMigration(folder, file));
  migrations.forEach((migration, index) => {
    if (migration.version !== index + 1)
      throw new StoreError(
        'migratie_klopt_niet',
        `expected number ${index + 1}, found ${migration.version}`,
      );
  });
  if (migrations.length === 0) throw new StoreError('migratie_klopt_niet', 'no migrations found');
  return migrations;
}

function readMigration(folder: string, file: string): Migration {
  const match = FILE_NAME.exec(file);
  if (match === null)
    throw new StoreError('migratie_klopt_niet', `strange migration name: ${file}`);
  // Line ends are those of the checkout, not part of what was decided.
  const sql = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
  const sha256 = createHash('sha256').update(sql).digest('hex');
  return { version: Number(match[1]), name: match[2] ?? '', sql, sha256 };
}
