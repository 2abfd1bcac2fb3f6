import { describe, expect, it } from 'vitest';
import { formatGewicht } from '#areas/bekendheid/rules/bewijs.ts';
import { vergelijk } from '#areas/bekendheid/rules/vergelijk.ts';
import { type GeboortedatumTekst, toGeboortedatum } from '#domain/dates/geboortedatum.ts';
import type { PersoonGegevens } from '#domain/identiteit/persoon-gegevens.ts';

/** The reasons with their weights, the same both ways. */
function reasons(a: PersoonGegevens, b: PersoonGegevens): string[] {
  const [one, other] = [vergelijk(a, b), vergelijk(b, a)].map(({ redenen }) =>
    redenen.map(({ zin, gewicht }) => `${zin} ${formatGewicht(gewicht)}`),
  );
  expect(one).toEqual(other);
  return one ?? [];
}

describe('dates of birth', () => {
  it.each([
    ['1968-05-12', '1968-05-12', 'Zelfde geboortedatum. +15'],
    ['1968-05-12', '1968-12-05', 'Dag en maand van de geboortedatum zijn omgewisseld. +10'],
    ['1968-05-12', '1968-05-13', 'Geboortedatum scheelt één cijfer. +8'],
    ['1968-05-12', '1968-06-12', 'Geboortedatum scheelt één cijfer. +8'],
    ['1968-05-12', '1986-05-12', 'Geboortejaar scheelt één cijfer. +6'],
    ['1968-05-12', '1968-05-29', 'Zelfde geboortejaar en een deel van de datum. +3'],
    ['1968-05-12', '1968-11-29', 'Zelfde geboortejaar, andere dag en maand. −7'],
    ['1968-05-12', '1991-05-12', 'Zelfde geboortedag, ander jaar. −2'],
    ['1968-05-12', '1991-11-29', 'Andere geboortedatum. −9'],
    [
      '1968-01-01',
      '1968-01-01',
      'Zelfde geboortejaar, allebei 1 januari: vaak ingevuld als de dag onbekend is. +6',
    ],
    ['1968-01-01', '1968-05-12', 'Zelfde geboortejaar; 1 januari staat vaak voor onbekend. +4'],
    ['1968-01-01', '1991-01-01', 'Andere geboortedatum. −9'],
    ['1968-05-00', '1968-05-12', 'Zelfde geboortejaar en geboortemaand; de dag ontbreekt. +8'],
    ['1968-00-00', '1968-05-12', 'Zelfde geboortejaar; de rest van de datum ontbreekt. +5'],
    ['1968-06-00', '1968-05-12', 'Andere geboortemaand. −6'],
  ])('%s and %s', (one, other, expected) => {
    const [a, b] = [one, other].map((text) => ({ geboortedatum: toGeboortedatum(text) }));
    expect(reasons(a ?? {}, b ?? {})).toEqual([expected]);
  });

  it('that cannot be are compared as they were written', () => {
    const wrong = { geboortedatum: '1968-05-42' as GeboortedatumTekst };
    const right = { geboortedatum: toGeboortedatum('1968-05-12') };
    expect(reasons(wrong, right)).toEqual(['Geboortedatum scheelt één cijfer. +8']);
  });

  it('that are unknown tell nothing', () => {
    const unknown = { geboortedatum: toGeboortedatum('0000-00-00') };
    expect(reasons(unknown, unknown)).toEqual([]);
  });
});

describe('a BSN', () => {
  it.each([
    ['111222333', '111.222.333', 'Zelfde BSN. +30'],
    ['111222333', '111222334', 'BSN scheelt één cijfer. +14'],
    ['111222333', '112122333', 'BSN scheelt één cijfer. +14'],
    ['111222333', '123456782', 'Ander BSN. −8'],
    ['9876543', '009876543', 'Zelfde BSN. +30'],
  ])('%s and %s', (one, other, expected) => {
    expect(reasons({ bsn: one }, { bsn: other })).toEqual([expected]);
  });
});

describe('an address is one piece of evidence', () => {
  const kade = { straat: 'Kade', huisnummer: '12', postcode: '3311AB', plaats: 'Dordrecht' };
  const same = 'Zelfde adres: dat zegt alleen iets over het huishouden.';
  it.each<[string, PersoonGegevens, PersoonGegevens, string]>([
    ['capped together', kade, kade, `${same} +14`],
    ['by postcode and number', { postcode: '3311 ab', huisnummer: '12' }, kade, `${same} +12`],
    ['without a postcode', { ...kade, postcode: null }, kade, `${same} +12`],
    [
      'with a slip in the street',
      { ...kade, straat: 'Kaade', postcode: null },
      kade,
      `${same} +12`,
    ],
    [
      'with another toevoeging',
      { ...kade, toevoeging: '2' },
      { ...kade, toevoeging: '3' },
      'Zelfde huisnummer, andere toevoeging. +12',
    ],
    ['of a neighbour', { ...kade, huisnummer: '140' }, kade, 'Zelfde straat en postcode. +14'],
    ['of the postcode alone', { postcode: '3311AB' }, kade, 'Zelfde postcode. +8'],
    ['elsewhere', { postcode: '4201AA' }, kade, 'Ander adres: mensen verhuizen. −3'],
  ])('%s', (_case, a, b, expected) => {
    expect(reasons(a, b)).toEqual([expected]);
  });

  it('and a town or a number alone is none', () => {
    expect(reasons({ plaats: 'Dordrecht' }, { plaats: 'Dordrecht' })).toEqual([]);
    expect(reasons({ huisnummer: '12' }, { huisnummer: '12' })).toEqual([]);
  });
});

describe('what else', () => {
  it.each<[PersoonGegevens, PersoonGegevens, string[]]>([
    [{ geslacht: 'M' }, { geslacht: 'V' }, ['Ander geslacht. −4']],
    [{ geslacht: 'V' }, { geslacht: 'V' }, ['Zelfde geslacht. +1']],
    [{ geslacht: 'O' }, { geslacht: 'V' }, []],
    [{ telefoon: '0612345678' }, { telefoon: '0612345678' }, ['Zelfde telefoonnummer. +8']],
    [{ telefoon: '0612345678' }, { telefoon: '0687654321' }, []],
    [{ email: 'A@voorbeeld.nl' }, { email: 'a@voorbeeld.nl' }, ['Zelfde e-mailadres. +8']],
    [
      { email: 'a@voorbeeld.nl', telefoon: '0612345678' },
      { email: 'a@voorbeeld.nl', telefoon: '0612345678' },
      ['Zelfde telefoonnummer. +8', 'Zelfde e-mailadres. +2'],
    ],
  ])('%j beside %j', (a, b, expected) => {
    expect(reasons(a, b)).toEqual(expected);
  });
});

describe('a weight is shown with its sign', () => {
  it.each([
    [13, '+13'],
    [-6, '−6'],
    [0, '+0'],
  ])('%i as %s', (gewicht, shown) => {
    expect(formatGewicht(gewicht)).toBe(shown);
  });
});
