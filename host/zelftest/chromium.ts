import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import type { Cdp } from './proefpagina.ts';

type Answer = {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
};

/** A Chromium that nobody sees, with one page, driven over a pipe: no port is opened for it. */
export type GestuurdeChromium = {
  /** The page. */
  readonly cdp: Cdp;
  /** What it calls itself. */
  readonly naam: string;
  close(): Promise<void>;
};

/**
 * Starts a Chromium on a page. What the page saves goes to a folder, without a question.
 *
 * @param start the program, its own switches, a profile that is made for this, and where to save
 */
export async function openChromium(start: {
  readonly browser: string;
  readonly flags: readonly string[];
  readonly profile: string;
  readonly downloads: string;
  readonly link: string;
}): Promise<GestuurdeChromium> {
  const { browser, flags, profile, downloads, link } = start;
  mkdirSync(downloads, { recursive: true, mode: 0o700 });
  const args = [
    ...['--headless=new', '--remote-debugging-pipe', `--user-data-dir=${profile}`],
    ...['--no-first-run', '--no-default-browser-check', '--disable-background-networking'],
    ...['--disable-component-update', '--disable-sync', '--window-size=1366,768', ...flags],
    'about:blank',
  ];
  const child = spawn(browser, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const exited = once(child, 'exit').catch(() => undefined);
  const [, , , input, output] = child.stdio as unknown as [0, 0, 0, Writable, Readable];
  const send = overPipe(input, output, exited);
  const { product } = (await send('Browser.getVersion')) as { product: string };
  const behavior = { behavior: 'allow', downloadPath: downloads };
  await send('Browser.setDownloadBehavior', behavior);
  const { targetInfos } = (await send('Target.getTargets')) as {
    targetInfos: { type: string; targetId: string }[];
  };
  const page = targetInfos.find(({ type }) => type === 'page');
  if (page === undefined) throw new Error('Chromium opende geen bladzijde');
  const attached = await send('Target.attachToTarget', { targetId: page.targetId, flatten: true });
  const { sessionId } = attached as { sessionId: string };
  const cdp: Cdp = { send: (method, params) => send(method, params, sessionId) };
  await cdp.send('Page.navigate', { url: link });
  return {
    cdp,
    naam: product,
    async close() {
      await send('Browser.close').catch(() => undefined);
      await exited;
    },
  };
}

/** Messages are JSON with a zero behind each. */
function overPipe(input: Writable, output: Readable, exited: Promise<unknown>) {
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  let rest = '';
  output.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\0');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const answer = JSON.parse(part) as Answer;
      if (answer.id === undefined) continue;
      waiting.get(answer.id)?.(answer);
      waiting.delete(answer.id);
    }
  });
  input.on('error', () => undefined);
  void exited.then(() => {
    for (const tell of waiting.values()) tell({ error: { message: 'Chromium is gestopt' } });
  });
  return (method: string, params: object = {}, sessionId?: string): Promise<unknown> =>
    new Promise((resolve, reject) => {
      last += 1;
      const id = last;
      waiting.set(id, ({ error, result }) =>
        error === undefined ? resolve(result) : reject(new Error(error.message)),
      );
      input.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`);
    });
}
