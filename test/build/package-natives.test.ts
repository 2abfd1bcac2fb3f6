import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { machineHeader } from '#build/package-check/project.ts';
import { machineOf, requireNatives } from '#build/package-natives.ts';
import { makeTree, writeTo } from './support.ts';

const UNPACKED = 'resources/app.asar.unpacked/node_modules';
const driver = (name: string) => `${UNPACKED}/better-sqlite3/prebuilds/${name}.node`;
const argon2 = (name: string) => `${UNPACKED}/@node-rs/argon2-${name}/argon2.${name}.node`;

/** A folder with machine code that is for what its name says. */
function folderWith(...files: string[]): string {
  const root = makeTree({ 'x.txt': '' });
  for (const file of files) {
    const [, platform = '', arch = ''] =
      /(linux|win32|darwin)(?:musl)?-(x64|arm64)/.exec(file) ?? [];
    writeTo(root, file, '');
    writeFileSync(join(root, file), machineHeader(platform, arch));
  }
  return root;
}

describe('the machine code of a package', () => {
  it.each([
    ['linux', 'x64', 'linux-x64', 'linux-x64-gnu'],
    ['linux', 'arm64', 'linux-arm64', 'linux-arm64-gnu'],
    ['win32', 'x64', 'win32-x64', 'win32-x64-msvc'],
    ['win32', 'arm64', 'win32-arm64', 'win32-arm64-msvc'],
    ['darwin', 'x64', 'darwin-x64', 'darwin-x64'],
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
    [
      'somewhere else than beside the archive',
      [driver('win32-x64').replace('app.asar.unpacked', 'x'), argon2('win32-x64-msvc')],
    ],
  ])('is refused when it is %s', (_, files) => {
    expect(() => requireNatives(folderWith(...files), 'win32', 'x64')).toThrow(
      'A package for win32 x64',
    );
  });

  it('for another C library than its system has is refused', () => {
    const folder = folderWith(driver('linux-x64'), argon2('linux-x64-musl'));
    expect(() => requireNatives(folder, 'linux', 'x64')).toThrow('argon2.linux-x64-gnu.node');
  });

  it('that is for another system than its name says is refused', () => {
    const folder = folderWith(driver('darwin-x64'), argon2('darwin-x64'));
    writeFileSync(join(folder, argon2('darwin-x64')), machineHeader('darwin', 'arm64'));
    expect(() => requireNatives(folder, 'darwin', 'x64')).toThrow('for darwin arm64, not for');
    writeFileSync(join(folder, argon2('darwin-x64')), 'no machine code');
    expect(() => requireNatives(folder, 'darwin', 'x64')).toThrow('for an unknown system');
  });

  it.each(['', 'MZ', '#!/bin/sh'])('is not told from %j', (text) => {
    expect(machineOf(Buffer.from(text))).toBe('an unknown system');
  });
});
