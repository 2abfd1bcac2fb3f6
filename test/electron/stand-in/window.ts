import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, HandlerDetails, WebContents } from 'electron';
import type { ContentsCalls, FrameCalls, WindowCalls } from '#electron/calls.ts';
import { preventable } from './event.ts';
import { StandInFrame } from './page.ts';

type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0];
let lastId = 0;

/** The page of a window, and the events around it. */
export class StandInContents extends EventEmitter implements ContentsCalls {
  readonly id: number;
  readonly mainFrame: StandInFrame;
  readonly debugger = {
    attach: () => undefined,
    detach: () => undefined,
    sendCommand: (method: string, params?: object) => this.command(method, params),
  };
  /** What the page answers on Electron's line to it. */
  command: (method: string, params?: object) => Promise<unknown> = () =>
    Promise.reject(new Error('nobody plays this page'));
  /** Of a process that is not there: the pages of the stand-in have none of their own. */
  getOSProcessId = () => 0;
  printed = 0;
  print = () => {
    this.printed += 1;
  };
  webRtcPolicy: string | undefined;
  #openHandler: OpenHandler | undefined;

  constructor(mainFrame = new StandInFrame()) {
    super();
    this.mainFrame = mainFrame;
    lastId += 1;
    this.id = lastId;
  }
  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtcPolicy = policy;
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }
  /** What happens when the page calls `window.open`. */
  open(url: string): 'allow' | 'deny' {
    const details: HandlerDetails = {
      url,
      frameName: '',
      features: '',
      disposition: 'new-window',
      referrer: { url: '', policy: 'no-referrer' },
    };
    return this.#openHandler?.(details).action ?? 'allow';
  }
  /** Whether an event of the page is let through. */
  allows(event: string, details: object): boolean {
    const asked = preventable(details);
    this.emit(event, asked);
    return !asked.defaultPrevented;
  }
}

/** What a window asks of the program around it. */
interface Surroundings {
  readonly app: EventEmitter & { windowClosed(): void };
  readonly isWayland: boolean;
  readonly pages: 'load' | 'fail' | 'hang' | 'crash' | 'crash-told-later';
  fetch(url: string): Promise<Response>;
  ask(sender: StandInContents, senderFrame: FrameCalls | null): void;
}

/** A window: loads through the program's own protocol, as Electron does. */
export class StandInWindow extends EventEmitter implements WindowCalls {
  readonly options: BrowserWindowConstructorOptions;
  readonly webContents: StandInContents;
  readonly calls: string[] = [];
  address = '';
  #electron: Surroundings;
  #isDestroyed = false;
  #isShown = false;
  #isDrawn = false;
  #loads = 0;
  #cutShort: () => void = () => undefined;

  constructor(
    electron: Surroundings,
    options: BrowserWindowConstructorOptions,
    mainFrame = new StandInFrame(),
  ) {
    super();
    this.webContents = new StandInContents(mainFrame);
    this.#electron = electron;
    this.options = options;
    electron.app.emit('web-contents-created', preventable({}), this.webContents);
  }
  isDestroyed = () => this.#isDestroyed;
  isMinimized = () => true;
  restore = () => void this.calls.push('restore');
  show = () => {
    this.calls.push('show');
    this.#isShown = true;
    setImmediate(this.#draw);
  };
  focus = () => void this.calls.push('focus');
  /** Where it stands when it is not maximized. */
  bounds = { x: 277, y: 136, width: 1366, height: 768 };
  isMaximized = () => this.calls.includes('maximize');
  maximize = () => void this.calls.push('maximize');
  getNormalBounds = () => this.bounds;

  /** A page is drawn once it is there; on Wayland only in a window that is shown. */
  #draw = () => {
    if (this.address === '' || this.#isDrawn || this.#isDestroyed) return;
    if (this.#electron.isWayland && !this.#isShown) return;
    this.#isDrawn = true;
    this.emit('ready-to-show');
  };

  async loadURL(url: string): Promise<void> {
    this.#cutShort();
    const cut = new Promise<never>((_resolve, reject) => {
      this.#cutShort = () => reject(loadError('ERR_ABORTED', -3, url));
    });
    await Promise.race([cut, this.#load(url)]);
    this.#cutShort = () => undefined;
  }

  async #load(url: string): Promise<void> {
    this.#loads += 1;
    const load = this.#loads;
    const { pages } = this.#electron;
    const answer = await this.#electron.fetch(url);
    await this.webContents.mainFrame.leave();
    if (pages === 'hang' || load !== this.#loads) return new Promise(() => undefined);
    if (!answer.ok || pages === 'fail') {
      this.webContents.emit('did-fail-load');
      throw loadError('ERR_FAILED', -2, url);
    }
    this.address = url;
    const { protocol, host } = new URL(url);
    this.webContents.mainFrame.origin = `${protocol}//${host}`;
    this.webContents.emit('did-navigate');
    if (pages === 'crash' || pages === 'crash-told-later') {
      const tell = () =>
        this.webContents.emit('render-process-gone', preventable({}), { reason: 'crashed' });
      if (pages === 'crash') tell();
      else setTimeout(tell, 50);
      throw loadError('ERR_FAILED', -2, url);
    }
    this.#isDrawn = false;
    this.#draw();
    this.#electron.ask(this.webContents, this.webContents.mainFrame);
    this.webContents.emit('did-finish-load');
  }

  /** The page itself goes somewhere, by a link or a script; false when it was stopped. */
  async navigate(url: string): Promise<boolean> {
    const { webContents } = this;
    const details = { url, isMainFrame: true };
    const isAllowed =
      webContents.allows('will-frame-navigate', details) &&
      webContents.allows('will-navigate', details);
    if (isAllowed) await this.loadURL(url);
    return isAllowed;
  }

  /** The user closes the window, or the program that quits does. */
  async close(): Promise<void> {
    if (this.#isDestroyed) return;
    this.emit('close');
    await this.destroy();
  }

  /** It goes without being asked; its page still gets its last turn. */
  async destroy(): Promise<void> {
    await this.webContents.mainFrame.leave();
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.emit('closed');
    this.#electron.app.windowClosed();
  }
}

function loadError(code: string, errno: number, url: string): Error {
  return Object.assign(new Error(`${code} (${errno}) loading '${url}'`), { code, errno, url });
}
