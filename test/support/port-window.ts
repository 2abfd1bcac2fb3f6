import { MessageChannel } from 'node:worker_threads';
import type { Client } from '#areas/contract.ts';
import type { Engine } from '#host/engine/engine.ts';
import { fromNodePort } from '#host/port/node-port.ts';
import { servePort } from '#host/port/serve-port.ts';
import { createPortClient } from '#renderer/api/port-client.ts';

/** One window on an engine of this process, over a port of its own, as in Electron. */
export function openPortWindow(engine: Engine): {
  client: Client;
  /** Lets go of the port, as a window that is gone. */
  leave(): void;
  /** Ends the connection and its session, from both sides. */
  close(): Promise<void>;
} {
  const { port1, port2 } = new MessageChannel();
  const served = servePort(engine, fromNodePort(port1), () => undefined);
  const window = createPortClient(port2);
  return {
    client: window.client,
    leave: () => window.close(),
    close: async () => {
      window.close();
      await served.close();
    },
  };
}
