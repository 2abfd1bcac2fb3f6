import { describe, expect, it } from 'vitest';
import {
  BEKENDHEDEN,
  type Bekendheid,
  bekendheidNaam,
  drempels,
  vergelijk,
} from '#areas/bekendheid/rules/vergelijk.ts';
import { toGeboortedatum } from '#domain/dates/geboortedatum.ts';
import type { PersoonGegevens } from '#domain/identiteit/persoon-gegevens.ts';

const g = toGeboortedatum;
const birth = g('1968-05-12');
const otherBirth = g('1991-11-29');
const anna = { voornaam: 'Anna', achternaam: 'Voorbeeld', geboortedatum: birth };
const address = { straat: 'Kade', huisnummer: '12', postcode: '3311AB', plaats: 'Dordrecht' };
const elsewhere = { straat: 'Laan', huisnummer: '9', postcode: '4201XY', plaats: 'Gorinchem' };
const bsn = '111222333';
const SIZES = [10, 1_000, 100_000, 1_000_000];

type Case = readonly [string, PersoonGegevens, PersoonGegevens];

function judge(a: PersoonGegevens, b: PersoonGegevens, omvang: number): Bekendheid {
  const { oordeel } = vergelijk(a, b, omvang);
  expect(vergelijk(b, a, omvang).oordeel).toBe(oordeel);
  return oordeel;
}

describe('somebody is bekend, in a register of any size', () => {
  it.each<Case>([
    ['by BSN alone', { bsn }, { bsn }],
    ['by BSN with an incomplete date', { bsn, geboortedatum: g('1968-00-00') }, { bsn, ...anna }],
    ['by BSN under a partner name', { bsn, ...anna }, { bsn, ...anna, achternaam: 'Berg' }],
    ['by name and date of birth', anna, anna],
    ['by name folded', anna, { ...anna, voornaam: 'ANNA', achternaam: 'vóórbeeld' }],
    [
      'with the tussenvoegsel glued',
      { ...anna, achternaam: 'Vandenberg' },
      { ...anna, achternaam: 'van den Berg' },
    ],
    ['by half of a double surname', anna, { ...anna, achternaam: 'Voorbeeld-Berg' }],
    ['with swapped names', anna, { ...anna, voornaam: 'Voorbeeld', achternaam: 'Anna' }],
    ['at another address', { ...anna, ...address }, { ...anna, ...elsewhere }],
    [
      'with day and month swapped, at the same address',
      { ...anna, ...address },
      { ...anna, ...address, geboortedatum: g('1968-12-05') },
    ],
  ])('%s', (_case, a, b) => {
    for (const omvang of SIZES) expect(judge(a, b, omvang)).toBe('bekend');
  });
});

describe('a person decides about', () => {
  it.each<Case>([
    [
      'the same BSN with another date',
      { bsn, geboortedatum: birth },
      { bsn, geboortedatum: otherBirth },
    ],
    ['the same BSN with another given name', { bsn, ...anna }, { bsn, ...anna, voornaam: 'Bram' }],
    ['another BSN with all else the same', { ...anna, bsn }, { ...anna, bsn: '123456782' }],
    [
      'the same name at the same address, another date',
      { ...anna, ...address },
      { ...anna, ...address, geboortedatum: otherBirth },
    ],
    ['a namesake of the other sex', { ...anna, geslacht: 'M' }, { ...anna, geslacht: 'V' }],
    ['one initial with the same date', { ...anna, voornaam: null, voorletters: 'A.' }, anna],
    [
      'a roepnaam with the same date',
      { ...anna, voornaam: 'Wim' },
      { ...anna, voornaam: 'Willem' },
    ],
    [
      'a date that is 1 January',
      { ...anna, ...address, geboortedatum: g('1968-01-01') },
      { ...anna, ...address, geboortedatum: g('1968-01-01') },
    ],
  ])('%s', (_case, a, b) => {
    for (const omvang of SIZES) expect(judge(a, b, omvang)).toBe('mogelijk_bekend');
  });
});

