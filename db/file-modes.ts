import { chmodSync, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StoreError } from './errors.ts';

const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;

/** The files that SQLite keeps for one store. */
export function storeFiles(path: string): string[] {
  return [path, `${path}-wal`, `${path}-shm`];
}

/**
 * Makes the folder and files owner-only and refuses the store when that did not work, for example
 * on a share that knows no modes. Windows keeps the data folder private through the user profile.
 */
export function assertFileModes(path: string, platform: NodeJS.Platform = process.platform): void {
  if (platform === 'win32') return;
  assertMode(dirname(path), FOLDER_MODE);
  for (const file of storeFiles(path)) if (existsSync(file)) assertMode(file, FILE_MODE);
}

function assertMode(path: string, mode: number): void {
  if ((statSync(path).mode & 0o777) !== mode) chmodSync(path, mode);
  const found = statSync(path).mode & 0o777;
  if (found !== mode)
    throw new StoreError(
      'onveilig_ingesteld',
      `mode is ${found.toString(8)}, not ${mode.toString(8)}`,
    );
}
