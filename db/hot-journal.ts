import { copyFileSync, existsSync, rmSync, statSync } from 'node:fs';
import { connect } from './driver.ts';

/**
 * Takes back what a stop in the middle of a change of the key left half. That change is the only one
 * that writes a rollback journal beside the store; a connection that only reads cannot take it back,
 * and is refused as long as it is there. It is done on a copy first: with another key SQLite would
 * spoil the file and let go of the journal.
 *
 * @param unlock gives a connection the key and proves it with a read; what it throws is thrown on
 * @throws also the error of the disk, such as when it has no room for the copy; nothing was changed
 */
export function rollBackJournal(
  path: string,
  unlock: (connection: ReturnType<typeof connect>) => void,
): void {
  const journal = journalOf(path);
  if (!existsSync(journal) || statSync(journal).size === 0) return;
  const copy = `${path}.terug`;
  removeAll(copy);
  try {
    copyFileSync(path, copy);
    copyFileSync(journal, journalOf(copy));
    rollBack(copy, unlock);
  } finally {
    removeAll(copy);
  }
  rollBack(path, unlock);
}

/** Where SQLite keeps what it needs to take a change back. */
export function journalOf(path: string): string {
  return `${path}-journal`;
}

function rollBack(path: string, unlock: (connection: ReturnType<typeof connect>) => void): void {
  const connection = connect(path);
  try {
    unlock(connection);
  } finally {
    connection.close();
  }
}

function removeAll(path: string): void {
  for (const name of [path, journalOf(path), `${path}-wal`, `${path}-shm`])
    rmSync(name, { force: true });
}
