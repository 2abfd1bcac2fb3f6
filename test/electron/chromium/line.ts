import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { CdpAnswer, CdpEvent } from './cdp.ts';

/** A line to a Chromium and everything in it: one pipe, a session for each target. */
export type CdpLine = {
  send<Method extends string>(
    method: Method,
    params?: object,
    sessionId?: string,
  ): Promise<CdpAnswer<Method>>;
  onEvent(listener: (event: CdpEvent) => void): void;
  close(): Promise<void>;
};

/**
 * Starts a Chromium that nobody sees. No port is opened for it: the line is a pipe.
 *
 * @param start the program, its switches, and a profile that is made for this
 */
export async function openLine(start: {
  readonly browser: string;
  readonly args: readonly string[];
  readonly profile: string;
}): Promise<CdpLine> {
  const args = ['--headless=new', '--remote-debugging-pipe', `--user-data-dir=${start.profile}`];
  const child = spawn(start.browser, [...args, ...start.args, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit').catch(() => undefined);
  const [, , , input, output] = child.stdio as unknown as [0, 0, 0, Writable, Readable];
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const listeners: ((event: CdpEvent) => void)[] = [];
  let last = 0;
  let rest = '';
  output.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\0');
    rest = parts.pop() ?? '';
    for (const part of parts) take(JSON.parse(part));
  });
  input.on('error', () => undefined);
  void exited.then(() => {
    for (const { reject } of waiting.values()) reject(new Error('Chromium has ended'));
  });

  function take(message: CdpEvent & { id?: number; error?: { message: string }; result: unknown }) {
    if (message.id === undefined) {
      for (const listener of listeners) listener(message);
      return;
    }
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error === undefined) asked?.resolve(message.result);
    else asked?.reject(new Error(message.error.message));
  }

  const send: CdpLine['send'] = <Method extends string>(
    method: Method,
    params: object = {},
    sessionId?: string,
  ) => {
    last += 1;
    const asked = Promise.withResolvers<CdpAnswer<Method>>();
    waiting.set(last, asked as PromiseWithResolvers<unknown>);
    const session = sessionId === undefined ? {} : { sessionId };
    input.write(`${JSON.stringify({ id: last, method, params, ...session })}\0`);
    return asked.promise;
  };
  return {
    send,
    onEvent: (listener) => void listeners.push(listener),
    async close() {
      await send('Browser.close').catch(() => undefined);
      await exited;
    },
  };
}