describe('who shares a household or a day is never bekend', () => {
  const household = {
    ...address,
    achternaam: 'Voorbeeld',
    telefoon: '0612345678',
    email: 'a@b.nl',
  };
  it.each<Case>([
    ['twins', { ...household, ...anna }, { ...household, ...anna, voornaam: 'Bram' }],
    [
      'twins with names alike',
      { ...household, ...anna, voornaam: 'Niels' },
      { ...household, ...anna, voornaam: 'Nils' },
    ],
    [
      'twins one letter apart',
      { ...household, ...anna, voornaam: 'Marije' },
      { ...household, ...anna, voornaam: 'Marijn' },
    ],
    [
      'twins with one initial',
      { ...household, ...anna, voornaam: null, voorletters: 'A.' },
      { ...household, ...anna },
    ],
    [
      'twins called by one name',
      { ...household, ...anna, voornaam: 'Jan' },
      { ...household, ...anna, voornaam: 'Hans' },
    ],
    ['a person without given name', household, { ...household, geboortedatum: birth }],
    [
      'siblings',
      { ...household, ...anna },
      { ...household, voornaam: 'Bram', geboortedatum: otherBirth },
    ],
    [
      'father and son with one name',
      { ...household, ...anna },
      { ...household, ...anna, geboortedatum: g('1998-05-12') },
    ],
    [
      'father and son a digit apart',
      { ...household, ...anna },
      { ...household, ...anna, geboortedatum: g('1988-05-12') },
    ],
    [
      'partners',
      { ...household, ...anna },
      { ...household, voornaam: 'Bram', geboortedatum: g('1966-02-03') },
    ],
    [
      'strangers born on one day',
      anna,
      { voornaam: 'Bram', achternaam: 'Testpersoon', geboortedatum: birth },
    ],
    ['namesakes', { ...anna, ...address }, { ...anna, ...elsewhere, geboortedatum: otherBirth }],
  ])('%s', (_case, a, b) => {
    for (const omvang of SIZES) expect(judge(a, b, omvang)).not.toBe('bekend');
  });
});

describe('somebody is nieuw', () => {
  it.each<Case>([
    ['when nothing is known', {}, anna],
    [
      'when nothing is the same',
      anna,
      { voornaam: 'Bram', achternaam: 'Testpersoon', geboortedatum: otherBirth },
    ],
    ['with only the surname', { achternaam: 'Voorbeeld' }, anna],
    ['with only the given name', { voornaam: 'Anna' }, anna],
    ['as a namesake born on another day', anna, { ...anna, geboortedatum: otherBirth }],
    [
      'as a stranger born on the same day, in a large town',
      { ...anna, ...address },
      { voornaam: 'Bram', achternaam: 'Testpersoon', geboortedatum: birth, ...elsewhere },
    ],
    ['when both have the BSN of nobody', { bsn: '000000000' }, { bsn: '000000000' }],
  ])('%s', (_case, a, b) => {
    for (const omvang of [1_000, 100_000]) expect(judge(a, b, omvang)).toBe('nieuw');
  });
});

describe('the bar', () => {
  it('rises one bit with every doubling, and never falls below its floor', () => {
    for (const size of [100_000, 400_000, 1_000_000]) {
      const [one, two] = [drempels(size), drempels(2 * size)];
      expect(two.mogelijk - one.mogelijk).toBeCloseTo(1);
    }
    expect(drempels(2_000_000).bekend - drempels(1_000_000).bekend).toBeCloseTo(1);
    expect(drempels(1)).toEqual(drempels(100));
    expect(drempels(0)).toEqual(drempels(1));
  });

  it('takes the same evidence for doubt in a small register and for chance in a large one', () => {
    const [a, b] = [anna, { voornaam: 'Anna', achternaam: 'Voorbeeld' }];
    expect(judge(a, b, 1_000)).toBe('mogelijk_bekend');
    expect(judge(a, b, 1_000_000)).toBe('nieuw');
  });
});

describe('bekendheidNaam', () => {
  it('names every answer', () => {
    expect(BEKENDHEDEN.map(bekendheidNaam)).toEqual(['Bekend', 'Mogelijk bekend', 'Nieuw']);
  });
});
