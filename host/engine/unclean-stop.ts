import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { journalOf } from '#db/hot-journal.ts';
import type { Paden } from './paden.ts';
import { syncFolder } from './whole-file.ts';

/** There was no room, or no right, to keep a copy; opening would risk what is there. */
export class NoCopyAside extends Error {}

const NAME = 'na-onderbreking-';
const KEPT = 2;
const CHUNK = 1024 * 1024;

/**
 * Copies store and WAL aside before they are opened, when the program did not stop in order (then
 * the WAL is not empty, or there is a journal). SQLite takes a WAL with one bad frame for a shorter one and lays it over
 * the store, which cannot be taken back; from the copy it can. The copy shares blocks with the
 * file where the disk can do that.
 *
 * @param now UTC instant, for the name of the copy
 * @returns whether the program was interrupted, and `prune`, to be called once the store is open: of
 *   such copies two stay.
 * @throws NoCopyAside when the copy cannot be made whole; nothing was changed.
 */
export function copyAside(
  paden: Pick<Paden, 'register' | 'anker' | 'kopieen'>,
  now: string,
): { readonly wasInterrupted: boolean; prune(): void } {
  const isThere = (file: string) => existsSync(file) && statSync(file).size > 0;
  // A change of the key, and only that, is taken back from a journal instead.
  const files = [paden.register, `${paden.register}-wal`, journalOf(paden.register)].filter(
    isThere,
  );
  if (files.length < 2 || files[0] !== paden.register)
    return { wasInterrupted: false, prune: () => undefined };
  try {
    mkdirSync(paden.kopieen, { recursive: true, mode: 0o700 });
    const newest = copiesIn(paden.kopieen).at(-1);
    const isKept =
      newest !== undefined && files.every((file) => isEqual(file, within(newest, file)));
    // The anchor goes along, so that the copy is a whole register again where it is put back.
    if (!isKept)
      copy(
        [...files, paden.anker].filter(existsSync),
        freeName(join(paden.kopieen, `${NAME}${now.replaceAll(/[:.]/g, '')}`)),
      );
  } catch (error) {
    throw new NoCopyAside('store and WAL could not be copied aside', { cause: error });
  }
  return {
    wasInterrupted: true,
    prune() {
      for (const old of copiesIn(paden.kopieen).slice(0, -KEPT))
        rmSync(old, { recursive: true, force: true });
    },
  };
}

function copy(files: readonly string[], target: string): void {
  const temporary = `${target}.deel`;
  try {
    mkdirSync(temporary, { mode: 0o700 });
    for (const file of files) {
      const to = within(temporary, file);
      copyFileSync(file, to, constants.COPYFILE_FICLONE);
      flush(to);
      if (!isEqual(file, to)) throw new Error('the copy differs from what was copied');
    }
    renameSync(temporary, target);
    syncFolder(join(target, '..'));
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    throw error;
  }
}

/** Two openings may fall in one moment, or the clock may have been set back. */
function freeName(path: string): string {
  let name = path;
  for (let count = 2; existsSync(name); count += 1) name = `${path}-${count}`;
  return name;
}

/** The copies, oldest first; what a crash left half does not count and goes. */
function copiesIn(kopieen: string): string[] {
  const names = readdirSync(kopieen).filter((name) => name.startsWith(NAME));
  for (const half of names.filter((name) => name.endsWith('.deel')))
    rmSync(join(kopieen, half), { recursive: true, force: true });
  return names
    .filter((name) => !name.endsWith('.deel'))
    .sort()
    .map((name) => join(kopieen, name));
}

function within(folder: string, file: string): string {
  return join(folder, basename(file));
}

function flush(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Whether two files hold the same bytes; read in parts, a register may be large. */
function isEqual(one: string, other: string): boolean {
  if (!existsSync(other) || statSync(one).size !== statSync(other).size) return false;
  const files = [openSync(one, 'r'), openSync(other, 'r')] as const;
  const [a, b] = [Buffer.alloc(CHUNK), Buffer.alloc(CHUNK)];
  try {
    for (;;) {
      const read = readSync(files[0], a, 0, CHUNK, null);
      if (readSync(files[1], b, 0, CHUNK, null) !== read) return false;
      if (read === 0) return true;
      if (!a.subarray(0, read).equals(b.subarray(0, read))) return false;
    }
  } finally {
    for (const file of files) closeSync(file);
  }
}
