import Database from 'better-sqlite3';
import { onTestFinished, vi } from 'vitest';

/** What SQLite gives when the disk refuses to write what a unit changed. */
const CODES = {
  vol: 'SQLITE_FULL',
  alleen_lezen: 'SQLITE_READONLY',
  onbereikbaar: 'SQLITE_IOERR_WRITE',
};

/**
 * Lets every store refuse to commit what it writes, as SQLite does when the disk takes no more:
 * reading goes on, and a unit that wrote is still open then. The answer makes it whole again.
 */
export function refuseCommits(reden: keyof typeof CODES = 'vol'): () => void {
  const writing = new WeakSet<object>();
  const { exec } = Database.prototype;
  const spy = vi.spyOn(Database.prototype, 'exec').mockImplementation(function (
    this: Database.Database,
    sql: string,
  ) {
    if (sql === 'BEGIN IMMEDIATE') writing.add(this);
    if (sql === 'COMMIT' && writing.has(this))
      throw new Database.SqliteError('the disk takes no more', CODES[reden]);
    if (sql === 'ROLLBACK') writing.delete(this);
    return exec.call(this, sql);
  });
  const mend = () => spy.mockRestore();
  onTestFinished(mend);
  return mend;
}
