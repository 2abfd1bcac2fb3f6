/** The keys that move through a list. */
export const LIJSTTOETSEN = ['j', 'k', 'ArrowDown', 'ArrowUp', 'Home', 'End'] as const;
export type Lijsttoets = (typeof LIJSTTOETSEN)[number];

/**
 * The row that a key leads to. `j` and `k` also start in a list that nobody is in yet; the arrows,
 * Home and End scroll the page then, and mean nothing here. A list does not go round.
 */
export function moveInLijst(
  huidig: number | undefined,
  toets: Lijsttoets,
  aantal: number,
): number | undefined {
  if (aantal === 0) return undefined;
  if (huidig === undefined) {
    if (toets === 'j') return 0;
    return toets === 'k' ? aantal - 1 : undefined;
  }
  switch (toets) {
    case 'j':
    case 'ArrowDown':
      return Math.min(huidig + 1, aantal - 1);
    case 'k':
    case 'ArrowUp':
      return Math.max(huidig - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return aantal - 1;
  }
}

/** Where the keyboard goes when rows went away: the same place, or the last row that is left. */
export function rowAfterChange(was: number | undefined, aantal: number): number | undefined {
  return was === undefined || aantal === 0 ? undefined : Math.min(was, aantal - 1);
}
