import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BEKENDHEDEN,
  type Bekendheid,
  bekendheidNaam,
  DREMPEL,
  vergelijk,
} from '#domain/bekendheid/vergelijk.ts';
import { toGeboortedatum } from '#domain/dates/geboortedatum.ts';
import type { PersoonGegevens } from '#domain/identiteit/persoon-gegevens.ts';
import { anyPersoon } from '#test/domain/bekendheid/support.ts';

const g = toGeboortedatum;
const birth = g('1968-05-12');
const otherBirth = g('1970-01-01');
const anna = { voornaam: 'Anna', achternaam: 'Voorbeeld', geboortedatum: birth };
const address = { postcode: '3311AB', huisnummer: '12' };
const bsn = '111222333';

type Case = readonly [string, PersoonGegevens, PersoonGegevens, Bekendheid];

function judgeBothWays(a: PersoonGegevens, b: PersoonGegevens): Bekendheid[] {
  return [vergelijk(a, b).oordeel, vergelijk(b, a).oordeel];
}

describe('somebody is bekend', () => {
  it.each<Case>([
    ['by BSN alone', { bsn }, { bsn }, 'bekend'],
    ['by BSN and date of birth', { bsn, geboortedatum: birth }, { bsn, ...anna }, 'bekend'],
    [
      'by BSN with an incomplete date',
      { bsn, geboortedatum: g('1968-00-00') },
      { bsn, ...anna },
      'bekend',
    ],
    [
      'by BSN under a partner name',
      { bsn, ...anna },
      { bsn, ...anna, achternaam: 'Berg' },
      'bekend',
    ],
    ['by name and date of birth', anna, anna, 'bekend'],
    ['by name folded', anna, { ...anna, voornaam: 'ANNA', achternaam: 'vóórbeeld' }, 'bekend'],
    ['by initial', anna, { ...anna, voornaam: undefined, voorletters: 'A.M.' }, 'bekend'],
    ['by the first of two first names', anna, { ...anna, voornaam: 'Anna Maria' }, 'bekend'],
    ['by half of a double surname', anna, { ...anna, achternaam: 'Voorbeeld-Berg' }, 'bekend'],
    [
      'with the names the other way round',
      anna,
      { ...anna, voornaam: 'Voorbeeld', achternaam: 'Anna' },
      'bekend',
    ],
    [
      'at another address',
      { ...anna, ...address },
      { ...anna, postcode: '4213AB', huisnummer: '1' },
      'bekend',
    ],
  ])('%s', (_case, a, b, expected) => {
    expect(judgeBothWays(a, b)).toEqual([expected, expected]);
  });
});

describe('somebody is mogelijk bekend', () => {
  const maybe = 'mogelijk_bekend';
  it.each<Case>([
    [
      'by BSN with another date of birth',
      { bsn, geboortedatum: birth },
      { bsn, geboortedatum: otherBirth },
      maybe,
    ],
    [
      'by BSN with all else the other',
      { bsn, ...anna },
      { bsn, voornaam: 'Bram', achternaam: 'Berg', geboortedatum: otherBirth },
      maybe,
    ],
    [
      'by BSN with another surname and no date',
      { bsn, achternaam: 'Voorbeeld' },
      { bsn, achternaam: 'Berg' },
      maybe,
    ],
    [
      'with another BSN and all else the same',
      { ...anna, bsn },
      { ...anna, bsn: '123456782' },
      maybe,
    ],
    ['by name alone', { voornaam: 'Anna', achternaam: 'Voorbeeld' }, anna, maybe],
    ['by surname and initial', { voorletters: 'A.', achternaam: 'Voorbeeld' }, anna, maybe],
    ['by name and a year of birth', { ...anna, geboortedatum: g('1968-00-00') }, anna, maybe],
    [
      'by surname and date of birth',
      { achternaam: 'Voorbeeld', geboortedatum: birth },
      anna,
      maybe,
    ],
    ['by a date of birth alone', { geboortedatum: birth }, anna, maybe],
    ['by an address alone', address, { ...address, ...anna }, maybe],
    [
      'as a namesake of the other sex',
      { ...anna, geslacht: 'M' },
      { ...anna, geslacht: 'V' },
      maybe,
    ],
    [
      'by name and address with another date of birth',
      { ...anna, ...address },
      { ...anna, ...address, geboortedatum: otherBirth },
      maybe,
    ],
  ])('%s', (_case, a, b, expected) => {
    expect(judgeBothWays(a, b)).toEqual([expected, expected]);
  });
});

