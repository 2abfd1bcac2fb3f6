import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { writeFileWhole } from '#host/engine/whole-file.ts';
import type { AppCalls } from './calls.ts';

/** Longest that a program that has just begun may take to say that it runs. */
const SAYS_WITHIN = 2_000;
const LOOK_EVERY = 100;

/** What a start finds: it is the one, another runs, or its own folder of files does not work. */
export type Instance = 'eerste' | 'draait-al' | 'onbruikbaar';

/**
 * Makes this start the one that runs on its profile. Electron says only no, also where the lock could
 * not be made at all: on a disk that is full or takes no locks (process_singleton.h, LOCK_ERROR and
 * PROFILE_IN_USE). So whoever runs notes its number beside it.
 *
 * @param profile Electron's own folder, which is there
 */
export async function claimInstance(
  app: Pick<AppCalls, 'requestSingleInstanceLock'>,
  profile: string,
): Promise<Instance> {
  const file = join(profile, 'draait.json');
  if (!app.requestSingleInstanceLock())
    return (await saysThatItRuns(file)) ? 'draait-al' : 'onbruikbaar';
  try {
    writeFileWhole(file, JSON.stringify({ pid: process.pid }));
  } catch {
    return 'onbruikbaar';
  }
  process.once('exit', () => rmSync(file, { force: true }));
  return 'eerste';
}

async function saysThatItRuns(file: string): Promise<boolean> {
  for (let waited = 0; waited < SAYS_WITHIN; waited += LOOK_EVERY) {
    if (isAlive(readPid(file))) return true;
    await setTimeout(LOOK_EVERY);
  }
  return false;
}

function readPid(file: string): number | undefined {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const pid = typeof read === 'object' && read !== null && 'pid' in read ? read.pid : undefined;
    return typeof pid === 'number' ? pid : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number | undefined): boolean {
  if (pid === undefined) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process: it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
