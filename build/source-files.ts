import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './setup/files.mjs';

const code = /\.[cm]?[jt]sx?$/;
const notSource = new Set(['node_modules', 'dist', 'release', 'test-results', 'coverage']);

/**
 * The files below a folder of the project without what npm installs there (for a package of its
 * own, such as a tool), relative to root, with forward slashes.
 */
export function ownFiles(root: string, folder: string): string[] {
  return filesBelow(root, folder).filter((file) => !file.includes('/node_modules/'));
}

/**
 * The source modules below a folder of the project.
 */
export function codeFiles(root: string, folder: string): string[] {
  return ownFiles(root, folder).filter((file) => code.test(file));
}

/**
 * The top-level folders that can hold source: not the hidden ones, nor what is installed or built.
 */
export function sourceFolders(root: string): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .filter((name) => !notSource.has(name))
    .sort();
}

/**
 * The leaves of the types: each is one kind of module with only what it may know of the machine.
 */
export function typeLeaves(root: string): string[] {
  const folder = join(root, 'build', 'types');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
}
