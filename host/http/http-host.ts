import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { type AppParts, createApp } from './app.ts';

/** So long a connection on which nothing is asked stays: what is on its way gets an answer. */
const LINGER = 300;

/** Serves connections that somebody else accepted. */
export type HttpHost = {
  take(socket: Socket): void;
  /** Refuses calls that come in from now on, to be sent again to who serves next. */
  refuse(): void;
  /**
   * Resolves when all that came in before is answered and every connection has ended, at the latest
   * after `within` milliseconds; nothing is given to it any more by then.
   */
  end(within: number): Promise<void>;
};

/** Serves the program over connections that are given to it; it listens to nothing itself. */
export function createHttpHost(parts: Omit<AppParts, 'isEnding'>): HttpHost {
  let isEnding = false;
  const open = new Set<Socket>();
  const busy = new Set<Socket>();
  const done = Promise.withResolvers<void>();
  const server = createAdaptorServer({
    fetch: createApp({ ...parts, isEnding: () => isEnding }).fetch,
  });
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    busy.add(socket);
    response.once('close', () => {
      busy.delete(socket);
      if (isEnding) socket.end();
    });
  });

  function letGo(): void {
    for (const socket of open) if (!busy.has(socket)) socket.end();
  }

  return {
    take(socket) {
      open.add(socket);
      socket.once('close', () => {
        open.delete(socket);
        busy.delete(socket);
        if (isEnding && open.size === 0) done.resolve();
      });
      server.emit('connection', socket);
      // It came without anything being read of it.
      socket.resume();
    },
    refuse() {
      isEnding = true;
    },
    async end(within) {
      isEnding = true;
      if (open.size === 0) return;
      // What has come in by then is read first.
      const linger = setTimeout(() => setImmediate(letGo), LINGER);
      const timer = setTimeout(() => {
        for (const socket of open) socket.destroy();
        done.resolve();
      }, within);
      await done.promise;
      clearTimeout(linger);
      clearTimeout(timer);
    },
  };
}
