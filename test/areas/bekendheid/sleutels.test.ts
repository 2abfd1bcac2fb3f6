import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SLEUTELSOORTEN, sleutelsVan, vraagsleutels } from '#areas/bekendheid/rules/sleutels.ts';
import { toGeboortedatum } from '#domain/dates/geboortedatum.ts';
import type { PersoonGegevens } from '#domain/identiteit/persoon-gegevens.ts';
import { anyPersoon } from './bekendheid-support.ts';

const g = toGeboortedatum;

function keys(persoon: PersoonGegevens): string[] {
  return sleutelsVan(persoon).map(({ soort, waarde }) => `${soort}:${waarde}`);
}

/** Whether asking for the one brings up the other. */
function shareKey(asked: PersoonGegevens, known: PersoonGegevens): boolean {
  const stored = new Set(keys(known));
  return vraagsleutels(asked).some(({ soort, waarde }) => stored.has(`${soort}:${waarde}`));
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
      telefoon: '0612345678',
    };
    expect(keys(anna)).toEqual([
      'bsn:111222333',
      'geboortedatum:1968-05-12',
      'telefoon:0612345678',
      'naampaar:an|frblt',
      'naampaar:frblt|jn',
      'postcode_huisnummer:3311ab|12',
      'adres:dorpsstraat|12|dordrecht',
      'voorletter_naam:a|forbelt',
      'jaar_naam:1968|forbelt',
      'postcode_naam:3311ab|forbelt',
      'straat_naam:drps|frblt',
      'straat_nummer:drps|12|v',
      'straat_naam:drps|an',
      'straat_nummer:drps|12|a',
      'voorletter_datum:a|19680512',
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
      'jaar_naam:1968|forbelt',
    ]);
  });

  it('is bounded, also for a chain of names', () => {
    const chain = Array.from({ length: 20 }, (_, n) => `Naam${'abcdefghijklmnopqrst'[n]}`).join(
      '-',
    );
    const persoon = { achternaam: chain, voornaam: 'Hans', geboortedatum: g('1968-05-12') };
    expect(sleutelsVan(persoon).length).toBeLessThan(40);
  });
});

describe('vraagsleutels', () => {
  it('holds every stored key of the same person', () => {
    fc.assert(
      fc.property(anyPersoon, (persoon) => {
        const asked = new Set(
          vraagsleutels(persoon).map(({ soort, waarde }) => `${soort}:${waarde}`),
        );
        const own = keys(persoon).filter((key) => !key.startsWith('straat_'));
        for (const key of own) expect(asked).toContain(key);
      }),
    );
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
      'day and month swapped',
      { geboortedatum: g('1968-05-12') },
      { geboortedatum: g('1968-12-05') },
    ],
    [
      'a glued tussenvoegsel',
      { achternaam: 'Vanderijndijk', geboortedatum: g('1968-05-12') },
      { tussenvoegsel: 'van de', achternaam: 'Rijndijk', geboortedatum: g('1968-11-29') },
    ],
    [
      'how the names sound',
      { achternaam: 'Meijer', voornaam: 'Tijs' },
      { achternaam: 'Meyer', voornaam: 'Thijs' },
    ],
    [
      'a roepnaam',
      { achternaam: 'Voorbeeld', voornaam: 'Hans' },
      { achternaam: 'Voorbeeld', voornaam: 'Johannes' },
    ],
    [
      'an initial with the surname',
      { achternaam: 'Voorbeeld', voorletters: 'A.' },
      { achternaam: 'Voorbeeld', voornaam: 'Anna' },
    ],
    [
      'a street with a slip and another postcode',
      { achternaam: 'Voorbeeld', straat: 'Dorpstraat', postcode: '3311AB' },
      { achternaam: 'Voorbeeld', straat: 'Dorpsstraat', postcode: '3311BA' },
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
