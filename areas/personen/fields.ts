import { type Houdt, velden } from '#domain/velden/veld.ts';
import {
  POSTSOORTEN,
  type Postsoort,
  postsoortNaam,
  VERBLIJVEN,
  VERTEGENWOORDIGINGEN,
  type Verblijf,
  type Vertegenwoordiging,
  verblijfNaam,
  vertegenwoordigerNaam,
} from './rules/bereik.ts';
import { GESLACHTEN } from './rules/persoon.ts';

/**
 * The identity fields of Bijlage 3, in the order of a stored row. Contract, columns, what they
 * hold, forms and limits all follow from here; `persoon-invoer` judges what was typed.
 */
export const persoonVelden = velden({
  voornaam: gegeven('Voornaam', 'voornaam', 200, identiteit('voornaam')),
  voorletters: gegeven('Voorletters', 'voorletters', 40, identiteit('voorletters')),
  tussenvoegsel: {
    ...gegeven('Tussenvoegsel', 'tussenvoegsel', 30, identiteit('tussenvoegsel')),
    deelVan: 'achternaam',
  },
  achternaam: gegeven('Achternaam', 'achternaam', 200, identiteit('achternaam')),
  geboortedatum: {
    soort: 'geboortedatum',
    label: 'Geboortedatum',
    kolom: 'geboortedatum',
    hoogstens: 30,
    houdt: identiteit('geboortedatum'),
  },
  geslacht: {
    soort: 'gegevenskeuze',
    label: 'Geslacht',
    kolom: 'geslacht',
    keuzes: GESLACHTEN,
    houdt: identiteit('geslacht'),
  },
  straat: gegeven('Straat', 'straat', 100, contact('straat')),
  huisnummer: gegeven('Huisnummer', 'huisnummer', 10, contact('huisnummer')),
  huisletter: {
    ...gegeven('Huisletter', 'huisletter', 2, contact('huisnummer')),
    deelVan: 'huisnummer',
  },
  toevoeging: {
    ...gegeven('Toevoeging', 'toevoeging', 8, contact('toevoeging')),
    deelVan: 'huisnummer',
  },
  postcode: gegeven('Postcode', 'postcode', 10, contact('postcode')),
  plaats: gegeven('Plaats', 'plaats', 80, contact('plaats')),
  telefoon: gegeven('Telefoon', 'telefoon', 30, contact('telefoon')),
  email: gegeven('E-mail', 'email', 200, contact('e-mail')),
  bsn: gegeven('BSN', 'bsn', 20, identiteit('BSN')),
});

function gegeven<const Kolom extends string>(
  label: string,
  kolom: Kolom,
  hoogstens: number,
  houdt: Houdt,
) {
  return { soort: 'gegeven', label, kolom, hoogstens, houdt } as const;
}

function identiteit(gegeven: string): Houdt {
  return { gegeven, stap: '1', lijst: 'B3', doel: 'weten om wie het gaat' };
}

function contact(gegeven: string): Houdt {
  return { gegeven, stap: '6', lijst: 'B3', doel: 'contact zoeken met de huurder' };
}

/** An address that is only written to; kept as one value of the person. */
export const adresVelden = velden({
  naamregel: adreslijn('Per adres of ter attentie van', 'naamregel', 60),
  straat: adreslijn('Straat en nummer, of postbus', 'straat', 100),
  regel: adreslijn('Extra regel', 'regel', 60),
  postcode: adreslijn('Postcode', 'postcode', 12),
  plaats: adreslijn('Plaats', 'plaats', 80),
  land: adreslijn('Land, als het niet Nederland is', 'land', 40),
});

/** What kind of address that is. */
export const postVelden = velden({
  soort: {
    soort: 'keuze',
    label: 'Wat voor postadres',
    kolom: 'soort',
    keuzes: POSTSOORTEN,
    naam: (soort: Postsoort) => postsoortNaam(soort),
    begin: 'ander',
    houdt: contact('postadres'),
  },
});

/** Who acts for somebody. */
export const vertegenwoordigerVelden = velden({
  soort: {
    soort: 'keuze',
    label: 'Wie is dit',
    kolom: 'soort',
    keuzes: VERTEGENWOORDIGINGEN,
    naam: (soort: Vertegenwoordiging) => vertegenwoordigerNaam(soort),
    houdt: contact('wie betrokkene vertegenwoordigt'),
  },
  naam: { ...adreslijn('Naam', 'naam', 120), verplicht: true },
  organisatie: adreslijn('Organisatie', 'organisatie', 120),
  telefoon: adreslijn('Telefoon', 'telefoon', 40),
});

/** Where somebody lives now. */
export const verblijfVelden = velden({
  verblijf: {
    soort: 'keuze',
    label: 'Waar woont deze persoon nu?',
    kolom: 'verblijf',
    keuzes: VERBLIJVEN,
    naam: (verblijf: Verblijf) => verblijfNaam(verblijf),
    begin: 'adres',
    houdt: contact('verblijf'),
  },
});

function adreslijn<const Kolom extends string>(label: string, kolom: Kolom, hoogstens: number) {
  return { soort: 'regel', label, kolom, hoogstens, houdt: contact('postadres') } as const;
}
