import { createHmac } from 'node:crypto';
import {
  appendFileSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { appendLog, type LogEntry } from '#db/repositories/log.ts';
import type { Store } from '#db/store.ts';

/**
 * Keeps entries that cannot be logged yet because the store is closed (failed sign-ins), one line
 * of JSON each, until it is next open. Coded fields only: no name stands in it.
 */
export function appendWaiting(path: string, entry: LogEntry): void {
  const file = openSync(path, 'a', 0o600);
  try {
    appendFileSync(file, `${JSON.stringify(entry)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Moves the waiting entries into the log. Safe to repeat: entries carry their id, so a crash
 * between writing and removing the file adds nothing twice. A torn last line is dropped.
 */
export async function drainWaiting(path: string, store: Store): Promise<number> {
  if (!existsSync(path)) return 0;
  const entries = readFileSync(path, 'utf8')
    .split('\n')
    .map(parseEntry)
    .filter((entry) => entry !== undefined);
  await store.write((unit) => appendLog(unit, entries));
  rmSync(path);
  return entries.length;
}

/**
 * The name of an object in the log: the same for the same object, and meaningless without the
 * pseudonym key, so that the log survives destruction (NEN 7513; PP 7).
 */
export function pseudonym(key: string, objectSoort: string, id: string): string {
  return createHmac('sha256', Buffer.from(key, 'hex')).update(`${objectSoort}:${id}`).digest('hex');
}

function parseEntry(line: string): LogEntry | undefined {
  if (line === '') return undefined;
  try {
    return JSON.parse(line) as LogEntry;
  } catch {
    return undefined;
  }
}
