import { createHash, createHmac } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { appendLog, type LogEntry, type LogSet } from '#areas/verantwoording/store-log.ts';
import type { Store } from '#db/store.ts';
import type { GetoondeIds } from '#domain/contract/getoond.ts';
import { PERSOONSSOORTEN } from '#domain/persoonssoort.ts';
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

/**
 * A pseudonym as the objects of an answer have it, of which there are many: the first 128 bits, in 22
 * characters, which is enough never to take one object for another.
 *
 * @param pseudoniem as `pseudonym` gives it.
 */
export function shortPseudonym(pseudoniem: string): string {
  return Buffer.from(pseudoniem, 'hex').subarray(0, 16).toString('base64url');
}

/** Whom an answer showed, as the log keeps it; undefined: nobody. */
export function toLogSet(key: string, getoond: GetoondeIds): LogSet | undefined {
  const objecten = PERSOONSSOORTEN.flatMap((soort) =>
    [...getoond[soort]].map((id) => ({
      soort,
      pseudoniem: shortPseudonym(pseudonym(key, soort, id)),
    })),
  );
  if (objecten.length === 0) return undefined;
  // In one order, so that the same objects are the same set however a list was sorted.
  objecten.sort((a, b) => (a.pseudoniem < b.pseudoniem ? -1 : 1));
  const together = createHash('sha256').update(
    objecten.map(({ pseudoniem }) => pseudoniem).join(' '),
  );
  const pairs = objecten.map(({ pseudoniem, soort }) => [pseudoniem, soort]);
  const delen: string[] = [];
  for (let from = 0; from < pairs.length; from += DEEL)
    delen.push(JSON.stringify(pairs.slice(from, from + DEEL)));
  const vingerafdruk = together.digest().subarray(0, 16).toString('base64url');
  return { vingerafdruk, aantal: pairs.length, delen };
}
/** Objects in a part: written within some milliseconds. Lists of a screen are shorter. */
const DEEL = 500;

function parseEntry(line: string): LogEntry | undefined {
  try {
    const parsed = waitingEntry.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
