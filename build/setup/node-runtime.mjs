import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cachePath, SetupError } from './context.mjs';
import { readJson } from './files.mjs';
import { tailOf } from './run.mjs';

/** @typedef {import('./context.mjs').SetupContext} SetupContext */

/**
 * Whether a Node runs TypeScript as it stands and loads the store's driver: 22.18 and newer, but
 * not the 23 releases in which type stripping still had to be asked for.
 *
 * @param {string} version as process.versions.node gives it, or with a v in front
 * @returns {boolean}
 */
export function isNewEnough(version) {
  const [, major = '0', minor = '0'] = /^v?(\d+)\.(\d+)\./.exec(version.trim()) ?? [];
  const release = Number(major) * 1000 + Number(minor);
  return release >= 22_018 && !(release >= 23_000 && release < 23_006);
}

/**
 * The Node that came with the packages for this system; undefined where there is none.
 *
 * @param {string} root
 * @returns {string | undefined}
 */
export function packagedNode(root) {
  const optional = readJson(join(root, 'package.json'))?.['optionalDependencies'];
  for (const name of Object.keys(optional ?? {})) {
    if (!name.startsWith('node-')) continue;
    const folder = join(root, 'node_modules', name);
    const bin = readJson(join(folder, 'package.json'))?.['bin'];
    if (typeof bin !== 'object' || bin === null || !('node' in bin)) continue;
    const file = join(folder, String(bin.node));
    if (existsSync(file)) return file;
  }
  return undefined;
}

/**
 * The Node that the program will run on, after trying that it works.
 *
 * @param {SetupContext} context
 * @returns {Promise<string>}
 * @throws {SetupError} when there is none of 22.18 or newer
 */
export async function workingNode(context) {
  const { root, platform, arch, env, execPath, nodeVersion, signal } = context;
  const packaged = packagedNode(root);
  if (packaged === undefined) {
    if (isNewEnough(nodeVersion)) return execPath;
    throw new SetupError(
      `Dit programma heeft Node 22.18 of nieuwer nodig en hier draait ${nodeVersion} (${platform}-${arch}): installeer Node 24 van nodejs.org en probeer het opnieuw.`,
    );
  }
  const log = cachePath(root, 'setup', `node-version-${process.pid}.log`);
  const { code } = await context.run(packaged, ['--version'], { cwd: root, env, log, signal });
  const version = tailOf(log, 1);
  rmSync(log, { force: true });
  if (code === 0 && isNewEnough(version)) return packaged;
  throw new SetupError(
    `De meegeleverde Node (${packaged}) werkt niet op dit systeem: verwijder de map node_modules en probeer het opnieuw.`,
  );
}
