import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from '../engine/atomic-file.ts';

/**
 * Saves a file in one step: written beside its place, flushed, then put there. Owner-only (0600).
 *
 * @returns 'bewaard'; 'bestaat' when a file is there and may not be replaced; 'mislukt' when it
 *   cannot be written. In the last two nothing is left behind.
 * @example saveNewFile('/map/meldingen.csv', bytes, { vervang: false }) // 'bewaard'
 */
export function saveNewFile(
  path: string,
  content: Uint8Array,
  { vervang }: { vervang: boolean },
): 'bewaard' | 'bestaat' | 'mislukt' {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.deel`;
  try {
    writeFlushed(temporary, content);
    if (vervang) renameSync(temporary, path);
    else if (!claim(temporary, path)) return 'bestaat';
    syncFolder(dirname(path));
    return 'bewaard';
  } catch {
    return 'mislukt';
  } finally {
    rmSync(temporary, { force: true });
  }
}

function writeFlushed(path: string, content: Uint8Array): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

// A link never takes the place of a file, also not of one that came a moment ago.
function claim(temporary: string, path: string): boolean {
  try {
    linkSync(temporary, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    // Some disks, such as a USB stick, know no links.
    if (existsSync(path)) return false;
    renameSync(temporary, path);
    return true;
  }
}
