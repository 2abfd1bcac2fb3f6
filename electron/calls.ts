import type {
  App,
  BrowserWindow,
  BrowserWindowConstructorOptions,
  Certificate,
  CommandLine,
  Debugger,
  Dialog,
  Display,
  DownloadItem,
  Event,
  ForkOptions,
  Menu,
  MenuItemConstructorOptions,
  MessagePortMain,
  PowerMonitor,
  Protocol,
  RenderProcessGoneDetails,
  Session,
  Shell,
  UtilityProcess,
  WebContents,
  WebContentsWillFrameNavigateEventParams,
  WebFrameMain,
} from 'electron';
import type { IpcCalls } from './ipc.ts';

/**
 * The few calls of Electron that the program makes, in Electron's own types. `main.ts` hands over
 * the real ones, which the compiler holds against this; tests hand over a stand-in.
 */
export type ElectronCalls = IpcCalls & {
  readonly app: AppCalls;
  readonly BrowserWindow: new (options: BrowserWindowConstructorOptions) => WindowCalls;
  readonly MessageChannelMain: new () => { port1: MessagePortMain; port2: MessagePortMain };
  readonly utilityProcess: {
    fork(modulePath: string, args?: string[], options?: ForkOptions): ChildCalls;
  };
  readonly dialog: Pick<Dialog, 'showErrorBox'>;
  readonly Menu: MenuCalls;
  readonly powerMonitor: {
    on(event: 'suspend' | 'lock-screen', listener: () => void): unknown;
    on(event: 'shutdown', listener: () => void): unknown;
    getSystemIdleState(idleThreshold: number): ReturnType<PowerMonitor['getSystemIdleState']>;
  };
  readonly protocol: Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle'>;
  readonly screen: {
    getAllDisplays(): DisplayCalls[];
    getPrimaryDisplay(): DisplayCalls;
  };
  readonly session: { readonly defaultSession: SessionCalls };
  readonly shell: Pick<Shell, 'openExternal'>;
};

export type AppCalls = Pick<
  App,
  | 'enableSandbox'
  | 'exit'
  | 'isPackaged'
  | 'quit'
  | 'relaunch'
  | 'requestSingleInstanceLock'
  | 'setAboutPanelOptions'
  | 'setAppUserModelId'
  | 'setName'
  | 'setPath'
  | 'whenReady'
> & {
  readonly commandLine: Pick<CommandLine, 'appendSwitch' | 'hasSwitch'>;
  on(event: 'second-instance' | 'window-all-closed', listener: () => void): unknown;
  on(event: 'will-quit', listener: (event: Event) => void): unknown;
  on(
    event: 'web-contents-created',
    listener: (event: Event, contents: ContentsCalls) => void,
  ): unknown;
  on(
    event: 'certificate-error',
    listener: (
      event: Event,
      contents: unknown,
      url: string,
      error: string,
      certificate: Certificate,
      callback: (isTrusted: boolean) => void,
    ) => void,
  ): unknown;
  on(
    event: 'select-client-certificate',
    listener: (
      event: Event,
      contents: unknown,
      url: string,
      list: Certificate[],
      callback: (certificate?: Certificate) => void,
    ) => void,
  ): unknown;
};

/** A screen: which one, and what it leaves for windows. */
export type DisplayCalls = Pick<Display, 'id' | 'workArea'>;

export type WindowCalls = Pick<
  BrowserWindow,
  | 'focus'
  | 'getNormalBounds'
  | 'isDestroyed'
  | 'isMaximized'
  | 'isMinimized'
  | 'loadURL'
  | 'maximize'
  | 'restore'
  | 'show'
> & {
  readonly webContents: ContentsCalls;
  on(event: 'ready-to-show' | 'close' | 'closed', listener: () => void): unknown;
  on(event: 'query-session-end' | 'session-end', listener: () => void): unknown;
  on(event: 'page-title-updated', listener: (event: Event) => void): unknown;
};

export type ContentsCalls = Pick<
  WebContents,
  'getOSProcessId' | 'id' | 'print' | 'setWindowOpenHandler' | 'setWebRTCIPHandlingPolicy'
> & {
  readonly mainFrame: FrameCalls;
  /** Electron's line to the page, which only the self-test uses. */
  readonly debugger: Pick<Debugger, 'attach' | 'detach' | 'sendCommand'>;
  on(event: 'will-navigate' | 'will-redirect', listener: (event: AddressEvent) => void): unknown;
  on(
    event: 'will-frame-navigate',
    listener: (event: Event<WebContentsWillFrameNavigateEventParams>) => void,
  ): unknown;
  on(event: 'will-attach-webview', listener: (event: Event) => void): unknown;
  on(event: 'did-navigate' | 'did-finish-load' | 'did-fail-load', listener: () => void): unknown;
  on(event: 'preload-error', listener: () => void): unknown;
  on(
    event: 'render-process-gone',
    listener: (event: Event, details: RenderProcessGoneDetails) => void,
  ): unknown;
};
/** Somebody wants to go to an address. */
export type AddressEvent = Event<{ url: string }>;

export type FrameCalls = Pick<
  WebFrameMain,
  'detached' | 'frameTreeNodeId' | 'isDestroyed' | 'origin' | 'postMessage'
>;

export type SessionCalls = Pick<
  Session,
  | 'setCertificateVerifyProc'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setPermissionRequestHandler'
  | 'setSpellCheckerDictionaryDownloadURL'
  | 'setSpellCheckerEnabled'
  | 'setSpellCheckerLanguages'
> & {
  readonly webRequest: {
    onBeforeRequest(
      listener: (
        details: { readonly url: string },
        callback: (response: { cancel: boolean }) => void,
      ) => void,
    ): void;
  };
  on(
    event: 'will-download',
    listener: (
      event: Event,
      item: Pick<DownloadItem, 'getFilename' | 'getURL' | 'setSaveDialogOptions' | 'setSavePath'>,
    ) => void,
  ): unknown;
};

export type ChildCalls = Pick<UtilityProcess, 'kill' | 'pid' | 'postMessage'> & {
  readonly stderr: { on(event: 'data', listener: (text: unknown) => void): unknown } | null;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'error', listener: (kind: string, place: string) => void): unknown;
  once(event: 'exit', listener: (code: number) => void): unknown;
  once(event: 'spawn', listener: () => void): unknown;
};

export type MenuCalls = {
  buildFromTemplate(template: MenuItemConstructorOptions[]): BuiltMenu;
  setApplicationMenu(menu: BuiltMenu | null): void;
};
type BuiltMenu = Pick<Menu, 'items'>;
