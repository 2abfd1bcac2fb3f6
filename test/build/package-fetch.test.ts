import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fetchNative, packagedMachines, packagerArgs } from '#build/package-fetch.ts';
import { fakeMachine, makeTree, writeTo } from './support.ts';

const PLACE = 'node_modules/@node-rs/argon2-darwin-x64';
const LOCKED = { version: '2.2.1', integrity: 'sha512-x', cpu: ['x64'], os: ['darwin'] };
const lock = JSON.stringify({ packages: { '': {}, 'node_modules/x': {}, [PLACE]: LOCKED } });
const wanted = { platform: 'darwin', arch: 'x64' };
const cache = (root: string) => join(root, '.cache/setup/native-darwin-x64');

describe('what is packaged for', () => {
  it.each([
    [[], 'linux', 'linux x64, linux arm64'],
    [['--arm64', '--dir'], 'darwin', 'darwin arm64'],
    [['--win', '--arm64'], 'linux', 'win32 x64, win32 arm64'],
    [['-m', '-l', '--arm64'], 'darwin', 'linux arm64, darwin arm64'],
  ])('%j on %s is %s', (args, platform, machines) => {
    const found = packagedMachines(args, platform).map((one) => `${one.platform} ${one.arch}`);
    expect(found.join(', ')).toBe(machines);
  });
});

it('both processors are packaged for, unless one was asked for', () => {
  expect(packagerArgs(['--dir'])).toEqual(['--dir', '--x64', '--arm64']);
  expect(packagerArgs(['--arm64'])).toEqual(['--arm64']);
});

describe('machine code of another computer', () => {
  it('is fetched by what the lock file says of it, and nothing else is', async () => {
    const root = makeTree({ 'package-lock.json': lock });
    let asked: unknown;
    const machine = fakeMachine(root, () => {
      asked = JSON.parse(readFileSync(join(cache(root), 'package-lock.json'), 'utf8'));
      writeTo(cache(root), `${PLACE}/argon2.darwin-x64.node`, 'code');
      return 0;
    });
    await fetchNative(machine, wanted);
    expect(asked).toMatchObject({ lockfileVersion: 3, packages: { [PLACE]: LOCKED } });
    expect(Object.keys((asked as { packages: object }).packages)).toEqual(['', PLACE]);
    expect(machine.ran.join()).toMatch(/ ci .*--ignore-scripts --os=darwin --cpu=x64$/);
    expect(readFileSync(join(root, PLACE, 'argon2.darwin-x64.node'), 'utf8')).toBe('code');
    expect(existsSync(cache(root))).toBe(false);
    // It is there now.
    await fetchNative(machine, wanted);
    expect(machine.ran).toHaveLength(1);
  });

  it('is asked for by its C library on Linux', async () => {
    const place = 'node_modules/@node-rs/argon2-linux-arm64-gnu';
    const root = makeTree({
      'package-lock.json': JSON.stringify({ packages: { [place]: LOCKED } }),
    });
    const machine = fakeMachine(root, () => 1);
    const asked = fetchNative(machine, { platform: 'linux', arch: 'arm64' });
    await expect(asked).rejects.toThrow('De machinecode voor linux arm64 kon niet');
    expect(machine.ran.join()).toMatch(/--os=linux --cpu=arm64 --libc=glibc$/);
  });

  it.each([
    ['npm fails', lock, (): [number, string] => [1, 'npm error ENOTFOUND'], /npm error ENOTFOUND/],
    ['npm brings nothing', lock, () => 0, /kon niet worden opgehaald/],
    [
      'the lock file does not know it',
      '{"packages":{}}',
      () => 0,
      /kent @node-rs\/argon2-darwin-x64 niet/,
    ],
  ])('is told to be missing when %s', async (_, text, program, message) => {
    const root = makeTree({ 'package-lock.json': text });
    await expect(fetchNative(fakeMachine(root, program), wanted)).rejects.toThrow(message);
    expect(existsSync(join(root, PLACE))).toBe(false);
  });
});
