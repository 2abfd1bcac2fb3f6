import { createHash, randomBytes } from 'node:crypto';
import type { Klok } from '../engine/klok.ts';

const VALID_FOR = 10 * 60_000;
/** For so long a link that is no longer good still says why. */
const TOLD_FOR = 24 * 60 * 60_000;

export type TokenOordeel = 'goed' | 'gebruikt' | 'verlopen' | 'onbekend';

/** Start tokens: one use, ten minutes. Only their hashes are kept. */
export function createStartTokens(klok: Klok) {
  const tokens = new Map<string, { until: number; used: boolean }>();
  return {
    /** A fresh token for one link. */
    issue(): string {
      for (const [key, { until }] of tokens)
        if (klok.monotonic() > until + TOLD_FOR) tokens.delete(key);
      const token = randomBytes(24).toString('base64url');
      tokens.set(hash(token), { until: klok.monotonic() + VALID_FOR, used: false });
      return token;
    },
    /** Spends a token; every later use says why it is refused. */
    spend(token: string): TokenOordeel {
      const known = tokens.get(hash(token));
      if (known === undefined) return 'onbekend';
      if (known.used) return 'gebruikt';
      if (klok.monotonic() > known.until) return 'verlopen';
      known.used = true;
      return 'goed';
    },
  };
}

export type StartTokens = ReturnType<typeof createStartTokens>;

/** What a secret is kept as, so that comparing it leaks nothing through time. */
export function hash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
