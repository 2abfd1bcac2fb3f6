import type { MessagePortMain } from 'electron';
import type { EnginePort } from '#host/port/serve-port.ts';

/** Electron's port of a utility process as the engine takes it; it starts when it is listened to. */
export function fromElectronPort(port: MessagePortMain): EnginePort {
  return {
    postMessage: (frame) => port.postMessage(frame),
    onMessage: (listener) => {
      port.on('message', ({ data }) => listener(data));
      port.start();
    },
    onClose: (listener) => void port.on('close', listener),
    close: () => port.close(),
  };
}
