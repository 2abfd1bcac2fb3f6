import { mkdirSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { teGroot } from '#domain/contract/aanroep.ts';
import type { Sessie } from '#host/engine/sessies.ts';
import { SESSIE_HEADER } from '#host/http/app.ts';
import { createSecrets } from '#host/http/secrets.ts';
import { createStartTokens } from '#host/http/start-tokens.ts';
import { readStaticFiles } from '#host/http/static-files.ts';
import { BEHEERDER, testEngine, testklok } from '#test/support/engine.ts';
import { temporaryFolder } from '#test/support/folder.ts';
import { openHttpWindow } from '#test/support/http-window.ts';
import { startLoopback } from '#test/support/loopback.ts';

type Answer = {
  status: number;
  body: string;
  headers: Record<string, string | string[] | undefined>;
};
const SECRET_FILE = 'niet voor buiten';

async function started() {
  const klok = testklok();
  const { engine } = testEngine({ klok });
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'geheim.html'), SECRET_FILE);
  mkdirSync(join(folder, 'web'));
  writeFileSync(join(folder, 'web', 'index.html'), '<!doctype html><title>scherm</title>');
  writeFileSync(join(folder, 'web', 'app.js'), 'export {};');
  const loopback = await startLoopback({
    engine,
    klok,
    files: readStaticFiles(join(folder, 'web')),
  });
  onTestFinished(() => loopback.close());
  const link = new URL(loopback.freshLink());
  return { loopback, klok, link, engine };
}

/** A raw request, so that Host and Origin can be anything. */
function send(
  link: URL,
  options: {
    method?: string;
    path?: string;
    host?: string;
    origin?: string;
    headers?: Record<string, string>;
    body?: string;
  },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { method = 'POST', path = '/', body } = options;
    const origin = options.origin === undefined ? {} : { origin: options.origin };
    const req = request(
      {
        host: '127.0.0.1',
        port: link.port,
        method,
        path,
        headers: {
          host: options.host ?? link.host,
          'content-type': 'application/json',
          ...origin,
          ...options.headers,
        },
      },
      (res) => {
        let text = '';
        res.on('data', (part) => (text += part));
        res.on('end', () =>
          resolve({ status: res.statusCode ?? 0, body: text, headers: res.headers }),
        );
      },
    );
    req.on('error', reject);
    req.end(body);
  });
}
const spend = (link: URL, token = link.hash.slice(7)) =>
  send(link, { path: '/sessie', origin: link.origin, body: JSON.stringify({ token }) });

test('the link of the program leads to 127.0.0.1 and nothing else', async () => {
  const { link } = await started();
  expect(link.hostname).toBe('127.0.0.1');
  await expect(fetch(`http://[::1]:${link.port}/`)).rejects.toThrow();
});

test('a start token is spent by its first use, and a second use is told so', async () => {
  const { link } = await started();
  expect((await spend(link)).status).toBe(200);
  const again = await spend(link);
  expect([again.status, JSON.parse(again.body)]).toEqual([403, { reden: 'gebruikt' }]);
});

test('a start token is worth nothing after ten minutes, an invented one never was', async () => {
  const { link, klok } = await started();
  klok.advance(10 * 60_000 + 1);
  expect(JSON.parse((await spend(link)).body)).toEqual({ reden: 'verlopen' });
  expect(JSON.parse((await spend(link, 'verzonnen')).body)).toEqual({ reden: 'onbekend' });
});

test('tokens are never equal and only their hashes are compared', () => {
  const tokens = createStartTokens(testklok());
  const made = Array.from({ length: 50 }, () => tokens.issue());
  expect(new Set(made).size).toBe(50);
  expect(made.every((token) => token.length >= 32)).toBe(true);
});

test.each([
  ['another name for this machine', { host: 'localhost' }],
  ['a name that was bent to this machine', { host: 'kwaad.example' }],
  ['another port', { host: '127.0.0.1:1' }],
])('a request under %s gets no answer', async (_what, { host }) => {
  const { link } = await started();
  const asked = host === 'localhost' ? `localhost:${link.port}` : host;
  expect((await send(link, { method: 'GET', host: asked })).status).toBe(403);
  expect(
    (await send(link, { path: '/sessie', host: asked, origin: link.origin, body: '{}' })).status,
  ).toBe(403);
});

