import { passesElfproef } from '#domain/identiteit/bsn.ts';

/** How many test numbers there are. */
export const MOST_TEST_BSN = 50_000;

/**
 * A BSN for a made-up person: it passes the elfproef and begins with 999, a range that is not
 * given out. Another number for every `volgnummer`.
 *
 * @throws RangeError when there are no more.
 */
export function testBsn(volgnummer: number): string {
  if (!Number.isInteger(volgnummer) || volgnummer < 0 || volgnummer >= MOST_TEST_BSN)
    throw new RangeError('No test BSN has this number');
  // Of two neighbouring heads at least one has a last digit that fits: they differ by 2 modulo 11.
  for (const head of [2 * volgnummer, 2 * volgnummer + 1]) {
    for (let last = 0; last <= 9; last += 1) {
      const bsn = `999${String(head).padStart(5, '0')}${last}`;
      if (passesElfproef(bsn)) return bsn;
    }
  }
  throw new RangeError('No test BSN has this number');
}

/** A made-up BSN that fails the elfproef, as sources sometimes hold. */
export function slipOf(bsn: string): string {
  const last = Number(bsn.slice(-1));
  return `${bsn.slice(0, -1)}${last === 0 ? 1 : last - 1}`;
}
