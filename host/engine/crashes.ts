import type { Klok } from './klok.ts';

const MINUTE = 60_000;
const MOST = 3;

/**
 * Counts crashes of the engine and of the page. Starting again helps against an accident; after
 * more than three within a minute it only makes the user wait.
 */
export function countCrashes(klok: Pick<Klok, 'monotonic'>): () => boolean {
  let moments: number[] = [];
  return () => {
    const now = klok.monotonic();
    moments = [...moments.filter((moment) => now - moment < MINUTE), now];
    return moments.length > MOST;
  };
}
