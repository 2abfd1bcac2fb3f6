import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBundle, isFresh } from './bundles.mjs';
import { ensureChromium, knownChromium } from './chromium.mjs';
import { cachePath } from './context.mjs';
import { electronBinary, shouldTryElectron, tryElectron } from './electron-binary.mjs';
import { installPackages, isInstalled } from './install.mjs';
import { withLock } from './lock.mjs';
import { workingNode } from './node-runtime.mjs';

/** @typedef {import('./context.mjs').SetupContext} SetupContext */
/** @typedef {'start' | 'test' | 'check' | 'meldpunt'} Purpose */

/** What set-up can be asked to prepare for. */
export const purposes = /** @type {const} */ (['start', 'test', 'check', 'meldpunt']);

/**
 * @param {string | undefined} word
 * @returns {word is Purpose}
 */
export function isPurpose(word) {
  return purposes.some((purpose) => purpose === word);
}

/**
 * Makes everything ready for a purpose and does only what is missing. Looking is done without the
 * lock, so that a set-up with nothing to do never waits for another.
 *
 * @param {SetupContext} context
 * @param {Purpose} purpose
 * @returns {Promise<void>}
 * @throws {import('./context.mjs').SetupError} with a sentence on what is missing
 */
export async function prepare(context, purpose) {
  const node = isInstalled(context) ? await workingNode(context) : undefined;
  if (node && isReady(context, purpose)) return;
  await withLock(cachePath(context.root, 'setup.lock'), () => prepareAlone(context, purpose), {
    signal: context.signal,
    say: context.say,
  });
}

/**
 * Whether there is nothing left to do once the packages are there.
 *
 * @param {SetupContext} context
 * @param {Purpose} purpose
 * @returns {boolean}
 */
function isReady(context, purpose) {
  if (purpose === 'test') return knownChromium(context) !== undefined;
  if (purpose !== 'start') return true;
  if (!isFresh(context.root, 'renderer') || !isFresh(context.root, 'engine')) return false;
  if (shouldTryElectron(context)) return false;
  return !electronBinary(context) || isFresh(context.root, 'electron');
}

/**
 * @param {SetupContext} context
 * @param {Purpose} purpose
 */
async function prepareAlone(context, purpose) {
  if (!isInstalled(context)) await installPackages(context);
  const node = await workingNode(context);
  if (purpose === 'test') await ensureChromium(context, node);
  if (purpose === 'start') await prepareProgram(context, node);
}

/**
 * Fetching Electron waits for the network and building the screens for the processor, so they go
 * together; both are awaited even if one fails, because nothing may go on after the lock is let go.
 *
 * @param {SetupContext} context
 * @param {string} node
 */
async function prepareProgram(context, node) {
  const outcomes = await Promise.allSettled([
    ensureBundle(context, node, 'renderer').then(() => ensureBundle(context, node, 'engine')),
    shouldTryElectron(context) ? tryElectron(context, node) : undefined,
  ]);
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  const hasElectron = electronBinary(context) !== undefined;
  if (hasElectron && existsSync(join(context.root, 'electron', 'main.ts'))) {
    await ensureBundle(context, node, 'electron');
  }
}
