import { EventEmitter } from 'node:events';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { StandInPort } from './port.ts';

// Stands in for a utility process: the real entry of the engine, in a thread of its own. Ending
// the thread takes its memory with it, as ending the process does.
const line = parentPort;
if (line === null) throw new Error('this runs as a worker');

class ParentPort extends EventEmitter {
  postMessage(message: unknown): void {
    line?.postMessage(message);
  }
}

const standIn = new ParentPort();
Object.defineProperty(process, 'parentPort', { value: standIn });
const { program } = workerData as { program: string };
await import(program);
line.on('message', ({ message, ports }: { message: unknown; ports: MessagePort[] }) => {
  standIn.emit('message', { data: message, ports: ports.map((port) => new StandInPort(port)) });
});
