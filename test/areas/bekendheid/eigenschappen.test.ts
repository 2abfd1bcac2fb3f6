import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankKandidaten, vergelijk } from '#areas/bekendheid/rules/vergelijk.ts';
import type { PersoonGegevens } from '#domain/identiteit/persoon-gegevens.ts';
import { anyPersoon } from './bekendheid-support.ts';

const size = fc.constantFrom(1, 1_000, 1_000_000);

describe('a comparison', () => {
  it('does not depend on which of the two is asked for', () => {
    fc.assert(
      fc.property(anyPersoon, anyPersoon, size, (a, b, omvang) => {
        const [one, other] = [vergelijk(a, b, omvang), vergelijk(b, a, omvang)];
        expect([one.oordeel, one.score]).toEqual([other.oordeel, other.score]);
      }),
    );
  });

  it('gives as score the sum of its reasons, the heaviest first', () => {
    fc.assert(
      fc.property(anyPersoon, anyPersoon, (a, b) => {
        const { score, redenen } = vergelijk(a, b);
        expect(score).toBe(redenen.reduce((sum, { gewicht }) => sum + gewicht, 0));
        const weights = redenen.map(({ gewicht }) => Math.abs(gewicht));
        expect(weights).toEqual([...weights].sort((one, other) => other - one));
      }),
    );
  });

  it('has sentences without numbers or names of the people compared', () => {
    fc.assert(
      fc.property(anyPersoon, anyPersoon, (a, b) => {
        for (const { zin } of vergelijk(a, b).redenen) {
          expect(zin).toMatch(/^\p{Lu}.*\.$/u);
          expect(zin.replaceAll('1 januari', '')).not.toMatch(/\d|Anna|Bram|Voorbeeld|Berg/);
        }
      }),
    );
  });

  it('never says bekend against another date of birth or another BSN', () => {
    fc.assert(
      fc.property(anyPersoon, anyPersoon, (a, b) => {
        const { oordeel, redenen } = vergelijk(a, b);
        const against = redenen.some(
          ({ deel, gewicht }) => gewicht < 0 && (deel === 'bsn' || deel === 'geboortedatum'),
        );
        if (against) expect(oordeel).not.toBe('bekend');
      }),
    );
  });
});

const GROUPS: readonly (readonly (keyof PersoonGegevens)[])[] = [
  ['bsn'],
  ['geboortedatum'],
  ['voornaam', 'voorletters', 'tussenvoegsel', 'achternaam'],
  ['geslacht'],
  ['straat', 'huisnummer', 'huisletter', 'toevoeging', 'postcode', 'plaats'],
  ['telefoon'],
  ['email'],
];

/** The candidate with one whole part (all of the name, all of the address) taken from the question. */
function takeOver(
  vraag: PersoonGegevens,
  kandidaat: PersoonGegevens,
  velden: readonly (keyof PersoonGegevens)[],
): PersoonGegevens {
  const taken = Object.fromEntries(velden.map((veld) => [veld, vraag[veld]]));
  return { ...kandidaat, ...taken };
}

describe('more agreement', () => {
  it.each(GROUPS.map((velden) => [velden.join(' and '), velden] as const))(
    'of %s never lowers the score',
    (_name, velden) => {
      fc.assert(
        fc.property(anyPersoon, anyPersoon, (vraag, kandidaat) => {
          // Taking over "unknown" is no agreement.
          fc.pre(velden.some((veld) => Boolean(vraag[veld])));
          const more = vergelijk(vraag, takeOver(vraag, kandidaat, velden));
          expect(more.score).toBeGreaterThanOrEqual(vergelijk(vraag, kandidaat).score);
        }),
      );
    },
  );
});

describe('evidence that only tells a household', () => {
  it('never makes bekend, whoever it is about', () => {
    fc.assert(
      fc.property(anyPersoon, anyPersoon, size, (a, b, omvang) => {
        const strip = ({ voornaam: _v, voorletters: _l, bsn: _b, ...rest }: PersoonGegevens) =>
          rest;
        expect(vergelijk(strip(a), strip(b), omvang).oordeel).not.toBe('bekend');
      }),
    );
  });
});

describe('the order', () => {
  it('of the candidates does not change who is found, nor how', () => {
    fc.assert(
      fc.property(anyPersoon, fc.array(anyPersoon, { maxLength: 8 }), (vraag, kandidaten) => {
        const view = (all: readonly PersoonGegevens[]) =>
          rankKandidaten(vraag, all).map(({ oordeel, score }) => `${oordeel} ${score}`);
        expect(view([...kandidaten].reverse())).toEqual(view(kandidaten));
      }),
    );
  });

  it('of the halves of a double surname does not matter', () => {
    fc.assert(
      fc.property(anyPersoon, anyPersoon, (a, b) => {
        const one = { ...a, achternaam: 'Berg-Voorbeeld' };
        const other = { ...a, achternaam: 'Voorbeeld-Berg' };
        expect(vergelijk(one, b)).toEqual(vergelijk(other, b));
      }),
    );
  });
});
