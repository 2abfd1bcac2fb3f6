import { posix, win32 } from 'node:path';

/**
 * Where Chromium, Chrome and Edge are usually installed, best first.
 *
 * @param {{ platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string }} machine
 * @returns {string[]}
 */
export function chromiumPlaces({ platform, env, home }) {
  if (platform === 'win32') return windowsPlaces(env);
  if (platform === 'darwin') return macPlaces(home);
  return [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
  ].map((name) => `/usr/bin/${name}`);
}

/** @param {string} home */
function macPlaces(home) {
  const names = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
  return ['/Applications', posix.join(home, 'Applications')].flatMap((folder) =>
    names.map((name) => posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
  );
}

/** @param {NodeJS.ProcessEnv} env */
function windowsPlaces(env) {
  const { PROGRAMFILES, 'PROGRAMFILES(X86)': PROGRAMFILES_X86, LOCALAPPDATA } = env;
  const programs = [
    ['Chromium', 'Application', 'chrome.exe'],
    ['Google', 'Chrome', 'Application', 'chrome.exe'],
    ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ];
  return [PROGRAMFILES, PROGRAMFILES_X86, LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => programs.map((parts) => win32.join(folder, ...parts)));
}
