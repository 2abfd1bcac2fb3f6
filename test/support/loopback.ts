import type { Engine } from '#host/engine/engine.ts';
import type { Klok } from '#host/engine/klok.ts';
import { createHttpHost, type HttpHost } from '#host/http/http-host.ts';
import { listenOnLoopback } from '#host/http/loopback.ts';
import { createSecrets } from '#host/http/secrets.ts';
import { createStartTokens } from '#host/http/start-tokens.ts';
import type { StaticFile } from '#host/http/static-files.ts';

/** The loopback host around an engine of this very process, so that a test holds its clock. */
export type LocalHost = {
  /** A link with a fresh start token. */
  freshLink(): string;
  close(): Promise<void>;
};

/** Serves an engine on a free port, as the keeper and its engine do with two processes. */
export async function startLoopback(parts: {
  engine: Engine;
  klok: Klok;
  files: ReadonlyMap<string, StaticFile>;
}): Promise<LocalHost> {
  const { engine, klok, files } = parts;
  const tokens = createStartTokens(klok);
  const end = (sessie: Parameters<Engine['endSessie']>[0]) =>
    engine.endSessie(sessie).catch(() => undefined);
  const { promise, resolve } = Promise.withResolvers<HttpHost>();
  const { host, close } = await listenOnLoopback((socket) => {
    void promise.then((http) => http.take(socket));
  });
  const secrets = createSecrets({ end });
  const http = createHttpHost({ engine, secrets, files, host, spend: (it) => tokens.spend(it) });
  resolve(http);
  return {
    freshLink: () => `http://${host}/#start=${tokens.issue()}`,
    close: async () => {
      close();
      await http.end(100);
    },
  };
}
