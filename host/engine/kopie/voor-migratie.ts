import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Paden } from '../paden.ts';
import type { Sleutelbestand } from '../sleutels/sleutelbestand.ts';
import { BACKUP_EXTENSION } from './formaat.ts';
import { type Kopiesleutels, makeBackup } from './maken.ts';

/** How the copies of before a migration begin. */
export const VOOR_MIGRATIE = 'voor-migratie-';
const KEPT = 2;

/**
 * Makes back-ups of the copies that were made before a migration, so that they can be put back like
 * any other, with the keys of that day; the copy itself then goes. Of these two stay. A copy that
 * cannot be made one (a full disk, another key) stays as it is and is tried again the next time.
 *
 * @returns how many copies are still waiting
 */
export function packVoorMigratie(
  paden: Pick<Paden, 'kopieen' | 'tijdelijk'>,
  keys: Kopiesleutels,
  { sleutels, programma }: { sleutels: Sleutelbestand; programma: string },
): number {
  if (!existsSync(paden.kopieen)) return 0;
  const named = (end: string) =>
    readdirSync(paden.kopieen)
      .filter((name) => name.startsWith(VOOR_MIGRATIE) && name.endsWith(end))
      .map((name) => join(paden.kopieen, name));
  let waiting = 0;
  for (const copy of named('.db')) {
    const gemaaktOp = statSync(copy).mtime.toISOString();
    const doel = copy.slice(0, -'.db'.length) + BACKUP_EXTENSION;
    const kop = { opslagId: sleutels.opslagId, programma, gemaaktOp, sleutels };
    try {
      makeBackup({ register: copy, tijdelijk: paden.tijdelijk, doel, kop }, keys);
      rmSync(copy);
    } catch {
      waiting += 1;
    }
  }
  const ofAge = named(BACKUP_EXTENSION)
    .map((path) => ({ path, at: statSync(path).mtimeMs }))
    .sort((one, other) => other.at - one.at);
  for (const { path } of ofAge.slice(KEPT)) rmSync(path, { force: true });
  return waiting;
}