test.each([
  ['another site', 'https://kwaad.example'],
  ['no origin', undefined],
  ['an opaque origin', 'null'],
])('a call from %s is refused before it is read', async (_what, origin) => {
  const { link } = await started();
  const body = JSON.stringify({ token: link.hash.slice(7) });
  expect(
    (await send(link, { path: '/sessie', ...(origin === undefined ? {} : { origin }), body }))
      .status,
  ).toBe(403);
  expect((await spend(link)).status).toBe(200);
});

test('a call without a session, or with an invented one, is refused', async () => {
  const { link } = await started();
  for (const headers of [{}, { [SESSIE_HEADER]: 'verzonnen' }]) {
    const answer = await send(link, {
      path: '/api/toegang/readStatus',
      origin: link.origin,
      headers,
      body: '{}',
    });
    expect(answer.status).toBe(401);
    expect(answer.body).toContain('sessie_verlopen');
  }
});

test('calls go by POST only, and no cookie is ever set', async () => {
  const { link, loopback } = await started();
  const { secret } = await openHttpWindow(loopback.freshLink());
  for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS'])
    expect(
      (
        await send(link, {
          method,
          path: '/api/toegang/readStatus',
          origin: link.origin,
          headers: { [SESSIE_HEADER]: secret },
        })
      ).status,
    ).toBe(404);
  const answer = await send(link, {
    path: '/api/toegang/readStatus',
    origin: link.origin,
    headers: { [SESSIE_HEADER]: secret },
    body: '{}',
  });
  expect(answer.status).toBe(200);
  expect(answer.headers['set-cookie']).toBeUndefined();
});

test('every answer forbids scripts from elsewhere, inline scripts, framing and keeping', async () => {
  const { link } = await started();
  const answers = await Promise.all([
    send(link, { method: 'GET' }),
    send(link, { method: 'GET', path: '/nergens' }),
    send(link, { method: 'GET', host: 'kwaad.example' }),
    spend(link),
  ]);
  for (const { headers } of answers) {
    const csp = String(headers['content-security-policy']);
    expect(csp).toContain("default-src 'none'");
    expect(csp).toContain("script-src 'self';");
    expect(csp).not.toMatch(/script-src[^;]*unsafe/);
    expect(csp).toContain("frame-ancestors 'none'");
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
  }
});

test.each([
  '/../geheim.html',
  '/%2e%2e/geheim.html',
  '/..%2fgeheim.html',
  '/web/../../geheim.html',
  '//geheim.html',
  '/%00',
])('the address %s reaches nothing outside the screens', async (path) => {
  const { link } = await started();
  const answer = await send(link, { method: 'GET', path });
  expect(answer.status).toBe(404);
  expect(answer.body).not.toContain(SECRET_FILE);
});

/** Sends one call after another over a single connection, as a browser does. */
async function overOneConnection(link: URL, secret: string, calls: readonly Call[]) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => agent.destroy());
  const answers: { status: number; body: unknown }[] = [];
  for (const { path, body } of calls)
    answers.push(
      await new Promise((resolve, reject) => {
        const req = request(
          {
            ...{ agent, host: '127.0.0.1', port: link.port, method: 'POST', path },
            headers: {
              ...{ host: link.host, origin: link.origin, 'content-type': 'application/json' },
              ...{ [SESSIE_HEADER]: secret, 'content-length': Buffer.byteLength(body) },
            },
          },
          (res) => {
            const parts: Buffer[] = [];
            res.on('data', (part: Buffer) => parts.push(part));
            res.on('end', () => {
              const text = Buffer.concat(parts).toString('utf8');
              resolve({ status: res.statusCode ?? 0, body: JSON.parse(text) as unknown });
            });
          },
        );
        req.on('error', reject);
        req.end(body);
      }),
    );
  return answers;
}
type Call = { readonly path: string; readonly body: string };

