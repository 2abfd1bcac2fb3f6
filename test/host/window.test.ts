import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findAppBrowser, hasDisplay, openAppWindow } from '#host/http/window.ts';
import { temporaryFolder } from '#test/support/folder.ts';

const linux = (env: Record<string, string>, isRoot = false) => ({
  platform: 'linux' as const,
  env,
  isRoot,
});

test.each([
  [linux({ DISPLAY: ':0' }), true],
  [linux({ WAYLAND_DISPLAY: 'wayland-0' }), true],
  [linux({}), false],
  [linux({ DISPLAY: ':0', MELDPUNT_GEEN_VENSTER: '1' }), false],
  [{ platform: 'win32' as const, env: {}, isRoot: false }, true],
  [{ platform: 'darwin' as const, env: {}, isRoot: false }, true],
])('whether a window can be shown on %j: %s', (machine, answer) => {
  expect(hasDisplay(machine)).toBe(answer);
});

test('a Chromium on the path is found, in the order of preference', () => {
  const machine = linux({ PATH: '/a:/b' });
  expect(findAppBrowser(machine, (path) => path.endsWith('google-chrome'))).toBe(
    '/a/google-chrome',
  );
  expect(findAppBrowser(machine, (path) => path === '/b/chromium' || path.endsWith('edge'))).toBe(
    '/b/chromium',
  );
  expect(findAppBrowser(machine, () => false)).toBeUndefined();
});

test('root gets no app window: Chromium would only run without its sandbox', () => {
  expect(findAppBrowser(linux({ PATH: '/a' }, true), () => true)).toBeUndefined();
});

test('Chrome or Edge is found where Windows and macOS keep it', () => {
  const windows = {
    platform: 'win32' as const,
    env: { PROGRAMFILES: 'C:\\Programs' },
    isRoot: false,
  };
  expect(findAppBrowser(windows, (path) => path.includes('msedge'))).toContain('msedge.exe');
  const mac = { platform: 'darwin' as const, env: {}, isRoot: false };
  expect(findAppBrowser(mac, (path) => path.includes('Chromium'))).toContain('Chromium.app');
});

test.skipIf(process.platform === 'win32')(
  'the app window has a profile of its own, keeps its sandbox and sends nothing in the background',
  async () => {
    const folder = temporaryFolder();
    const browser = join(folder, 'browser');
    const said = join(folder, 'said');
    writeFileSync(browser, `#!/bin/sh\nprintf '%s\\n' "$@" > ${said}\n`);
    chmodSync(browser, 0o700);
    const child = openAppWindow(browser, 'http://127.0.0.1:1/#start=x', join(folder, 'venster'));
    await new Promise((resolve) => child.once('exit', resolve));
    const flags = readFileSync(said, 'utf8').split('\n');
    expect(flags).toContain('--app=http://127.0.0.1:1/#start=x');
    expect(flags).toContain(`--user-data-dir=${join(folder, 'venster')}`);
    expect(flags).toContain('--disable-background-networking');
    expect(flags.join(' ')).not.toContain('no-sandbox');
    expect(existsSync(join(folder, 'venster'))).toBe(true);
    expect(statSync(join(folder, 'venster')).mode & 0o777).toBe(0o700);
  },
);
