import { describe, expect, it } from 'vitest';
import { compareNaam } from '#areas/bekendheid/rules/bewijs.ts';
import { maakProfiel } from '#areas/bekendheid/rules/profiel.ts';
import type { PersoonGegevens } from '#domain/identiteit/persoon-gegevens.ts';

/** What the names tell: of each its judgement and weight, the same both ways. */
function said(a: PersoonGegevens, b: PersoonGegevens) {
  const ways = [
    compareNaam(maakProfiel(a), maakProfiel(b)),
    compareNaam(maakProfiel(b), maakProfiel(a)),
  ].map(({ achternaam, voornaam }) =>
    [achternaam, voornaam].map(({ oordeel, reden }) => [oordeel, reden?.gewicht ?? 0]),
  );
  expect(ways[0]).toEqual(ways[1]);
  return ways[0];
}

const NONE = ['onbekend', 0];

describe('surnames', () => {
  it.each<[string, PersoonGegevens, PersoonGegevens, [string, number]]>([
    ['equal', { achternaam: 'Voorbeeld' }, { achternaam: 'VOORBEELD' }, ['gelijk', 8]],
    ['with diacritics', { achternaam: 'Özdemir' }, { achternaam: 'Ozdemir' }, ['gelijk', 8]],
    [
      'without the tussenvoegsel',
      { tussenvoegsel: 'van den', achternaam: 'Berg' },
      { achternaam: 'Berg' },
      ['gelijk', 8],
    ],
    [
      'with the tussenvoegsel abroad',
      { tussenvoegsel: 'van den', achternaam: 'Berg' },
      { achternaam: 'Van den Berg' },
      ['gelijk', 8],
    ],
    [
      'with the tussenvoegsel glued',
      { tussenvoegsel: 'van den', achternaam: 'Berg' },
      { achternaam: 'Vandenberg' },
      ['gelijk', 8],
    ],
    ['glued beside none', { achternaam: 'Berg' }, { achternaam: 'Vandenberg' }, ['gelijk', 8]],
    [
      'glued in another way',
      { achternaam: 'Rijndijk, van de' },
      { achternaam: 'Vanderijndijk' },
      ['gelijk', 8],
    ],
    ['as in a list', { achternaam: 'Berg, van den' }, { achternaam: 'Berg' }, ['gelijk', 8]],
    [
      'with v.d. behind',
      { achternaam: 'Berg v.d.' },
      { achternaam: 'van den Berg' },
      ['gelijk', 8],
    ],
    ['by sound', { achternaam: 'Meijer' }, { achternaam: 'Meyer' }, ['gelijk', 7]],
    [
      'double, in the other order',
      { achternaam: 'Voorbeeld-van den Berg' },
      { achternaam: 'Van den Berg-Voorbeeld' },
      ['gelijk', 8],
    ],
    [
      'of a partner, beside the own one',
      { achternaam: 'Voorbeeld-Testpersoon' },
      { achternaam: 'Testpersoon' },
      ['deels', 6],
    ],
    [
      'of two words, one of them',
      { achternaam: 'Fictief Verzonnen' },
      { achternaam: 'Fictief' },
      ['deels', 6],
    ],
    ['one letter off', { achternaam: 'Voorbeeld' }, { achternaam: 'Voorbeild' }, ['deels', 6]],
    ['two letters off', { achternaam: 'Voorbeeld' }, { achternaam: 'Vorbeild' }, ['deels', 4]],
    ['others', { achternaam: 'Voorbeeld' }, { achternaam: 'Testpersoon' }, ['strijdig', -3]],
  ])('%s', (_case, a, b, expected) => {
    expect(said(a, b)).toEqual([expected, NONE]);
  });
});

describe('given names', () => {
  it.each<[string, PersoonGegevens, PersoonGegevens, [string, number]]>([
    ['equal', { voornaam: 'Éva' }, { voornaam: 'eva' }, ['gelijk', 6]],
    ['dashed or not', { voornaam: 'Jan-Willem' }, { voornaam: 'Janwillem' }, ['gelijk', 6]],
    ['by sound: twins are called so', { voornaam: 'Niels' }, { voornaam: 'Nils' }, ['deels', 5]],
    ['the first of two', { voornaam: 'Anna Maria' }, { voornaam: 'Anna' }, ['gelijk', 5]],
    ['with another second', { voornaam: 'Jan Piet' }, { voornaam: 'Jan Klaas' }, ['deels', 2]],
    ['the second of two', { voornaam: 'Xander Bram' }, { voornaam: 'Bram' }, ['deels', 3]],
    ['roepnaam and official', { voornaam: 'Wim' }, { voornaam: 'Wilhelmus' }, ['deels', 4]],
    ['one letter off', { voornaam: 'Frederika' }, { voornaam: 'Frederita' }, ['deels', 4]],
    ['too short to be a slip', { voornaam: 'Tim' }, { voornaam: 'Tom' }, ['strijdig', -6]],
    ['others', { voornaam: 'Anna' }, { voornaam: 'Bram' }, ['strijdig', -6]],
    ['an initial', { voornaam: 'Anna' }, { voorletters: 'A.' }, ['deels', 3]],
    ['two initials', { voornaam: 'Anna Bea' }, { voorletters: 'A.B.' }, ['gelijk', 5]],
    ['another second initial', { voorletters: 'A.B.' }, { voorletters: 'A.C.' }, ['deels', 1]],
    ['another initial', { voornaam: 'Anna' }, { voorletters: 'B.' }, ['strijdig', -5]],
  ])('%s', (_case, a, b, expected) => {
    expect(said(a, b)).toEqual([NONE, expected]);
  });
});

describe('given name and surname swapped', () => {
  it.each<[string, PersoonGegevens, PersoonGegevens, unknown]>([
    [
      'agree as swapped',
      { voornaam: 'Anna', achternaam: 'Voorbeeld' },
      { voornaam: 'Voorbeeld', achternaam: 'Anna' },
      [
        ['gelijk', 6],
        ['gelijk', 6],
      ],
    ],
    [
      'with one letter off',
      { voornaam: 'Anna', achternaam: 'Voorbeeld' },
      { voornaam: 'Voorbeild', achternaam: 'Anna' },
      [
        ['gelijk', 6],
        ['deels', 4],
      ],
    ],
    [
      'only when both are',
      { voornaam: 'Anna', achternaam: 'Voorbeeld' },
      { voornaam: 'Voorbeeld', achternaam: 'Berg' },
      [
        ['strijdig', -3],
        ['strijdig', -6],
      ],
    ],
  ])('%s', (_case, a, b, expected) => {
    expect(said(a, b)).toEqual(expected);
  });
});
