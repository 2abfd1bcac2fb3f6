import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { electronBinary } from './setup/electron-binary.mjs';

/** What the choice between the two hosts depends on. */
export interface StartMachine {
  readonly root: string;
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly isRoot: boolean;
}

/**
 * The Electron to start, or undefined for the loopback host: without Electron's program, without a
 * display, when MELDPUNT_HOST asks for loopback, and as root on Linux, where Electron refuses to
 * run in its sandbox and the program never runs without.
 *
 * @example chooseElectron({ root, platform: 'linux', env: {}, isRoot: false }) // undefined
 */
export function chooseElectron({ root, platform, env, isRoot }: StartMachine): string | undefined {
  const { MELDPUNT_HOST: host, DISPLAY, WAYLAND_DISPLAY } = env;
  if (host === 'loopback') return undefined;
  if (platform === 'linux' && (isRoot || !(DISPLAY || WAYLAND_DISPLAY))) return undefined;
  return electronBinary(root);
}

/**
 * Runs the desktop host and waits until it is closed; being asked to stop is passed on.
 *
 * @returns its exit code
 * @example process.exitCode = await runElectron(binary, root, []);
 */
export function runElectron(
  binary: string,
  root: string,
  args: readonly string[],
): Promise<number> {
  return new Promise((resolve, reject) => {
    const main = join(root, 'dist', 'electron', 'main.mjs');
    const child = spawn(binary, [main, ...args], { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => child.kill(signal));
    }
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

if (import.meta.main) {
  const root = dirname(import.meta.dirname);
  const args = process.argv.slice(2);
  const isRoot = process.getuid?.() === 0;
  const binary = chooseElectron({ root, platform: process.platform, env: process.env, isRoot });
  if (binary) {
    process.exitCode = await runElectron(binary, root, args);
  } else {
    const { runLoopback } = await import('#host/http/main.ts');
    process.exitCode = await runLoopback({ args });
  }
}
