import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { Client } from '#areas/contract.ts';
import { Onbereikbaar } from './onbereikbaar.ts';

/** Browsers refuse a request that outlives its page above 64 KiB in total. */
const KEEPALIVE_MAXIMUM = 60_000;

export type HttpClientOptions = {
  readonly origin: string;
  readonly secret: string;
  /** True while the page is going away: what is sent then must outlive it (the last draft). */
  readonly isLeaving?: () => boolean;
};

/**
 * A client of the contract over loopback HTTP. A refusal arrives as the contract's typed error, a
 * program that does not answer as `Onbereikbaar`.
 */
export function createHttpClient({ origin, secret, isLeaving }: HttpClientOptions): Client {
  const link = new RPCLink({
    url: `${origin}/api`,
    headers: { 'x-meldpunt-sessie': secret },
    fetch: (request, init) => send(request, init, isLeaving?.() ?? false),
  });
  return createORPCClient(link);
}

/** How often a call is sent again that met an engine which was ending. */
const MOST_AGAIN = 10;
/** The host never begins a call that it answers so: the next engine is about to take over. */
const ENDING = 503;

async function send(request: Request, init: RequestInit, leaving: boolean): Promise<Response> {
  let response = await sendOnce(request.clone(), init, leaving);
  for (let again = 0; response.status === ENDING && again < MOST_AGAIN; again += 1)
    response = await sendOnce(request.clone(), init, leaving);
  return response;
}

async function sendOnce(request: Request, init: RequestInit, leaving: boolean): Promise<Response> {
  try {
    if (!leaving) return await fetch(request, init);
    const text = await request.clone().text();
    const fits = new TextEncoder().encode(text).length <= KEEPALIVE_MAXIMUM;
    return await fetch(request, fits ? { ...init, keepalive: true } : init);
  } catch (cause) {
    if (request.signal.aborted) throw cause;
    throw new Onbereikbaar('The program did not answer', { cause });
  }
}
