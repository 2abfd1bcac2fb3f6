import { EventEmitter } from 'node:events';
import type {
  AboutPanelOptionsOptions,
  BrowserWindowConstructorOptions,
  CustomScheme,
  MenuItemConstructorOptions,
} from 'electron';
import type { AppCalls, DisplayCalls, ElectronCalls, FrameCalls } from '#electron/calls.ts';
import { PORT_ASKED } from '#electron/preload-channels.ts';
import { preventable } from './event.ts';
import { StandInChannel } from './port.ts';
import { StandInSession } from './session.ts';
import { StandInUtilityProcess } from './utility-process.ts';
import { type StandInContents, StandInWindow } from './window.ts';

class StandInApp extends EventEmitter implements AppCalls {
  isPackaged = true;
  isReady = false;
  readonly switches = new Set<string>();
  readonly paths = new Map<string, string>();
  /** What the program itself added to its command line, with its value. */
  readonly added = new Map<string, string | undefined>();
  readonly commandLine = {
    hasSwitch: (name: string) => this.switches.has(name),
    appendSwitch: (name: string, value?: string) => {
      // Chromium reads its command line while it starts (docs/api/command-line.md).
      if (this.isReady) throw new Error('only before ready');
      this.added.set(name, value);
    },
  };
  appUserModelId: string | undefined;
  name = '';
  isSandboxed = false;
  isFirstInstance = true;
  isQuitting = false;
  readonly windows: StandInWindow[] = [];
  readonly #exit = Promise.withResolvers<number>();
  /** The exit code, once the program has ended. */
  readonly exited = this.#exit.promise;

  enableSandbox = () => {
    if (this.isReady) throw new Error('only before ready');
    this.isSandboxed = true;
  };
  requestSingleInstanceLock = () => this.isFirstInstance;
  setAppUserModelId = (id: string) => {
    this.appUserModelId = id;
  };
  about: AboutPanelOptionsOptions = {};
  setAboutPanelOptions = (options: AboutPanelOptionsOptions) => {
    this.about = options;
  };
  setName = (name: string) => {
    this.name = name;
  };
  setPath = (name: string, path: string) => void this.paths.set(name, path);
  whenReady = async () => {
    await new Promise((resolve) => setImmediate(resolve));
    this.isReady = true;
  };
  relaunches = 0;
  relaunch = () => {
    this.relaunches += 1;
  };
  exit = (code = 0) => this.#exit.resolve(code);
  quit = () => void this.#quit();

  async #quit(): Promise<void> {
    if (this.isQuitting) return;
    this.isQuitting = true;
    for (const window of this.windows) await window.close();
    const event = preventable({});
    this.emit('will-quit', event);
    this.isQuitting = !event.defaultPrevented;
    if (this.isQuitting) this.exit(0);
  }
}

/** The state of the machine; the screen can be locked without anybody being told, as on Linux. */
class StandInPowerMonitor extends EventEmitter {
  isScreenLocked = false;
  getSystemIdleState = (): 'active' | 'locked' => (this.isScreenLocked ? 'locked' : 'active');
}

/** The screens of the machine; there is one, unless a test says otherwise. */
class StandInScreen {
  displays: DisplayCalls[] = [{ id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } }];
  getAllDisplays = () => this.displays;
  getPrimaryDisplay = () => {
    const [first] = this.displays;
    if (first === undefined) throw new Error('a machine has a screen');
    return first;
  };
}

/**
 * Stands in for the few calls of Electron that the program makes: remembers what it is told, and
 * plays the user, the page and the system. Held against Electron's own types through
 * `ElectronCalls`.
 */
export class StandInElectron implements ElectronCalls {
  readonly app = new StandInApp();
  readonly utilityProcess = new StandInUtilityProcess();
  readonly powerMonitor = new StandInPowerMonitor();
  readonly screen = new StandInScreen();
  readonly ipcMain = new EventEmitter();
  readonly defaultSession = new StandInSession();
  readonly session = { defaultSession: this.defaultSession };
  readonly MessageChannelMain = StandInChannel;
  readonly errors: string[] = [];
  readonly opened: string[] = [];
  readonly schemes: CustomScheme[] = [];
  readonly menus: MenuItemConstructorOptions[][] = [];
  /** Whether the desktop draws a window only after it was shown, as Wayland does. */
  isWayland = false;
  /** What becomes of a page that is loaded. */
  pages: 'load' | 'fail' | 'hang' | 'crash' = 'load';
  readonly #protocols = new Map<string, (request: Request) => Response | Promise<Response>>();

  readonly BrowserWindow: ElectronCalls['BrowserWindow'];
  constructor() {
    const electron = this;
    this.BrowserWindow = class extends StandInWindow {
      constructor(options: BrowserWindowConstructorOptions) {
        super(electron, options);
        electron.app.windows.push(this);
      }
    };
  }

  readonly dialog: ElectronCalls['dialog'] = {
    showErrorBox: (_title, content) => {
      // Before ready it is only a line on the error output of Linux (docs/api/dialog.md).
      if (!this.app.isReady) throw new Error('nobody sees a box before ready');
      this.errors.push(content);
    },
  };
  readonly shell: ElectronCalls['shell'] = {
    openExternal: async (url) => void this.opened.push(url),
  };
  readonly Menu: ElectronCalls['Menu'] = {
    buildFromTemplate: (template) => {
      this.menus.push(template);
      return { items: [] };
    },
    setApplicationMenu: () => undefined,
  };
  readonly protocol: ElectronCalls['protocol'] = {
    registerSchemesAsPrivileged: (schemes) => {
      if (this.app.isReady) throw new Error('only before ready');
      this.schemes.push(...schemes);
    },
    handle: (scheme, handler) => void this.#protocols.set(scheme, handler),
  };

  /** Fetches as a page would: only over a protocol that the program answers. */
  async fetch(url: string, method = 'GET'): Promise<Response> {
    const handler = this.#protocols.get(url.slice(0, url.indexOf(':')));
    return (await handler?.(new Request(url, { method }))) ?? Response.error();
  }

  /** A frame asks for its port, as the preload does. */
  ask(sender: StandInContents, senderFrame: FrameCalls | null): void {
    this.ipcMain.emit(PORT_ASKED, { sender, senderFrame });
  }

  /** The user chooses an item of the menu that does something of the program's own. */
  choose(label: string): void {
    const items = (this.menus.at(-1) ?? []).flatMap(({ submenu }) =>
      Array.isArray(submenu) ? submenu : [],
    );
    const click: unknown = items.find((item) => item.label === label)?.click;
    if (typeof click !== 'function') throw new Error(`nothing to choose: ${label}`);
    click();
  }

  get window(): StandInWindow {
    const window = this.app.windows.at(-1);
    if (window === undefined) throw new Error('no window was opened');
    return window;
  }
}
