import { basename, join } from 'node:path';
import type { BrowserWindowConstructorOptions, CustomScheme, WebPreferences } from 'electron';
import { securityHeaders } from '#host/http/security-headers.ts';
import type { StaticFile } from '#host/http/static-files.ts';
import type { AppCalls, ContentsCalls, SessionCalls } from './calls.ts';
import { ORIGIN, SCHEME } from './preload-channels.ts';
import { electronTekst } from './text.ts';
import type { WindowPlace } from './window-state.ts';

// Electron's security checklist (electronjs.org/docs/latest/tutorial/security), the numbers in
// brackets, and what this program adds to it. Everything of it is in this one file.

/** Where the screens start. */
export const START_ADDRESS = `${ORIGIN}/`;

/** Sites that may be opened in the user's own browser (15): exact names, https only. */
export const EXTERNAL_HOSTS: readonly string[] = ['autoriteitpersoonsgegevens.nl'];

/**
 * Chromium's own reader of PDF, which shows letters: an extension inside the program, known by this
 * name in every Chromium (chrome/common/extensions/extension_constants.cc). A letter is a frame of
 * our own page; the reader in it is a second one, with its own scripts and pictures.
 */
const PDF_READER = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/';
/** Pictures and styles that Chromium brings along, and that its reader is made with. */
const CHROMIUM_RESOURCES = 'chrome://resources/';

/**
 * Switches that keep Chromium itself off the network, set before it is ready: it would fetch word
 * lists for a spelling checker that is off, and lists for parts that the program does not have.
 */
const OFFLINE_SWITCHES = [
  'no-proxy-server',
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
] as const;

/** Switches of Chromium that would take the protection away; nobody may start with them. */
const FORBIDDEN_SWITCHES = [
  'no-sandbox',
  'disable-web-security',
  'disable-site-isolation-trials',
  'load-extension',
] as const;
/** Switches that let another program look inside; only for who builds the program. */
const BUILDER_SWITCHES = ['remote-debugging-port', 'remote-debugging-pipe'] as const;

/** A scheme of its own instead of `file:` (1): with an origin, and without reach to the disk. */
export const privilegedScheme: CustomScheme = {
  scheme: SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true },
};

/** The first switch on the command line that may not be there, or undefined. */
export function forbiddenSwitch({ commandLine, isPackaged }: AppCalls): string | undefined {
  const forbidden = isPackaged ? [...FORBIDDEN_SWITCHES, ...BUILDER_SWITCHES] : FORBIDDEN_SWITCHES;
  return forbidden.find((name) => commandLine.hasSwitch(name));
}

/**
 * Keeps Chromium itself off the network; only before the program is ready. No name is found, so that
 * nothing that was overlooked gets anywhere either, but for the one host of the organisation.
 *
 * @param ownHost the host that the policy names
 */
export function stayOffline({ commandLine }: AppCalls, ownHost?: string): void {
  const but = ownHost === undefined ? '' : `, EXCLUDE ${ownHost}`;
  commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${but}`);
  for (const name of OFFLINE_SWITCHES) commandLine.appendSwitch(name);
}

/** The options of the one window (2, 3, 4, 6, 8, 9, 10, 11). What is default is written out too. */
export function windowOptions(program: {
  preload: string;
  isPackaged: boolean;
  place: WindowPlace;
}): BrowserWindowConstructorOptions & { webPreferences: WebPreferences } {
  return {
    title: electronTekst.titel,
    ...program.place,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload: program.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      plugins: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      disableBlinkFeatures: 'Auxclick',
      devTools: !program.isPackaged,
    },
  };
}

/** Whether an address is one of our own screens. Node gives a scheme of one's own no origin. */
export function isOwnAddress(address: string): boolean {
  const url = parse(address);
  if (url === undefined) return false;
  const { protocol, host, username, password } = url;
  return `${protocol}//${host}` === ORIGIN && username === '' && password === '';
}

/** Whether an address is something that our own page made in memory, such as a letter. */
export function isOwnBlob(address: string): boolean {
  return address.startsWith('blob:') && isOwnAddress(address.slice('blob:'.length));
}

/** Whether an address is of Chromium's reader of PDF, in a frame of a letter. */
export function isPdfReader(address: string): boolean {
  return address.startsWith(PDF_READER);
}

