import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SLEUTELSOORTEN, sleutelsVan } from '#domain/bekendheid/sleutels.ts';
import { toGeboortedatum } from '#domain/dates/geboortedatum.ts';
import type { PersoonGegevens } from '#domain/identiteit/persoon-gegevens.ts';
import { anyPersoon } from '#test/domain/bekendheid/support.ts';

const g = toGeboortedatum;

function keys(persoon: PersoonGegevens): string[] {
  return sleutelsVan(persoon).map(({ soort, waarde }) => `${soort}:${waarde}`);
}

function shareKey(a: PersoonGegevens, b: PersoonGegevens): boolean {
  const known = new Set(keys(a));
  return keys(b).some((key) => known.has(key));
}

describe('sleutelsVan', () => {
  it('gives every key of somebody of whom all is known', () => {
    const anna = {
      bsn: '111222333',
      voornaam: 'Anna',
      voorletters: 'A.',
      tussenvoegsel: 'van den',
      achternaam: 'Voorbeeld',
      geboortedatum: g('1968-05-12'),
      straat: 'Dorpsstraat',
      huisnummer: '12',
      postcode: '3311AB',
      plaats: 'Dordrecht',
    };
    expect(keys(anna)).toEqual([
      'bsn:111222333',
      'geboortedatum:1968-05-12',
      'achternaam_geboortejaar:voorbeeld|1968',
      'achternaam_voorletter:voorbeeld|a',
      'achternaam_geboortejaar:anna|1968',
      'achternaam_voorletter:anna|v',
      'postcode_huisnummer:3311ab|12',
      'adres:dorpsstraat|12|dordrecht',
    ]);
  });

  it('gives none for somebody of whom nothing is known', () => {
    expect(keys({})).toEqual([]);
    const geboortedatum = g('0000-00-00');
    expect(keys({ achternaam: '', voornaam: null, geboortedatum, bsn: undefined })).toEqual([]);
  });

  it('gives none for a surname or a house number alone', () => {
    expect(keys({ achternaam: 'Voorbeeld', huisnummer: '12', plaats: 'Dalem' })).toEqual([]);
  });

  it('keeps an incomplete date of birth as it is, and its year for the surname', () => {
    expect(keys({ achternaam: 'Voorbeeld', geboortedatum: g('1968-00-00') })).toEqual([
      'geboortedatum:1968-00-00',
      'achternaam_geboortejaar:voorbeeld|1968',
    ]);
  });

  it('gives a double surname in both orders and in its parts', () => {
    expect(keys({ achternaam: 'Voorbeeld-van den Berg', voorletters: 'A.B.' })).toEqual([
      'achternaam_voorletter:voorbeeld berg|a',
      'achternaam_voorletter:berg voorbeeld|a',
      'achternaam_voorletter:voorbeeld|a',
      'achternaam_voorletter:berg|a',
    ]);
  });
});

describe('two people who may be one', () => {
  it.each<[string, PersoonGegevens, PersoonGegevens]>([
    ['the same BSN', { bsn: '111222333' }, { bsn: '111.222.333' }],
    [
      'diacritics and capitals',
      { achternaam: 'Özdemir', voornaam: 'Éva' },
      { achternaam: 'OZDEMIR', voornaam: 'eva' },
    ],
    [
      'a tussenvoegsel in the surname',
      { achternaam: 'van den Berg', voorletters: 'A.' },
      { tussenvoegsel: 'van den', achternaam: 'Berg', voornaam: 'Anna' },
    ],
    [
      'names in the other order',
      { achternaam: 'Anna', voornaam: 'Voorbeeld' },
      { achternaam: 'Voorbeeld', voornaam: 'Anna' },
    ],
    [
      'a double surname in the other order',
      { achternaam: 'Voorbeeld-Berg', voornaam: 'Anna' },
      { achternaam: 'Berg-Voorbeeld', voornaam: 'Anna' },
    ],
    [
      'half of a double surname',
      { achternaam: 'Voorbeeld-Berg', geboortedatum: g('1968-05-12') },
      { achternaam: 'Berg', geboortedatum: g('1968-00-00') },
    ],
    [
      'an address written in two ways',
      { postcode: '3311 ab', huisnummer: '12A' },
      { postcode: '3311AB', huisnummer: '12', huisletter: 'A' },
    ],
    [
      'an address without postcode',
      { straat: 'Dorpsstraat', huisnummer: '12', plaats: 'Dalem', postcode: '4213AB' },
      { straat: 'DORPSSTRAAT', huisnummer: '12', plaats: 'dalem' },
    ],
    [
      'the same date of birth',
      { geboortedatum: g('1968-05-12') },
      { geboortedatum: g('1968-05-12') },
    ],
  ])('share a key by %s', (_reason, a, b) => {
    expect(shareKey(a, b)).toBe(true);
    expect(shareKey(b, a)).toBe(true);
  });

  it.each<[string, PersoonGegevens, PersoonGegevens]>([
    [
      'unknown dates of birth',
      { geboortedatum: g('0000-00-00') },
      { geboortedatum: g('0000-00-00') },
    ],
    ['a surname', { achternaam: 'Voorbeeld' }, { achternaam: 'Voorbeeld', voornaam: 'Anna' }],
    ['a place', { plaats: 'Dalem', straat: 'Kade' }, { plaats: 'Dalem', straat: 'Kade' }],
  ])('share none by %s alone', (_reason, a, b) => {
    expect(shareKey(a, b)).toBe(false);
  });
});

describe('the keys of anybody', () => {
  it('are of known kinds, never empty, each once, and do not depend on the hour', () => {
    fc.assert(
      fc.property(anyPersoon, (persoon) => {
        const found = sleutelsVan(persoon);
        for (const { soort, waarde } of found) {
          expect(SLEUTELSOORTEN).toContain(soort);
          expect(waarde).not.toBe('');
        }
        expect(new Set(keys(persoon)).size).toBe(found.length);
        expect(sleutelsVan({ ...persoon })).toEqual(found);
      }),
    );
  });
});
