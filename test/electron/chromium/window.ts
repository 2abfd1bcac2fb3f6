import type { MessagePort } from 'node:worker_threads';
import type { BrowserWindowConstructorOptions } from 'electron';
import type { FrameCalls } from '#electron/calls.ts';
import { StandInElectron } from '../stand-in/electron.ts';
import { StandInFrame } from '../stand-in/page.ts';
import { disentangle } from '../stand-in/port.ts';
import { StandInWindow } from '../stand-in/window.ts';
import type { CdpAnswer, CdpEvent } from './cdp.ts';
import { type CdpLine, openLine } from './line.ts';
import {
  BINDING,
  FROM_MAIN,
  type FromWorld,
  type Packed,
  preloadInWorld,
} from './preload-world.ts';
import { type Seen, watchTraffic } from './traffic.ts';

const WORLD = 'Electron Isolated Context';

/** How the Chromium of a window is started, and what its preload is. */
export type ChromiumStart = {
  readonly browser: string;
  readonly args: readonly string[];
  readonly profile: string;
  readonly preload: string;
};

/** The main frame: what main posts to it arrives in the world of the preload. */
class ChromiumFrame extends StandInFrame {
  hand: (channel: string, port: MessagePort) => void = () => undefined;
  onLeave: () => Promise<void> = async () => undefined;
  override readonly postMessage: FrameCalls['postMessage'] = (channel, _message, ...given) => {
    for (const port of disentangle(given)) this.hand(channel, port);
  };
  override leave(): Promise<void> {
    return this.onLeave();
  }
}

/** A window whose page is a page of a real Chromium. */
export class ChromiumWindow extends StandInWindow {
  readonly traffic: Seen[] = [];
  readonly initiators = new Map<string, string>();
  /** What Chromium does not get although the program lets it. */
  refuses: (url: string) => boolean = () => false;
  /** What the world of the preload could not do. */
  readonly failures: string[] = [];
  readonly #electron: ChromiumElectron;
  readonly #frame: ChromiumFrame;
  readonly #opened: Promise<void>;
  #line: CdpLine | undefined;
  #session = '';
  #frameId = '';
  #loading = false;
  #ready = Promise.withResolvers<void>();
  #shown: Promise<unknown>[] = [];
  #loaded = Promise.withResolvers<void>();
  #context: number | undefined;
  #ports = new Map<number, MessagePort>();
  #lastPort = 0;

  constructor(electron: ChromiumElectron, options: BrowserWindowConstructorOptions) {
    const frame = new ChromiumFrame();
    super(electron, options, frame);
    this.#electron = electron;
    this.#frame = frame;
    frame.hand = (channel, port) => this.#hand(channel, port);
    frame.onLeave = () => this.#leave();
    this.#opened = this.#open();
  }

