import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { MARK_FILE, readMark, type StartMark } from '#electron/start-mark.ts';

/** How much of what Electron says is kept for whoever must find out why it did not start. */
const TAIL = 16_384;
/** A window comes within five seconds of the start of its program; a disk may be slow. */
const SLOW_MS = 30_000;
/** What Electron started may hold its error output; its last words come sooner than this. */
const LAST_WORDS = 500;

/**
 * Variables that make Electron another program, load other code into it or take its protection
 * away. Terminals inside editors that are Electron programs themselves pass some of them on.
 */
const unwanted = new Set([
  // Electron becomes a plain Node, and the module of that Node's prompt.
  'ELECTRON_RUN_AS_NODE',
  'NODE_REPL_EXTERNAL_MODULE',
  // Electron does not find what lies in its own archive, or takes itself for an installed program.
  'ELECTRON_NO_ASAR',
  'ELECTRON_FORCE_IS_PACKAGED',
  // Loads code before the program, opens an inspector, or holds options that Electron lacks.
  'NODE_OPTIONS',
  // Starts without a sandbox; the program never does.
  'ELECTRON_DISABLE_SANDBOX',
]);

/** The environment for Electron: all but what would make it something else. */
export function electronEnv(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  // Windows does not tell capitals from small letters in these names.
  const wanted = Object.entries(env).filter(([name]) => !unwanted.has(name.toUpperCase()));
  return Object.fromEntries(wanted);
}

/** What is started, and where its error output goes as well. */
export interface ElectronRun {
  readonly binary: string;
  readonly root: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly stderr: { write(text: string): unknown };
  /** Called once when nothing was shown or said for so long; left out, half a minute. */
  readonly onSlow?: () => void;
  readonly slowMs?: number;
}

/** How Electron ended. */
export interface ElectronEnd {
  readonly code: number;
  /** How in words, for the log. */
  readonly how: string;
  /** What main left: undefined when the program never came to showing or saying anything. */
  readonly mark: StartMark | undefined;
  /** Somebody asked the program to stop. */
  readonly isStopped: boolean;
  /** The tail of what it wrote to its error output. */
  readonly said: string;
}

/**
 * Whether Electron could not start: it broke off by itself without showing a window and without a
 * word of the program. Ending in order is never that, nor is being stopped.
 */
export function couldNotStart({ code, mark, isStopped }: ElectronEnd): boolean {
  return code !== 0 && mark === undefined && !isStopped;
}

/**
 * Runs the desktop host and waits until it is closed; being asked to stop is passed on.
 */
export async function runElectron(run: ElectronRun): Promise<ElectronEnd> {
  const folder = mkdtempSync(join(tmpdir(), 'meldpunt-start-'));
  const file = join(folder, 'merk');
  let child: ChildProcess | undefined;
  let isAsked = false;
  const stop = (signal: NodeJS.Signals) => {
    isAsked = true;
    // A terminal sends Ctrl+C to every process itself; a second one would end Electron on the spot.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child?.kill(signal);
  };
  for (const signal of stopSignals) process.on(signal, stop);
  const slow = setTimeout(() => {
    if (readMark(file) === undefined) run.onSlow?.();
  }, run.slowMs ?? SLOW_MS);
  try {
    const ending = await new Promise<Ending>((resolve) => {
      child = launch(run, file, resolve);
    });
    const isStopped = isAsked || stopSignals.some((signal) => ending.code === codeOf(signal));
    return { ...ending, mark: readMark(file), isStopped };
  } finally {
    clearTimeout(slow);
    for (const signal of stopSignals) process.off(signal, stop);
    rmSync(folder, { recursive: true, force: true });
  }
}
const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
type Ending = Pick<ElectronEnd, 'code' | 'how' | 'said'>;

function launch(
  { binary, root, args, env, stderr }: ElectronRun,
  markFile: string,
  resolve: (ending: Ending) => void,
): ChildProcess | undefined {
  let said = '';
  const fail = (error: unknown) => {
    const how = error instanceof Error ? error.message : String(error);
    resolve({ code: 1, how, said });
  };
  const main = join(root, 'dist', 'electron', 'main.mjs');
  try {
    const child = spawn(binary, [main, ...args], {
      env: { ...electronEnv(env), [MARK_FILE]: markFile },
      stdio: ['inherit', 'inherit', 'pipe'],
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr.write(text);
      said = (said + text).slice(-TAIL);
    });
    child.on('error', fail);
    child.on('exit', (code, signal) => {
      const how = signal === null ? `code ${code}` : `signal ${signal}`;
      const end = () => {
        clearTimeout(timer);
        child.stderr.destroy();
        resolve({ code: signal === null ? (code ?? 1) : codeOf(signal), how, said });
      };
      const timer = setTimeout(end, LAST_WORDS);
      child.on('close', end);
    });
    return child;
  } catch (error) {
    // A file that is no program for this machine is not an event.
    fail(error);
    return undefined;
  }
}

/** The exit code that shells give to a program that was ended by a signal. */
function codeOf(signal: NodeJS.Signals): number {
  return 128 + constants.signals[signal];
}
