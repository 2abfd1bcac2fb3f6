import { setTimeout as wait } from 'node:timers/promises';
import type { Rectangle } from 'electron';
import type { Report } from '#host/engine/report.ts';
import type { ElectronCalls, WindowCalls } from './calls.ts';
import type { EngineKeeper } from './engine-keeper.ts';
import { isOwnMainFrame } from './ipc.ts';
import { forbidCore } from './no-core.ts';
import { PORT } from './preload-channels.ts';
import { START_ADDRESS, windowOptions } from './security.ts';
import { type ShowOptions, showOnce } from './show-once.ts';
import { keepWindowState, placeWindow, readWindowState } from './window-state.ts';

/** Longest that a page that was loaded may take to ask for its port. */
const ALIVE_WITHIN = 15_000;

/** Longest that the end of the page's process may be told after the page that it cut short. */
const END_TOLD_WITHIN = 500;

/** The one window of the program. */
export type MainWindow = {
  readonly window: WindowCalls;
  /** The page asks for its port, and waits until there is one. */
  asked(): void;
  /** Hands the page a port to the engine, when it waits for one or has one of an ended engine. */
  handPort(): void;
  /** Brings the window to the front. */
  focus(): void;
};

export type MainWindowOptions = ShowOptions & {
  readonly preload: string;
  readonly isPackaged: boolean;
  readonly keeper: EngineKeeper;
  /** Electron's own folder, in which the place of the window is kept. */
  readonly profile: string;
  /** The page crashed; true loads it again. */
  readonly onCrash: () => boolean;
  /** The screens cannot be loaded, or were and do not come to life. */
  readonly onUnloadable: () => void;
  /** The system ends the session of its user (Windows). */
  readonly onSessionEnd: () => void;
  readonly report: Report;
};

/**
 * Opens the window. A port belongs to one page: it goes to the main frame of our own origin and
 * nowhere else, and it is closed when that page makes place for another.
 */
export function openWindow(
  electron: Pick<ElectronCalls, 'BrowserWindow' | 'MessageChannelMain' | 'screen'>,
  options: MainWindowOptions,
): MainWindow {
  const { keeper } = options;
  const stood = readWindowState(options.profile);
  const place = placeWindow(stood, workAreas(electron.screen));
  const window = new electron.BrowserWindow(windowOptions({ ...options, place }));
  if (stood?.isMaximized === true) window.maximize();
  const { webContents } = window;
  let isAsked = false;
  let loads = 0;
  let pages = 0;
  let portId: number | undefined;

  function closePort(): void {
    if (portId !== undefined) keeper.closeWindow(portId);
    portId = undefined;
  }

  function leavePage(): void {
    pages += 1;
    isAsked = false;
    closePort();
  }

  function handPort(): void {
    if (!isAsked || window.isDestroyed()) return;
    const { mainFrame } = webContents;
    if (!isOwnMainFrame(webContents, mainFrame)) return;
    closePort();
    const { port1, port2 } = new electron.MessageChannelMain();
    portId = keeper.openWindow(port1);
    if (portId !== undefined) mainFrame.postMessage(PORT, null, [port2]);
  }

  async function load(): Promise<void> {
    loads += 1;
    const load = loads;
    try {
      await window.loadURL(START_ADDRESS);
    } catch (error) {
      // Loading that is cut short by another load is no page that is missing, nor is one whose
      // process ended, which is told by itself and loads it again.
      if (isAborted(error)) return;
      await wait(END_TOLD_WITHIN, undefined, { ref: false });
      if (!window.isDestroyed() && load === loads) options.onUnloadable();
    }
  }

  /** A page that was loaded asks for its port; one that does not is blank, and tells nobody. */
  function watchPage(): void {
    const page = pages;
    setTimeout(() => {
      if (!window.isDestroyed() && page === pages && !isAsked) options.onUnloadable();
    }, ALIVE_WITHIN).unref();
  }

  // The bar and the list of windows show the title to whoever walks by: it never names anybody.
  window.on('page-title-updated', (event) => event.preventDefault());
  const show = showOnce(window, options);
  window.on('close', () => {
    const isMaximized = window.isMaximized();
    const state = { ...window.getNormalBounds(), isMaximized };
    keepWindowState(options.profile, state, options.report);
  });
  // After this the page that had the port is gone, and has sent what was being typed.
  webContents.on('did-navigate', leavePage);
  webContents.on('did-navigate', () => {
    void forbidCore(options.platform, webContents.getOSProcessId());
  });
  webContents.on('did-finish-load', watchPage);
  webContents.on('preload-error', () => options.report({ wat: 'preload failed' }));
  // At log-off Windows ends programs without asking them to quit.
  for (const event of ['query-session-end', 'session-end'] as const)
    window.on(event, options.onSessionEnd);
  webContents.on('render-process-gone', (_event, { reason }) => {
    leavePage();
    if (reason !== 'clean-exit' && options.onCrash()) void load();
  });
  void load();
  return {
    window,
    asked() {
      isAsked = true;
      handPort();
    },
    handPort,
    focus() {
      if (window.isMinimized()) window.restore();
      if (!show()) window.show();
      window.focus();
    },
  };
}

/** What each screen leaves for windows, the one with the bar of the system first. */
function workAreas(screen: ElectronCalls['screen']): Rectangle[] {
  const first = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== first.id);
  return [first, ...others].map(({ workArea }) => workArea);
}

/** net::ERR_ABORTED: another load, or a page that goes, cut this one short. */
function isAborted(error: unknown): boolean {
  return error instanceof Error && 'errno' in error && error.errno === -3;
}
