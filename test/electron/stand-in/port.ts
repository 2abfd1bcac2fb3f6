import { EventEmitter } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { MessagePortMain } from 'electron';

/** Electron's port in main and in a utility process, over a real port of Node. */
export class StandInPort extends EventEmitter implements MessagePortMain {
  readonly inner: MessagePort;

  /** Whether it was sent to another process, and is of no use here any more. */
  isNeutered = false;
  #isStarted = false;

  constructor(inner: MessagePort) {
    super();
    this.inner = inner;
    inner.on('close', () => {
      if (!this.isNeutered) this.emit('close');
    });
  }
  postMessage(message: unknown, ...given: [transfer?: MessagePortMain[]]): void {
    if (this.isNeutered) return;
    const ports = disentangle(given, this);
    this.inner.postMessage(message, ports);
  }
  /** Electron holds messages back until this is called, and Node until somebody listens. */
  start(): void {
    if (this.isNeutered || this.#isStarted) return;
    this.#isStarted = true;
    this.inner.on('message', (data: unknown) => this.emit('message', { data, ports: [] }));
  }
  close(): void {
    if (!this.isNeutered) this.inner.close();
  }
}

/**
 * What is sent along: the ports of Node behind ports, which are of no use to the sender from then on.
 *
 * @param given what stood where the ports stand; nothing is not the same as undefined
 */
export function disentangle(
  given: readonly [transfer?: readonly MessagePortMain[] | undefined],
  source?: StandInPort,
): MessagePort[] {
  if (given.length === 0) return [];
  const [transfer] = given;
  if (!Array.isArray(transfer)) throw new TypeError('Invalid value for transfer');
  const ports = transfer.map((port: unknown) => {
    if (!(port instanceof StandInPort)) throw new TypeError('Invalid value for transfer');
    return port;
  });
  for (const [index, port] of ports.entries()) {
    if (port === source) throw new Error(`Port at index ${index} contains the source port.`);
    if (port.isNeutered) throw new Error(`Port at index ${index} is already neutered.`);
    if (ports.indexOf(port) !== index) throw new Error(`Port at index ${index} is a duplicate.`);
  }
  for (const port of ports) port.isNeutered = true;
  return ports.map(({ inner }) => inner);
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
