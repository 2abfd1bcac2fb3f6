import { mapDriverError } from './errors.ts';
import { makeQueries } from './queries.ts';
import { openForReading } from './snapshot.ts';
import { keepStatements } from './statements.ts';
import { guardUnit, READABLE, type ReadUnit, type Store } from './store.ts';

/** A store that is read beside the connection that writes it. */
export type Reader = Pick<Store, 'read'> & {
  /** Lets go of the file; the WAL stays as it is. */
  close(): void;
};

/**
 * Opens a store that another connection may be writing, for reading only. Each unit sees the data as
 * they were committed when it began, however long it takes, and holds up nobody who writes.
 *
 * @param key 32 bytes
 * @throws StoreError `schade`, `verkeerde_sleutel`, or why the disk does not do it
 */
export function openReader(path: string, key: Uint8Array): Reader {
  const connection = openForReading(path, key);
  const { client, setReadOnly } = keepStatements(connection);
  setReadOnly(true);
  const queries = makeQueries(client);
  const kept = new Map<unknown, unknown>();
  let tail: Promise<unknown> = Promise.resolve();

  async function readNow<T>(work: (unit: ReadUnit) => Promise<T>): Promise<T> {
    let isOpen = true;
    // Another connection writes, so nothing that was read before is still known.
    const memory = { queries, kept, answers: new Map(), settled: new Map() };
    const unit = guardUnit(memory, READABLE, () => isOpen);
    try {
      connection.exec('BEGIN');
      return await work(unit as ReadUnit);
    } catch (error) {
      throw mapDriverError(error);
    } finally {
      isOpen = false;
      if (connection.inTransaction) connection.exec('ROLLBACK');
    }
  }

  return {
    read(work) {
      const run = tail.then(() => readNow(work));
      tail = run.catch(() => undefined);
      return run;
    },
    close: () => void connection.close(),
  };
}
