import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { implement } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contract } from '#areas/contract.ts';
import { teGroot } from '#domain/contract/aanroep.ts';
import { toStoring } from '#renderer/api/fouten.ts';
import { createPortClient, type PortClient } from '#renderer/api/port-client.ts';

// The real contract and the real handler of the protocol over a real port; only two operations.
const os = implement(contract);
let engine: MessagePort;
let connection: PortClient;
let unhandled: unknown[];
const onUnhandled = (reason: unknown) => unhandled.push(reason);

beforeEach(() => {
  unhandled = [];
  process.on('unhandledRejection', onUnhandled);
  const { port1, port2 } = new MessageChannel();
  engine = port2;
  const handler = new RPCHandler({
    werk: { listConcepten: os.werk.listConcepten.handler(() => []) },
    beheer: {
      listAfsprakensets: os.beheer.listAfsprakensets.handler(() => new Promise(() => undefined)),
    },
    partners: {
      readPartner: os.partners.readPartner.handler(({ errors }) => {
        throw errors.not_found({ data: { wat: 'partner' } });
      }),
    },
    toegang: {
      watchSessie: os.toegang.watchSessie.handler(async function* () {
        yield { soort: 'welkom' as const };
        await new Promise(() => undefined);
      }),
    },
  });
  handler.upgrade(engine as unknown as globalThis.MessagePort);
  engine.start();
  connection = createPortClient(port1);
});

afterEach(async () => {
  connection.close();
  engine.close();
  await new Promise((resolve) => setTimeout(resolve, 5));
  process.off('unhandledRejection', onUnhandled);
  expect(unhandled).toEqual([]);
});

const failure = (work: Promise<unknown>) => work.then(() => undefined, toStoring);
const locked = { code: 'locked', data: { reden: 'vergrendeld' } };
const id = '0193a4c0-0000-7000-8000-000000000001';

describe('a call over the port', () => {
  it('answers', async () => {
    expect(await connection.client.werk.listConcepten()).toEqual([]);
  });

  it('that is larger than anything typed is refused at once, and the next one goes through', async () => {
    const readPartner = connection.client.partners.readPartner({ id: 'x'.repeat(3_000_000) });
    expect(await failure(readPartner)).toEqual(teGroot());
    expect(await connection.client.werk.listConcepten()).toEqual([]);
  });

  it('carries the typed errors of the contract', async () => {
    expect(await failure(connection.client.partners.readPartner({ id }))).toEqual({
      code: 'not_found',
      data: { wat: 'partner' },
    });
  });
});

describe('a malformed frame', () => {
  it.each([
    ['text that is no JSON', '{'],
    ['a number', 7],
    ['nothing', undefined],
    ['an object', { i: '1', p: {} }],
    ['bytes', new Uint8Array([123, 255, 1])],
    ['JSON of another kind', '[]'],
    ['an answer without payload', '{"i":"99"}'],
    ['an event without payload', '{"i":"99","t":3}'],
    ['an unknown type', '{"i":"99","t":8,"p":{}}'],
    ['headers of another kind', '{"i":"99","p":{"h":5}}'],
    ['a form that is not there', '{"i":"99","p":{"h":{"content-type":"multipart/form-data"}}}'],
  ])('is ignored, and the next call answers: %s', async (_, frame) => {
    engine.postMessage(frame);
    expect(await connection.client.werk.listConcepten()).toEqual([]);
  });

  it('fails just the call that it belongs to, instead of leaving it hanging', async () => {
    const pending = failure(connection.client.beheer.listAfsprakensets());
    // The first call of a connection; ids count up in base 36.
    for (const call of ['0', '1']) engine.postMessage(`{"i":"${call}","p":{"s":"kapot"}}`);
    expect((await pending)?.code).toBe('internal');
    expect(await connection.client.werk.listConcepten()).toEqual([]);
  });
});

describe('a connection that is closed', () => {
  it('answers locked to calls that follow', async () => {
    connection.close();
    expect(await failure(connection.client.werk.listConcepten())).toEqual(locked);
  });

  it('answers locked to calls that are pending', async () => {
    const pending = failure(connection.client.beheer.listAfsprakensets());
    await connection.client.werk.listConcepten();
    connection.close();
    expect(await pending).toEqual(locked);
  });

  it('answers locked when the engine goes, and says so', async () => {
    const pending = failure(connection.client.beheer.listAfsprakensets());
    await connection.client.werk.listConcepten();
    engine.close();
    expect(await pending).toEqual(locked);
    await connection.closed;
    expect(await failure(connection.client.werk.listConcepten())).toEqual(locked);
  });

  it('answers locked to somebody who waits for the next event of a stream', async () => {
    const stream = await connection.client.toegang.watchSessie();
    expect((await stream.next()).value).toEqual({ soort: 'welkom' });
    const waiting = failure(stream.next());
    connection.close();
    expect(await waiting).toEqual(locked);
  });

  it('may be closed twice', () => {
    connection.close();
    connection.close();
  });
});
