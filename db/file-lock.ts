import { openDatabase } from './driver.ts';

/** A held lock; it goes with the process, however that ends. */
export type FileLock = { release(): void };

/**
 * Takes an operating-system lock on a side file. Node has no call for it, SQLite does: an exclusive
 * transaction locks the file on every platform, and the system lets go when the process dies.
 *
 * @returns undefined when another process holds it.
 * @throws the driver's error when the file cannot be made or written.
 */
export function tryFileLock(path: string): FileLock | undefined {
  // Without the right to write, or on a full disk, opening or beginning throws the driver's error.
  const side = openDatabase(path, { timeout: 0 });
  try {
    side.pragma('journal_mode = DELETE');
    side.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    side.close();
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY'))
      return undefined;
    throw error;
  }
  return { release: () => side.close() };
}