/** Whether an address may be opened in the user's own browser. */
export function mayOpenExternally(address: string): boolean {
  const url = parse(address);
  if (url === undefined || url.protocol !== 'https:') return false;
  const { host, username, password } = url;
  return EXTERNAL_HOSTS.includes(host) && username === '' && password === '';
}

/** What holds for the whole program: every page sandboxed (4), no certificate that is not good. */
export function guardApp(app: AppCalls, openExternal: (address: string) => Promise<void>): void {
  app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => guardContents(contents, openExternal));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, callback) => {
    event.preventDefault();
    callback(false);
  });
  app.on('select-client-certificate', (event, _contents, _url, _list, callback) => {
    event.preventDefault();
    callback();
  });
}

/** What holds for every page: it goes nowhere (13), opens nothing (14), embeds nothing (12). */
export function guardContents(
  contents: ContentsCalls,
  openExternal: (address: string) => Promise<void>,
): void {
  contents.on('will-navigate', (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    const isAllowed = event.isMainFrame
      ? isOwnAddress(event.url)
      : isOwnBlob(event.url) || isPdfReader(event.url);
    if (!isAllowed) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(({ url }) => {
    // A browser that cannot be started leaves the page as it is.
    if (mayOpenExternally(url)) setImmediate(() => void openExternal(url).catch(() => undefined));
    return { action: 'deny' };
  });
}

/**
 * What holds for the session: no permission but those of our own page (5), no request that leaves the program,
 * no certificate accepted, and a download only of what our own page made, where the user says.
 *
 * @param program `saveIn`: a folder to save in without asking, for the self-test
 */
export function guardSession(
  session: SessionCalls,
  program: { readonly isPackaged: boolean; readonly saveIn?: string | undefined },
): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) =>
    callback(isGranted(permission, details)),
  );
  session.setPermissionCheckHandler((_contents, permission, _origin, details) =>
    isGranted(permission, details),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
  session.setCertificateVerifyProc((_request, callback) => callback(REJECTED));
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerDictionaryDownloadURL(START_ADDRESS);
  session.setSpellCheckerLanguages([]);
  session.webRequest.onBeforeRequest(({ url }, callback) => {
    callback({ cancel: !mayBeLoaded(url, program.isPackaged) });
  });
  session.on('will-download', (event, item) => {
    if (!isOwnFile(item.getURL())) return event.preventDefault();
    const { saveIn } = program;
    if (saveIn !== undefined) return item.setSavePath(join(saveIn, basename(item.getFilename())));
    item.setSaveDialogOptions({ title: electronTekst.opslaanAls, defaultPath: item.getFilename() });
  });
}
/** `setCertificateVerifyProc`: -2 rejects. */
const REJECTED = -2;

/** What our own page may: put a text on the clipboard, and have the system say something. */
const GRANTED: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'notifications']);

/** Our own page may a little; nobody else may anything. */
function isGranted(
  permission: string,
  details: { readonly isMainFrame?: boolean; readonly requestingUrl?: string } | undefined,
): boolean {
  return (
    GRANTED.has(permission) &&
    details?.isMainFrame === true &&
    isOwnAddress(details.requestingUrl ?? '')
  );
}

/** What our own page made, also when it is saved from the reader of a letter. */
function isOwnFile(address: string): boolean {
  return isOwnBlob(address) || address.startsWith(`blob:${PDF_READER}`);
}

/** Everything the screens load comes from the program itself; it never goes to a network. */
function mayBeLoaded(address: string, isPackaged: boolean): boolean {
  if (isOwnAddress(address) || isOwnBlob(address) || address.startsWith('data:')) return true;
  if (isPdfReader(address) || address.startsWith(CHROMIUM_RESOURCES)) return true;
  return !isPackaged && address.startsWith('devtools:');
}

/**
 * Answers the program's own protocol from memory, with the same policy as the loopback host (7).
 * What is not in the map is not there: no path from outside reaches the disk.
 */
export function answerScreens(
  files: ReadonlyMap<string, StaticFile>,
): (request: Pick<Request, 'method' | 'url'>) => Response {
  return ({ method, url }) => {
    const file = isOwnAddress(url) ? files.get(new URL(url).pathname) : undefined;
    const isFound = method === 'GET' && file !== undefined;
    const answer = isFound
      ? new Response(file.body, { headers: { 'content-type': file.type } })
      : new Response('Niet gevonden', { status: 404 });
    for (const [name, value] of securityHeaders) answer.headers.set(name, value);
    return answer;
  };
}

function parse(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}
