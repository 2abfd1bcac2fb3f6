import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundles, ensureBundle, isFresh } from '#build/setup/bundles.mjs';
import { hashOf, readJson, writeJson } from '#build/setup/files.mjs';
import { isPurpose, prepare } from '#build/setup/prepare.mjs';
import { fakeMachine, makeTree, writeTo } from '../support.ts';

const project = {
  'package.json': '{}',
  'package-lock.json': '{ "packages": {} }',
  'node_modules/.package-lock.json': '{ "packages": {} }',
  'renderer/main.tsx': 'export const a = 1;',
  'domain/a.ts': 'export const a = 1;',
};

/** Pretends to build: leaves behind what a bundle leaves behind. */
function machineThatBuilds(root: string) {
  const program = (_: string, args: readonly string[]) => {
    const made = Object.entries(bundles).find(([name]) => args.includes(name));
    for (const file of made?.[1].outputs ?? []) writeTo(root, file, '');
    return 0;
  };
  return fakeMachine(root, program, { nodeVersion: '24.0.0' });
}

describe('set-up', () => {
  it('for a check or the command line needs packages and Node only', async () => {
    const machine = fakeMachine(makeTree(project), () => 1, { nodeVersion: '24.0.0' });
    await prepare(machine, 'check');
    await prepare(machine, 'meldpunt');
    expect(machine.ran).toEqual([]);
    expect(machine.said).toEqual([]);
  });

  it('for a start builds screens and engine once, and again when their source changes', async () => {
    const root = makeTree(project);
    const machine = machineThatBuilds(root);
    await prepare(machine, 'start');
    await prepare(machine, 'start');
    const script = `/usr/bin/node ${join(root, 'build', 'bundle.ts')}`;
    expect(machine.ran).toEqual([`${script} renderer`, `${script} engine`]);
    writeTo(root, 'domain/a.ts', 'export const a = 2;');
    await prepare(machine, 'start');
    expect(machine.ran).toHaveLength(4);
    writeTo(root, 'db/a.ts', 'export const a = 2;');
    await prepare(machine, 'start');
    expect(machine.ran.slice(4)).toEqual([`${script} engine`]);
  });

  it('for a start builds for Electron too, when its program is at hand', async () => {
    const root = makeTree({
      ...project,
      'electron/main.ts': '',
      'node_modules/electron/package.json': '{ "version": "45.4.1" }',
      'node_modules/electron/path.txt': 'electron',
      'node_modules/electron/dist/electron': '',
      'node_modules/electron/dist/version': '45.4.1',
    });
    const machine = machineThatBuilds(root);
    await prepare(machine, 'start');
    await prepare(machine, 'start');
    expect(machine.ran.map((line) => line.split(' ').at(-1))).toEqual([
      ...['renderer', 'engine'],
      'electron',
    ]);
  });

  it('says what the builder said when the screens do not build, and lets go of the lock', async () => {
    const program = (): [number, string] => [1, 'main.tsx: unexpected token'];
    const machine = fakeMachine(makeTree(project), program, { nodeVersion: '24.0.0' });
    await expect(prepare(machine, 'start')).rejects.toThrow(/schermen.*\n.*unexpected token/);
    await expect(prepare(machine, 'start')).rejects.toThrow('unexpected token');
  });

  it('knows its purposes', () => {
    expect(isPurpose('start')).toBe(true);
    expect(isPurpose('begin')).toBe(false);
    expect(isPurpose(undefined)).toBe(false);
  });

  it('prints on standard error only, and tells how it is used', () => {
    const script = join(dirname(dirname(dirname(import.meta.dirname))), 'build', 'setup.mjs');
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, 'begin']);
    expect(status).toBe(2);
    expect(stdout.toString()).toBe('');
    expect(stderr.toString()).toBe('Gebruik: node build/setup.mjs <start|test|check|meldpunt>\n');
  });
});

describe('a bundle', () => {
  it('is fresh until an input changes or an output is gone', async () => {
    const root = makeTree(project);
    expect(isFresh(root, 'renderer')).toBe(false);
    await ensureBundle(machineThatBuilds(root), 'node', 'renderer');
    expect(isFresh(root, 'renderer')).toBe(true);
    writeTo(root, 'renderer/new.tsx', '');
    expect(isFresh(root, 'renderer')).toBe(false);
    rmSync(join(root, 'renderer/new.tsx'));
    expect(isFresh(root, 'renderer')).toBe(true);
    rmSync(join(root, 'dist/renderer/index.html'));
    expect(isFresh(root, 'renderer')).toBe(false);
  });
});

describe('what set-up remembers', () => {
  it('is read as nothing when it is missing or broken', () => {
    const root = makeTree({ 'broken.json': '{ "half": ' });
    expect(readJson(join(root, 'broken.json'))).toBeUndefined();
    expect(readJson(join(root, 'missing.json'))).toBeUndefined();
    writeJson(join(root, 'new', 'whole.json'), { a: 1 });
    expect(readJson(join(root, 'new', 'whole.json'))).toEqual({ a: 1 });
  });

  it('tells a moved boundary between files from the same text', () => {
    const one = makeTree({ 'a/1': 'xy', 'a/2': 'z' });
    const other = makeTree({ 'a/1': 'x', 'a/2': 'yz' });
    expect(hashOf(one, ['a'])).not.toBe(hashOf(other, ['a']));
    expect(hashOf(one, ['a'])).toBe(hashOf(one, ['a', 'missing']));
  });
});
