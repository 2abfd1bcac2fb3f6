import { execFile } from 'node:child_process';

/**
 * Sees to it that a crash of a process leaves no memory on the disk: keys and names are in it. Linux
 * may be set to keep that (core(5)); Windows and macOS keep none of a program unless somebody asks.
 * Each process by itself, because Chromium starts them from one that began before the program did.
 *
 * @param pid of the process; undefined when it has ended already
 * @returns resolves when it is so, or cannot be: without util-linux it stays as the system has it
 */
export function forbidCore(platform: NodeJS.Platform, pid: number | undefined): Promise<void> {
  if (platform !== 'linux' || pid === undefined) return Promise.resolve();
  return new Promise((resolve) => {
    const args = ['--core=0:0', '--pid', String(pid)];
    execFile('prlimit', args, { timeout: 5_000 }, () => resolve());
  });
}
