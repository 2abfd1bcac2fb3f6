import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EXTERNAL_HOSTS } from '#electron/security.ts';
import { recorded } from './chromium/recorded.ts';
import { preventable } from './stand-in/event.ts';
import { StandInFrame } from './stand-in/page.ts';
import { permissionNames } from './stand-in/session.ts';
import { StandInContents } from './stand-in/window.ts';
import { type Program, startProgram, until } from './support.ts';

/** Addresses that are not the program's own, however much they look like it. */
const FOREIGN = [
  'https://voorbeeld.nl/',
  'http://127.0.0.1:8080/',
  'file:///etc/passwd',
  'meldpunt://elders/',
  'meldpunt://app.voorbeeld.nl/',
  'meldpunt://app:80/',
  'meldpunt://wie@app/',
  'meldpunt:app',
  'blob:https://voorbeeld.nl/0',
  'data:text/html,<p>',
  'javascript:alert(1)',
  'about:blank',
  'geen adres',
];

const PDF_READER = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/';

let program: Program;
beforeAll(async () => {
  program = await startProgram();
  await until(() => program.electron.app.windows.length > 0);
  await program.nextClient();
});
afterAll(() => program.end());

describe('who may ask for a port', () => {
  const asked = () => program.electron.window.webContents.mainFrame.portsUnread;
  let before = 0;
  beforeEach(() => {
    before = asked();
    program.reports.length = 0;
  });

  function ask(contents: StandInContents, frame: StandInFrame | null): void {
    program.electron.ask(contents, frame);
  }

  it('is the main frame of our window, on our origin', () => {
    const { webContents } = program.electron.window;
    ask(webContents, webContents.mainFrame);
    expect(asked()).toBe(before + 1);
    expect(program.reports).toEqual([]);
  });

  it('is not another window, even one that shows our origin', () => {
    const other = new StandInContents();
    other.mainFrame.origin = 'meldpunt://app';
    ask(other, other.mainFrame);
    ask(other, program.electron.window.webContents.mainFrame);
    expect(other.mainFrame.portsUnread + asked()).toBe(before);
    expect(program.reports).toEqual(['ask refused', 'ask refused']);
  });

  it('is not a frame within the page, nor a page that is gone', () => {
    const { webContents } = program.electron.window;
    const inner = new StandInFrame();
    inner.origin = 'meldpunt://app';
    ask(webContents, inner);
    ask(webContents, null);
    expect(inner.portsUnread + asked()).toBe(before);
    expect(program.reports).toEqual(['ask refused', 'ask refused']);
  });

  it('is not a main frame that shows another origin or is being taken away', () => {
    const { mainFrame } = program.electron.window.webContents;
    for (const origin of ['https://voorbeeld.nl', 'null', 'meldpunt://elders', 'file://']) {
      mainFrame.origin = origin;
      ask(program.electron.window.webContents, mainFrame);
    }
    mainFrame.origin = 'meldpunt://app';
    mainFrame.detached = true;
    ask(program.electron.window.webContents, mainFrame);
    mainFrame.detached = false;
    expect(asked()).toBe(before);
    expect(program.reports).toHaveLength(5);
  });
});

