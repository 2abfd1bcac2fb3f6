import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromiumPlaces } from './chromium-places.mjs';
import { installWithApt, installWithPlaywright, playwrightChromium } from './chromium-sources.mjs';
import { cachePath, SetupError } from './context.mjs';
import { readJson, writeJson } from './files.mjs';

/** @typedef {import('./context.mjs').SetupContext} SetupContext */

/** @param {string} root */
const chromiumFile = (root) => cachePath(root, 'chromium.json');

/**
 * The Chromium that browser tests use, as an earlier set-up found it; undefined when there was
 * none, when it is gone, or when CHROMIUM_PATH now names another.
 *
 * @param {Pick<SetupContext, 'root' | 'env'>} context
 * @param {(path: string) => boolean} [exists]
 * @returns {string | undefined}
 */
export function knownChromium({ root, env }, exists = existsSync) {
  const { CHROMIUM_PATH: asked } = env;
  const path = readJson(chromiumFile(root))?.['path'];
  if (typeof path !== 'string' || !exists(path)) return undefined;
  return asked && asked !== path ? undefined : path;
}

/**
 * Finds a Chromium that works, or else installs one, and writes down where it is.
 *
 * @param {SetupContext} context
 * @param {string} node
 * @param {(path: string) => boolean} [exists]
 * @returns {Promise<string>}
 * @throws {SetupError} when there is none and none could be installed
 */
export async function ensureChromium(context, node, exists = existsSync) {
  const known = knownChromium(context, exists);
  if (known) return known;
  const found = await findOrInstall(context, node, exists);
  context.signal.throwIfAborted();
  if (!found) {
    throw new SetupError(
      'Voor de browsertests ontbreekt Chromium: installeer het (Debian: apt-get install chromium; elders: npx playwright install chromium) of zet CHROMIUM_PATH op een Chromium, Chrome of Edge.',
    );
  }
  writeJson(chromiumFile(context.root), { path: found });
  return found;
}

/**
 * @param {SetupContext} context
 * @param {string} node
 * @param {(path: string) => boolean} exists
 * @returns {Promise<string | undefined>}
 */
async function findOrInstall(context, node, exists) {
  const { CHROMIUM_PATH: asked } = context.env;
  if (asked) {
    if (exists(asked)) return asked;
    throw new SetupError(
      `CHROMIUM_PATH wijst naar ${asked}, en daar staat geen programma: verbeter het pad of haal die instelling weg.`,
    );
  }
  const places = chromiumPlaces(context);
  const firstWorking = async () => {
    for (const path of places) if (await works(context, path, exists)) return path;
    return undefined;
  };
  const fromPlaywright = async () => {
    const path = await playwrightChromium(context, node);
    return path && (await works(context, path, exists)) ? path : undefined;
  };
  const found = (await firstWorking()) ?? (await fromPlaywright());
  if (found) return found;
  if (await installWithApt(context)) {
    const installed = await firstWorking();
    if (installed) return installed;
  }
  await installWithPlaywright(context, node);
  return fromPlaywright();
}

/**
 * Ubuntu leaves a script at /usr/bin/chromium-browser that only tells to install a snap, so being
 * there is not enough. On Windows --version opens a window, so there it has to be.
 *
 * @param {SetupContext} context
 * @param {string} path
 * @param {(path: string) => boolean} exists
 */
async function works(context, path, exists) {
  if (!exists(path)) return false;
  if (context.platform === 'win32') return true;
  const { code } = await context.run(path, ['--version'], {
    cwd: dirname(path),
    env: context.env,
    signal: context.signal,
    log: join(context.root, '.cache', 'setup', 'chromium-version.log'),
    timeoutMs: 30_000,
  });
  return code === 0;
}
