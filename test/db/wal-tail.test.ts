import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Connection, connect, rawKey } from '#db/driver.ts';
import { setPragmas } from '#db/pragmas.ts';
import { isTornInside } from '#db/wal-tail.ts';
import { temporaryFolder } from '#test/support/folder.ts';

const KEY = rawKey(Buffer.alloc(32, 7));
/** What a disk writes whole, whatever else a power cut leaves undone. */
const SECTOR = 512;

function open(path: string): Connection {
  const connection = connect(path);
  connection.pragma("cipher = 'chacha20'");
  connection.key(KEY);
  setPragmas(connection);
  return connection;
}

type State = { readonly db: Buffer; readonly wal: Buffer };
const read = (path: string): State => ({
  db: readFileSync(path),
  wal: existsSync(`${path}-wal`) ? readFileSync(`${path}-wal`) : Buffer.of(),
});

/**
 * The files of a store before and after each of some transactions, and what is between them in the
 * WAL is what one flush had to bring there. The third begins a WAL anew over what was in it.
 */
function transactions(): readonly State[] {
  const path = `${temporaryFolder()}/register.db`;
  const connection = open(path);
  connection.exec('CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT)');
  const states: State[] = [];
  const write = (rows: number) => {
    connection.exec('BEGIN IMMEDIATE');
    for (let count = 0; count < rows; count += 1)
      connection.prepare('INSERT INTO t (b) VALUES (?)').run('x'.repeat(1500));
    connection.exec('COMMIT');
    states.push(read(path));
  };
  write(30);
  write(3);
  connection.pragma('wal_checkpoint(FULL)');
  states.push(read(path));
  for (const rows of [2, 1, 4, 1]) write(rows);
  connection.close();
  return states;
}

/** Puts files down, and tells how many frames SQLite takes for good and what is found behind them. */
function look(path: string, { db, wal }: State) {
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
  writeFileSync(path, db);
  writeFileSync(`${path}-wal`, wal);
  const connection = open(path);
  // Kept from laying it over the file when it closes, as the store does.
  const guard = connect(path, { readonly: true });
  const [{ log } = { log: -1 }] = connection.pragma('wal_checkpoint(NOOP)') as { log: number }[];
  const isTorn = isTornInside(`${path}-wal`, log);
  connection.close();
  guard.close();
  return { log, isTorn };
}

test('what a power cut leaves of one transaction is never taken for damage, also in a WAL begun anew', () => {
  const states = transactions();
  const path = `${temporaryFolder()}/register.db`;
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: states.length - 1 }),
      fc.infiniteStream(fc.boolean()),
      (index, arrived) => {
        const before = states[index - 1];
        const after = states[index];
        if (before === undefined || after === undefined) return;
        const wal = Buffer.alloc(Math.max(before.wal.length, after.wal.length));
        before.wal.copy(wal);
        // The head of a WAL that begins anew is flushed before its frames are written.
        after.wal.copy(wal, 0, 0, 32);
        for (let from = 0; from < after.wal.length; from += SECTOR)
          if (arrived.next().value === true)
            after.wal.copy(wal, from, from, Math.min(from + SECTOR, after.wal.length));
        expect(look(path, { db: before.db, wal }).isTorn).toBe(false);
      },
    ),
    { numRuns: 150 },
  );
});

test('one bit in any transaction but the last is damage, wherever in it', () => {
  const states = transactions();
  const path = `${temporaryFolder()}/register.db`;
  const last = states.at(-1);
  const before = states.at(-2);
  if (last === undefined || before === undefined) throw new Error('no states');
  const frame = 24 + last.wal.readUInt32BE(8);
  const whole = look(path, last);
  expect(whole.isTorn).toBe(false);
  const known = look(path, before).log;
  let seen = 0;
  for (let index = 0; index < known; index += 1)
    for (const inside of [1, 20, 300, frame - 1]) {
      const wal = Buffer.from(last.wal);
      const at = 32 + index * frame + inside;
      wal.writeUInt8(wal.readUInt8(at) ^ 1, at);
      const { log, isTorn } = look(path, { db: last.db, wal });
      expect({ at: [index, inside], log: log < whole.log, isTorn }).toEqual({
        ...{ at: [index, inside], log: true, isTorn: true },
      });
      seen += 1;
    }
  expect(seen).toBeGreaterThan(20);
});

test('nothing is damage where there is no WAL, or an empty or short one', () => {
  const path = `${temporaryFolder()}/register.db`;
  expect(isTornInside(`${path}-wal`, 0)).toBe(false);
  writeFileSync(`${path}-wal`, '');
  expect(isTornInside(`${path}-wal`, 0)).toBe(false);
  writeFileSync(`${path}-wal`, Buffer.alloc(20));
  expect(isTornInside(`${path}-wal`, 0)).toBe(false);
  copyFileSync(`${path}-wal`, path);
});
