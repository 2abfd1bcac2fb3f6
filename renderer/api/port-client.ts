import { type ClientContext, type ClientLink, createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { Client } from '#areas/contract.ts';
import { MEESTE_BYTES, teGroot } from '#domain/contract/aanroep.ts';
import { foutmap } from '#domain/contract/fouten.ts';
import { checkFrame } from './port-frames.ts';

/** The few things needed of a MessagePort: that of a browser and that of Node both fit. */
export type Poort = {
  postMessage(data: unknown): void;
  start(): void;
  close(): void;
  addEventListener(type: 'message' | 'close', listener: (event: unknown) => void): void;
};

export type PortClient = {
  readonly client: Client;
  /** Ends the connection: calls that are pending and calls that follow answer `locked`. */
  close(): void;
  /** Resolves once the connection has ended, from either side. */
  readonly closed: Promise<void>;
};

/** Does something over the connection, or fails with `locked` as soon as that has ended. */
type OrClosed = <T>(start: () => Promise<T>) => Promise<T>;

/** The contract's own `locked`: a port that is gone means that the engine process has locked. */
function lockedError(): ORPCError<'locked', { reden: 'vergrendeld' }> {
  return new ORPCError('locked', { status: 423, defined: true, data: { reden: 'vergrendeld' } });
}

function tooLargeError(): ORPCError<string, unknown> {
  const { code, data } = teGroot();
  return new ORPCError(code, { status: foutmap[code].status, defined: true, data });
}

function lengthOf(frame: unknown): number {
  if (typeof frame === 'string') return frame.length;
  return frame instanceof Uint8Array ? frame.byteLength : 0;
}

function dataOf(event: unknown): unknown {
  return typeof event === 'object' && event !== null && 'data' in event ? event.data : undefined;
}

/**
 * A client of the contract over a MessagePort. Malformed frames are ignored (or fail just their
 * own call), and no call hangs on a port that is closed.
 */
export function createPortClient(port: Poort): PortClient {
  const ending = Promise.withResolvers<void>();
  let ended = false;
  const closers: (() => void)[] = [];
  const end = () => {
    if (ended) return;
    ended = true;
    ending.resolve();
    for (const closer of closers) closer();
  };

  // The link sees this facade instead of the port: it only ever gets frames it can decode.
  const facade = {
    postMessage: (data: unknown) => {
      // The other side reads nothing longer, and could not say to which call that belonged.
      if (lengthOf(data) > MEESTE_BYTES) throw tooLargeError();
      if (!ended) port.postMessage(data);
    },
    addEventListener: (type: string, listener: unknown) => {
      if (typeof listener !== 'function') return;
      if (type === 'close') closers.push(() => listener({}));
      if (type !== 'message') return;
      port.addEventListener('message', (event) => {
        const data = checkFrame(dataOf(event));
        if (data !== undefined && !ended) listener({ data });
      });
    },
  };
  const inner = new RPCLink<ClientContext>({ port: facade });
  port.addEventListener('close', end);
  port.start();

  const pending = new Set<() => void>();
  closers.push(() => {
    for (const fail of pending) fail();
  });
  const orClosed: OrClosed = async (start) => {
    if (ended) throw lockedError();
    const gone = Promise.withResolvers<never>();
    const fail = () => gone.reject(lockedError());
    pending.add(fail);
    try {
      return await Promise.race([start(), gone.promise]);
    } catch (error) {
      throw ended ? lockedError() : error;
    } finally {
      pending.delete(fail);
    }
  };
  const link: ClientLink<ClientContext> = {
    call: async (path, input, options) => {
      const output: unknown = await orClosed(() => inner.call(path, input, options));
      return isStream(output) ? guardStream(output, orClosed) : output;
    },
  };
  const close = () => {
    port.close();
    end();
  };
  return { client: createORPCClient(link), close, closed: ending.promise };
}

function isStream(output: unknown): output is AsyncIteratorObject<unknown> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output;
}

// Waiting for the next event of a stream is a pending call too.
function guardStream(
  stream: AsyncIteratorObject<unknown>,
  orClosed: OrClosed,
): AsyncIterableIterator<unknown> {
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => orClosed(() => stream.next()),
    return: async (value?: unknown) =>
      (await stream.return?.(value)) ?? { done: true, value: undefined },
  };
}
