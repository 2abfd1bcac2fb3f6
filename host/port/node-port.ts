import type { MessagePort } from 'node:worker_threads';
import type { EnginePort } from './serve-port.ts';

/** Node's MessagePort as the engine takes it. */
export function fromNodePort(port: MessagePort): EnginePort {
  return {
    postMessage: (frame) => port.postMessage(frame),
    onMessage: (listener) => void port.on('message', listener),
    onClose: (listener) => void port.on('close', listener),
    close: () => port.close(),
  };
}
