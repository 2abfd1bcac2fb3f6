import { onTestFinished } from 'vitest';
import type { Client } from '#areas/contract.ts';
import type { Engine } from '#host/engine/engine.ts';
import { machineklok } from '#host/engine/klok.ts';
import { openHttpWindow } from './http-window.ts';
import { type LocalHost, startLoopback } from './loopback.ts';
import { openPortWindow } from './port-window.ts';

/** One open window on the program, whatever carries its calls. */
export type Window = { client: Client; close(): Promise<void> };
/** A way to open windows on one running engine. */
export type Transport = { openWindow(): Promise<Window> };

/** Loopback HTTP: each window has its own start token and session secret. */
export async function httpTransport(engine: Engine): Promise<Transport & { loopback: LocalHost }> {
  const loopback = await startLoopback({ engine, klok: machineklok, files: new Map() });
  onTestFinished(() => loopback.close());
  return {
    loopback,
    openWindow: async () => {
      const { client } = await openHttpWindow(loopback.freshLink());
      return { client, close: async () => undefined };
    },
  };
}

/** MessagePort: each window is a port of its own, as in Electron. */
export async function portTransport(engine: Engine): Promise<Transport> {
  return {
    openWindow: async () => {
      const { client, leave, close } = openPortWindow(engine);
      onTestFinished(leave);
      return { client, close };
    },
  };
}
