import {
  INZETRESULTATEN,
  INZETSTANDEN,
  inzetNaam,
  inzetresultaatNaam,
  inzetstandNaam,
  isInzetsoort,
} from '#areas/trajecten/rules/inzet.ts';
import type { Historieregel } from '../contract.ts';
import {
  POGINGUITKOMSTEN,
  POGINGWEGEN,
  pogingTitel,
  poginguitkomstNaam,
} from '../rules-contact.ts';
import {
  type Historiezin,
  herstelredenZin,
  historiedag,
  inzetveldnamen,
} from './historie-namen.ts';

type Gegevens = Historieregel['gegevens'];

const poging = ({ naam = 'iemand', hoe, uitkomst }: Gegevens) => {
  const weg = POGINGWEGEN.find((one) => one === hoe);
  const kwam = POGINGUITKOMSTEN.find((one) => one === uitkomst);
  return weg === undefined || kwam === undefined
    ? `contact gezocht met ${naam}`
    : pogingTitel({ hoe: weg, uitkomst: kwam }, naam);
};

const inzet = ({ soort = '', naam }: Gegevens) =>
  `“${isInzetsoort(soort) ? inzetNaam(soort) : soort}”${naam ? ` voor ${naam}` : ''}`;
const inzetStand = (code: string | undefined) => {
  const stand = INZETSTANDEN.find((one) => one === code);
  return stand === undefined ? '' : inzetstandNaam(stand).toLowerCase();
};
const inzetResultaat = (code: string | undefined) => {
  const resultaat = INZETRESULTATEN.find((one) => one === code);
  return resultaat === undefined || resultaat === 'open'
    ? ''
    : `. Resultaat: ${inzetresultaatNaam(resultaat).toLowerCase()}`;
};

/** How it reads that somebody was sought, and that something was set going. */
export const INZETZINNEN: Readonly<Record<string, Historiezin>> = {
  navraag_gepland: {
    groep: 'termijnen',
    zin: ({ bij = '', wat = '', op }) => `Navragen bij ${bij} op ${historiedag(op)}: ${wat}.`,
  },
  contactpoging: {
    groep: 'contact',
    zin: ({ vervolg, ...gegevens }) =>
      `Contactpoging van ${historiedag(gegevens['datum'])} vastgelegd: ${poging(gegevens)}${vervolg ? `. Volgende poging op ${historiedag(vervolg)}` : ''}.`,
  },
  contactpoging_hersteld: {
    groep: 'contact',
    zin: ({ was, ...gegevens }) => {
      const eerst = POGINGUITKOMSTEN.find((one) => one === was);
      return `Contactpoging van ${historiedag(gegevens['datum'])} hersteld${herstelredenZin(gegevens)}: ${poging(gegevens)}${eerst === undefined || eerst === gegevens['uitkomst'] ? '' : ` (was: ${poginguitkomstNaam(eerst).toLowerCase()})`}.`;
    },
  },
  contactpoging_ingetrokken: {
    groep: 'contact',
    zin: (gegevens) =>
      `Contactpoging van ${historiedag(gegevens['datum'])} ingetrokken${herstelredenZin(gegevens)}: ${poging(gegevens)}.`,
  },
  inzet: {
    groep: 'wijzigingen',
    zin: (gegevens) =>
      `Inzet ${inzet(gegevens)} vastgelegd: ${inzetStand(gegevens['stand'])}${gegevens['nakijken'] ? `, nakijken op ${historiedag(gegevens['nakijken'])}` : ''}${inzetResultaat(gegevens['resultaat'])}.`,
  },
  inzet_gewijzigd: {
    groep: 'wijzigingen',
    zin: ({ was, velden = '', ...gegevens }) =>
      was !== undefined && was !== gegevens['stand']
        ? `Inzet ${inzet(gegevens)}: van ${inzetStand(was)} naar ${inzetStand(gegevens['stand'])}${inzetResultaat(gegevens['resultaat'])}.`
        : `Inzet ${inzet(gegevens)} bijgewerkt: ${inzetveldnamen(velden)}${inzetResultaat(gegevens['resultaat'])}.`,
  },
  inzet_ingetrokken: {
    groep: 'wijzigingen',
    zin: (gegevens) => `Inzet ${inzet(gegevens)} ingetrokken${herstelredenZin(gegevens)}.`,
  },
};
