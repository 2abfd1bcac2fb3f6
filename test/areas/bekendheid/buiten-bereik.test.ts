import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BEKENDHEDEN, rankKandidaten } from '#areas/bekendheid/rules/vergelijk.ts';
import { anyPersoon } from './bekendheid-support.ts';

test.each(BEKENDHEDEN)('asking down to %s skips nobody who has that answer', (tot) => {
  const rank = BEKENDHEDEN.indexOf(tot);
  fc.assert(
    fc.property(
      anyPersoon,
      fc.array(anyPersoon, { maxLength: 12 }),
      fc.constantFrom(1, 1_000, 1_000_000),
      (vraag, others, omvang) => {
        // Chance alone makes nobody known: the same person, and the same with another address.
        const kandidaten = [...others, vraag, { ...vraag, huisnummer: '999', postcode: null }];
        const all = rankKandidaten(vraag, kandidaten, omvang, 'nieuw');
        expect(all).toHaveLength(kandidaten.length);
        expect(rankKandidaten(vraag, kandidaten, omvang, tot)).toEqual(
          all.filter(({ oordeel }) => BEKENDHEDEN.indexOf(oordeel) <= rank),
        );
      },
    ),
  );
});
