import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './setup/files.mjs';

const code = /\.[cm]?[jt]sx?$/;
const notSource = new Set(['node_modules', 'dist', 'release', 'test-results', 'coverage']);

/**
 * The source modules below a folder of the project, relative to root, with forward slashes.
 *
 * @example codeFiles('/project', 'domain') // ['domain/dates/iso-date.ts', …]
 */
export function codeFiles(root: string, folder: string): string[] {
  return filesBelow(root, folder).filter((file) => code.test(file));
}

/**
 * The top-level folders that can hold source: not the hidden ones, nor what is installed or built.
 *
 * @example sourceFolders('/project') // ['build', 'contract', 'db', …]
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
 * The rooms that have a tsconfig of their own, so that each is typed with only what it may know.
 *
 * @example typedRooms('/project') // ['build', 'contract', …]
 */
export function typedRooms(root: string): string[] {
  return sourceFolders(root).filter((name) => existsSync(join(root, name, 'tsconfig.json')));
}
