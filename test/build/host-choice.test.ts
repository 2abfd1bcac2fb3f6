import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canSandbox, type SandboxView } from '#build/electron-sandbox.ts';
import { chooseHost, type StartMachine } from '#build/start.ts';
import { makeTree } from './support.ts';

const folder = 'node_modules/electron';
const binaryFile = join(folder, 'dist', 'electron');
const withBinary = {
  [`${folder}/package.json`]: '{ "version": "45.4.1" }',
  [`${folder}/path.txt`]: 'electron',
  [`${folder}/dist/electron`]: '',
  [`${folder}/dist/version`]: 'v45.4.1',
};

const apparmor = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns';
const clone = '/proc/sys/kernel/unprivileged_userns_clone';
const most = '/proc/sys/user/max_user_namespaces';
const helper = '/p/dist/chrome-sandbox';

/** A Linux with these settings, and with this helper beside Electron's program. */
function linux(
  settings: Readonly<Record<string, string>>,
  owner?: { uid: number; mode: number },
): SandboxView {
  return {
    read: (file) => settings[file],
    stat: (file) => (file.endsWith('chrome-sandbox') ? owner : undefined),
  };
}
const open = linux({ [apparmor]: '0\n', [clone]: '1\n', [most]: '96364\n' });
const restricted = [{ [apparmor]: '1\n' }, { [clone]: '0\n' }, { [most]: '0\n' }] as const;

describe('Electron’s sandbox', () => {
  it('works in a user namespace, also where the kernel has no such settings', () => {
    expect(canSandbox('/p/dist/electron', open)).toBe(true);
    expect(canSandbox('/p/dist/electron', linux({}))).toBe(true);
  });

  it('does not work where the kernel keeps user namespaces from ordinary programs', () => {
    for (const settings of restricted) {
      expect(canSandbox('/p/dist/electron', linux(settings))).toBe(false);
      for (const owner of [
        { uid: 1000, mode: 0o104755 },
        { uid: 0, mode: 0o100755 },
        { uid: 0, mode: 0o104754 },
      ]) {
        expect(canSandbox('/p/dist/electron', linux(settings, owner))).toBe(false);
      }
    }
  });

  it('works there with the helper that belongs to root and runs as root', () => {
    for (const settings of restricted) {
      const looked: string[] = [];
      const { read } = linux(settings);
      const stat = (file: string) => {
        looked.push(file);
        return { uid: 0, mode: 0o104755 };
      };
      expect(canSandbox('/p/dist/electron', { read, stat })).toBe(true);
      expect(looked).toEqual([helper]);
    }
  });

  it('is looked at on this machine without failing on what is not there', () => {
    expect(typeof canSandbox('/nowhere/electron')).toBe('boolean');
  });
});

describe('the host that starts', () => {
  const onDesktop = (root: string): StartMachine => ({
    root,
    platform: 'linux',
    env: { DISPLAY: ':0' },
    isRoot: false,
    sandbox: open,
  });

  it('is Electron when its program and a display are at hand', () => {
    const root = makeTree(withBinary);
    const electron = { kind: 'electron', binary: join(root, binaryFile) };
    expect(chooseHost(onDesktop(root))).toEqual(electron);
    expect(chooseHost({ ...onDesktop(root), env: { WAYLAND_DISPLAY: 'w' } })).toEqual(electron);
    for (const platform of ['win32', 'darwin'] as const) {
      const sandbox = linux({ [most]: '0' });
      expect(chooseHost({ ...onDesktop(root), platform, env: {}, sandbox })).toEqual(electron);
    }
  });

  it('is loopback without program or display and when asked for, and says nothing of it', () => {
    const root = makeTree(withBinary);
    const loopback = { kind: 'loopback' };
    const asked = { DISPLAY: ':0', MELDPUNT_HOST: 'loopback' };
    expect(chooseHost(onDesktop(makeTree({})))).toEqual(loopback);
    expect(chooseHost({ ...onDesktop(makeTree({})), isRoot: true })).toEqual(loopback);
    expect(chooseHost({ ...onDesktop(root), env: {} })).toEqual(loopback);
    expect(chooseHost({ ...onDesktop(root), env: asked, isRoot: true })).toEqual(loopback);
  });

  it('is loopback where Electron cannot run in its sandbox, and says why and what helps', () => {
    const root = makeTree(withBinary);
    expect(chooseHost({ ...onDesktop(root), isRoot: true })).toEqual({
      kind: 'loopback',
      zin: expect.stringMatching(/^Als root .* browservenster .* gewone gebruiker .*\.$/),
    });
    for (const settings of restricted) {
      const host = chooseHost({ ...onDesktop(root), sandbox: linux(settings) });
      expect(host).toEqual({
        kind: 'loopback',
        zin: expect.stringMatching(/browservenster met dezelfde gegevens; .* 4755\.$/),
      });
      expect('zin' in host && host.zin).toContain(join(root, folder, 'dist', 'chrome-sandbox'));
    }
  });

  it('is Electron all the same for who asks for it, and never without its program', () => {
    const root = makeTree(withBinary);
    const env = { MELDPUNT_HOST: 'electron' };
    const machine = { ...onDesktop(root), env, sandbox: linux({ [most]: '0' }) };
    expect(chooseHost(machine)).toMatchObject({ kind: 'electron' });
    expect(chooseHost({ ...machine, isRoot: true })).toMatchObject({ kind: 'electron' });
    expect(chooseHost({ ...machine, root: makeTree({}) })).toEqual({ kind: 'loopback' });
  });
});
