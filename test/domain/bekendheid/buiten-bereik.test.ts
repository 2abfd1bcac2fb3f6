import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankKandidaten } from '#domain/bekendheid/vergelijk.ts';
import { anyPersoon } from '#test/domain/bekendheid/support.ts';

test('who is skipped because names cannot make up for the rest is always nieuw', () => {
  fc.assert(
    fc.property(
      anyPersoon,
      fc.array(anyPersoon, { maxLength: 12 }),
      fc.constantFrom(1, 1_000, 1_000_000),
      (vraag, kandidaten, omvang) => {
        const all = rankKandidaten(vraag, kandidaten, omvang, { ookNieuw: true });
        expect(all).toHaveLength(kandidaten.length);
        expect(rankKandidaten(vraag, kandidaten, omvang)).toEqual(
          all.filter(({ oordeel }) => oordeel !== 'nieuw'),
        );
      },
    ),
  );
});
