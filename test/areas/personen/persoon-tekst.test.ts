import { describe, expect, test } from 'vitest';
import { adresTekst, straatTekst, veldTekst } from '#areas/personen/rules/persoon.ts';

describe('a field as it is shown', () => {
  test.each([
    ['voornaam', 'Anna', 'Anna'],
    ['geboortedatum', '1968-05-03', 'vr 3 mei 1968'],
    ['geboortedatum', 'onleesbaar', 'onleesbaar'],
    ['geslacht', 'V', 'Vrouw'],
    ['geslacht', '?', '?'],
    ['postcode', '3311AB', '3311 AB'],
    ['telefoon', '0612345678', '06 12345678'],
    ['email', null, ''],
    ['plaats', undefined, ''],
    ['straat', '', ''],
  ] as const)('%s %s is %s', (veld, waarde, expected) => {
    expect(veldTekst(veld, waarde)).toBe(expected);
  });

  test('never is a BSN, only that there is one', () => {
    expect(veldTekst('bsn', '123456782')).toBe('bewaard, hier niet getoond');
    expect(veldTekst('bsn', null)).toBe('');
  });
});

describe('an address', () => {
  test.each([
    [
      { straat: 'Proefstraat', huisnummer: '12', huisletter: 'A', toevoeging: '2' },
      'Proefstraat 12A-2',
    ],
    [{ straat: 'Proefstraat' }, 'Proefstraat'],
    [{ postcode: '3311AB', plaats: 'Dordrecht' }, '3311 AB Dordrecht'],
    [{ huisnummer: '9', plaats: 'Gorinchem' }, '9, Gorinchem'],
    [{}, ''],
  ])('%j is %s', (persoon, expected) => {
    expect(adresTekst(persoon)).toBe(expected);
  });

  test('has a street line of its own', () => {
    expect(straatTekst({ straat: 'Proefstraat', huisnummer: '12', plaats: 'Dordrecht' })).toBe(
      'Proefstraat 12',
    );
  });
});
