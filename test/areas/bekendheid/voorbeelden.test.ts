import { describe, expect, it } from 'vitest';
import { formatGewicht } from '#areas/bekendheid/rules/bewijs.ts';
import { bekendheidNaam, vergelijk } from '#areas/bekendheid/rules/vergelijk.ts';
import { toGeboortedatum } from '#domain/dates/geboortedatum.ts';
import type { PersoonGegevens } from '#domain/identiteit/persoon-gegevens.ts';

const anna: PersoonGegevens = {
  voornaam: 'Anna',
  tussenvoegsel: 'van den',
  achternaam: 'Voorbeeld',
  geboortedatum: toGeboortedatum('1968-05-12'),
  geslacht: 'V',
  straat: 'Kade',
  huisnummer: '12',
  postcode: '3311AB',
  plaats: 'Dordrecht',
};

/** What a screener reads: the outcome, and every piece of evidence with its weight. */
function read(vraag: PersoonGegevens, omvang = 5_000): string[] {
  const { oordeel, redenen } = vergelijk(vraag, anna, omvang);
  return [
    bekendheidNaam(oordeel),
    ...redenen.map(({ zin, gewicht }) => `${formatGewicht(gewicht)} ${zin}`),
  ];
}

describe('what a screener reads beside the form', () => {
  it('when somebody is typed as they are known', () => {
    expect(read(anna)).toEqual([
      'Bekend',
      '+15 Zelfde geboortedatum.',
      '+14 Zelfde adres: dat zegt alleen iets over het huishouden.',
      '+8 Zelfde achternaam.',
      '+6 Zelfde voornaam.',
      '+1 Zelfde geslacht.',
    ]);
  });

  it('of a brother who is a twin', () => {
    expect(read({ ...anna, voornaam: 'Bram', geslacht: 'M' })).toEqual([
      'Mogelijk bekend',
      '+15 Zelfde geboortedatum.',
      '+14 Zelfde adres: dat zegt alleen iets over het huishouden.',
      '+8 Zelfde achternaam.',
      '−6 Andere voornaam.',
      '−4 Ander geslacht.',
    ]);
  });

  it('of somebody who married and moved', () => {
    const married = { voornaam: 'Anna', achternaam: 'Testpersoon-Voorbeeld', postcode: '4201XY' };
    expect(read({ ...married, geboortedatum: anna.geboortedatum })).toEqual([
      'Bekend',
      '+15 Zelfde geboortedatum.',
      '+6 Een deel van de achternaam is gelijk.',
      '+6 Zelfde voornaam.',
      '−3 Ander adres: mensen verhuizen.',
    ]);
  });

  it('of a stranger born on the same day in another town', () => {
    const stranger = { voornaam: 'Bram', achternaam: 'Testpersoon', postcode: '4201XY' };
    expect(read({ ...stranger, geboortedatum: anna.geboortedatum })).toEqual([
      'Nieuw',
      '+15 Zelfde geboortedatum.',
      '−6 Andere voornaam.',
      '−3 Ander adres: mensen verhuizen.',
      '−3 Andere achternaam.',
    ]);
  });

  it('of the partner at the same address', () => {
    const partner = { voornaam: 'Bram', achternaam: 'Testpersoon', geslacht: 'M' };
    const born = { geboortedatum: toGeboortedatum('1965-11-29') };
    const { straat, huisnummer, postcode, plaats } = anna;
    expect(read({ ...partner, ...born, straat, huisnummer, postcode, plaats })).toEqual([
      'Nieuw',
      '+14 Zelfde adres: dat zegt alleen iets over het huishouden.',
      '−9 Andere geboortedatum.',
      '−6 Andere voornaam.',
      '−4 Ander geslacht.',
      '−3 Andere achternaam.',
    ]);
  });
});
