import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { disk, syncFolder, writeFlushed } from '../engine/whole-file.ts';

/**
 * Saves a file in one step: written whole beside its place, flushed, read back, then put there.
 * Owner-only (0600); no copy of a file that was replaced stays.
 *
 * @returns 'bewaard'; 'bestaat' when a file is there and may not be replaced; 'mislukt' when it
 *   cannot be written. In the last two nothing is left behind.
 */
export function saveNewFile(
  path: string,
  content: Uint8Array,
  { vervang }: { vervang: boolean },
): 'bewaard' | 'bestaat' | 'mislukt' {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.deel`;
  try {
    writeFlushed(temporary, content, 'wx');
    if (vervang) disk.renameSync(temporary, path);
    else if (!claim(temporary, path)) return 'bestaat';
    syncFolder(dirname(path));
    return 'bewaard';
  } catch {
    return 'mislukt';
  } finally {
    rmSync(temporary, { force: true });
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
    disk.renameSync(temporary, path);
    return true;
  }
}
