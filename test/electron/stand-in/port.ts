import { EventEmitter } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { MessagePortMain } from 'electron';

/** Electron's port in main and in a utility process, over a real port of Node. */
export class StandInPort extends EventEmitter implements MessagePortMain {
  readonly inner: MessagePort;

  constructor(inner: MessagePort) {
    super();
    this.inner = inner;
    inner.on('close', () => this.emit('close'));
  }
  postMessage(message: unknown): void {
    this.inner.postMessage(message);
  }
  /** Electron holds messages back until this is called, and Node until somebody listens. */
  start(): void {
    this.inner.on('message', (data: unknown) => this.emit('message', { data, ports: [] }));
  }
  close(): void {
    this.inner.close();
  }
}

/** The port of Node behind a port that is sent to another process. */
export function innerOf(port: MessagePortMain): MessagePort {
  if (!(port instanceof StandInPort)) throw new Error('not a port of the stand-in');
  return port.inner;
}

/** Two ports that belong together. */
export class StandInChannel {
  readonly port1: StandInPort;
  readonly port2: StandInPort;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.port1 = new StandInPort(port1);
    this.port2 = new StandInPort(port2);
  }
}
