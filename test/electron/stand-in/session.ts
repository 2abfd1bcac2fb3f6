import { EventEmitter } from 'node:events';
import type { Session } from 'electron';
import type { SessionCalls } from '#electron/calls.ts';
import { preventable } from './event.ts';

/** What Electron asks for or looks up by, of what a page may want (docs/api/session.md). */
export const permissionNames: readonly string[] = [
  ...['clipboard-read', 'clipboard-sanitized-write', 'deprecated-sync-clipboard-read'],
  ...['display-capture', 'fileSystem', 'fullscreen', 'geolocation', 'hid', 'idle-detection'],
  ...['keyboardLock', 'media', 'mediaKeySystem', 'midi', 'midiSysex', 'notifications'],
  ...['openExternal', 'pointerLock', 'serial', 'speaker-selection', 'storage-access'],
  ...['top-level-storage-access', 'usb', 'window-management', 'unknown'],
];

type Handlers = Pick<
  Session,
  | 'setCertificateVerifyProc'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setPermissionRequestHandler'
>;

/** The session: remembers its handlers and asks them what a page would make Chromium ask. */
export class StandInSession extends EventEmitter implements SessionCalls {
  spellChecker = true;
  readonly #handlers = new Map<keyof Handlers, unknown>();
  #beforeRequest: Parameters<SessionCalls['webRequest']['onBeforeRequest']>[0] | undefined;

  readonly webRequest: SessionCalls['webRequest'] = {
    onBeforeRequest: (listener) => {
      this.#beforeRequest = listener;
    },
  };
  setCertificateVerifyProc(handler: unknown): void {
    this.#handlers.set('setCertificateVerifyProc', handler);
  }
  setDevicePermissionHandler(handler: unknown): void {
    this.#handlers.set('setDevicePermissionHandler', handler);
  }
  setDisplayMediaRequestHandler(handler: unknown): void {
    this.#handlers.set('setDisplayMediaRequestHandler', handler);
  }
  setPermissionCheckHandler(handler: unknown): void {
    this.#handlers.set('setPermissionCheckHandler', handler);
  }
  setPermissionRequestHandler(handler: unknown): void {
    this.#handlers.set('setPermissionRequestHandler', handler);
  }
  setSpellCheckerEnabled(isEnabled: boolean): void {
    this.spellChecker = isEnabled;
  }
  /** Where word lists would come from, and for which languages. */
  dictionaries: { url?: string; languages?: string[] } = {};
  setSpellCheckerDictionaryDownloadURL(url: string): void {
    this.dictionaries.url = url;
  }
  setSpellCheckerLanguages(languages: string[]): void {
    this.dictionaries.languages = languages;
  }

  /** What a handler returns, or what it gives to its callback. Without one Electron says yes. */
  answer(name: keyof Handlers, ...args: unknown[]): unknown {
    const asked = /^setPermission/.test(name) ? String(args[1]) : 'unknown';
    if (!permissionNames.includes(asked)) throw new Error(`no permission of Electron: ${asked}`);
    const handler = this.#handlers.get(name);
    if (typeof handler !== 'function') return 'no handler';
    let given: unknown;
    const callback = (value: unknown) => {
      given = value;
    };
    const returned: unknown = Reflect.apply(
      handler,
      undefined,
      args.map((arg) => (arg === 'callback' ? callback : arg)),
    );
    return args.includes('callback') ? given : returned;
  }

  /** Whether a request goes out. */
  lets(url: string): boolean {
    let isCancelled = false;
    this.#beforeRequest?.({ url }, ({ cancel }) => {
      isCancelled = cancel;
    });
    return !isCancelled;
  }

  /** Whether a download goes on, and how the user is asked where to. */
  download(
    url: string,
    naam = 'brief.pdf',
  ): { isAllowed: boolean; asked: unknown; path: string | undefined } {
    let asked: unknown;
    let path: string | undefined;
    const event = preventable({});
    this.emit('will-download', event, {
      getURL: () => url,
      getFilename: () => naam,
      setSavePath: (to: string) => {
        path = to;
      },
      setSaveDialogOptions: (options: unknown) => {
        asked = options;
      },
    });
    return { isAllowed: !event.defaultPrevented, asked, path };
  }
}
