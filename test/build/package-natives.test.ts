import { describe, expect, it } from 'vitest';
import { requireNatives } from '#build/package-natives.ts';
import { makeTree } from './support.ts';

const UNPACKED = 'resources/app.asar.unpacked/node_modules';
const driver = (name: string) => `${UNPACKED}/better-sqlite3/prebuilds/${name}.node`;
const argon2 = (name: string) => `${UNPACKED}/@node-rs/argon2-${name}/argon2.${name}.node`;

function folderWith(...files: string[]): string {
  return makeTree(Object.fromEntries(files.map((file) => [file, ''])));
}

describe('the machine code of a package', () => {
  it.each([
    ['linux', 'x64', 'linux-x64', 'linux-x64-gnu'],
    ['win32', 'x64', 'win32-x64', 'win32-x64-msvc'],
    ['darwin', 'arm64', 'darwin-arm64', 'darwin-arm64'],
  ])('of %s %s is one file of the store and one of passwords', (platform, arch, store, words) => {
    const folder = folderWith(driver(store), argon2(words));
    expect(() => requireNatives(folder, platform, arch)).not.toThrow();
  });

  it.each([
    ['none at all', []],
    ['none for passwords', [driver('win32-x64')]],
    ['that of another system for passwords', [driver('win32-x64'), argon2('linux-x64-gnu')]],
    ['that of another processor', [driver('win32-arm64'), argon2('win32-arm64-msvc')]],
    ['more than its own', [driver('win32-x64'), driver('linux-x64'), argon2('win32-x64-msvc')]],
  ])('is refused when it is %s', (_, files) => {
    expect(() => requireNatives(folderWith('x.txt', ...files), 'win32', 'x64')).toThrow(
      'A package for win32 x64',
    );
  });
});