describe('a page', () => {
  it('goes to no address but the program’s own, not even by a redirect', async () => {
    const { window } = program.electron;
    for (const url of FOREIGN) {
      expect(await window.navigate(url), url).toBe(false);
      for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate'])
        expect(window.webContents.allows(event, { url, isMainFrame: true }), url).toBe(false);
    }
    for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate'])
      expect(window.webContents.allows(event, { url: 'meldpunt://app/', isMainFrame: true })).toBe(
        true,
      );
    expect(window.address).toBe('meldpunt://app/');
  });

  it('shows within itself only what it made in memory itself', () => {
    const { webContents } = program.electron.window;
    const inner = (url: string) =>
      webContents.allows('will-frame-navigate', { url, isMainFrame: false });
    expect(inner('blob:meldpunt://app/0f3c')).toBe(true);
    for (const url of [...FOREIGN, 'meldpunt://app/']) expect(inner(url), url).toBe(false);
    // Recorded of Chromium 156: its reader of PDF in the frame of a letter, and a stranger's.
    expect(inner(`${PDF_READER}0f3c2d1e-5b1a-4c55-9f0e-2a6f0c1d7e11`)).toBe(true);
    expect(inner('chrome-extension://abcdefghijklmnopabcdefghijklmnop/index.html')).toBe(false);
    expect(
      webContents.allows('will-frame-navigate', {
        url: `${PDF_READER}index.html`,
        isMainFrame: true,
      }),
    ).toBe(false);
  });

  it('shows a letter with all that a real Chromium asked for to show one', () => {
    const { defaultSession: session, window } = program.electron;
    const traffic = recorded.read();
    expect(traffic.filter(({ kind }) => kind === 'navigation')).toHaveLength(2);
    expect(traffic.length).toBeGreaterThan(100);
    for (const { kind, url, isMainFrame } of traffic)
      expect(
        kind === 'navigation'
          ? window.webContents.allows('will-frame-navigate', { url, isMainFrame })
          : session.lets(url),
        url,
      ).toBe(true);
  });

  it('opens no window, and only a listed site in the browser of the user', async () => {
    const { electron } = program;
    const { webContents } = electron.window;
    const [site] = EXTERNAL_HOSTS;
    for (const url of [...FOREIGN, 'meldpunt://app/', `http://${site}/`, `https://${site}:444/`])
      expect(webContents.open(url), url).toBe('deny');
    for (const url of [`https://wie@${site}/`, `https://${site}.voorbeeld.nl/`])
      expect(webContents.open(url), url).toBe('deny');
    await new Promise((resolve) => setImmediate(resolve));
    expect(electron.opened).toEqual([]);
    expect(webContents.open(`https://${site}/klacht`)).toBe('deny');
    await new Promise((resolve) => setImmediate(resolve));
    expect(electron.opened).toEqual([`https://${site}/klacht`]);
  });

  it('embeds no other page, and uses no connection around the proxy', () => {
    const { webContents } = program.electron.window;
    expect(webContents.allows('will-attach-webview', {})).toBe(false);
    expect(webContents.webRtcPolicy).toBe('disable_non_proxied_udp');
  });

  it('is guarded in the same way when it is another page than that of our window', () => {
    const other = new StandInContents();
    program.electron.app.emit('web-contents-created', preventable({}), other);
    expect(other.allows('will-navigate', { url: 'https://voorbeeld.nl/' })).toBe(false);
    expect(other.open('https://voorbeeld.nl/')).toBe('deny');
  });

  it('cannot give the window a title, which everybody who walks by could read', () => {
    const event = preventable({});
    program.electron.window.emit('page-title-updated', event, 'Dossier van iemand');
    expect(event.defaultPrevented).toBe(true);
  });
});

describe('the session', () => {
  it.each(['clipboard-sanitized-write', 'notifications'])(
    'lets our own page have %s, and no other page or frame',
    (copying) => {
      const { defaultSession: session } = program.electron;
      for (const [details, isAllowed] of [
        [{ isMainFrame: true, requestingUrl: 'meldpunt://app/#/dossiers' }, true],
        [{ isMainFrame: false, requestingUrl: 'meldpunt://app/' }, false],
        [{ isMainFrame: true, requestingUrl: 'https://voorbeeld.nl/' }, false],
        [{}, false],
      ] as const) {
        const asked = session.answer(
          'setPermissionRequestHandler',
          null,
          copying,
          'callback',
          details,
        );
        const checked = session.answer('setPermissionCheckHandler', null, copying, '', details);
        expect([asked, checked]).toEqual([isAllowed, isAllowed]);
      }
    },
  );

  it('gives no other permission', () => {
    const { defaultSession: session } = program.electron;
    const own = { isMainFrame: true, requestingUrl: 'meldpunt://app/' };
    const mayHave = ['clipboard-sanitized-write', 'notifications'];
    for (const name of permissionNames.filter((one) => !mayHave.includes(one))) {
      const asked = session.answer('setPermissionRequestHandler', null, name, 'callback', own);
      expect(asked).toBe(false);
      expect(session.answer('setPermissionCheckHandler', null, name, '', own)).toBe(false);
    }
    expect(session.answer('setDevicePermissionHandler', { deviceType: 'usb' })).toBe(false);
    expect(session.answer('setDisplayMediaRequestHandler', {}, 'callback')).toBe(null);
    expect(session.spellChecker).toBe(false);
    expect(session.dictionaries).toEqual({ url: 'meldpunt://app/', languages: [] });
  });

  it('accepts no certificate, and shows none', () => {
    const { app, defaultSession: session } = program.electron;
    expect(session.answer('setCertificateVerifyProc', {}, 'callback')).toBe(-2);
    const answers: unknown[] = [];
    const callback = (...given: unknown[]) => answers.push(given);
    const wrong = preventable({});
    app.emit('certificate-error', wrong, null, 'https://voorbeeld.nl/', 'expired', {}, callback);
    const own = preventable({});
    app.emit('select-client-certificate', own, null, 'https://voorbeeld.nl/', [], callback);
    expect([wrong.defaultPrevented, own.defaultPrevented]).toEqual([true, true]);
    expect(answers).toEqual([[false], []]);
  });

  it('lets no request out of the program', () => {
    const { defaultSession: session } = program.electron;
    for (const url of [
      'https://voorbeeld.nl/',
      'http://127.0.0.1/',
      'ws://x/',
      'file:///etc/hosts',
    ])
      expect(session.lets(url), url).toBe(false);
    expect(session.lets('devtools://devtools/bundled/x.js')).toBe(false);
    for (const url of ['meldpunt://app/assets/main.js', 'blob:meldpunt://app/1', 'data:image/png,'])
      expect(session.lets(url), url).toBe(true);
    for (const url of [`${PDF_READER}index.html`, 'chrome://resources/js/assert.js'])
      expect(session.lets(url), url).toBe(true);
    for (const url of [
      'chrome-extension://abcdefghijklmnopabcdefghijklmnop/x',
      'chrome://settings/',
    ])
      expect(session.lets(url), url).toBe(false);
  });

  it('saves only what our own page made, where the user says', () => {
    const { defaultSession: session } = program.electron;
    for (const url of ['https://voorbeeld.nl/brief.pdf', 'data:text/csv,a', 'blob:https://x/1'])
      expect(session.download(url).isAllowed, url).toBe(false);
    expect(session.download('blob:meldpunt://app/1')).toEqual({
      isAllowed: true,
      asked: { title: 'Opslaan als', defaultPath: 'brief.pdf' },
    });
    expect(session.download(`blob:${PDF_READER}1`).isAllowed).toBe(true);
  });
});