  get #isIsolated(): boolean {
    return this.options.webPreferences?.contextIsolation !== false;
  }

  /** What an expression gives in the world of the preload. */
  async inPreload(expression: string): Promise<unknown> {
    const where = { contextId: this.#context, returnByValue: true };
    return (await this.send('Runtime.evaluate', { expression, ...where })).result.value;
  }

  /** How many pages this Chromium has. */
  async countPages(): Promise<number> {
    const { targetInfos } = await this.send('Target.getTargets');
    return targetInfos.filter(({ type }) => type === 'page').length;
  }

  /** A line to the page itself, as the DevTools have it. */
  readonly send = async <Method extends string>(
    method: Method,
    params: object = {},
  ): Promise<CdpAnswer<Method>> => {
    await this.#opened;
    if (this.#line === undefined) throw new Error('no line to this page');
    return await this.#line.send(method, params, this.#session);
  };

  async #open(): Promise<void> {
    const { start, app, defaultSession } = this.#electron;
    // What the program itself puts on the command line holds for this Chromium as well.
    const own = [...app.added].map(([name, value]) =>
      value === undefined ? `--${name}` : `--${name}=${value}`,
    );
    const line = await openLine({ ...start, args: [...start.args, ...own] });
    this.#line = line;
    const { targetInfos } = await line.send('Target.getTargets');
    const page = targetInfos.find(({ type }) => type === 'page');
    if (page === undefined) throw new Error('Chromium opened no page');
    this.#frameId = page.targetId;
    line.onEvent((event) => {
      if (event.sessionId === this.#session) this.#hear(event);
    });
    const watched = watchTraffic(line, {
      main: page.targetId,
      seen: this.traffic,
      initiators: this.initiators,
      lets: (url) => !this.refuses(url) && defaultSession.lets(url),
      mayNavigate: (url, isMainFrame) => {
        if (isMainFrame && this.#loading) return true;
        const details = { url, isMainFrame };
        const { webContents } = this;
        return (
          webContents.allows('will-frame-navigate', details) &&
          (!isMainFrame || webContents.allows('will-navigate', details))
        );
      },
      mayOpen: (url) => this.webContents.open(url) === 'allow',
      answer: (url, method) => this.#electron.answerSite(url, method),
      begins: () => {
        this.#ready = Promise.withResolvers<void>();
      },
      whenReady: () => this.#ready.promise,
    });
    const attached = await line.send('Target.attachToTarget', {
      targetId: page.targetId,
      flatten: true,
    });
    this.#session = attached.sessionId;
    await watched.prepare(this.#session, 'page');
    await line.send('Target.setAutoAttach', {
      ...{ autoAttach: true, waitForDebuggerOnStart: true, flatten: true },
      filter: [{ type: 'page' }],
    });
    const world = this.#isIsolated ? { worldName: WORLD } : {};
    await line.send(
      'Runtime.addBinding',
      { name: BINDING, ...(this.#isIsolated && { executionContextName: WORLD }) },
      this.#session,
    );
    const source = preloadInWorld(start.preload, this.#isIsolated);
    await line.send('Page.addScriptToEvaluateOnNewDocument', { source, ...world }, this.#session);
  }

  #hear({ method, params }: CdpEvent): void {
    if (method === 'Runtime.executionContextCreated') {
      const { id, name, auxData } = params.context;
      const isOfPreload = this.#isIsolated ? name === WORLD : auxData.isDefault === true;
      if (isOfPreload && auxData.frameId === this.#frameId) this.#context = id;
    }
    if (method === 'Page.frameNavigated' && params.frame.parentId === undefined) {
      this.#closePorts();
      this.#frame.origin = params.frame.securityOrigin;
      this.address = params.frame.url;
      this.webContents.emit('did-navigate');
    }
    if (method === 'Page.loadEventFired') {
      this.emit('ready-to-show');
      this.webContents.emit('did-finish-load');
      this.#loaded.resolve();
    }
    if (method === 'Runtime.bindingCalled' && params.name === BINDING) {
      this.#context = params.executionContextId;
      this.#take(JSON.parse(params.payload));
    }
  }

  #take(told: FromWorld): void {
    if (told.soort === 'shown') this.#shown.push(this.#show(told.name, told.value));
    if (told.soort === 'failed') this.failures.push(told.why);
    if (told.soort === 'ready') void Promise.all(this.#shown).then(() => this.#ready.resolve());
    if (told.soort === 'sent')
      this.#electron.ipcMain.emit(told.channel, {
        sender: this.webContents,
        senderFrame: this.#frame,
      });
    if (told.soort === 'data') this.#ports.get(told.id)?.postMessage(unpack(told.data));
    if (told.soort === 'closed') {
      this.#ports.get(told.id)?.close();
      this.#ports.delete(told.id);
    }
  }

  /** What contextBridge does: a copy, in the world of the page, that cannot be changed. */
  #show(name: string, value: unknown): Promise<unknown> {
    const expression = `Object.defineProperty(globalThis, ${JSON.stringify(name)}, { value: Object.freeze(${JSON.stringify(value)}), enumerable: true })`;
    return this.send('Runtime.evaluate', { expression });
  }

  #inWorld(call: string, ...args: unknown[]): void {
    const expression = `${FROM_MAIN}.${call}(${args.map((arg) => JSON.stringify(arg)).join(', ')})`;
    const where = this.#context === undefined ? {} : { contextId: this.#context };
    // A page that made place for another takes its world along.
    this.send('Runtime.evaluate', { expression, ...where }).catch(() => undefined);
  }

  #hand(channel: string, port: MessagePort): void {
    this.#lastPort += 1;
    const id = this.#lastPort;
    this.#ports.set(id, port);
    this.#inWorld('port', channel, id);
    port.on('message', (data: unknown) => this.#inWorld('data', id, pack(data)));
    port.on('close', () => {
      if (this.#ports.delete(id)) this.#inWorld('close', id);
    });
  }

  #closePorts(): void {
    for (const port of this.#ports.values()) port.close();
    this.#ports.clear();
  }

  async #leave(): Promise<void> {
    await this.#opened;
    await this.#line?.close();
    this.#closePorts();
  }

  override async loadURL(url: string): Promise<void> {
    await this.#opened;
    this.#loading = true;
    this.#loaded = Promise.withResolvers<void>();
    try {
      const { errorText } = await this.send('Page.navigate', { url });
      if (errorText !== undefined) throw new Error(errorText);
    } catch (error) {
      this.webContents.emit('did-fail-load');
      throw error;
    } finally {
      this.#loading = false;
    }
    await this.#loaded.promise;
  }
}

function pack(data: unknown): Packed {
  if (typeof data === 'string') return { text: data };
  return { bytes: Buffer.from(data as Uint8Array).toString('base64') };
}

function unpack(data: Packed): string | Uint8Array {
  return 'text' in data ? data.text : new Uint8Array(Buffer.from(data.bytes, 'base64'));
}

/** The stand-in, with windows that are pages of a real Chromium. */
export class ChromiumElectron extends StandInElectron {
  readonly start: ChromiumStart;
  readonly site: string;
  /** A page that comes without the policy of the screens: what stops there, the guards stop. */
  barePage = '';
  override readonly BrowserWindow: StandInElectron['BrowserWindow'];

  constructor(start: ChromiumStart, site: string) {
    super();
    this.start = start;
    this.site = site;
    const electron = this;
    this.BrowserWindow = class extends ChromiumWindow {
      constructor(options: BrowserWindowConstructorOptions) {
        electron.app.requireReady();
        super(electron, options);
        electron.app.windows.push(this);
      }
    };
  }

  /** What the program's own protocol answers; undefined for what is not of it. */
  async answerSite(url: string, method: string): Promise<Response | undefined> {
    if (!url.startsWith(`${this.site}/`)) return undefined;
    const answer = await this.fetch(url, method);
    if (url === `${this.site}${this.barePage}`) answer.headers.delete('content-security-policy');
    return answer;
  }

  get page(): ChromiumWindow {
    const { window } = this;
    if (!(window instanceof ChromiumWindow)) throw new Error('not a window of Chromium');
    return window;
  }
}
