import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cachePath } from './context.mjs';
import { readJson, writeJson } from './files.mjs';

/** @typedef {import('./context.mjs').SetupContext} SetupContext */

/** How long Electron's own installer may try: the user is waiting, and there is a second host. */
export const electronTryMs = 60_000;

/**
 * Electron's program, found by looking only: loading the electron package would start a download.
 *
 * @param {string} root
 * @returns {string | undefined} undefined when it is missing or of another version
 */
export function electronBinary(root) {
  const folder = join(root, 'node_modules', 'electron');
  const path = textOf(join(folder, 'path.txt'));
  if (!path || !existsSync(join(folder, 'dist', path))) return undefined;
  const downloaded = textOf(join(folder, 'dist', 'version'))?.replace(/^v/, '');
  return downloaded === electronVersion(root) ? join(folder, 'dist', path) : undefined;
}

/**
 * Whether to ask Electron's installer: the package is there, its program is not, and it was not
 * tried before for this version.
 *
 * @param {Pick<SetupContext, 'root' | 'env'>} context
 * @returns {boolean}
 */
export function shouldTryElectron({ root, env }) {
  const version = electronVersion(root);
  const { ELECTRON_SKIP_BINARY_DOWNLOAD: skip } = env;
  if (skip || version === undefined || electronBinary(root)) return false;
  return readJson(cachePath(root, 'electron.json'))?.['refusedVersion'] !== version;
}

/**
 * Asks Electron's own installer once. A refusal is remembered per version of Electron, so that the
 * next start does not wait for it again; the program then runs in a browser window.
 *
 * @param {SetupContext} context
 * @param {string} node the Node that the installer needs
 * @returns {Promise<void>} also when it failed: that is no reason not to start
 */
export async function tryElectron(context, node) {
  const { root, env, say, signal } = context;
  say('Electron, het programmavenster, wordt opgehaald; dat mag hoogstens een minuut duren.');
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  await context.run(node, [installer], {
    cwd: root,
    env,
    signal,
    log: cachePath(root, 'setup', 'electron.log'),
    timeoutMs: electronTryMs,
  });
  signal.throwIfAborted();
  if (electronBinary(root)) return;
  writeJson(cachePath(root, 'electron.json'), { refusedVersion: electronVersion(root) });
  say(
    'Electron kon niet worden opgehaald, dus het programma opent in een browservenster; verwijder .cache/electron.json om het bij een volgende start weer te proberen.',
  );
}

/**
 * @param {string} root
 * @returns {string | undefined}
 */
function electronVersion(root) {
  const version = readJson(join(root, 'node_modules', 'electron', 'package.json'))?.['version'];
  return version === undefined ? undefined : String(version);
}

/**
 * @param {string} file
 * @returns {string | undefined}
 */
function textOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}
