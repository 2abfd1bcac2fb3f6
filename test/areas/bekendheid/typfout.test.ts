import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sleutelsVan, vraagsleutels } from '#areas/bekendheid/rules/sleutels.ts';
import { vergelijk } from '#areas/bekendheid/rules/vergelijk.ts';
import { type GeboortedatumTekst, toGeboortedatum } from '#domain/dates/geboortedatum.ts';
import type { PersoonGegevens } from '#domain/identiteit/persoon-gegevens.ts';

/** Somebody of whom a melder knows name, date of birth and address. */
const anybody = fc.record({
  voornaam: fc.constantFrom('Annemieke', 'Frederik', 'Willemijn', 'Mohammed', 'Charlotte'),
  achternaam: fc.constantFrom('Voorbeeld', 'Testpersoon', 'Verzonnen', 'van den Proefberg'),
  geboortedatum: fc.constantFrom(
    ...['1968-05-12', '1991-11-29', '1975-02-23'].map(toGeboortedatum),
  ),
  straat: fc.constantFrom('Dorpsstraat', 'Lindelaan', 'Burgemeester Fictiefsingel'),
  huisnummer: fc.constantFrom('12', '140', '7'),
  postcode: fc.constantFrom('3311AB', '4201XY'),
  plaats: fc.constantFrom('Dordrecht', 'Gorinchem'),
});

const FIELDS = ['voornaam', 'achternaam', 'geboortedatum', 'straat', 'postcode', 'plaats'] as const;

/** One slip: a character left out, doubled, or changed places with the next. */
function slip(text: string, at: number, kind: 'weg' | 'dubbel' | 'om'): string {
  const place = at % text.length;
  const [before, here, after] = [text.slice(0, place), text[place] ?? '', text.slice(place + 1)];
  if (kind === 'weg') return before + after;
  if (kind === 'dubbel') return before + here + here + after;
  return before + after.slice(0, 1) + here + after.slice(1);
}

/** A date keeps its eight digits: what was typed over is another digit, not one less. */
function slipDate(text: GeboortedatumTekst, at: number, digit: number): GeboortedatumTekst {
  const places = [0, 1, 2, 3, 5, 6, 8, 9];
  const place = places[at % places.length] ?? 0;
  return `${text.slice(0, place)}${digit}${text.slice(place + 1)}` as GeboortedatumTekst;
}

const mistyped = fc
  .tuple(
    anybody,
    fc.constantFrom(...FIELDS),
    fc.nat({ max: 40 }),
    fc.constantFrom('weg' as const, 'dubbel' as const, 'om' as const),
    fc.integer({ min: 0, max: 9 }),
  )
  .map(([persoon, veld, at, kind, digit]): [PersoonGegevens, PersoonGegevens] => [
    veld === 'geboortedatum'
      ? { ...persoon, geboortedatum: slipDate(persoon.geboortedatum, at, digit) }
      : { ...persoon, [veld]: slip(persoon[veld], at, kind) },
    persoon,
  ]);

describe('somebody with one field typed wrong', () => {
  it('is still found by a key', () => {
    fc.assert(
      fc.property(mistyped, ([asked, known]) => {
        const stored = new Set(sleutelsVan(known).map(({ soort, waarde }) => soort + waarde));
        expect(vraagsleutels(asked).some(({ soort, waarde }) => stored.has(soort + waarde))).toBe(
          true,
        );
      }),
    );
  });

  it('is bekend or mogelijk bekend in a register of a million', () => {
    fc.assert(
      fc.property(mistyped, ([asked, known]) => {
        expect(vergelijk(asked, known, 1_000_000).oordeel).not.toBe('nieuw');
      }),
    );
  });

  it('is bekend when only the place or the street is wrong: those tell nobody apart', () => {
    fc.assert(
      fc.property(anybody, fc.constantFrom('straat', 'plaats'), fc.nat(40), (known, veld, at) => {
        const asked = { ...known, [veld]: slip(known[veld], at, 'om') };
        expect(vergelijk(asked, known, 1_000_000).oordeel).toBe('bekend');
      }),
    );
  });
});
