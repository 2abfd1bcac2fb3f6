import type { CdpEvents } from './cdp.ts';
import type { CdpLine } from './line.ts';

/** A request or a navigation of Chromium, and what the program said of it. */
export type Seen = {
  readonly kind: 'request' | 'navigation' | 'window' | 'websocket';
  readonly url: string;
  /** What Chromium calls it: Document, Script, Fetch, … */
  readonly type: string;
  /** In what it began: the page, a frame with a process of its own, a worker. */
  readonly target: string;
  readonly isMainFrame: boolean;
  readonly isAllowed: boolean;
};

/** Addresses that Electron asks nobody about: they need no loader (NavigationRequest::NeedsUrlLoader). */
const LOADS_NOTHING = ['about:blank', 'about:srcdoc', ''];

/** Whom to ask of everything that Chromium is about to do. */
export type Asked = {
  /** Identifies the page, and its main frame. */
  readonly main: string;
  readonly seen: Seen[];
  /** Who began a request, by its address: the parser, a script, another. */
  readonly initiators: Map<string, string>;
  lets(url: string): boolean;
  mayNavigate(url: string, isMainFrame: boolean): boolean;
  mayOpen(url: string): boolean;
  /** The program's own protocol; undefined for what Chromium gets by itself. */
  answer(url: string, method: string): Promise<Response | undefined>;
  /** A page comes into the main frame; its preload comes first, and its scripts wait for it. */
  begins(): void;
  whenReady(): Promise<void>;
};

/**
 * Has every request of a page, its frames and its workers wait until the program was asked, as
 * Electron does: of a frame that wants to go somewhere first whether it may, and of whatever is
 * loaded whether that may.
 */
export function watchTraffic(line: CdpLine, asked: Asked) {
  const targets = new Map<string, string>();
  const { seen } = asked;
  /** What was said of where a frame goes, and frames that may not go on. */
  const said = new Map<string, boolean>();
  const stopped = new Set<string>();

  function decide(frameId: string, url: string, target: string): boolean {
    const isMainFrame = frameId === asked.main;
    const isAllowed = asked.mayNavigate(url, isMainFrame);
    seen.push({ kind: 'navigation', url, type: 'Document', target, isMainFrame, isAllowed });
    said.set(`${frameId} ${url}`, isAllowed);
    if (isAllowed) stopped.delete(frameId);
    else stopped.add(frameId);
    return isAllowed;
  }

  /** A page, frame or worker of its own waits until it is told to go on. */
  function attach({ targetInfo, sessionId }: CdpEvents['Target.attachedToTarget']): void {
    const { type, targetId } = targetInfo;
    if (!stopped.has(targetId)) void prepare(sessionId, type);
  }

  async function prepare(sessionId: string, type: string): Promise<void> {
    targets.set(sessionId, type);
    const enable = [
      ['Fetch.enable', { patterns: [{ urlPattern: '*' }] }],
      ['Network.enable', {}],
      ['Page.enable', {}],
      ['Runtime.enable', {}],
      ['Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }],
      ['Runtime.runIfWaitingForDebugger', {}],
    ] as const;
    // Not every kind of target knows all of them.
    await Promise.all(
      enable.map(([method, params]) => line.send(method, params, sessionId).catch(() => undefined)),
    );
  }

  /** Ours is the only window that there may be; another gets nothing, and goes. */
  function closeOther({ targetInfo, sessionId }: CdpEvents['Target.attachedToTarget']): void {
    const { type, targetId } = targetInfo;
    if (type !== 'page' || targetId === asked.main) return;
    const tell = (method: string, params: object, to?: string) =>
      void line.send(method, params, to).catch(() => undefined);
    tell('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, sessionId);
    // The page that opened it waits until it goes on.
    tell('Runtime.runIfWaitingForDebugger', {}, sessionId);
    tell('Target.closeTarget', { targetId });
  }

  async function take(sessionId: string, params: CdpEvents['Fetch.requestPaused']): Promise<void> {
    const { requestId, request, resourceType: type, frameId } = params;
    const { url, method } = request;
    const isMainFrame = frameId === asked.main;
    const about = { url, type, target: targets.get(sessionId) ?? 'unknown', isMainFrame };
    const end = (how: string, rest: object) =>
      line.send(`Fetch.${how}`, { requestId, ...rest }, sessionId).catch(() => undefined);
    if (type === 'Document') {
      const isAllowed = said.get(`${frameId} ${url}`) ?? decide(frameId, url, about.target);
      said.delete(`${frameId} ${url}`);
      if (!isAllowed) return void end('failRequest', { errorReason: 'Aborted' });
    }
    const isAllowed = asked.lets(url);
    seen.push({ kind: 'request', ...about, isAllowed });
    if (!isAllowed) return void end('failRequest', { errorReason: 'BlockedByClient' });
    const answer = await asked.answer(url, method);
    if (answer === undefined) return void end('continueRequest', {});
    if (isMainFrame && type === 'Document') asked.begins();
    else if (isMainFrame) await asked.whenReady();
    const body = Buffer.from(await answer.arrayBuffer()).toString('base64');
    const responseHeaders = [...answer.headers].map(([name, value]) => ({ name, value }));
    void end('fulfillRequest', { responseCode: answer.status, responseHeaders, body });
  }

  line.onEvent((event) => {
    const { method, params, sessionId } = event;
    if (sessionId === undefined && method === 'Target.attachedToTarget') closeOther(params);
    const target = targets.get(sessionId ?? '');
    if (sessionId === undefined || target === undefined) return;
    if (method === 'Target.attachedToTarget') attach(params);
    if (method === 'Fetch.requestPaused') void take(sessionId, params);
    if (method === 'Page.frameRequestedNavigation' && !LOADS_NOTHING.includes(params.url)) {
      if (!decide(params.frameId, params.url, target))
        void line.send('Page.stopLoading', {}, sessionId).catch(() => undefined);
    }
    if (method === 'Network.webSocketCreated') {
      const { url } = params;
      const about = { kind: 'websocket', url, type: 'WebSocket', target } as const;
      seen.push({ ...about, isMainFrame: false, isAllowed: asked.lets(url) });
    }
    if (method === 'Page.windowOpen') {
      const { url } = params;
      const about = { kind: 'window', url, type: 'Document', target } as const;
      seen.push({ ...about, isMainFrame: true, isAllowed: asked.mayOpen(url) });
    }
    if (method === 'Network.requestWillBeSent') {
      const { url } = params.request;
      asked.initiators.set(url, params.initiator.type);
      // A document that is no site is not paused; Electron asks about it as well.
      if (params.type === 'Document' && !url.startsWith('http')) {
        const about = { kind: 'request', url, type: 'Document', target } as const;
        const isAllowed = asked.lets(url);
        seen.push({ ...about, isMainFrame: false, isAllowed });
        if (!isAllowed) void line.send('Page.stopLoading', {}, sessionId).catch(() => undefined);
      }
    }
  });
  return { prepare };
}
