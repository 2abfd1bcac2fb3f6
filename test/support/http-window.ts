import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { Client } from '#areas/contract.ts';
import { SESSIE_HEADER } from '#host/http/app.ts';

/** Spends the token of a link and gives a client with its session. */
export async function openHttpWindow(
  link: string,
): Promise<{ client: Client; secret: string; origin: string }> {
  const { origin, hash } = new URL(link);
  const answer = await fetch(`${origin}/sessie`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ token: hash.slice('#start='.length) }),
  });
  const { sessie } = (await answer.json()) as { sessie: string };
  const link_ = new RPCLink({ url: `${origin}/api`, headers: { origin, [SESSIE_HEADER]: sessie } });
  return { client: createORPCClient<Client>(link_), secret: sessie, origin };
}
