import { EventEmitter } from 'node:events';
import type {
  BrowserWindowConstructorOptions,
  CustomScheme,
  MenuItemConstructorOptions,
} from 'electron';
import type { DisplayCalls, ElectronCalls, FrameCalls } from '#electron/calls.ts';
import { PORT_ASKED } from '#electron/preload-channels.ts';
import { StandInApp } from './app.ts';
import { preventable } from './event.ts';
import { StandInChannel } from './port.ts';
import type { StandInPlatform } from './rules.ts';
import { StandInSession } from './session.ts';
import { StandInUtilityProcess } from './utility-process.ts';
import { type StandInContents, StandInWindow } from './window.ts';

/** The machine: goes to sleep, locks its screen, ends; who is told of it depends on the system. */
class StandInPowerMonitor extends EventEmitter {
  readonly #electron: { readonly platform: StandInPlatform };
  isScreenLocked = false;
  constructor(electron: { readonly platform: StandInPlatform }) {
    super();
    this.#electron = electron;
  }
  getSystemIdleState = (): 'active' | 'locked' => (this.isScreenLocked ? 'locked' : 'active');
  suspend(): void {
    this.emit('suspend');
  }
  lockScreen(): void {
    this.isScreenLocked = true;
    if (this.#electron.platform !== 'linux') this.emit('lock-screen');
  }
  /** The system ends; false when nobody was told so, as on Windows. */
  shutDown(): boolean {
    return this.#electron.platform !== 'win32' && this.emit('shutdown', preventable({}));
  }
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
  /** On which system the program runs. */
  platform: StandInPlatform = thisPlatform();
  readonly app = new StandInApp();
  readonly utilityProcess = new StandInUtilityProcess(this.app);
  readonly powerMonitor = new StandInPowerMonitor(this);
  readonly #screen = new StandInScreen();
  readonly ipcMain = new EventEmitter();
  readonly defaultSession = new StandInSession();
  readonly session: ElectronCalls['session'] & { readonly defaultSession: StandInSession };
  readonly stderr: string[] = [];
  readonly MessageChannelMain = StandInChannel;
  readonly errors: string[] = [];
  readonly opened: string[] = [];
  readonly schemes: CustomScheme[] = [];
  readonly menus: MenuItemConstructorOptions[][] = [];
  /** Whether the desktop draws a window only after it was shown, as Wayland does. */
  isWayland = false;
  /** What becomes of a page that is loaded. */
  pages: 'load' | 'fail' | 'hang' | 'crash' | 'crash-told-later' = 'load';
  readonly #protocols = new Map<string, (request: Request) => Response | Promise<Response>>();

  readonly BrowserWindow: ElectronCalls['BrowserWindow'];
  constructor() {
    const electron = this;
    this.session = {
      get defaultSession() {
        electron.app.requireReady();
        return electron.defaultSession;
      },
    };
    this.BrowserWindow = class extends StandInWindow {
      constructor(options: BrowserWindowConstructorOptions) {
        electron.app.requireReady();
        super(electron, options);
        electron.app.windows.push(this);
      }
    };
  }

  readonly dialog: ElectronCalls['dialog'] = {
    showErrorBox: (_title, content) => {
      if (this.platform === 'linux' && !this.app.isReady) this.stderr.push(content);
      else this.errors.push(content);
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
      this.app.requireNotReady();
      if (this.schemes.length > 0) throw new Error('only once');
      this.schemes.push(...schemes);
    },
    handle: (scheme, handler) => {
      this.app.requireReady();
      this.#protocols.set(scheme, handler);
    },
  };

  get screen(): StandInScreen {
    this.app.requireReady();
    return this.#screen;
  }
  /** The screens that the machine has, also before the program may ask. */
  set displays(displays: DisplayCalls[]) {
    this.#screen.displays = displays;
  }

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

function thisPlatform(): StandInPlatform {
  const { platform } = process;
  return platform === 'win32' || platform === 'darwin' ? platform : 'linux';
}
