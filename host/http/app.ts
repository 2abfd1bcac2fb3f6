import { RPCHandler } from '@orpc/server/fetch';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { MEESTE_BYTES, teGroot } from '#domain/contract/aanroep.ts';
import type { Fout } from '#domain/contract/fouten.ts';
import { toApiError } from '../engine/dispatcher.ts';
import type { Engine } from '../engine/engine.ts';
import type { Sessie } from '../engine/sessies.ts';
import type { createSecrets } from './secrets.ts';
import { securityHeaders } from './security-headers.ts';
import type { TokenOordeel } from './start-tokens.ts';
import type { StaticFile } from './static-files.ts';

/** The header that carries the session secret; no cookies, which are shared between ports. */
export const SESSIE_HEADER = 'x-meldpunt-sessie';
/** A start token is a line; anybody on the machine may ask, so no more than that is read. */
const MOST_BYTES_OUTSIDE = 4 * 1024;

export type AppParts = {
  readonly engine: Engine;
  /** Spends a start token. */
  readonly spend: (token: string) => TokenOordeel | Promise<TokenOordeel>;
  readonly secrets: ReturnType<typeof createSecrets>;
  readonly files: ReadonlyMap<string, StaticFile>;
  /** `127.0.0.1:<port>`; any other Host is refused. */
  readonly host: string;
  /** True once the engine ends: calls are not begun any more, but sent again to the next one. */
  readonly isEnding: () => boolean;
};

/** The loopback host: screens by GET, calls by POST, nothing else. Holds no logic of the desk. */
export function createApp(parts: AppParts): Hono {
  const { engine, secrets, files, host, isEnding } = parts;
  const app = new Hono();
  const rpc = new RPCHandler(engine.api, {
    clientInterceptors: [({ next }) => engine.guard(async () => next())],
    interceptors: [({ next }) => engine.guardReading(async () => next())],
  });

  app.use(async (context, next) => {
    const { req } = context;
    // A page elsewhere can make a browser send requests here under another name (DNS rebinding) or
    // from another origin; neither gets an answer.
    const isOwnHost = req.header('host') === host;
    const isOwnOrigin = req.method === 'GET' || req.header('origin') === `http://${host}`;
    if (!isOwnHost || !isOwnOrigin) context.res = new Response('Geweigerd', { status: 403 });
    else if (isEnding() && req.method !== 'GET') context.res = new Response('', { status: 503 });
    else await next();
    // The next call must come over a new connection, to the engine that is there then.
    if (isEnding()) context.res.headers.set('connection', 'close');
    for (const [name, value] of securityHeaders) context.res.headers.set(name, value);
  });

  app.post(
    '/sessie',
    bodyLimit({ maxSize: MOST_BYTES_OUTSIDE, onError: tooLarge }),
    async ({ req, json }) => {
      const body = z
        .object({ token: z.string().max(200) })
        .safeParse(await req.json().catch(() => null));
      const oordeel = body.success ? await parts.spend(body.data.token) : 'onbekend';
      if (oordeel !== 'goed') return json({ reden: oordeel }, 403);
      return json({ sessie: secrets.issue(engine.openSessie()) });
    },
  );

  app.post(
    '/api/*',
    bodyLimit({ maxSize: MEESTE_BYTES, onError: callTooLarge }),
    async ({ req }) => {
      const sessie: Sessie | undefined = secrets.find(req.header(SESSIE_HEADER) ?? '');
      if (sessie === undefined)
        return refusal({ code: 'unauthorised', data: { reden: 'sessie_verlopen' } });
      const { response } = await rpc.handle(req.raw, { prefix: '/api', context: { sessie } });
      return response ?? refusal({ code: 'not_found', data: { wat: 'opdracht' } });
    },
  );

  app.get('*', ({ req, body, notFound }) => {
    const file = files.get(req.path);
    return file === undefined ? notFound() : body(file.body, 200, { 'content-type': file.type });
  });
  return app;
}

/** The rest of the body is not read: the connection goes with it. */
function tooLarge(): Response {
  return new Response('Te groot', { status: 413, headers: { connection: 'close' } });
}

/** What is read and thrown away of a call that is too large, so that its connection can go on. */
const MOST_DRAINED = 64 * 1024 * 1024;

/**
 * A browser sends the next call over the connection that it has: whatever of this one is left unread
 * would be taken for it, or the connection would be gone and the next call with it.
 */
async function callTooLarge({ req }: Context): Promise<Response> {
  const { body } = req.raw;
  const length = Number(req.header('content-length') ?? Number.NaN);
  if (body === null || body.locked || !(length <= MOST_DRAINED))
    return refusal(teGroot(), { connection: 'close' });
  const reader = body.getReader();
  while (!(await reader.read()).done);
  return refusal(teGroot());
}

/** An answer as the RPC handler gives it, for what never reached it. */
function refusal(fout: Fout, headers: Readonly<Record<string, string>> = {}): Response {
  const error = toApiError(fout);
  return Response.json({ json: error.toJSON() }, { status: error.status, headers });
}
