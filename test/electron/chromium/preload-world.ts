import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { electronConfigs } from '#build/vite.electron.ts';

/** A scheme of one's own cannot be registered over the DevTools protocol: here the screens are a site. */
export const SITE = { SCHEME: 'https', ORIGIN: 'https://app.meldpunt.example' } as const;

/** Builds the engine and the preload as for Electron, the preload for screens at `SITE`, and reads it. */
export async function buildSitePrograms(root: string, outDir: string): Promise<string> {
  const [, engine, , , preload] = electronConfigs({ root, outDir });
  if (engine === undefined || preload === undefined) throw new Error('there are five programs');
  await build(engine);
  await build({
    ...preload,
    plugins: [
      {
        name: 'screens-at-a-site',
        transform: (code, id) =>
          id.endsWith('electron/preload-channels.ts')
            ? Object.entries(SITE).reduce(
                (text, [name, value]) => `${text}\nexport const ${name} = '${value}';`,
                code.replace(/export const (?:SCHEME|ORIGIN) = .*/g, ''),
              )
            : undefined,
      },
    ],
  });
  return readFileSync(join(outDir, 'preload.cjs'), 'utf8');
}

/** What the world of the preload tells the test: one function, that only that world has. */
export const BINDING = 'meldpuntNaarMain';
/** Through what the test speaks into the world of the preload. */
export const FROM_MAIN = 'meldpuntVanMain';

/** What the preload, or what stands for Electron around it, tells. */
export type FromWorld =
  | { readonly soort: 'shown'; readonly name: string; readonly value: unknown }
  | { readonly soort: 'sent'; readonly channel: string }
  | { readonly soort: 'data'; readonly id: number; readonly data: Packed }
  | { readonly soort: 'closed'; readonly id: number }
  | { readonly soort: 'failed'; readonly why: string }
  | { readonly soort: 'ready' };

/** What travels over a port: a text, or bytes in base64. */
export type Packed = { readonly text: string } | { readonly bytes: string };

/**
 * The preload with as much of Electron around it as a sandboxed one gets: `require` knows nothing but
 * contextBridge and ipcRenderer. Ports that main hands over are made here, and what goes over them
 * is told to the test and back.
 *
 * @param isIsolated whether it runs in a world of its own; contextBridge refuses without
 */
export function preloadInWorld(preload: string, isIsolated: boolean): string {
  return `(() => {
  if (window !== window.top) return;
  const tell = (message) => globalThis.${BINDING}(JSON.stringify(message));
  const listeners = new Map();
  const ports = new Map();
  const pack = (data) => typeof data === 'string' ? { text: data }
    : { bytes: btoa(Array.from(new Uint8Array(data.buffer ?? data, data.byteOffset ?? 0, data.byteLength), (one) => String.fromCharCode(one)).join('')) };
  const unpack = (data) => 'text' in data ? data.text
    : Uint8Array.from(atob(data.bytes), (one) => one.charCodeAt(0));
  globalThis.${FROM_MAIN} = {
    port(channel, id) {
      const { port1, port2 } = new MessageChannel();
      ports.set(id, port1);
      port1.onmessage = ({ data }) => tell({ soort: 'data', id, data: pack(data) });
      port1.addEventListener('close', () => tell({ soort: 'closed', id }));
      for (const listener of listeners.get(channel) ?? []) listener({ ports: [port2] });
    },
    data: (id, data) => ports.get(id)?.postMessage(unpack(data)),
    close: (id) => ports.get(id)?.close(),
  };
  const electron = {
    contextBridge: {
      exposeInMainWorld(name, value) {
        if (!${isIsolated}) throw new Error('contextBridge API can only be used when contextIsolation is enabled');
        tell({ soort: 'shown', name, value });
      },
    },
    ipcRenderer: {
      on: (channel, listener) => void listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
      send: (channel) => tell({ soort: 'sent', channel }),
    },
  };
  const require = (name) => {
    if (name !== 'electron') throw new Error('module not found: ' + name);
    return electron;
  };
  try {
    (function (require, module, exports) {\n${preload}\n})(require, { exports: {} }, {});
  } catch (error) {
    tell({ soort: 'failed', why: String(error) });
  }
  tell({ soort: 'ready' });
})();`;
}
