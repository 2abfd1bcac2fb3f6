import { z } from 'zod';
import { setConnection } from './client.ts';
import { createHttpClient } from './http-client.ts';
import { createPortClient, type PortClient } from './port-client.ts';
import { type GeenSessieReden, openSession } from './session.ts';

const schil = z.object({ kanaal: z.literal('poort') });
const poortbericht = z.object({ meldpunt: z.literal('poort') });

/** Whether there is, or will be, a connection; and if not, why not. */
export type Verbinding =
  | { readonly gelukt: true }
  | { readonly gelukt: false; readonly reden: GeenSessieReden };

/** Whether the page is that of the desktop program, which hands over a port. */
export function isBureaublad(window: Window): boolean {
  return schil.safeParse(Reflect.get(window, 'meldpunt')).success;
}

/**
 * Connects the screens to the engine: over the port that the desktop program hands over, and else
 * over loopback with the session of the link that was opened.
 */
export async function connectHost(window: Window): Promise<Verbinding> {
  if (isBureaublad(window)) {
    await firstPort(window);
    return { gelukt: true };
  }
  const { location, history, sessionStorage } = window;
  const sessie = await openSession({
    hash: location.hash,
    opslag: sessionStorage,
    fetch: (url, init) => fetch(url, init),
    wisAdres: () => history.replaceState(null, '', `${location.pathname}#/`),
  });
  if (sessie.soort === 'geen') return { gelukt: false, reden: sessie.reden };
  const isLeaving = () => document.visibilityState === 'hidden';
  setConnection(createHttpClient({ origin: location.origin, secret: sessie.secret, isLeaving }));
  return { gelukt: true };
}

// Resolves at the first port; each later one (the engine was started anew) replaces it.
function firstPort(window: Window): Promise<void> {
  let current: PortClient | undefined;
  return new Promise((resolve) => {
    window.addEventListener('message', (event) => {
      // Only the preload of this very window may hand over a port.
      if (event.source !== window || event.origin !== window.location.origin) return;
      const [port] = event.ports;
      if (port === undefined || !poortbericht.safeParse(event.data).success) return;
      current?.close();
      current = createPortClient(port);
      setConnection(current.client);
      resolve();
    });
  });
}
