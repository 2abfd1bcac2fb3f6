import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

/**
 * The calls that change files, in one place, so that a test can let the disk fail: write short,
 * fill up, refuse to flush. `writeSync` may write less than it was given near a full disk, without
 * an error.
 */
export const disk = { openSync, writeSync, fsyncSync, readFileSync, renameSync, ftruncateSync };

/**
 * Replaces a file in one step and whole: written beside it until every byte is out, flushed, read
 * back and compared, renamed, and the folder flushed. After a crash, on a full disk and after a
 * failing flush the old content is there, or the new, never half of one. Owner-only (0600).
 *
 * @throws the error of the disk; the file is then as it was and nothing is left beside it.
 */
export function writeFileWhole(path: string, content: string | Uint8Array): void {
  const temporary = `${path}.nieuw`;
  try {
    writeFlushed(temporary, content, 'w');
    disk.renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}

/**
 * Writes a file until every byte is out, flushes it, and compares what is there with what should be.
 *
 * @param flag `wx` refuses a file that is there; `w` empties it first
 * @throws the error of the disk; what was written stays, for the caller to remove
 */
export function writeFlushed(path: string, content: string | Uint8Array, flag: 'w' | 'wx'): void {
  const bytes = Buffer.from(content);
  const file = disk.openSync(path, flag, 0o600);
  try {
    writeAll(file, bytes);
    disk.fsyncSync(file);
  } finally {
    closeSync(file);
  }
  if (!disk.readFileSync(path).equals(bytes))
    throw new Error('the disk does not give back what was written');
}

/**
 * Adds one line to a file and flushes it; all of the line, or nothing of it. A last line that a
 * power cut left half is closed off first, so that it never spoils the next one.
 */
export function appendLineWhole(path: string, line: string): void {
  const file = disk.openSync(path, 'a+', 0o600);
  try {
    const { size } = fstatSync(file);
    const last = Buffer.alloc(1);
    const isTorn = size > 0 && readSync(file, last, 0, 1, size - 1) === 1 && last[0] !== NEWLINE;
    try {
      writeAll(file, Buffer.from(`${isTorn ? '\n' : ''}${line}\n`));
      disk.fsyncSync(file);
    } catch (error) {
      disk.ftruncateSync(file, size);
      throw error;
    }
  } finally {
    closeSync(file);
  }
}
const NEWLINE = 10;

/** Flushes a folder, so that a rename in it survives a power cut; Windows cannot and need not. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The bytes of a file, or undefined when there is none. */
export function readIfThere(path: string): Buffer | undefined {
  return existsSync(path) ? readFileSync(path) : undefined;
}

/** Writes until every byte is out; near a full disk a call may write less than it was given. */
export function writeAll(file: number, bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.byteLength) {
    const more = disk.writeSync(file, bytes, written, bytes.byteLength - written);
    if (more <= 0) throw Object.assign(new Error('the disk takes no more'), { code: 'ENOSPC' });
    written += more;
  }
}
