/** Chance that can be had again with the same seed. */
export type Toeval = {
  /** A whole number from 0 up to, and without, `below`. */
  tot(below: number): number;
  /** One of a list that is not empty. */
  kies<T>(list: readonly T[]): T;
  /** True in so many of a hundred times. */
  kans(percentage: number): boolean;
};

/**
 * Chance from a seed: the same seed gives the same draws in the same order (mulberry32).
 *
 * @example makeToeval(1).tot(10) === makeToeval(1).tot(10) // true
 */
export function makeToeval(zaad: number): Toeval {
  let state = zaad >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const tot = (below: number) => Math.floor(next() * below);
  return {
    tot,
    kies: (list) => {
      const one = list[tot(list.length)];
      if (one === undefined && list.length === 0) throw new RangeError('nothing to choose from');
      return one as (typeof list)[number];
    },
    kans: (percentage) => tot(100) < percentage,
  };
}
