import { EventEmitter } from 'node:events';
import type { AboutPanelOptionsOptions } from 'electron';
import type { AppCalls } from '#electron/calls.ts';
import { preventable } from './event.ts';
import type { StandInWindow } from './window.ts';

/** Electron's `app`: ready comes after the first turn, quitting goes as in browser.cc (rules.ts). */
export class StandInApp extends EventEmitter implements AppCalls {
  isPackaged = true;
  isReady = false;
  readonly switches = new Set<string>();
  readonly paths = new Map<string, string>();
  /** What the program itself added to its command line, with its value. */
  readonly added = new Map<string, string | undefined>();
  readonly commandLine = {
    hasSwitch: (name: string) => this.switches.has(name),
    appendSwitch: (name: string, value?: string) => {
      this.requireNotReady();
      this.added.set(name, value);
    },
  };
  appUserModelId: string | undefined;
  name = '';
  isSandboxed = false;
  isFirstInstance = true;
  isQuitting = false;
  #isExiting = false;
  #hasEnded = false;
  #code = 0;
  readonly windows: StandInWindow[] = [];
  readonly #exit = Promise.withResolvers<number>();
  /** The exit code, once the program has ended. */
  readonly exited = this.#exit.promise;
  #isAsked = false;

  /** For what Electron refuses later than this. */
  requireNotReady(): void {
    if (this.isReady) throw new Error('only before ready');
  }
  /** For what Electron refuses until then. */
  requireReady(): void {
    if (!this.isReady) throw new TypeError('cannot be used before app is ready');
  }
  enableSandbox = () => {
    this.requireNotReady();
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
    if (this.#isAsked) setImmediate(() => this.secondStart());
  };

  /** Somebody starts the program once more. */
  secondStart(): void {
    this.#isAsked = !this.isReady;
    if (this.isReady) this.emit('second-instance');
  }

  relaunches = 0;
  /** How many programs were started when this one had ended. */
  relaunched = 0;
  relaunch = () => {
    this.relaunches += 1;
  };

  exit = (code = 0) => {
    this.#code = code;
    this.isQuitting = true;
    this.#isExiting = true;
    const open = this.windows.filter((window) => !window.isDestroyed());
    if (open.length === 0) this.#shutdown();
    for (const window of open) void window.destroy();
  };

  quit = () => {
    if (this.isQuitting) return;
    const event = preventable({});
    this.emit('before-quit', event);
    this.isQuitting = !event.defaultPrevented;
    if (!this.isQuitting) return;
    const open = this.windows.filter((window) => !window.isDestroyed());
    if (open.length === 0) this.#notifyAndShutdown();
    for (const window of open) void window.close();
  };

  /** A window has closed. */
  windowClosed(): void {
    if (!this.windows.every((window) => window.isDestroyed())) return;
    if (this.#isExiting) this.#shutdown();
    else if (this.isQuitting) this.#notifyAndShutdown();
    else if (!this.emit('window-all-closed')) this.quit();
  }

  #notifyAndShutdown(): void {
    if (this.#hasEnded) return;
    const event = preventable({});
    this.emit('will-quit', event);
    if (event.defaultPrevented) this.isQuitting = false;
    else this.#shutdown();
  }

  #shutdown(): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    this.relaunched = this.relaunches;
    this.emit('quit', preventable({}), this.#code);
    this.#exit.resolve(this.#code);
  }
}
