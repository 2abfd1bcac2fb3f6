import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import type { Readable } from 'node:stream';

/** Where Debian's Python is, which knows Debian's packages; and whatever else is called so. */
const PYTHONS = ['/usr/bin/python3', 'python3'];
const IMPORTS = 'import PyQt6.QtTest, PyQt6.QtWebEngineCore as q, PyQt6.QtWebEngineWidgets';

/** What the window is made with, or why there is none on this machine; Dutch. */
export type QtMachine =
  | { readonly kind: 'there'; readonly python: string; readonly chromium: string }
  | { readonly kind: 'missing'; readonly zin: string };

/** Looks for QtWebEngine and for a screen that is drawn in memory. */
export function lookAtMachine(): QtMachine {
  if (process.platform !== 'linux') return missing('dit kan alleen op Linux');
  const version = `${IMPORTS}; print(q.qWebEngineChromiumVersion())`;
  for (const python of PYTHONS) {
    const { status, stdout } = spawnSync(python, ['-c', version], { encoding: 'utf8' });
    if (status !== 0) continue;
    if (spawnSync('Xvfb', ['-help']).error !== undefined)
      return missing('Xvfb staat hier niet (Debian: apt-get install xvfb)');
    return { kind: 'there', python, chromium: stdout.trim() };
  }
  return missing('QtWebEngine staat hier niet (Debian: apt-get install python3-pyqt6.qtwebengine)');
}

function missing(zin: string): QtMachine {
  return { kind: 'missing', zin };
}

/** A screen that nobody sees. */
export type HiddenScreen = { readonly display: string; end(): void };

/** Starts one, under the first number that is free; it ends with the window that was on it. */
export async function startScreen(): Promise<HiddenScreen> {
  const options = [
    '-displayfd',
    '3',
    '-screen',
    '0',
    '1400x900x24',
    '-nolisten',
    'tcp',
    '-terminate',
  ];
  const child: ChildProcess = spawn('Xvfb', options, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    let said = '';
    (child.stdio[3] as Readable).setEncoding('utf8').on('data', (part: string) => {
      said += part;
      if (said.includes('\n')) resolve(said.trim());
    });
    child.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
  });
  return { display: `:${number}`, end: () => void child.kill() };
}
