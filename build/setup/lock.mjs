import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SetupError } from './context.mjs';
import { readJson, writeJson } from './files.mjs';
import { isAlive } from './run.mjs';

/**
 * @typedef {object} LockOptions
 * @property {AbortSignal} [signal]
 * @property {(sentence: string) => void} [say]
 * @property {number} [staleMs] a lock without a heartbeat for so long was left behind
 * @property {number} [waitMs] how long to wait for another set-up
 */

/**
 * Does work while holding a lock that other set-ups of this folder respect. Making a folder is
 * atomic on every file system, so the lock is a folder; its holder touches it every few seconds.
 *
 * @template T
 * @param {string} folder
 * @param {() => Promise<T>} work
 * @param {LockOptions} [options]
 * @returns {Promise<T>}
 * @throws {SetupError} when another set-up keeps the lock for longer than waitMs
 */
export async function withLock(folder, work, options = {}) {
  const token = randomUUID();
  const owner = join(folder, 'owner.json');
  await acquire(folder, options);
  writeJson(owner, { token, pid: process.pid, host: hostname() });
  const beat = setInterval(() => touch(folder), (options.staleMs ?? 30_000) / 6);
  beat.unref();
  try {
    return await work();
  } finally {
    clearInterval(beat);
    if (readJson(owner)?.['token'] === token) rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @param {LockOptions} options
 */
async function acquire(folder, { signal, say, staleMs = 30_000, waitMs = 15 * 60_000 }) {
  mkdirSync(dirname(folder), { recursive: true });
  const until = Date.now() + waitMs;
  let told = false;
  while (!tryMake(folder)) {
    if (isStale(folder, staleMs)) {
      removeStale(folder, staleMs);
      continue;
    }
    if (!told) say?.('Een andere set-up van deze map is nog bezig; even geduld.');
    told = true;
    if (Date.now() > until) {
      throw new SetupError(`Een andere set-up blijft bezig; stop die, of verwijder ${folder}.`);
    }
    await sleep(150, undefined, signal ? { signal } : {});
  }
}

/** @param {string} folder */
function tryMake(folder) {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} folder */
function touch(folder) {
  try {
    utimesSync(folder, new Date(), new Date());
  } catch {
    // The lock was taken away by hand: the work goes on, the next set-up may start.
  }
}

/**
 * @param {string} folder
 * @param {number} staleMs
 */
function isStale(folder, staleMs) {
  const status = statSync(folder, { throwIfNoEntry: false });
  if (!status) return false;
  if (Date.now() - status.mtimeMs > staleMs) return true;
  const owner = readJson(join(folder, 'owner.json'));
  return owner?.['host'] === hostname() && !isAlive(Number(owner['pid']));
}

/**
 * Two waiting set-ups may both find the lock stale. Only the one that makes the claim may remove
 * it, and only after looking again: otherwise the slower one would remove the faster one's lock.
 *
 * @param {string} folder
 * @param {number} staleMs
 */
function removeStale(folder, staleMs) {
  const claim = `${folder}.claim`;
  const claimed = statSync(claim, { throwIfNoEntry: false });
  if (claimed && Date.now() - claimed.mtimeMs > staleMs) rmSync(claim, { recursive: true });
  if (!tryMake(claim)) return;
  try {
    if (isStale(folder, staleMs)) rmSync(folder, { recursive: true, force: true });
  } finally {
    rmSync(claim, { recursive: true, force: true });
  }
}
