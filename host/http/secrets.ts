import { randomBytes } from 'node:crypto';
import type { Sessie } from '../engine/sessies.ts';
import { hash } from './start-tokens.ts';

/** So many windows nobody has; beyond that the oldest ones that are gone are forgotten. */
const MOST_SESSIES = 50;

/**
 * Session secrets of windows; only their hashes are kept, and only in memory. A window that was
 * closed says nothing: once there are many, those that nobody looks at and that nobody is signed in
 * with are let go of, the oldest first.
 *
 * @param known sessions of secrets that were issued before, by hash
 * @param end what is done with a session that is let go of
 * @param changed told which hashes there are now
 */
export function createSecrets({
  known = [],
  end = () => undefined,
  changed = () => undefined,
}: {
  readonly known?: Iterable<readonly [string, Sessie]>;
  readonly end?: (sessie: Sessie) => unknown;
  readonly changed?: (hashes: string[]) => void;
} = {}) {
  const sessies = new Map(known);

  function forgetUnused(): void {
    for (const [key, sessie] of sessies) {
      if (sessies.size < MOST_SESSIES) return;
      if (sessie.account !== undefined || sessie.luisteraars.size > 0) continue;
      sessies.delete(key);
      end(sessie);
    }
  }

  return {
    issue(sessie: Sessie): string {
      forgetUnused();
      const secret = randomBytes(32).toString('base64url');
      sessies.set(hash(secret), sessie);
      changed([...sessies.keys()]);
      return secret;
    },
    find: (secret: string): Sessie | undefined => sessies.get(hash(secret)),
  };
}
