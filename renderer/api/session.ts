import { z } from 'zod';

/** Where in session storage the secret is, which dies with the window; beside it are only ids of drafts. */
export const SESSIE_SLEUTEL = 'meldpunt-sessie';

/** Why there is no session: no link at all, a link that was used, is too old, or is not known. */
export type GeenSessieReden = 'geen' | 'gebruikt' | 'verlopen' | 'onbekend' | 'onbereikbaar';

/** The secret that goes with every call, or the reason why there is none. */
export type Venstersessie =
  | { readonly soort: 'sessie'; readonly secret: string }
  | { readonly soort: 'geen'; readonly reden: GeenSessieReden };

/** What the exchange needs of the window, so that it can be tried without one. */
export type SessieOmgeving = {
  readonly hash: string;
  readonly opslag: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Takes the start token out of the address, so that it is in no history or bookmark. */
  readonly wisAdres: () => void;
};

const gelukt = z.object({ sessie: z.string().min(1) });
const geweigerd = z.object({ reden: z.enum(['gebruikt', 'verlopen', 'onbekend']) });

/**
 * Reads the start token of a fresh link.
 */
export function readStartToken(hash: string): string | undefined {
  const match = /^#start=([A-Za-z0-9_-]+)$/.exec(hash);
  return match?.[1];
}

/**
 * Exchanges the start token of a fresh link for a session secret. A window that was already
 * exchanged keeps its stored secret, also when the same link is opened a second time.
 *
 * Never throws: a program that does not answer gives the reason `onbereikbaar`.
 */
export async function openSession(omgeving: SessieOmgeving): Promise<Venstersessie> {
  const bewaard = omgeving.opslag.getItem(SESSIE_SLEUTEL);
  const token = readStartToken(omgeving.hash);
  if (token === undefined) return fromStored(bewaard, 'geen');
  omgeving.wisAdres();
  try {
    const antwoord = await omgeving.fetch('/sessie', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
    const inhoud: unknown = await antwoord.json();
    const nieuw = gelukt.safeParse(inhoud);
    if (antwoord.ok && nieuw.success) {
      omgeving.opslag.setItem(SESSIE_SLEUTEL, nieuw.data.sessie);
      return { soort: 'sessie', secret: nieuw.data.sessie };
    }
    const nee = geweigerd.safeParse(inhoud);
    return fromStored(bewaard, nee.success ? nee.data.reden : 'onbekend');
  } catch {
    return fromStored(bewaard, 'onbereikbaar');
  }
}

function fromStored(secret: string | null, reden: GeenSessieReden): Venstersessie {
  return secret === null ? { soort: 'geen', reden } : { soort: 'sessie', secret };
}