describe('somebody is nieuw', () => {
  it.each<Case>([
    ['when nothing is known', {}, anna, 'nieuw'],
    [
      'when nothing is the same',
      anna,
      { voornaam: 'Bram', achternaam: 'Berg', geboortedatum: otherBirth },
      'nieuw',
    ],
    ['with only the surname of a known person', { achternaam: 'Voorbeeld' }, anna, 'nieuw'],
    ['with only the first name', { voornaam: 'Anna' }, anna, 'nieuw'],
    [
      'as a namesake with another date of birth',
      anna,
      { ...anna, geboortedatum: otherBirth },
      'nieuw',
    ],
    [
      'as a housemate with another date of birth',
      { ...address, geboortedatum: birth },
      { ...address, geboortedatum: otherBirth },
      'nieuw',
    ],
    [
      'when both dates of birth are unknown',
      { geboortedatum: g('0000-00-00') },
      { geboortedatum: g('0000-00-00') },
      'nieuw',
    ],
    ['when both have no BSN', { bsn: '' }, { bsn: '' }, 'nieuw'],
    ['when both have the BSN of nobody', { bsn: '000000000' }, { bsn: '000000000' }, 'nieuw'],
  ])('%s', (_case, a, b, expected) => {
    expect(judgeBothWays(a, b)).toEqual([expected, expected]);
  });
});

describe('evidence that only tells a household', () => {
  it('never makes bekend, not even all of it together: twins share it', () => {
    const household = { ...address, achternaam: 'Voorbeeld', geboortedatum: birth };
    expect(vergelijk(household, household).oordeel).toBe('mogelijk_bekend');
    const twins = [
      { ...household, voornaam: 'Anna' },
      { ...household, voornaam: 'Bram' },
    ] as const;
    expect(vergelijk(...twins).oordeel).toBe('mogelijk_bekend');
  });

  it('never makes bekend, whoever it is about', () => {
    fc.assert(
      fc.property(anyPersoon, anyPersoon, (a, b) => {
        const strip = ({
          achternaam,
          geboortedatum,
          straat,
          huisnummer,
          postcode,
        }: PersoonGegevens) => ({
          achternaam,
          geboortedatum,
          straat,
          huisnummer,
          postcode,
        });
        expect(vergelijk(strip(a), strip(b)).oordeel).not.toBe('bekend');
      }),
    );
  });
});

describe('vergelijk', () => {
  it('does not depend on which of the two is asked for', () => {
    fc.assert(
      fc.property(anyPersoon, anyPersoon, (a, b) => {
        const [one, other] = [vergelijk(a, b), vergelijk(b, a)];
        expect(one.oordeel).toBe(other.oordeel);
        expect(one.score).toBe(other.score);
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

  it('gives as score the sum of its reasons', () => {
    fc.assert(
      fc.property(anyPersoon, anyPersoon, (a, b) => {
        const { score, redenen, oordeel } = vergelijk(a, b);
        expect(score).toBe(redenen.reduce((sum, { gewicht }) => sum + gewicht, 0));
        if (oordeel === 'nieuw') expect(score).toBeLessThan(DREMPEL);
      }),
    );
  });
});

describe('bekendheidNaam', () => {
  it('names every answer', () => {
    expect(BEKENDHEDEN.map(bekendheidNaam)).toEqual(['Bekend', 'Mogelijk bekend', 'Nieuw']);
  });
});
