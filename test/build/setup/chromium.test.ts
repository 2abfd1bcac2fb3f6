import { describe, expect, it, vi } from 'vitest';
import { chromiumOptions } from '#build/chromium-options.ts';
import { ensureChromium, knownChromium } from '#build/setup/chromium.mjs';
import { chromiumPlaces } from '#build/setup/chromium-places.mjs';
import { canUseApt, installWithApt } from '#build/setup/chromium-sources.mjs';
import { fakeMachine, makeTree } from '../support.ts';

const only = (path: string) => (file: string) => file === path;
const debian = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n';

describe('the Chromium for browser tests', () => {
  it('is found in its usual place and remembered', async () => {
    const machine = fakeMachine(makeTree({}));
    const exists = only('/usr/bin/google-chrome');
    expect(await ensureChromium(machine, 'node', exists)).toBe('/usr/bin/google-chrome');
    expect(machine.ran).toEqual(['/usr/bin/google-chrome --version']);
    expect(await ensureChromium(machine, 'node', exists)).toBe('/usr/bin/google-chrome');
    expect(machine.ran).toHaveLength(1);
  });

  it('is looked for again when it is gone', async () => {
    const machine = fakeMachine(makeTree({}));
    await ensureChromium(machine, 'node', only('/usr/bin/google-chrome'));
    expect(knownChromium(machine, () => false)).toBeUndefined();
    expect(await ensureChromium(machine, 'node', only('/usr/bin/chromium'))).toBe(
      '/usr/bin/chromium',
    );
  });

  it('is not one that cannot run, such as the script that asks for a snap', async () => {
    const machine = fakeMachine(makeTree({}), (command) => (command.includes('browser') ? 1 : 0));
    const exists = (file: string) => /chromium-browser|google-chrome$/.test(file);
    expect(await ensureChromium(machine, 'node', exists)).toBe('/usr/bin/google-chrome');
  });

  it('is the one that CHROMIUM_PATH names, and a wrong name is said', async () => {
    const machine = fakeMachine(makeTree({}), () => 0, { env: { CHROMIUM_PATH: '/opt/c' } });
    expect(await ensureChromium(machine, 'node', () => true)).toBe('/opt/c');
    const wrong = ensureChromium(machine, 'node', () => false);
    await expect(wrong).rejects.toThrow('CHROMIUM_PATH wijst naar /opt/c');
    const other = { ...machine, env: { CHROMIUM_PATH: '/opt/other' } };
    expect(knownChromium(other, () => true)).toBeUndefined();
  });

  it('is Playwright’s own when there is no other', async () => {
    const machine = fakeMachine(makeTree({}), () => [0, '/cache/playwright/chrome\n']);
    const exists = only('/cache/playwright/chrome');
    expect(await ensureChromium(machine, 'node', exists)).toBe('/cache/playwright/chrome');
  });

  it('is fetched with Playwright when there is none at all', async () => {
    let fetched = false;
    const machine = fakeMachine(makeTree({}), (_, args) => {
      fetched ||= args.includes('install');
      return [0, '/cache/playwright/chrome\n'];
    });
    const exists = (file: string) => fetched && file === '/cache/playwright/chrome';
    expect(await ensureChromium(machine, 'node', exists)).toBe('/cache/playwright/chrome');
    expect(machine.said).toHaveLength(1);
  });

  it('that cannot be had is said in one sentence that tells what to do', async () => {
    const machine = fakeMachine(makeTree({}), () => 1);
    const failing = ensureChromium(machine, 'node', () => false);
    await expect(failing).rejects.toThrow(/ontbreekt Chromium: installeer het \(Debian: apt-get/);
  });

  it('comes from apt for root on Debian only', async () => {
    expect(canUseApt({ platform: 'linux', isRoot: true }, debian)).toBe(true);
    expect(canUseApt({ platform: 'linux', isRoot: false }, debian)).toBe(false);
    expect(canUseApt({ platform: 'linux', isRoot: true }, 'ID=ubuntu\nID_LIKE=debian')).toBe(false);
    const machine = fakeMachine(makeTree({}), () => 0, { isRoot: true });
    expect(await installWithApt(machine, debian)).toBe(true);
    expect(machine.ran.map((line) => line.split(' ')[1])).toEqual(['update', 'install']);
    expect(machine.ran[1]).toContain('-y --no-install-recommends');
    expect(await installWithApt(fakeMachine(makeTree({})), debian)).toBe(false);
  });
});

describe('the usual places', () => {
  it('are those of the system', () => {
    const env = { PROGRAMFILES: 'C:\\Programs', LOCALAPPDATA: 'C:\\Local' };
    const onWindows = chromiumPlaces({ platform: 'win32', env, home: '' });
    expect(onWindows).toContain('C:\\Programs\\Microsoft\\Edge\\Application\\msedge.exe');
    expect(onWindows).toContain('C:\\Local\\Google\\Chrome\\Application\\chrome.exe');
    const onMac = chromiumPlaces({ platform: 'darwin', env: {}, home: '/h' });
    expect(onMac).toContain('/h/Applications/Chromium.app/Contents/MacOS/Chromium');
  });
});

describe('the options for tests', () => {
  it('go without a sandbox for root only', () => {
    const root = makeTree({ '.cache/chromium.json': JSON.stringify({ path: process.execPath }) });
    vi.stubEnv('CHROMIUM_PATH', undefined);
    expect(chromiumOptions(root, true).args).toContain('--no-sandbox');
    expect(chromiumOptions(root, false).args).not.toContain('--no-sandbox');
    expect(chromiumOptions(root, false).executablePath).toBe(process.execPath);
    expect(() => chromiumOptions(makeTree({}))).toThrow('node build/setup.mjs test');
  });
});
