import type { Connection } from './driver.ts';
import { StoreError } from './errors.ts';

/**
 * Settings that the safety of the data rests on. `synchronous=FULL`: with the driver's WAL default
 * (NORMAL) a power cut loses acknowledged commits. `temp_store=MEMORY`: sorts otherwise spill in
 * plain text to the temp folder. `secure_delete`: destroyed data do not linger on free pages.
 * `recursive_triggers`: without it INSERT OR REPLACE slips past the log's triggers. `cache_spill`:
 * nothing is in the WAL before it is committed, so that what a power cut tears can be told from damage.
 */
export const PRAGMAS = [
  { name: 'journal_mode', set: 'WAL', expect: 'wal' },
  { name: 'synchronous', set: 'FULL', expect: 2 },
  { name: 'temp_store', set: 'MEMORY', expect: 2 },
  { name: 'foreign_keys', set: 'ON', expect: 1 },
  { name: 'secure_delete', set: 'ON', expect: 1 },
  { name: 'trusted_schema', set: 'OFF', expect: 0 },
  { name: 'recursive_triggers', set: 'ON', expect: 1 },
  { name: 'cache_spill', set: 'OFF', expect: 0 },
] as const;

/**
 * Pages of the WAL (16 MB) after which a commit lays it over the file, and whoever makes that commit
 * waits for the disk: rare while somebody types, as the WAL is emptied in quiet moments anyway.
 */
const CHECKPOINT_AFTER = 4_000;

/** Sets every pragma; call it before anything else is read. */
export function setPragmas(connection: Connection): void {
  connection.pragma('busy_timeout = 5000');
  connection.pragma(`wal_autocheckpoint = ${CHECKPOINT_AFTER}`);
  for (const { name, set } of PRAGMAS) connection.pragma(`${name} = ${set}`);
}

/**
 * Reads every setting back and refuses the store when one is off: a pragma that SQLite does not
 * know or cannot set fails silently.
 */
export function assertPragmas(connection: Connection): void {
  for (const { name, expect } of PRAGMAS) {
    const value = connection.pragma(name, { simple: true });
    if (value !== expect)
      throw new StoreError(
        'onveilig_ingesteld',
        `pragma ${name} is ${String(value)}, not ${expect}`,
      );
  }
  const cipher = connection.pragma('cipher', { simple: true });
  if (cipher !== 'chacha20')
    throw new StoreError('onveilig_ingesteld', `cipher is ${String(cipher)}, not chacha20`);
}
