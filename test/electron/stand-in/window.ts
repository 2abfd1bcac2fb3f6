import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, HandlerDetails, WebContents } from 'electron';
import type { ContentsCalls, WindowCalls } from '#electron/calls.ts';
import type { StandInElectron } from './electron.ts';
import { preventable } from './event.ts';
import { StandInFrame } from './page.ts';

type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0];
let lastId = 0;

/** The page of a window, and the events around it. */
export class StandInContents extends EventEmitter implements ContentsCalls {
  readonly id: number;
  readonly mainFrame = new StandInFrame();
  webRtcPolicy: string | undefined;
  #openHandler: OpenHandler | undefined;

  constructor() {
    super();
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

/** A window: loads through the program's own protocol, as Electron does. */
export class StandInWindow extends EventEmitter implements WindowCalls {
  readonly options: BrowserWindowConstructorOptions;
  readonly webContents = new StandInContents();
  readonly calls: string[] = [];
  address = '';
  #electron: StandInElectron;
  #isDestroyed = false;

  constructor(electron: StandInElectron, options: BrowserWindowConstructorOptions) {
    super();
    this.#electron = electron;
    this.options = options;
    electron.app.emit('web-contents-created', preventable({}), this.webContents);
  }
  isDestroyed = () => this.#isDestroyed;
  isMinimized = () => true;
  restore = () => void this.calls.push('restore');
  show = () => void this.calls.push('show');
  focus = () => void this.calls.push('focus');

  async loadURL(url: string): Promise<void> {
    const answer = await this.#electron.fetch(url);
    await this.webContents.mainFrame.leave();
    if (!answer.ok) throw new Error('ERR_FAILED');
    this.address = url;
    const { protocol, host } = new URL(url);
    this.webContents.mainFrame.origin = `${protocol}//${host}`;
    this.webContents.emit('did-navigate');
    this.emit('ready-to-show');
    this.#electron.ask(this.webContents, this.webContents.mainFrame);
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

  /** The user closes the window. */
  async close(): Promise<void> {
    if (this.#isDestroyed) return;
    await this.webContents.mainFrame.leave();
    this.#isDestroyed = true;
    const { app } = this.#electron;
    if (!app.isQuitting) app.emit('window-all-closed');
  }
}
