import { EventEmitter } from 'node:events';
import type { Session } from 'electron';
import type { SessionCalls } from '#electron/calls.ts';
import { preventable } from '../stand-in/event.ts';

/** Of the permissions of Qt those that have a name in Electron. */
const PERMISSIONS: Readonly<Record<string, string>> = {
  Notifications: 'notifications',
  Geolocation: 'geolocation',
  MediaAudioCapture: 'media',
  MediaVideoCapture: 'media',
  MediaAudioVideoCapture: 'media',
  MouseLock: 'pointerLock',
  ClipboardReadWrite: 'clipboard-read',
};

/** Electron's session: asks the program what Chromium asks, and says yes where nobody answers. */
export class EmbedderSession extends EventEmitter implements SessionCalls {
  #beforeRequest: Parameters<SessionCalls['webRequest']['onBeforeRequest']>[0] | undefined;
  #permission: Parameters<Session['setPermissionRequestHandler']>[0] = null;
  /** The user's choice of where files are saved. */
  folder = '';
  /** Addresses that begin so are held back, whatever the program says: to see what a look is worth. */
  heldBack: string | undefined;
  /** What was asked for and refused. */
  readonly refused: string[] = [];
  /** What the program offers in the box in which the user says where to. */
  offered: { title?: string | undefined; defaultPath?: string | undefined } = {};

  readonly webRequest: SessionCalls['webRequest'] = {
    onBeforeRequest: (listener) => {
      this.#beforeRequest = listener;
    },
  };
  setCertificateVerifyProc = () => undefined;
  setDevicePermissionHandler = () => undefined;
  setDisplayMediaRequestHandler = () => undefined;
  setPermissionCheckHandler = () => undefined;
  setSpellCheckerDictionaryDownloadURL = () => undefined;
  setSpellCheckerEnabled = () => undefined;
  setSpellCheckerLanguages = () => undefined;
  setPermissionRequestHandler = (
    handler: Parameters<Session['setPermissionRequestHandler']>[0],
  ) => {
    this.#permission = handler;
  };

  /** Whether a request goes out. */
  lets(url: string): boolean {
    let isCancelled = false;
    this.#beforeRequest?.({ url }, ({ cancel }) => {
      isCancelled = cancel;
    });
    if (this.heldBack !== undefined && url.startsWith(this.heldBack)) isCancelled = true;
    if (isCancelled) this.refused.push(url);
    return !isCancelled;
  }

  /** Whether a page gets a permission. */
  permits(feature: string, origin: string): boolean {
    let isGranted = true;
    const details = { requestingUrl: origin, isMainFrame: true };
    const answer = (given: boolean) => {
      isGranted = given;
    };
    // Of the page itself the program needs nothing here.
    if (this.#permission !== null)
      Reflect.apply(this.#permission, undefined, [
        undefined,
        PERMISSIONS[feature] ?? 'unknown',
        answer,
        details,
      ]);
    return isGranted;
  }

  /** Where a file goes; no folder when it may not be saved. */
  download(url: string, name: string): { folder: string | null; name: string } {
    const event = preventable({});
    this.offered = {};
    this.emit('will-download', event, {
      getURL: () => url,
      getFilename: () => name,
      setSavePath: () => undefined,
      setSaveDialogOptions: (options: { title?: string; defaultPath?: string }) => {
        this.offered = options;
      },
    });
    if (event.defaultPrevented) this.refused.push(url);
    return {
      folder: event.defaultPrevented ? null : this.folder,
      name: this.offered.defaultPath ?? name,
    };
  }
}