describe('the protocol of the program', () => {
  it('is registered before ready, as a secure origin that does not step around the policy', () => {
    expect(program.electron.schemes).toEqual([
      { scheme: 'meldpunt', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
  });

  it('serves the screens with the strict policy, also when it refuses', async () => {
    for (const path of ['/', '/assets/main.js', '/is/er/niet']) {
      const { headers, status } = await program.electron.fetch(`meldpunt://app${path}`);
      expect(status).toBe(path === '/is/er/niet' ? 404 : 200);
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; script-src 'self';/,
      );
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
    const script = await program.electron.fetch('meldpunt://app/assets/main.js');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  it('reaches nothing outside the screens', async () => {
    const paths = [
      '/../geheim.js',
      '/%2e%2e/geheim.js',
      '/..%2fgeheim.js',
      '/assets/..\\..\\geheim.js',
    ];
    for (const path of [
      ...paths,
      '//geheim.js',
      '/assets',
      '/index.html/',
      '/assets/../../geheim.js',
    ])
      expect((await program.electron.fetch(`meldpunt://app${path}`)).status, path).toBe(404);
    expect((await program.electron.fetch('meldpunt://elders/')).status).toBe(404);
    expect((await program.electron.fetch('meldpunt://app/', 'POST')).status).toBe(404);
  });
});

describe('the start', () => {
  it('puts every page in the sandbox', () => {
    expect(program.electron.app.isSandboxed).toBe(true);
    expect(program.electron.window.options.webPreferences).toMatchObject({
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
      devTools: false,
    });
  });

  it('keeps Chromium itself off the network, before it is ready', () => {
    expect(Object.fromEntries(program.electron.app.added)).toMatchObject({
      'host-resolver-rules': 'MAP * ~NOTFOUND',
      ...{ 'no-proxy-server': undefined, 'disable-component-update': undefined },
    });
  });

  it('by a second time brings the window to the front', () => {
    const { electron } = program;
    const before = electron.window.calls.length;
    electron.app.secondStart();
    expect(electron.window.calls.slice(before)).toEqual(['restore', 'show', 'focus']);
  });

  it('is refused with switches that take the protection away', async () => {
    for (const name of ['no-sandbox', 'disable-web-security', 'remote-debugging-port']) {
      const refused = await startProgram(({ app }) => app.switches.add(name));
      expect(await refused.electron.app.exited).toBe(1);
      expect(refused.electron.errors).toEqual([expect.stringContaining(`--${name}`)]);
      expect(refused.electron.utilityProcess.children).toEqual([]);
      await refused.end();
    }
  });
});
