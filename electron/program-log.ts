import { appendFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes that are kept of former starts. */
const KEPT = 32 * 1024;
/** Bytes that are written in one start: a fault that repeats itself tells nothing new. */
const MOST = 256 * 1024;

/** Where the program writes what went wrong: an installed program has no terminal. */
export type ProgramLog = {
  readonly path: string;
  write(text: string): void;
};

/**
 * Opens the log of the program: kinds of errors, places in the code and exit codes, never data. It
 * stays beside the profile of the window, and is for whoever must find out why the program stopped.
 * Where it cannot be written the program goes on without.
 *
 * @param folder a folder that is there
 */
export function openProgramLog(folder: string): ProgramLog {
  const path = join(folder, 'programma.log');
  let written = 0;
  attempt(() => {
    if (existsSync(path) && statSync(path).size > KEPT)
      writeFileSync(path, readFileSync(path).subarray(-KEPT), { mode: 0o600 });
  });
  return {
    path,
    write(text) {
      if (written > MOST) return;
      written += text.length;
      attempt(() => appendFileSync(path, text, { mode: 0o600 }));
    },
  };
}

function attempt(job: () => void): void {
  try {
    job();
  } catch {
    // A full disk keeps nobody from working.
  }
}
