import type { MessagePort } from 'node:worker_threads';
import type { FrameCalls } from '#electron/calls.ts';
import { PORT } from '#electron/preload-channels.ts';
import { createPortClient, type PortClient } from '#renderer/api/port-client.ts';
import { disentangle } from './port.ts';

let lastId = 0;

/** A frame with the page in it: takes ports as the preload and the screens do. */
export class StandInFrame implements FrameCalls {
  readonly frameTreeNodeId: number;
  detached = false;
  origin = 'null';
  /** What the page does when it is about to go. */
  onPageHide: () => void = () => undefined;
  #ports: MessagePort[] = [];
  #unread: PortClient[] = [];
  #waiting: ((client: PortClient) => void)[] = [];

  constructor() {
    lastId += 1;
    this.frameTreeNodeId = lastId;
  }
  isDestroyed(): boolean {
    return this.detached;
  }

  readonly postMessage: FrameCalls['postMessage'] = (channel, _message, ...given) => {
    const [inner] = disentangle(given);
    if (channel !== PORT || inner === undefined) return;
    this.#ports.push(inner);
    const client = createPortClient(inner);
    const next = this.#waiting.shift();
    if (next === undefined) this.#unread.push(client);
    else next(client);
  };

  /** The next port that main hands over, with a client on it. */
  nextClient(): Promise<PortClient> {
    const client = this.#unread.shift();
    if (client !== undefined) return Promise.resolve(client);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
  /** How many ports were handed over and not taken. */
  get portsUnread(): number {
    return this.#unread.length;
  }
  /** The last port itself, for frames that no client would send. */
  get rawPort(): MessagePort {
    const port = this.#ports.at(-1);
    if (port === undefined) throw new Error('no port was handed over');
    return port;
  }

  /** The page goes: it gets its last turn, and what it holds is closed with it. */
  async leave(): Promise<void> {
    this.onPageHide();
    this.onPageHide = () => undefined;
    await new Promise((resolve) => setImmediate(resolve));
    for (const port of this.#ports) port.close();
    this.#ports = [];
  }
}
