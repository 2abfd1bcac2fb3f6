import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test as base } from './program.ts';

/** More than a register and its screens need, and soon full. */
const GROOTTE = '32m';

/** A test whose data folder is a small disk of its own, where this user may make one (`isSchijf`). */
export const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from the pattern.
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'meldpunt-e2e-schijf-'));
    mount(folder);
    await use(folder);
    if (isSchijf(folder)) execFileSync('umount', ['--lazy', folder]);
    rmSync(folder, { recursive: true, force: true });
  },
});

function mount(folder: string): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${GROOTTE},mode=700`, 'tmpfs', folder], {
      stdio: 'ignore',
    });
  } catch {
    // In many a container root may not either; `isSchijf` tells.
  }
}

/** Whether a folder is a disk of its own. */
export function isSchijf(folder: string): boolean {
  return statSync(folder).dev !== statSync(dirname(folder)).dev;
}

/** Fills the disk to its last byte; the answer makes room again. */
export function fillDisk(folder: string): () => void {
  const path = join(folder, 'vulling');
  const file = openSync(path, 'w');
  for (let size = 1024 * 1024; size >= 1; )
    try {
      if (writeSync(file, Buffer.alloc(size)) < size) size = Math.floor(size / 2);
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error) || error.code !== 'ENOSPC') throw error;
      size = Math.floor(size / 2);
    }
  closeSync(file);
  return () => rmSync(path);
}
