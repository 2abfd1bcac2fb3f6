import { type ClientContext, type ClientLink, createORPCClient, ORPCError } from '@orpc/client';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { Client } from '#areas/contract.ts';
import { type Storing, toStoring } from './fouten.ts';

let huidig: Client | undefined;
const connectionListeners = new Set<() => void>();
const failureListeners = new Set<(storing: Storing) => void>();

// The engine of the desktop program starts anew after each lock, with a new port. Screens hold on
// to one client; which connection carries a call is decided when the call is made.
const link: ClientLink<ClientContext> = {
  call: async (path, input, options) => {
    try {
      return await Reflect.apply(procedureAt(path), undefined, [input, options]);
    } catch (error) {
      const aborted = options.signal?.aborted ?? false;
      if (!aborted) for (const listener of failureListeners) listener(toStoring(error));
      throw error;
    }
  },
};

type Procedure = (...rest: readonly unknown[]) => unknown;

function procedureAt(path: readonly string[]): Procedure {
  let found: unknown = huidig;
  for (const part of path) found = found === undefined ? found : Reflect.get(Object(found), part);
  if (typeof found === 'function') return found as Procedure;
  throw new ORPCError('locked', { status: 423, defined: true, data: { reden: 'vergrendeld' } });
}

/** The one client of the screens, whatever carries it at the moment. */
export const client: Client = createORPCClient(link);

/** Query and mutation options per operation. */
export const api = createTanstackQueryUtils(client);

/** Puts another connection under the client; whoever watches is told. */
export function setConnection(verbinding: Client): void {
  huidig = verbinding;
  for (const listener of connectionListeners) listener();
}

/** Calls back each time the connection is replaced. Gives a function that stops it. */
export function onConnection(listener: () => void): () => void {
  connectionListeners.add(listener);
  return () => connectionListeners.delete(listener);
}

/** Calls back for every call that failed, whoever made it. Gives a function that stops it. */
export function onFailure(listener: (storing: Storing) => void): () => void {
  failureListeners.add(listener);
  return () => failureListeners.delete(listener);
}
