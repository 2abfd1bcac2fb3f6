import { EventEmitter } from 'node:events';
import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { DocumentedPort } from './documented-port.ts';
import { makeWire, type WireMessage } from './wire.ts';

// Loaded before the packaged engine (`--import`): makes of a process of Node what Electron makes of a
// utility process, as far as its documentation promises anything. Threads of the engine get it too.

// Some builds of Electron end the process for this call, so nothing may catch what it does here.
Object.defineProperty(process.report, 'getReport', {
  value: () => {
    writeSync(2, 'process.report.getReport was called\n');
    process.kill(process.pid, 'SIGILL');
  },
});

/** The line to main: nothing comes out of it before somebody listens (docs/api/utility-process.md). */
class ParentPort extends EventEmitter {
  readonly #waiting: { data: unknown; ports: DocumentedPort[] }[] = [];

  constructor() {
    super();
    this.on('newListener', (event) => {
      if (event === 'message') queueMicrotask(() => this.#flush());
    });
  }
  arrive(data: unknown, ports: DocumentedPort[]): void {
    this.#waiting.push({ data, ports });
    this.#flush();
  }
  postMessage(data: unknown, ...more: unknown[]): void {
    if (more.length > 0) throw new TypeError('the line to main takes a message and nothing else');
    say({ kind: 'word', data, ports: [] });
  }
  #flush(): void {
    if (this.listenerCount('message') === 0) return;
    for (const event of this.#waiting.splice(0)) this.emit('message', event);
  }
}

function say(message: WireMessage): void {
  // Main may be gone, or has let go of this process; Electron then says nothing.
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
}

if (isMainThread) {
  const wire = makeWire(say);
  const parentPort = new ParentPort();
  Object.defineProperty(process, 'parentPort', { value: parentPort, enumerable: true });
  process.on('message', (message: WireMessage) => {
    if (wire.take(message) || message.kind !== 'word') return;
    const ports = message.ports.map((id) => new DocumentedPort(wire.endOf(id)));
    parentPort.arrive(message.data, ports);
  });
  // Without main there is no utility process either.
  process.on('disconnect', () => process.exit(1));
}
