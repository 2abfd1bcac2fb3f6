import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cachePath } from './context.mjs';
import { readJson, writeJson } from './files.mjs';

/** @typedef {import('./context.mjs').SetupContext} SetupContext */

/** How long Electron's own installer may take in all: some hundred megabytes over a slow line. */
export const electronTryMs = 15 * 60_000;
/** How long nothing may come before it is stopped: there is a second host. */
export const electronStallMs = 30_000;
/** How long a refusal is remembered: a proxy or a name that is not found may be mended tomorrow. */
const REMEMBERED_MS = 24 * 60 * 60_000;

/** What the installer writes when the network refuses it, as against a line that is slow. */
const REFUSED =
  /\b(?:40[1347]|451)\b|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|certificate|CERT_|SELF_SIGNED/;

/** Where Electron's program is within its folder, by system. */
const PROGRAMS = /** @type {Readonly<Record<string, string>>} */ ({
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
});

/**
 * Electron's program, found by looking only: loading the electron package would start a download.
 * ELECTRON_OVERRIDE_DIST_PATH names a folder that somebody else keeps it in, as Electron itself has it.
 *
 * @param {Pick<SetupContext, 'root' | 'env' | 'platform'>} context
 * @returns {string | undefined} undefined when it is missing or of another version
 */
export function electronBinary({ root, env, platform }) {
  const { ELECTRON_OVERRIDE_DIST_PATH: elsewhere } = env;
  if (elsewhere) {
    const program = join(elsewhere, PROGRAMS[platform] ?? 'electron');
    const version = versionIn(elsewhere);
    const fits = version === undefined || version === electronVersion(root);
    return existsSync(program) && fits ? program : undefined;
  }
  const folder = join(root, 'node_modules', 'electron');
  const path = textOf(join(folder, 'path.txt'));
  if (!path || !existsSync(join(folder, 'dist', path))) return undefined;
  return versionIn(join(folder, 'dist')) === electronVersion(root)
    ? join(folder, 'dist', path)
    : undefined;
}

/**
 * Whether to ask Electron's installer: the package is there, its program is not, and it was not
 * refused for this version within a day.
 *
 * @param {Pick<SetupContext, 'root' | 'env' | 'platform'>} context
 * @param {number} [now] milliseconds since 1970
 * @returns {boolean}
 */
export function shouldTryElectron(context, now = Date.now()) {
  const { root, env } = context;
  const version = electronVersion(root);
  const { ELECTRON_SKIP_BINARY_DOWNLOAD: skip, ELECTRON_OVERRIDE_DIST_PATH: elsewhere } = env;
  if (skip || elsewhere || version === undefined || electronBinary(context)) return false;
  const kept = readJson(cachePath(root, 'electron.json'));
  if (kept?.['refusedVersion'] !== version) return true;
  const since = now - Number(kept['refusedAt'] ?? 0);
  return !(since >= 0 && since < REMEMBERED_MS);
}

/**
 * Asks Electron's own installer. It goes through the proxy and trusts the certificates that npm and
 * the system do, and keeps what it fetched in the project's own folder. A refusal is remembered for
 * a day, so that the next starts do not wait for it again; the program then runs in a browser window.
 * A line that was too slow is not remembered: what came may be there the next time.
 *
 * @param {SetupContext} context
 * @param {string} node the Node that the installer needs
 * @param {number} [now] milliseconds since 1970
 * @returns {Promise<void>} also when it failed: that is no reason not to start
 */
export async function tryElectron(context, node, now = Date.now()) {
  const { root, env, say, signal } = context;
  say(
    'Electron, het programmavenster, wordt opgehaald (ruim 100 MB); dat gaat door zolang er iets komt. Met Ctrl+C slaat u het nu over.',
  );
  const folder = cachePath(root, 'setup', 'electron');
  mkdirSync(folder, { recursive: true });
  const log = cachePath(root, 'setup', 'electron.log');
  const { timedOut } = await context.run(
    node,
    [join(root, 'node_modules', 'electron', 'install.js')],
    {
      cwd: root,
      env: installerEnv(env, root, folder),
      signal,
      log,
      timeoutMs: electronTryMs,
      stall: { ms: electronStallMs, size: () => bytesIn(folder) },
    },
  );
  rmSync(folder, { recursive: true, force: true });
  signal.throwIfAborted();
  if (electronBinary(context)) return;
  const isRefused = !timedOut && REFUSED.test(textOf(log) ?? '');
  if (isRefused) {
    const refusedVersion = electronVersion(root);
    writeJson(cachePath(root, 'electron.json'), { refusedVersion, refusedAt: now });
  }
  say(
    `Electron kon niet worden opgehaald, dus het programma opent in een browservenster; ${isRefused ? 'het netwerk weigerde het, morgen probeert het programma het weer' : 'bij een volgende start probeert het programma het weer'}.`,
  );
}

/**
 * The environment of the installer.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string} root
 * @param {string} temporary where it puts what it is fetching
 * @returns {NodeJS.ProcessEnv}
 */
function installerEnv(env, root, temporary) {
  const proxy =
    env['HTTPS_PROXY'] ??
    env['https_proxy'] ??
    env['npm_config_https_proxy'] ??
    env['npm_config_proxy'];
  return {
    ...env,
    ...(proxy && { HTTPS_PROXY: proxy }),
    NODE_USE_ENV_PROXY: '1',
    NODE_USE_SYSTEM_CA: '1',
    electron_config_cache: env['electron_config_cache'] ?? cachePath(root, 'electron'),
    ...{ TMPDIR: temporary, TMP: temporary, TEMP: temporary },
  };
}

/**
 * How much a folder holds, with all below it.
 *
 * @param {string} folder
 * @returns {number}
 */
function bytesIn(folder) {
  try {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  } catch {
    // A file that went while it was looked at: the next look counts anew.
    return 0;
  }
}

/**
 * @param {string} folder
 * @returns {string | undefined}
 */
function versionIn(folder) {
  return textOf(join(folder, 'version'))?.replace(/^v/, '');
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
