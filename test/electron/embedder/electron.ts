import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions } from 'electron';
import type { AppCalls, ElectronCalls } from '#electron/calls.ts';
import { QtHost, type QtOptions, type QtQuestion } from '#tools/embedder/qt-host.ts';
import { DocumentedChannel } from '../packaged/documented-port.ts';
import type { PackagedUtilityProcess } from '../packaged/utility-process.ts';
import { preventable } from '../stand-in/event.ts';
import { EmbedderSession } from './session.ts';
import { EmbedderWindow } from './window.ts';

type Machine = Pick<QtOptions, 'python' | 'display' | 'home' | 'scheme'>;

/** Electron's `app` around the process with the window; ends as Electron does (browser.cc). */
class EmbedderApp extends EventEmitter implements AppCalls {
  readonly isPackaged = true;
  readonly windows: EmbedderWindow[] = [];
  readonly #switches: string[] = [];
  readonly #start: (switches: readonly string[]) => Promise<void>;
  readonly #exit = Promise.withResolvers<number>();
  /** The exit code, once the program has ended. */
  readonly exited = this.#exit.promise;
  #ready: Promise<void> | undefined;
  isQuitting = false;

  constructor(start: (switches: readonly string[]) => Promise<void>) {
    super();
    this.#start = start;
  }
  readonly commandLine = {
    hasSwitch: () => false,
    // So that what keeps Chromium off the network does so here as well.
    appendSwitch: (name: string, value?: string) => {
      if (this.#ready !== undefined) throw new Error('Chromium has read its command line');
      this.#switches.push(value === undefined ? `--${name}` : `--${name}=${value}`);
    },
  };
  enableSandbox = () => undefined;
  requestSingleInstanceLock = () => true;
  relaunch = () => undefined;
  setAboutPanelOptions = () => undefined;
  setAppUserModelId = () => undefined;
  setName = () => undefined;
  setPath = () => undefined;
  whenReady = () => {
    this.#ready ??= this.#start([...this.#switches, '--disable-gpu']);
    return this.#ready;
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

/** The screen that nobody sees. */
const DISPLAY = { id: 1, workArea: { x: 0, y: 0, width: 1400, height: 900 } };

class EmbedderPower extends EventEmitter {
  getSystemIdleState = () => 'active' as const;
}

/**
 * Electron as far as the program needs it, with its window in another program around Chromium and
 * its utility processes in processes of Node. It decides nothing: what Electron would ask the program
 * is asked here too, and what Electron lets be without an answer is let be here.
 */
export class EmbedderElectron implements ElectronCalls {
  readonly app: EmbedderApp;
  readonly utilityProcess: PackagedUtilityProcess;
  readonly powerMonitor = new EmbedderPower();
  readonly screen = { getAllDisplays: () => [DISPLAY], getPrimaryDisplay: () => DISPLAY };
  readonly ipcMain = new EventEmitter();
  readonly session = { defaultSession: new EmbedderSession() };
  readonly MessageChannelMain = DocumentedChannel;
  readonly BrowserWindow: ElectronCalls['BrowserWindow'];
  /** What was said in a box, and which addresses were opened in the user's browser. */
  readonly errors: string[] = [];
  readonly opened: string[] = [];
  readonly #protocols = new Map<string, (request: Request) => Response | Promise<Response>>();
  #host: QtHost | undefined;

  constructor(machine: Machine, utilityProcess: PackagedUtilityProcess) {
    this.utilityProcess = utilityProcess;
    this.app = new EmbedderApp(async (switches) => {
      const answer = (question: QtQuestion) => this.#answer(question);
      this.#host = new QtHost({ ...machine, switches, answer });
      await this.#host.ready();
    });
    const electron = this;
    this.BrowserWindow = class extends EmbedderWindow {
      constructor(options: BrowserWindowConstructorOptions) {
        super(electron.host, electron, options);
        electron.app.windows.push(this);
      }
    };
  }

  readonly dialog: ElectronCalls['dialog'] = {
    showErrorBox: (_title, content) => void this.errors.push(content),
  };
  readonly shell: ElectronCalls['shell'] = {
    openExternal: async (url) => void this.opened.push(url),
  };
  readonly Menu: ElectronCalls['Menu'] = {
    buildFromTemplate: () => ({ items: [] }),
    setApplicationMenu: () => undefined,
  };
  readonly protocol: ElectronCalls['protocol'] = {
    registerSchemesAsPrivileged: () => undefined,
    handle: (scheme, handler) => void this.#protocols.set(scheme, handler),
  };

  get host(): QtHost {
    if (this.#host === undefined) throw new Error('not ready yet');
    return this.#host;
  }
  get window(): EmbedderWindow {
    const window = this.app.windows.at(-1);
    if (window === undefined) throw new Error('no window was opened');
    return window;
  }

  async #answer(question: QtQuestion): Promise<unknown> {
    const { session } = this;
    const contents = () => this.window.webContents;
    const text = (name: string) => String(question[name] ?? '');
    switch (question.what) {
      case 'scheme':
        return this.#fetch(text('url'), text('method'));
      case 'request':
        return { allow: session.defaultSession.lets(text('url')) };
      case 'navigate': {
        const details = { url: text('url'), isMainFrame: question['isMainFrame'] === true };
        return { allow: contents().mayNavigate(details) };
      }
      case 'window':
        return { allow: contents().mayOpen(text('url')) };
      case 'permission':
        return { allow: session.defaultSession.permits(text('feature'), text('origin')) };
      case 'download':
        return session.defaultSession.download(text('url'), text('name'));
      default:
        throw new Error(`the window asks ${question.what}`);
    }
  }

  /**
   * What the program answers over its own scheme. This Chromium takes no headers with it, so the
   * policy goes into the page that it is about.
   */
  async #fetch(url: string, method: string): Promise<unknown> {
    const handler = this.#protocols.get(url.slice(0, url.indexOf(':')));
    const answer = (await handler?.(new Request(url, { method }))) ?? Response.error();
    const type = answer.headers.get('content-type') ?? 'text/plain';
    const policy = answer.headers.get('content-security-policy');
    let body = Buffer.from(await answer.arrayBuffer());
    if (type.startsWith('text/html') && policy !== null)
      body = Buffer.from(body.toString('utf8').replace('<head>', `<head>${asMeta(policy)}`));
    return { status: answer.status, type: type.split(';')[0], body: body.toString('base64') };
  }
}

/** Who may frame a page cannot be said in the page itself; Chromium would complain. */
function asMeta(policy: string): string {
  const content = policy
    .replace(/; frame-ancestors [^;]*/, '')
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;');
  return `<meta http-equiv="Content-Security-Policy" content="${content}">`;
}
