import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { StandInElectron } from './stand-in/electron.ts';
import type { preventable } from './stand-in/event.ts';
import { StandInChannel } from './stand-in/port.ts';
import { standInRules } from './stand-in/rules.ts';
import { makePlace, startProgram, until } from './support.ts';

type Rule = keyof typeof standInRules;

async function ready(): Promise<StandInElectron> {
  const electron = new StandInElectron();
  await electron.app.whenReady();
  return electron;
}

/** What happens to `app`, in its order. */
function eventsOf({ app }: StandInElectron): string[] {
  const seen: string[] = [];
  for (const name of ['before-quit', 'window-all-closed', 'will-quit', 'quit'])
    app.on(name, () => seen.push(name));
  return seen;
}

const holds: Record<Rule, () => Promise<void>> = {
  async beforeReady() {
    const electron = new StandInElectron();
    electron.protocol.registerSchemesAsPrivileged([{ scheme: 'a' }]);
    const late = [
      () => electron.protocol.registerSchemesAsPrivileged([{ scheme: 'b' }]),
      () => electron.app.enableSandbox(),
      () => electron.app.commandLine.appendSwitch('a'),
    ];
    expect(late[0]).toThrow('only once');
    await electron.app.whenReady();
    for (const call of late) expect(call).toThrow('only before ready');
  },
  async afterReady() {
    const electron = new StandInElectron();
    for (const early of [
      () => new electron.BrowserWindow({}),
      () => electron.utilityProcess.fork('a'),
      () => electron.session.defaultSession,
      () => electron.screen,
      () => electron.protocol.handle('a', () => new Response()),
    ])
      expect(early).toThrow('before app is ready');
  },
  async errorBox() {
    for (const platform of ['linux', 'win32', 'darwin'] as const) {
      const electron = Object.assign(new StandInElectron(), { platform });
      electron.dialog.showErrorBox('', 'early');
      expect(electron.errors).toEqual(platform === 'linux' ? [] : ['early']);
      await electron.app.whenReady();
      electron.dialog.showErrorBox('', 'later');
      expect(electron.errors).toContain('later');
    }
  },
  async wayland() {
    const electron = Object.assign(await ready(), { isWayland: true });
    electron.protocol.handle('a', () => new Response());
    new electron.BrowserWindow({});
    const { window } = electron;
    let isDrawn = false;
    window.on('ready-to-show', () => {
      isDrawn = true;
    });
    await window.loadURL('a://b/');
    await wait(20);
    expect(isDrawn).toBe(false);
    window.show();
    await until(() => isDrawn);
  },
  async transfer() {
    const electron = await ready();
    new electron.BrowserWindow({});
    const { mainFrame } = electron.window.webContents;
    expect(() => mainFrame.postMessage('a', null, undefined)).toThrow('Invalid value for transfer');
    const { port1 } = new StandInChannel();
    expect(() => port1.postMessage('a', undefined)).toThrow('Invalid value for transfer');
    port1.close();
  },
  async neutered() {
    const { port1, port2 } = new StandInChannel();
    const other = new StandInChannel();
    expect(() => other.port1.postMessage('', [port1, port1])).toThrow('duplicate');
    expect(() => port1.postMessage('', [port1])).toThrow('source port');
    other.port1.postMessage('', [port1]);
    expect(() => other.port1.postMessage('', [port1])).toThrow('already neutered');
    const heard: unknown[] = [];
    port2.on('message', ({ data }) => heard.push(data));
    port2.start();
    port1.postMessage('lost');
    await wait(20);
    expect(heard).toEqual([]);
    for (const port of [port2, other.port1]) port.close();
  },
  async order() {
    const { port1, port2 } = new StandInChannel();
    const heard: unknown[] = [];
    port2.on('message', ({ data }) => heard.push(data));
    port2.on('close', () => heard.push('closed'));
    port2.start();
    for (const one of [1, 2, 3]) port1.postMessage(one);
    port1.close();
    expect(heard).toEqual([]);
    await until(() => heard.includes('closed'));
    expect(heard).toEqual([1, 2, 3, 'closed']);
  },
  async quit() {
    const electron = await ready();
    const seen = eventsOf(electron);
    new electron.BrowserWindow({});
    electron.app.once('will-quit', (event: ReturnType<typeof preventable>) =>
      event.preventDefault(),
    );
    electron.app.quit();
    electron.app.quit();
    await until(() => seen.includes('will-quit'));
    expect(seen).toEqual(['before-quit', 'will-quit']);
    electron.app.quit();
    expect(await electron.app.exited).toBe(0);
    expect(seen.slice(2)).toEqual(['before-quit', 'will-quit', 'quit']);
    const other = await ready();
    const asked = eventsOf(other);
    new other.BrowserWindow({});
    other.app.exit(3);
    expect(await other.app.exited).toBe(3);
    expect(asked).toEqual(['quit']);
    expect(other.window.isDestroyed()).toBe(true);
  },
  async allClosed() {
    const electron = await ready();
    const seen = eventsOf(electron);
    new electron.BrowserWindow({});
    electron.app.on('window-all-closed', () => electron.app.quit());
    await electron.window.close();
    expect(seen).toEqual(['window-all-closed', 'before-quit', 'will-quit', 'quit']);
    const alone = await ready();
    new alone.BrowserWindow({});
    await alone.window.close();
    expect(await alone.app.exited).toBe(0);
  },
  async childEnd() {
    const program = await startProgram(undefined, makePlace());
    const [child] = program.electron.utilityProcess.children;
    if (child === undefined) throw new Error('no engine');
    const seen: unknown[] = [];
    child.on('error', (kind) => seen.push(kind));
    child.on('exit', (code) => seen.push(code));
    child.exitsLater = 200;
    await program.nextClient();
    child.giveUp();
    expect(seen).toEqual(['FatalError']);
    await wait(100);
    expect(() => child.postMessage({ soort: 'sluit', id: 1 })).not.toThrow();
    await until(() => seen.length > 1);
    expect(seen).toEqual(['FatalError', 1]);
    expect(child.kill()).toBe(false);
    expect(() => child.postMessage({})).toThrow('has ended');
    await program.nextClient();
    const next = program.electron.utilityProcess.children.at(-1);
    const ended = new Promise((resolve) => next?.on('exit', resolve));
    expect(next?.kill()).toBe(true);
    expect(await ended).toBe(0);
    await program.end();
  },
  async lockScreen() {
    for (const platform of ['linux', 'win32', 'darwin'] as const) {
      const { powerMonitor } = Object.assign(new StandInElectron(), { platform });
      let locked = 0;
      powerMonitor.on('lock-screen', () => {
        locked += 1;
      });
      powerMonitor.on('shutdown', () => undefined);
      powerMonitor.lockScreen();
      expect(locked).toBe(platform === 'linux' ? 0 : 1);
      expect(powerMonitor.getSystemIdleState()).toBe('locked');
      expect(powerMonitor.shutDown()).toBe(platform !== 'win32');
    }
  },
  async sessionEnd() {
    const electron = Object.assign(await ready(), { platform: 'win32' as const });
    const seen = eventsOf(electron);
    electron.powerMonitor.on('shutdown', () => seen.push('shutdown'));
    electron.powerMonitor.shutDown();
    expect(seen).toEqual([]);
  },
  async aborted() {
    const electron = await ready();
    electron.protocol.handle('a', () => new Response());
    new electron.BrowserWindow({});
    const first = electron.window.loadURL('a://b/1');
    const second = electron.window.loadURL('a://b/2');
    await expect(first).rejects.toMatchObject({ errno: -3, code: 'ERR_ABORTED' });
    await second;
    electron.pages = 'fail';
    await expect(electron.window.loadURL('a://b/')).rejects.toMatchObject({ errno: -2 });
  },
  async permissions() {
    const { defaultSession } = new StandInElectron();
    defaultSession.setPermissionCheckHandler(() => true);
    expect(defaultSession.answer('setPermissionCheckHandler', null, 'usb')).toBe(true);
    expect(() => defaultSession.answer('setPermissionCheckHandler', null, 'camera')).toThrow();
  },
  async secondInstance() {
    const { app } = new StandInElectron();
    let times = 0;
    app.on('second-instance', () => {
      times += 1;
    });
    app.secondStart();
    expect(times).toBe(0);
    await app.whenReady();
    await until(() => times === 1);
  },
  async relaunch() {
    const { app } = await ready();
    app.relaunch();
    expect(app.relaunched).toBe(0);
    app.quit();
    await app.exited;
    expect(app.relaunched).toBe(1);
  },
};

describe('the stand-in for Electron is no kinder than Electron', () => {
  for (const [name, { rule, source }] of Object.entries(standInRules))
    it(`${rule} (${source})`, () => holds[name as Rule]());
});

describe('the program', () => {
  it('brings its window to the front for somebody who started it before it was there', async () => {
    const program = await startProgram(({ app }) => app.secondStart());
    const { electron } = program;
    await until(() => electron.app.windows.length > 0);
    await until(() => electron.window.calls.includes('focus'));
    await program.end();
  });
});
