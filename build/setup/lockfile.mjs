import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from './files.mjs';

/**
 * The parts of a package's entry in npm's lock files that tell whether it should be here.
 *
 * @typedef {object} LockEntry
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional]
 * @property {boolean} [devOptional]
 * @property {boolean} [peer]
 * @property {string | string[]} [os]
 * @property {string | string[]} [cpu]
 * @property {string | string[]} [libc]
 */

/**
 * Whether node_modules holds what package-lock.json asks for, judged by npm's own account of what
 * it installed (node_modules/.package-lock.json) and by the folders being there.
 *
 * @param {{ root: string, platform: string, arch: string }} machine
 * @returns {boolean}
 */
export function agreesWithLock({ root, platform, arch }) {
  const wanted = entriesOf(join(root, 'package-lock.json'));
  const present = entriesOf(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue;
    const found = present[path];
    if (!found && mayBeAbsent(entry, platform, arch)) continue;
    if (!found || found.version !== entry.version || found.integrity !== entry.integrity) {
      return false;
    }
    if (!existsSync(join(root, path, 'package.json'))) return false;
  }
  return Object.keys(present).every((path) => path in wanted);
}

/**
 * @param {string} file
 * @returns {Record<string, LockEntry> | undefined}
 */
function entriesOf(file) {
  const packages = readJson(file)?.['packages'];
  return typeof packages === 'object' && packages !== null ? { ...packages } : undefined;
}

/**
 * @param {LockEntry} entry
 * @param {string} platform
 * @param {string} arch
 */
function mayBeAbsent({ optional, devOptional, os, cpu, libc }, platform, arch) {
  if (!optional && !devOptional) return false;
  if (libc !== undefined) return true;
  const fits = matches(os, platform) && matches(cpu, arch);
  return !(fits && (os !== undefined || cpu !== undefined));
}

/**
 * @param {string | string[] | undefined} list
 * @param {string} value
 */
function matches(list, value) {
  if (list === undefined) return true;
  const names = Array.isArray(list) ? list : [list];
  const refused = names.includes(`!${value}`);
  return !refused && (names.includes(value) || names.every((name) => name.startsWith('!')));
}
