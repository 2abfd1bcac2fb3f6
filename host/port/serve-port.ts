import { type StandardHandleResult, StandardRPCHandler } from '@orpc/server/standard';
import { createServerPeerHandleRequestFn } from '@orpc/server/standard-peer';
import { ServerPeer } from '@orpc/standard-server-peer';
import { MEESTE_BYTES } from '#domain/contract/aanroep.ts';
import { type HostContext, toApiError } from '../engine/dispatcher.ts';
import type { Engine } from '../engine/engine.ts';

/** What is needed of a port: Node's, and Electron's of a utility process, each in a thin coat. */
export type EnginePort = {
  postMessage(frame: string | Uint8Array): void;
  onMessage(listener: (frame: unknown) => void): void;
  onClose(listener: () => void): void;
  close(): void;
};

/** A window on a port. */
export type ServedPort = {
  /** Ends the connection and its session; calls that came in before are answered first. */
  close(): Promise<void>;
  /** Resolves once the connection and its session have ended, from either side. */
  readonly closed: Promise<void>;
};

/**
 * Serves the API over a MessagePort; the session belongs to the port and ends with it. A frame that
 * cannot be read is reported and dropped: one left to itself is an unhandled rejection, which would
 * end the process and lose what others are typing.
 */
export function servePort(
  engine: Engine,
  port: EnginePort,
  report: (wat: string) => void,
): ServedPort {
  const sessie = engine.openSessie();
  const handler = new StandardRPCHandler<HostContext>(engine.api, {
    clientInterceptors: [({ next }) => engine.guard(async () => next())],
    interceptors: [({ next }) => engine.guardReading(async () => orNotFound(await next()))],
  });
  const handle = createServerPeerHandleRequestFn(handler, { context: { sessie } });
  const running = new Set<Promise<unknown>>();
  const handleCounted: typeof handle = (request) => {
    const answer = Promise.resolve(handle(request));
    running.add(answer);
    const done = () => running.delete(answer);
    answer.then(done, done);
    return answer;
  };
  const closed = Promise.withResolvers<void>();
  let listening = true;
  let open = true;
  const peer = new ServerPeer((frame) => {
    if (open) port.postMessage(frame as string | Uint8Array);
  });

  async function settled(): Promise<void> {
    do {
      await Promise.allSettled(running);
      // A frame reaches its handler, and an answer its port, a few turns later.
      await new Promise((resolve) => setImmediate(resolve));
    } while (running.size > 0);
  }

  // A window that goes away has just sent what was being typed: ending its session at once would
  // close the store before that is written.
  async function end(): Promise<void> {
    listening = false;
    await settled();
    open = false;
    peer.close();
    port.close();
    await engine.endSessie(sessie);
  }

  function close(): Promise<void> {
    if (listening) end().then(closed.resolve, closed.reject);
    return closed.promise;
  }

  port.onMessage((frame) => {
    if (!listening) return;
    if (!isFrame(frame)) return report('frame refused');
    peer.message(frame, handleCounted).catch(() => report('frame unreadable'));
  });
  port.onClose(() => void close());
  return { close, closed: closed.promise };
}

/** An operation that does not exist is told by the contract too, as over HTTP. */
function orNotFound(result: StandardHandleResult): StandardHandleResult {
  if (result.matched) return result;
  const error = toApiError({ code: 'not_found', data: { wat: 'opdracht' } });
  const response = { status: error.status, headers: {}, body: { json: error.toJSON() } };
  return { matched: true, response };
}

function isFrame(frame: unknown): frame is string | Uint8Array<ArrayBuffer> {
  if (typeof frame === 'string') return frame.length <= MEESTE_BYTES;
  return frame instanceof Uint8Array && frame.byteLength <= MEESTE_BYTES;
}
