import { EventEmitter } from 'node:events';
import type { MessagePortMain } from 'electron';
import { makePipe, type PipeEnd } from './pipe.ts';

/**
 * A port of Electron's main process or of a utility process, as strict as Electron's own
 * (shell/browser/api/message_port.cc): silent until it is started, a list of ports or nothing behind
 * a message, of no use any more once it was sent elsewhere, and `close` on both sides.
 */
export class DocumentedPort extends EventEmitter implements MessagePortMain {
  #end: PipeEnd | undefined;
  #isStarted = false;
  #isClosed = false;

  constructor(end: PipeEnd) {
    super();
    this.#end = end;
  }

  postMessage(message: unknown, ...given: [transfer?: MessagePortMain[]]): void {
    requirePorts(given);
    if ((given[0]?.length ?? 0) > 0) throw new Error('no port travels over these ports');
    if (!this.#isClosed) this.#end?.send(message);
  }

  start(): void {
    if (this.#isStarted || this.#isClosed || this.#end === undefined) return;
    this.#isStarted = true;
    this.#end.listen(
      (data) => void (this.#isClosed || this.emit('message', { data, ports: [] })),
      () => this.close(),
    );
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#end?.close();
    this.emit('close');
  }

  /** What a port is when it is sent to another process: its end of the line, once. */
  release(): PipeEnd {
    const end = this.#end;
    if (end === undefined) throw new Error('Port at index 0 is already neutered.');
    this.#end = undefined;
    return end;
  }
}

/** Two ports that belong together, as Electron's `MessageChannelMain`. */
export class DocumentedChannel {
  readonly port1: DocumentedPort;
  readonly port2: DocumentedPort;

  constructor() {
    const [one, other] = makePipe();
    this.port1 = new DocumentedPort(one);
    this.port2 = new DocumentedPort(other);
  }
}

/** The ends of the lines behind ports that are sent to another process. */
export function releaseAll(given: readonly [transfer?: MessagePortMain[]]): PipeEnd[] {
  requirePorts(given);
  return (given[0] ?? []).map((port) => {
    if (!(port instanceof DocumentedPort)) throw new TypeError('not a port');
    return port.release();
  });
}

/** Electron hands these to native code, which takes an explicit undefined for a mistake. */
function requirePorts(given: readonly unknown[]): void {
  if (given.length > 0 && !Array.isArray(given[0]))
    throw new TypeError('transferables must be an array of MessagePorts');
}
