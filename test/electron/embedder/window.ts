import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { BrowserWindowConstructorOptions, WebContents } from 'electron';
import type { ContentsCalls, FrameCalls, WindowCalls } from '#electron/calls.ts';
import type { QtHost } from '#tools/embedder/qt-host.ts';
import { releaseAll } from '../packaged/documented-port.ts';
import { makeQueue, type PipeEnd } from '../packaged/pipe.ts';
import { joinLines } from '../packaged/wire.ts';
import { preventable } from '../stand-in/event.ts';

type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0];
/** What the script in the world of the preload says. */
type PageWord =
  | { readonly kind: 'born'; readonly origin: string }
  | { readonly kind: 'sent'; readonly channel: string }
  | { readonly kind: 'preload-error'; readonly text: string }
  | { readonly kind: 'text' | 'bytes'; readonly port: number; readonly data: string }
  | { readonly kind: 'closed'; readonly port: number };

/** The main frame: hands over ports, and is where their words come from. */
class EmbedderFrame implements FrameCalls {
  readonly frameTreeNodeId = 1;
  detached = false;
  origin = 'null';
  readonly #host: QtHost;
  readonly #lines = new Map<number, ReturnType<typeof makeQueue>>();
  #lastPort = 0;

  constructor(host: QtHost) {
    this.#host = host;
  }
  isDestroyed = () => this.detached;
  /** How many ports it was handed. */
  get handed(): number {
    return this.#lastPort;
  }

