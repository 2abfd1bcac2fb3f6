import { mkdirSync, readdirSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SCHEME } from '#electron/preload-channels.ts';
import { Driver } from '#tools/embedder/driver.ts';
import type { PackedProgram } from '../packaged/archive.ts';
import { PackagedUtilityProcess } from '../packaged/utility-process.ts';
import { EmbedderElectron } from './electron.ts';

/** What every start of the program has in common. */
export type Surroundings = {
  readonly packed: PackedProgram;
  readonly python: string;
  readonly display: string;
  /** A folder for everything that is only there while this runs. */
  readonly base: string;
  /** What the processes of the engine find in their environment besides. */
  readonly env: Readonly<Record<string, string>>;
  /** Where pictures go, if anywhere. */
  readonly pictures: string | undefined;
};

/** The packaged program with its window. */
export type RunningProgram = {
  readonly electron: EmbedderElectron;
  readonly driver: Driver;
  /** What is in the data folder that an orderly end takes away. */
  leftovers(): string[];
};

const CURRENT = Symbol.for('meldpunt-embedder');
const NAMES = [
  ...['app', 'BrowserWindow', 'dialog', 'ipcMain', 'Menu', 'MessageChannelMain', 'powerMonitor'],
  ...['protocol', 'screen', 'session', 'shell', 'utilityProcess'],
];

// What the built main imports by Electron's name is the one that is being started.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: `meldpunt-embedder:${started}`, format: 'module', shortCircuit: true }
      : next(specifier, context),
  load: (url, context, next) =>
    url.startsWith('meldpunt-embedder:')
      ? {
          format: 'module',
          source: `const electron = globalThis[Symbol.for('${CURRENT.description}')];\n${NAMES.map(
            (name) => `export const ${name} = electron.${name};`,
          ).join('\n')}`,
          shortCircuit: true,
        }
      : next(url, context),
});
let started = 0;

/** Starts the main of the package on a data folder, as its binary would, and waits for its window. */
export async function startPackedMain(
  around: Surroundings,
  data: string,
  isDemo = false,
): Promise<RunningProgram> {
  const { packed, python, display, base, env, pictures } = around;
  const home = join(base, 'thuis');
  const downloads = join(base, 'Bewaard door Renée');
  for (const folder of [home, downloads]) mkdirSync(folder, { recursive: true });
  const place = { cwd: home, env: { PATH: '/usr/bin:/bin', HOME: home, ...env } };
  const machine = { python, display, home, scheme: SCHEME };
  const electron = new EmbedderElectron(machine, new PackagedUtilityProcess(place));
  electron.session.defaultSession.folder = downloads;
  Reflect.set(globalThis, CURRENT, electron);
  process.env['MELDPUNT_DATA'] = data;
  if (isDemo) process.argv.push('--demo');
  started += 1;
  await import(`${pathToFileURL(join(packed.programs, 'main.mjs')).href}?${started}`);
  await electron.app.whenReady();
  const driver = new Driver(electron.host, pictures);
  const folder = isDemo ? join(data, 'demo') : data;
  return {
    electron,
    driver,
    leftovers: () =>
      readdirSync(folder).filter((name) => /-(?:wal|shm)$|^houder\.json$/.test(name)),
  };
}
