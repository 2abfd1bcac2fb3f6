import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kiesKandidaten, MEEST_VERGELEKEN } from '#areas/bekendheid/rules/vergelijk.ts';

describe('kiesKandidaten', () => {
  it('puts who shares more in front, and a rare key before a common one', () => {
    expect(kiesKandidaten([['a', 'b', 'c'], ['b']])).toEqual(['b', 'a', 'c']);
    expect(kiesKandidaten([['a', 'b', 'c', 'd', 'e', 'f'], ['z']])[0]).toBe('z');
  });

  it('gives nobody for no key, and each person once', () => {
    expect(kiesKandidaten([])).toEqual([]);
    expect(kiesKandidaten([['a'], ['a'], ['a']])).toEqual(['a']);
  });

  it('never gives more than are compared, whatever the size of the register', () => {
    const crowd = Array.from({ length: 5_000 }, (_, n) => `p${n}`);
    const chosen = kiesKandidaten([crowd, ['p4999']]);
    expect(chosen).toHaveLength(MEEST_VERGELEKEN);
    expect(chosen[0]).toBe('p4999');
  });

  it('does not depend on the order of the keys', () => {
    const lists = fc.array(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')), { maxLength: 5 });
    fc.assert(
      fc.property(lists, (treffers) => {
        expect(kiesKandidaten([...treffers].reverse())).toEqual(kiesKandidaten(treffers));
      }),
      // Sums of logarithms once differed in their last bit, and with it the order.
      { examples: [[['bda', 'cdba', 'cabd', 'cda', 'badc'].map((ids) => [...ids])]] },
    );
  });
});