  readonly postMessage: FrameCalls['postMessage'] = (channel, _message, transfer) => {
    for (const line of releaseAll(transfer === undefined ? [] : [transfer])) {
      this.#lastPort += 1;
      const port = this.#lastPort;
      this.#post({ kind: 'hand', channel, port });
      joinLines(line, this.#endOf(port));
    }
  };

  /** What the page says over a port. */
  take(word: Extract<PageWord, { port: number }>): void {
    const queue = this.#lines.get(word.port);
    if (word.kind === 'text') queue?.data(word.data);
    else if (word.kind === 'bytes') queue?.data(new Uint8Array(Buffer.from(word.data, 'base64')));
    else if (this.#lines.delete(word.port)) queue?.closed();
  }

  /** The page is gone, and every port that it held with it. */
  leave(origin: string): void {
    this.origin = origin;
    for (const [port, queue] of [...this.#lines]) {
      this.#lines.delete(port);
      queue.closed();
    }
  }

  #endOf(port: number): PipeEnd {
    const queue = makeQueue();
    this.#lines.set(port, queue);
    return {
      listen: queue.listen,
      send: (data) => {
        const isText = typeof data === 'string';
        const asText = isText ? data : Buffer.from(data as Uint8Array).toString('base64');
        this.#post({ kind: isText ? 'text' : 'bytes', port, data: asText });
      },
      close: () => {
        if (this.#lines.delete(port)) this.#post({ kind: 'closed', port });
      },
    };
  }

  #post(message: object): void {
    void this.#host.order('post', { message });
  }
}

class EmbedderContents extends EventEmitter implements ContentsCalls {
  readonly id = 1;
  readonly mainFrame: EmbedderFrame;
  #openHandler: OpenHandler | undefined;

  constructor(host: QtHost) {
    super();
    this.mainFrame = new EmbedderFrame(host);
  }
  // Only the self-test uses it, which this is not.
  readonly debugger: ContentsCalls['debugger'] = {
    attach: () => undefined,
    detach: () => undefined,
    sendCommand: () => Promise.reject(new Error('there is no such line to this page')),
  };
  /** Which process it is only Qt knows. */
  getOSProcessId = () => 0;
  print = () => undefined;
  setWebRTCIPHandlingPolicy = () => undefined;
  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  /** Whether the page, or a frame in it, may go to an address. */
  mayNavigate(details: { url: string; isMainFrame: boolean }): boolean {
    const names = ['will-frame-navigate', ...(details.isMainFrame ? ['will-navigate'] : [])];
    return names.every((name) => {
      const event = preventable(details);
      this.emit(name, event);
      return !event.defaultPrevented;
    });
  }
  /** Whether a window may open; the program hears the address. */
  mayOpen(url: string): boolean {
    const rest = { frameName: '', features: '', disposition: 'new-window' } as const;
    const referrer = { url: '', policy: 'no-referrer' } as const;
    return this.#openHandler?.({ url, ...rest, referrer }).action !== 'deny';
  }
}

/** Why the process of a page ended, in Electron's words. */
const REASONS: Readonly<Record<string, string>> = {
  NormalTerminationStatus: 'clean-exit',
  AbnormalTerminationStatus: 'abnormal-exit',
  CrashedTerminationStatus: 'crashed',
  KilledTerminationStatus: 'killed',
};

/** What a window needs of the program around it. */
type Surroundings = {
  readonly app: EventEmitter & { readonly isQuitting: boolean };
  readonly ipcMain: EventEmitter;
};

/** Electron's window, in the other process. */
export class EmbedderWindow extends EventEmitter implements WindowCalls {
  readonly webContents: EmbedderContents;
  readonly options: BrowserWindowConstructorOptions;
  /** What the page wrote to its console. */
  readonly said: string[] = [];
  readonly #host: QtHost;
  readonly #electron: Surroundings;
  #isDestroyed = false;

  constructor(host: QtHost, electron: Surroundings, options: BrowserWindowConstructorOptions) {
    super();
    this.#host = host;
    this.#electron = electron;
    this.options = options;
    this.webContents = new EmbedderContents(host);
    electron.app.emit('web-contents-created', preventable({}), this.webContents);
    host.on('page', ({ message }: { message: PageWord }) => this.#heard(message));
    host.on('console', ({ text }: { text: string }) => this.said.push(text));
    host.on('gone', ({ status }: { status: string }) => {
      this.webContents.mainFrame.leave('null');
      const details = { reason: REASONS[status] ?? 'crashed', exitCode: 0 };
      this.webContents.emit('render-process-gone', preventable({}), details);
    });
    host.on('closed', () => {
      this.emit('close');
      this.#isDestroyed = true;
      this.webContents.mainFrame.leave('null');
      this.emit('closed');
      if (!electron.app.isQuitting) electron.app.emit('window-all-closed');
    });
    const { width = 1366, height = 768, webPreferences } = options;
    host.open({ width, height, preload: readFileSync(webPreferences?.preload ?? '', 'utf8') });
  }

  isDestroyed = () => this.#isDestroyed;
  isMinimized = () => false;
  isMaximized = () => false;
  maximize = () => undefined;
  restore = () => undefined;
  getNormalBounds = () => ({ x: 0, y: 0, width: 1366, height: 768 });
  focus = () => undefined;
  show = () => void this.#host.order('show');

  async loadURL(url: string): Promise<void> {
    const loaded = new Promise<boolean>((resolve) =>
      this.#host.once('loaded', ({ ok }: { ok: boolean }) => resolve(ok)),
    );
    void this.#host.order('load', { url });
    const isLoaded = await loaded;
    this.webContents.emit(isLoaded ? 'did-finish-load' : 'did-fail-load');
    if (!isLoaded) throw new Error('ERR_FAILED');
  }

  /** Closes as the user does: the page gets its last turn. */
  async close(): Promise<void> {
    if (this.#isDestroyed) return;
    const closed = new Promise<void>((resolve) => this.once('closed', () => resolve()));
    void this.#host.order('close');
    await closed;
  }

  #heard(word: PageWord): void {
    const { webContents } = this;
    const { mainFrame } = webContents;
    if (word.kind === 'born') {
      mainFrame.leave(word.origin);
      webContents.emit('did-navigate');
    } else if (word.kind === 'sent') {
      const sender = { sender: webContents, senderFrame: mainFrame };
      this.#electron.ipcMain.emit(word.channel, sender);
    } else if (word.kind === 'preload-error') {
      this.said.push(word.text);
      webContents.emit('preload-error');
    } else mainFrame.take(word);
  }
}
