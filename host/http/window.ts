import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

type Machine = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
};

const ON_PATH = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
];
const ON_MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);
const ON_WINDOWS = [
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];

/** Whether a window can be shown at all. */
export function hasDisplay({ platform, env }: Machine): boolean {
  if (env['MELDPUNT_GEEN_VENSTER'] === '1') return false;
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

/**
 * A browser that can show an app window, or undefined. Not for root on Linux: there Chromium only
 * runs without its sandbox, and the program never turns that off.
 */
export function findAppBrowser(machine: Machine, isExecutable = canExecute): string | undefined {
  return candidates(machine).find(isExecutable);
}

function candidates({ platform, env, isRoot }: Machine): string[] {
  if (platform === 'darwin') return ON_MAC;
  if (platform === 'win32') {
    const bases = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => env[name]);
    return bases.flatMap((base) => (base ? ON_WINDOWS.map((path) => join(base, path)) : []));
  }
  if (isRoot) return [];
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return ON_PATH.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Opens the link in a window of its own, with a browser profile of its own. */
export function openAppWindow(browser: string, link: string, profile: string): ChildProcess {
  mkdirSync(profile, { recursive: true, mode: 0o700 });
  const flags = [
    `--app=${link}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-features=Translate,AutofillServerCommunication',
    '--window-size=1366,768',
  ];
  return spawn(browser, flags, { stdio: 'ignore' });
}

/** Opens the link in the default browser, which then goes its own way. */
export function openDefaultBrowser({ platform }: Machine, link: string): void {
  const [command, args]: [string, string[]] =
    platform === 'darwin'
      ? ['open', [link]]
      : platform === 'win32'
        ? ['rundll32', ['url.dll,FileProtocolHandler', link]]
        : ['xdg-open', [link]];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  // Without such a command the printed link remains.
  child.on('error', () => undefined);
  child.unref();
}

function canExecute(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
