import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DRAWN_WITHIN, SHOW_WITHIN, showOnce } from '#electron/show-once.ts';
import { openWindow } from '#electron/window.ts';
import { StandInElectron } from './stand-in/electron.ts';
import { preventable } from './stand-in/event.ts';
import { StandInWindow } from './stand-in/window.ts';
import { type Program, startProgram, until } from './support.ts';

const DESKTOPS = [
  { desktop: 'Wayland', isWayland: true },
  { desktop: 'X11, Windows or a Mac', isWayland: false },
];

describe('the window of the program', () => {
  let program: Program;
  afterEach(() => program.end());

  /** How often the window was shown, also a while after it was. */
  async function timesShown(): Promise<number> {
    const { app } = program.electron;
    await until(() => app.windows.length > 0 && program.electron.window.calls.includes('show'));
    await wait(100);
    return program.electron.window.calls.filter((call) => call === 'show').length;
  }

  for (const { desktop, isWayland } of DESKTOPS) {
    it(`is shown once on ${desktop}, also when its page is loaded again`, async () => {
      program = await startProgram((electron) => {
        electron.isWayland = isWayland;
      });
      expect(await timesShown()).toBe(1);
      await program.electron.window.navigate('meldpunt://app/');
      expect(await timesShown()).toBe(1);
    });

    for (const pages of ['fail', 'crash'] as const) {
      it(`is shown once on ${desktop} when its page does ${pages}`, async () => {
        program = await startProgram((electron) => {
          electron.isWayland = isWayland;
          electron.pages = pages;
        });
        expect(await timesShown()).toBe(1);
      });
    }
  }

  it('opens at once, while the engine is still being started', async () => {
    program = await startProgram();
    expect(program.electron.app.windows).toHaveLength(1);
    await program.nextClient();
    expect(program.electron.app.windows).toHaveLength(1);
  });

  it('is not taken for blank when its page made place for another just before the look', () => {
    vi.useFakeTimers();
    try {
      const electron = new StandInElectron();
      electron.app.isReady = true;
      electron.pages = 'hang';
      let blank = 0;
      const nothing = () => undefined;
      const keeper = { openWindow: () => undefined, closeWindow: nothing, lockAll: nothing };
      const { window, asked } = openWindow(electron, {
        ...{ preload: '', profile: '', isPackaged: true, platform: 'linux', onShown: nothing },
        ...{ onCrash: () => true, onSessionEnd: nothing, report: nothing },
        keeper: { ...keeper, stop: () => Promise.resolve() },
        onUnloadable: () => {
          blank += 1;
        },
      });
      const { webContents } = electron.window;
      webContents.emit('did-navigate');
      webContents.emit('did-finish-load');
      asked();
      vi.advanceTimersByTime(14_900);
      webContents.emit('did-navigate');
      vi.advanceTimersByTime(200);
      expect(blank).toBe(0);
      // This one never asks for its port.
      webContents.emit('did-finish-load');
      vi.advanceTimersByTime(15_000);
      expect(blank).toBe(1);
      expect(window.isDestroyed()).toBe(false);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is shown by a second start, and not once more when its page comes', async () => {
    program = await startProgram((electron) => {
      electron.pages = 'hang';
    });
    const { electron } = program;
    await until(() => electron.app.windows.length > 0);
    expect(electron.window.calls).toEqual([]);
    electron.app.secondStart();
    electron.window.webContents.emit('did-finish-load');
    electron.window.emit('ready-to-show');
    expect(electron.window.calls).toEqual(['restore', 'show', 'focus']);
  });
});

describe('a hidden window', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  function open(platform: NodeJS.Platform = 'linux') {
    const window = new StandInWindow(new StandInElectron(), {});
    const onShown = vi.fn();
    showOnce(window, { platform, onShown });
    return { window, onShown, shown: () => window.calls.length };
  }

  it('is shown as soon as its page is drawn, on every system', () => {
    for (const platform of ['linux', 'win32', 'darwin'] as const) {
      const { window, onShown, shown } = open(platform);
      expect(shown()).toBe(0);
      window.emit('ready-to-show');
      expect([shown(), onShown.mock.calls.length]).toEqual([1, 1]);
      window.webContents.emit('did-finish-load');
      vi.advanceTimersByTime(2 * SHOW_WITHIN);
      expect([shown(), onShown.mock.calls.length]).toEqual([1, 1]);
    }
  });

  it('is shown on Linux when its page is loaded, elsewhere a while later', () => {
    const linux = open('linux');
    linux.window.webContents.emit('did-finish-load');
    expect(linux.shown()).toBe(1);
    const mac = open('darwin');
    mac.window.webContents.emit('did-finish-load');
    vi.advanceTimersByTime(DRAWN_WITHIN - 1);
    expect(mac.shown()).toBe(0);
    vi.advanceTimersByTime(1);
    expect(mac.shown()).toBe(1);
  });

  it('is shown after five seconds when nothing is heard of its page', () => {
    const { shown } = open();
    vi.advanceTimersByTime(4_999);
    expect(shown()).toBe(0);
    vi.advanceTimersByTime(1);
    expect(shown()).toBe(1);
  });

  it('is shown at once when its page cannot be loaded or has gone', () => {
    for (const event of ['did-fail-load', 'render-process-gone']) {
      const { window, shown } = open('win32');
      window.webContents.emit(event, preventable({}), { reason: 'crashed' });
      expect(shown(), event).toBe(1);
    }
  });

  it('is not shown any more once it is closed', async () => {
    const { window, onShown, shown } = open('win32');
    window.webContents.emit('did-finish-load');
    expect(vi.getTimerCount()).toBe(2);
    await window.close();
    expect(vi.getTimerCount()).toBe(0);
    window.webContents.emit('did-fail-load');
    expect([shown(), onShown.mock.calls.length]).toEqual([0, 0]);
  });
});
