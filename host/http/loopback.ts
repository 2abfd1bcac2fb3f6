import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Engine } from '../engine/engine.ts';
import type { Klok } from '../engine/klok.ts';
import { createApp } from './app.ts';
import { createSecrets } from './secrets.ts';
import { createStartTokens } from './start-tokens.ts';
import type { StaticFile } from './static-files.ts';

/** The running loopback host. */
export type Loopback = {
  /** A link with a fresh start token: one use, ten minutes. */
  freshLink(): string;
  close(): Promise<void>;
};

/** Serves the program on a free port of 127.0.0.1, and on nothing else. */
export async function startLoopback(parts: {
  engine: Engine;
  klok: Klok;
  files: ReadonlyMap<string, StaticFile>;
  port?: number;
}): Promise<Loopback> {
  const tokens = createStartTokens(parts.klok);
  let host = '';
  const app = createApp({
    engine: parts.engine,
    tokens,
    secrets: createSecrets((sessie) => parts.engine.endSessie(sessie).catch(() => undefined)),
    files: parts.files,
    host: () => host,
  });
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: parts.port ?? 0, exclusive: true }, resolve);
  });
  const { port } = server.address() as AddressInfo;
  host = `127.0.0.1:${port}`;
  return {
    freshLink: () => `http://${host}/#start=${tokens.issue()}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
