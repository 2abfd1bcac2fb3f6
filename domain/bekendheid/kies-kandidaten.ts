/** Who has one key of a question, by id. */
export type Treffer = readonly string[];

/** People read from one key at most: a key with more of them hardly tells anybody apart. */
export const MEEST_PER_SLEUTEL = 120;

/** People compared at most; the rest shares less with the question than any of these. */
export const MEEST_VERGELEKEN = 60;

/**
 * Who is worth comparing among everybody that shares a key: those who share most, where a key
 * that few people have counts for more. What it costs does not grow with the register.
 *
 * @param treffers for each key of the question the ids of who has it
 * @returns at most `MEEST_VERGELEKEN` ids, the most promising first
 * @example kiesKandidaten([['a', 'b', 'c'], ['b']]) // ['b', 'a', 'c']
 */
export function kiesKandidaten(treffers: readonly Treffer[]): readonly string[] {
  const weights = new Map<string, number>();
  for (const ids of treffers) {
    // In bits: half as many people have it, one bit more. A full list may be far longer.
    // Whole thousandths, so that adding them in another order gives the same sum.
    const bits = Math.log2((MEEST_PER_SLEUTEL * 2) / Math.max(1, ids.length));
    const weight = Math.round(bits * 1000);
    for (const id of ids) weights.set(id, (weights.get(id) ?? 0) + weight);
  }
  return [...weights]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, MEEST_VERGELEKEN)
    .map(([id]) => id);
}
