import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

/** The files of a folder by their name inside it. */
export type Staat = ReadonlyMap<string, Buffer>;

/** What SQLite makes anew by itself, and what only says who has the folder now. */
const PASSING = /-shm$|^slot\.db|^houder\.json$|^poort/;

/** Runs work in a folder of its own, which is gone afterwards. */
export async function inProefmap<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(place(), 'meldpunt-fout-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Memory where there is some to write in: flushing a disk is not what is tried. */
function place(): string {
  return process.env['TMPDIR'] === undefined && existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
}

/** Reads every file of a folder that is a state of the register. */
export function readStaat(folder: string): Staat {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((name) => !PASSING.test(name));
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name))]));
}

/** Makes a folder exactly this. */
export function putStaat(folder: string, staat: Staat): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const [name, bytes] of staat) {
    mkdirSync(dirname(join(folder, name)), { recursive: true, mode: 0o700 });
    writeFileSync(join(folder, name), bytes, { mode: 0o600 });
  }
}

/** The same state with some files other ones; undefined takes one out. */
export function withFiles(
  staat: Staat,
  files: Readonly<Record<string, Buffer | undefined>>,
): Staat {
  const all = new Map(staat);
  for (const [name, bytes] of Object.entries(files)) {
    if (bytes === undefined) all.delete(name);
    else all.set(name, bytes);
  }
  return all;
}

/** The files of `before` that are not the same in `after`. */
export function veranderdeBestanden(before: Staat, after: Staat): string[] {
  return [...before]
    .filter(([name, bytes]) => after.get(name)?.equals(bytes) !== true)
    .map(([name]) => name);
}

/** One file of a state. */
export function fileOf(staat: Staat, name: string): Buffer {
  const bytes = staat.get(name);
  if (bytes === undefined) throw new Error(`the state has no ${name}`);
  return bytes;
}
