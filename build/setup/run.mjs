import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** npm takes a quarter of a minute to tidy up what will be made anew anyway. */
const politeMs = 3_000;
/** How often is looked whether what is fetched grows. */
const LOOK_MS = 1_000;

/**
 * @typedef {object} RunOptions
 * @property {string} cwd
 * @property {NodeJS.ProcessEnv} env
 * @property {string} log file that receives everything the program prints
 * @property {AbortSignal} [signal] stops the program, politely at first
 * @property {number} [timeoutMs] kills the program
 * @property {{ ms: number, size: () => number }} [stall] kills the program when what it fetches has
 *   not grown for so long
 * @property {(pid: number) => void} [onStart] told the process id once there is one
 * @property {boolean} [shell] needed for .cmd files on Windows
 */

/**
 * Runs a program with its output in a log file, so that nothing of it reaches the user's standard
 * output. Never throws for a program that fails or does not exist: code is then not 0.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} options
 * @returns {Promise<{ code: number, timedOut: boolean }>}
 */
export function run(
  command,
  args,
  { cwd, env, log, signal, timeoutMs, stall, onStart, shell = false },
) {
  mkdirSync(dirname(log), { recursive: true });
  const output = openSync(log, 'w');
  return new Promise((resolve) => {
    let timedOut = false;
    const child = spawn(command, args, {
      cwd,
      env,
      shell,
      stdio: ['ignore', output, output],
      windowsHide: true,
      ...(signal ? { signal } : {}),
    });
    closeSync(output);
    if (child.pid !== undefined) onStart?.(child.pid);
    const timer = timeoutMs
      ? setTimeout(() => {
          timedOut = true;
          child.kill('SIGKILL');
        }, timeoutMs)
      : undefined;
    const watch = stall && setInterval(untilStalled(stall), Math.min(stall.ms, LOOK_MS));
    /** @param {{ ms: number, size: () => number }} stall */
    function untilStalled({ ms, size }) {
      let last = size();
      let since = performance.now();
      return () => {
        const now = size();
        if (now !== last) since = performance.now();
        last = now;
        if (performance.now() - since < ms) return;
        timedOut = true;
        child.kill('SIGKILL');
      };
    }
    const insist = () => void setTimeout(() => child.kill('SIGKILL'), politeMs).unref();
    signal?.addEventListener('abort', insist, { once: true });
    /** @param {number | null} code */
    const finish = (code) => {
      clearTimeout(timer);
      clearInterval(watch);
      signal?.removeEventListener('abort', insist);
      resolve({ code: code ?? 1, timedOut });
    };
    // An aborted program has a pid and still closes; one that could not start does not.
    child.on('error', () => {
      if (child.pid === undefined) finish(127);
    });
    child.on('close', finish);
  });
}

/**
 * The last lines of a log, to show after a failure; empty when there is no log.
 *
 * @param {string} log
 * @param {number} [count]
 * @returns {string}
 */
export function tailOf(log, count = 15) {
  try {
    return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
  } catch {
    return '';
  }
}

/**
 * Whether a process of this machine is still there.
 *
 * @param {number} pid
 * @returns {boolean}
 */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
