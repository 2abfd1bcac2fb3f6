import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cachePath, SetupError } from './context.mjs';
import { hashOf, readJson, writeJson } from './files.mjs';
import { tailOf } from './run.mjs';

/** @typedef {import('./context.mjs').SetupContext} SetupContext */
/** @typedef {{ inputs: string[], outputs: string[], what: string }} Bundle */
/** @typedef {'renderer' | 'engine' | 'electron'} BundleName */

/**
 * What each bundle is made from and what it leaves behind. The lock file is an input because
 * another version of a package is another program.
 *
 * @type {Record<BundleName, Bundle>}
 */
export const bundles = {
  renderer: {
    inputs: ['renderer', 'areas', 'domain', 'build/vite.renderer.config.ts', 'package-lock.json'],
    outputs: ['dist/renderer/index.html'],
    what: 'de schermen',
  },
  engine: {
    inputs: [
      ...['host', 'demo', 'areas', 'documents', 'db', 'domain'],
      ...['build/vite.electron.ts', 'package.json', 'package-lock.json'],
    ],
    outputs: ['engine-child.mjs', 'kopie-werker.mjs', 'lees-werker.mjs'].map(
      (name) => `dist/engine/${name}`,
    ),
    what: 'het programma',
  },
  electron: {
    inputs: [
      ...['electron', 'host', 'demo', 'areas', 'documents', 'db', 'domain'],
      ...['build/vite.electron.ts', 'package.json', 'package-lock.json'],
    ],
    outputs: [
      ...['main.mjs', 'engine.mjs', 'kopie-werker.mjs', 'lees-werker.mjs'],
      ...['preload.cjs', 'assets/migrations'],
    ].map((name) => `dist/electron/${name}`),
    what: 'het programma voor Electron',
  },
};

/**
 * Whether a bundle was made from exactly the files that are here now.
 *
 * @param {string} root
 * @param {BundleName} name
 * @returns {boolean}
 */
export function isFresh(root, name) {
  const { inputs, outputs } = bundles[name];
  if (!outputs.every((file) => existsSync(join(root, file)))) return false;
  return readJson(cachePath(root, `${name}.json`))?.['hash'] === hashOf(root, inputs);
}

/**
 * Makes a bundle anew when its inputs changed. The hash is taken before the work: what is edited
 * meanwhile makes it stale again.
 *
 * @param {SetupContext} context
 * @param {string} node
 * @param {BundleName} name
 * @returns {Promise<void>}
 * @throws {SetupError} with the end of the builder's log
 */
export async function ensureBundle(context, node, name) {
  const { root, env, say, signal } = context;
  if (isFresh(root, name)) return;
  const { inputs, what } = bundles[name];
  const hash = hashOf(root, inputs);
  const log = cachePath(root, 'setup', `bundle-${name}.log`);
  say(`Het bouwen van ${what} is begonnen.`);
  const script = join(root, 'build', 'bundle.ts');
  const { code } = await context.run(node, [script, name], { cwd: root, env, log, signal });
  signal.throwIfAborted();
  if (code !== 0) throw new SetupError(`Het bouwen van ${what} is niet gelukt:\n${tailOf(log)}`);
  writeJson(cachePath(root, `${name}.json`), { hash });
}
