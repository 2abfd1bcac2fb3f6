import { describe, expect, it } from 'vitest';
import {
  aanhefVan,
  adresregels,
  type Geadresseerde,
  ontbrekendAdres,
} from '#areas/brieven/rules/adresblok.ts';
import { anna } from './brieven-support.ts';

describe('the address block', () => {
  it('has name, street and postcode with place, as the post reads them', () => {
    expect(adresregels(anna)).toEqual([
      'Mevrouw A.B. van den Voorbeeld',
      'Teststraat 12A-2',
      '3311 AB  DORDRECHT',
    ]);
  });

  it.each<[Partial<Geadresseerde>, string]>([
    [{ geslacht: 'M' }, 'De heer A.B. van den Voorbeeld'],
    [{ geslacht: 'O' }, 'A.B. van den Voorbeeld'],
    [{ geslacht: null }, 'A.B. van den Voorbeeld'],
    [{ voorletters: '' }, 'Mevrouw Anna van den Voorbeeld'],
    [{ voorletters: null, voornaam: null }, 'Mevrouw Van den Voorbeeld'],
    [{ tussenvoegsel: "d'", achternaam: 'Ancona' }, "Mevrouw A.B. d'Ancona"],
    [{ tussenvoegsel: null, achternaam: 'Özdemir-Wiśniewska' }, 'Mevrouw A.B. Özdemir-Wiśniewska'],
  ])('with %j begins with %s', (change, line) => {
    expect(adresregels({ ...anna, ...change })[0]).toBe(line);
  });

  it.each<[Partial<Geadresseerde>, string]>([
    [{ huisletter: null, toevoeging: null }, 'Teststraat 12'],
    [{ huisletter: null }, 'Teststraat 12-2'],
    [{ toevoeging: '' }, 'Teststraat 12A'],
    [{ straat: '  Lange   Teststraat ' }, 'Lange Teststraat 12A-2'],
  ])('with %j has street line %s', (change, line) => {
    expect(adresregels({ ...anna, ...change })[1]).toBe(line);
  });

  it.each([
    ['3311AB', 'Dordrecht', '3311 AB  DORDRECHT'],
    ['2951AB', "'s-Testdam", "2951 AB  'S-TESTDAM"],
    ['4213AB', 'Dalem', '4213 AB  DALEM'],
    ['2971AB', 'Bleskensgraaf ca', '2971 AB  BLESKENSGRAAF CA'],
  ])('ends %s and %s with two spaces and capitals: %s', (postcode, plaats, line) => {
    expect(adresregels({ ...anna, postcode, plaats })[2]).toBe(line);
  });

  it('has three to six lines', () => {
    expect(adresregels(anna).length).toBeGreaterThanOrEqual(3);
    expect(adresregels(anna).length).toBeLessThanOrEqual(6);
  });

  it.each(['achternaam', 'straat', 'huisnummer', 'postcode', 'plaats'] as const)(
    'cannot do without %s, and names it',
    (veld) => {
      for (const empty of [null, undefined, '', ' ']) {
        const missing = ontbrekendAdres({ ...anna, [veld]: empty });
        expect(missing.map((found) => found.veld)).toEqual([veld]);
        expect(missing[0]?.naam).toMatch(/^(de|het) .+ van betrokkene$/);
      }
    },
  );

  it('can do without the rest', () => {
    const { achternaam, straat, huisnummer, postcode, plaats } = anna;
    expect(ontbrekendAdres({ achternaam, straat, huisnummer, postcode, plaats })).toEqual([]);
  });
});

describe('the first line of a letter', () => {
  it.each<[Geadresseerde, string]>([
    [anna, 'Geachte mevrouw Van den Voorbeeld,'],
    [{ ...anna, geslacht: 'M' }, 'Geachte heer Van den Voorbeeld,'],
    [{ ...anna, geslacht: 'O' }, 'Geachte Anna van den Voorbeeld,'],
    [{ ...anna, geslacht: undefined }, 'Geachte Anna van den Voorbeeld,'],
    [{ ...anna, geslacht: 'O', voornaam: null }, 'Geachte A.B. van den Voorbeeld,'],
    [{ geslacht: 'V', achternaam: 'Voorbeeld' }, 'Geachte mevrouw Voorbeeld,'],
    [{ geslacht: 'M', tussenvoegsel: "'t", achternaam: 'Test' }, "Geachte heer 't Test,"],
  ])('for %j is %s', (persoon, aanhef) => {
    expect(aanhefVan(persoon)).toBe(aanhef);
  });

  it('never guesses and never has a slash', () => {
    for (const geslacht of ['M', 'V', 'O', null, 'X']) {
      expect(aanhefVan({ ...anna, geslacht })).not.toMatch(/\/|heer of mevrouw/);
    }
  });
});
