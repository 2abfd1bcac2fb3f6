import { randomBytes } from 'node:crypto';
import type { Sessie } from '../engine/sessies.ts';
import { hash } from './start-tokens.ts';

/** Session secrets of windows; only their hashes are kept, and only in memory. */
export function createSecrets() {
  const sessies = new Map<string, Sessie>();
  return {
    issue(sessie: Sessie): string {
      const secret = randomBytes(32).toString('base64url');
      sessies.set(hash(secret), sessie);
      return secret;
    },
    find: (secret: string): Sessie | undefined => sessies.get(hash(secret)),
  };
}