test('a call that is larger than anything typed is refused with what to do, and loses no next call', async () => {
  const { loopback, link } = await started();
  const { client, secret } = await openHttpWindow(loopback.freshLink());
  await client.toegang.setUp(BEHEERDER);
  const groot = JSON.stringify({ json: { id: 'x', inhoud: { a: 'x'.repeat(3_000_000) } } });
  const [refusal, next] = await overOneConnection(link, secret, [
    { path: '/api/werk/keepConcept', body: groot },
    { path: '/api/werk/listConcepten', body: '{}' },
  ]);
  expect(refusal).toMatchObject({
    status: 422,
    body: { json: { code: 'invalid_input', data: teGroot().data, defined: true } },
  });
  expect(next).toEqual({ status: 200, body: { json: [] } });
});

test.each(['', '{', '[]', 'null', '"x"', '{"json":{"__proto__":{}}}'])(
  'the malformed call %j is refused by the contract and the program goes on',
  async (body) => {
    const { loopback, link } = await started();
    const { client, secret } = await openHttpWindow(loopback.freshLink());
    const [refusal] = await overOneConnection(link, secret, [
      { path: '/api/toegang/signIn', body },
    ]);
    expect(refusal).toMatchObject({ status: 422, body: { json: { code: 'invalid_input' } } });
    expect((await spend(link)).status).toBe(200);
    expect(await client.toegang.readStatus()).toMatchObject({ toestand: 'nieuw' });
  },
);

test('an operation that there is not is told by the contract', async () => {
  const { loopback, link } = await started();
  const { secret } = await openHttpWindow(loopback.freshLink());
  const [refusal] = await overOneConnection(link, secret, [{ path: '/api/weg/is', body: '{}' }]);
  expect(refusal).toMatchObject({
    status: 404,
    body: { json: { code: 'not_found', data: { wat: 'opdracht' } } },
  });
});

test('windows that are gone do not pile up: the oldest that nobody uses is let go of, never one at work', async () => {
  const { engine } = testEngine();
  const ended: Sessie[] = [];
  const secrets = createSecrets({ end: (sessie) => ended.push(sessie) });
  const open = () => {
    const sessie = engine.openSessie();
    return { sessie, secret: secrets.issue(sessie) };
  };
  const working = open();
  working.sessie.account = { id: 'x', naam: 'Sam', accountnaam: 'sam', rollen: ['screener'] };
  const watching = open();
  watching.sessie.luisteraars.add(() => undefined);
  const gone = open();
  for (let count = 0; count < 200; count += 1) open();
  const last = open();
  expect(secrets.find(working.secret)).toBe(working.sessie);
  expect(secrets.find(watching.secret)).toBe(watching.sessie);
  expect(secrets.find(gone.secret)).toBeUndefined();
  expect(secrets.find(last.secret)).toBe(last.sessie);
  expect(ended).toHaveLength(204 - 50);
});

test('a link of days ago is not kept', () => {
  const klok = testklok();
  const tokens = createStartTokens(klok);
  const token = tokens.issue();
  klok.advance(11 * 60_000);
  expect(tokens.spend(token)).toBe('verlopen');
  klok.advance(25 * 60 * 60_000);
  tokens.issue();
  expect(tokens.spend(token)).toBe('onbekend');
});

test('a body without a session is read no further than a start token is long', async () => {
  const { link } = await started();
  const before = process.memoryUsage().rss;
  const body = JSON.stringify({ token: 'x'.repeat(5000) });
  const answer = await send(link, { path: '/sessie', origin: link.origin, body });
  expect(answer.status).toBe(413);
  // In pieces, without a length said beforehand, for as long as the other side takes them.
  const status = await new Promise<number>((resolve) => {
    const req = request(
      {
        host: '127.0.0.1',
        port: link.port,
        method: 'POST',
        path: '/sessie',
        headers: { host: link.host, origin: link.origin, 'content-type': 'application/json' },
      },
      (res) => {
        res.resume();
        resolve(res.statusCode ?? 0);
        req.destroy();
      },
    );
    req.on('error', () => resolve(0));
    const piece = 'x'.repeat(64 * 1024);
    let sent = 0;
    const more = () => {
      while (sent < 200 && req.write(piece)) sent += 1;
      if (sent < 200 && !req.destroyed) req.once('drain', more);
    };
    more();
  });
  expect([0, 413]).toContain(status);
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  expect((await spend(link)).status).toBe(200);
});
