import { createHmac } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { appendLog, type LogEntry } from '#areas/verantwoording/store.ts';
import type { Store } from '#db/store.ts';
import type { Paden } from './paden.ts';
import type { Report } from './report.ts';
import { appendLineWhole } from './whole-file.ts';

const code = z.string().min(1).max(200);
/** Only what happens while the store is closed, or while it closes, can wait. */
const waitingEntry = z.strictObject({
  id: z.uuid(),
  tijd: z.iso.datetime(),
  gebruiker: z.uuid().nullable(),
  rol: code.nullable(),
  werkplek: z.string().max(200),
  actie: z.enum(['aanmelden', 'afmelden', 'vergrendelen', 'herstellen']),
  operatie: z.string().regex(/^toegang\.[a-zA-Z]+$/),
  doel: z.literal('toegang'),
  objectSoort: z.enum(['account', 'sessie']),
  objectPseudoniem: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  uitkomst: code,
  correlatie: code,
});

/**
 * Keeps entries that cannot be logged yet because the store is closed (failed sign-ins), one line
 * of JSON each, until it is next open. Coded fields only: no name stands in it.
 */
export function appendWaiting(path: string, entry: LogEntry): void {
  appendLineWhole(path, JSON.stringify(entry));
}

/**
 * Moves the waiting entries into the log. Safe to repeat: entries carry their id, so a crash
 * between writing and removing the file adds nothing twice. A line that is no entry is set aside
 * and reported, never trusted.
 */
export async function drainWaiting(
  paden: Pick<Paden, 'wachtendLog' | 'afgekeurdLog'>,
  store: Store,
  report: Report,
): Promise<void> {
  if (!existsSync(paden.wachtendLog)) return;
  const lines = readFileSync(paden.wachtendLog, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const read = lines.map((line) => ({ line, entry: parseEntry(line) }));
  const entries = read.flatMap(({ entry }) => (entry === undefined ? [] : [entry]));
  const strange = read.filter(({ entry }) => entry === undefined);
  await store.write((unit) => appendLog(unit, entries));
  for (const { line } of strange) appendLineWhole(paden.afgekeurdLog, line.slice(0, LONGEST));
  rmSync(paden.wachtendLog);
  if (strange.length > 0) report({ wat: `wachtende logregels afgekeurd: ${strange.length}` });
}
const LONGEST = 4000;

/**
 * The name of an object in the log: the same for the same object, and meaningless without the
 * pseudonym key, so that the log survives destruction (NEN 7513; PP 7).
 */
export function pseudonym(key: string, objectSoort: string, id: string): string {
  return createHmac('sha256', Buffer.from(key, 'hex')).update(`${objectSoort}:${id}`).digest('hex');
}

function parseEntry(line: string): LogEntry | undefined {
  try {
    const parsed = waitingEntry.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
