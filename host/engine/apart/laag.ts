import { constants, setPriority } from 'node:os';

/**
 * Lets the calling thread give way to who types, where long work takes every core. On Linux a
 * priority is that of a thread (setpriority(2)); elsewhere it would be that of the whole program,
 * and nothing is done.
 */
export function giveWay(): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(0, constants.priority.PRIORITY_LOW);
  } catch {
    // A system that does not let us: the work is done all the same.
  }
}
