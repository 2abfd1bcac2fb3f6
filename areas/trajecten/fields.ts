import { TEKST_HOOGSTENS } from '#domain/invoer.ts';
import { JA_NEE, jaNeeNaam } from '#domain/keuzes.ts';
import { type Houdt, velden } from '#domain/velden/veld.ts';
import {
  INZETRESULTATEN,
  INZETSOORTEN,
  INZETSTANDEN,
  INZETVRAGERS,
  type Inzetsoort,
  inzetNaam,
  inzetresultaatNaam,
  inzetstandNaam,
  inzetvragerNaam,
} from './rules/inzet.ts';

const houdt: Houdt = {
  gegeven: 'adres van de woning waar het om gaat',
  stap: '6',
  lijst: 'B3',
  doel: 'weten om welke woning het gaat',
};

/** What is said of a woning besides an address as a person has it. */
export const aanduidingVelden = velden({
  aanduiding: {
    soort: 'regel',
    label: 'Aanduiding zonder huisnummer',
    genoemd: 'de aanduiding van de woning',
    kolom: 'aanduiding',
    hoogstens: 80,
    houdt,
  },
});

/** Which care runs or ran is a special datum (AVG 9); a corporatie never hears it (domein §3, §4). */
const BIJZONDER =
  ' (ook zorg en verplichte zorg: bijzonder gegeven, AVG 9; nooit aan een corporatie)';

/** What was set going for a household (st 3; SA 7 MZO c), apart from the steps of the meldcode. */
export const inzetVelden = velden({
  soort: {
    soort: 'keuze',
    label: 'Soort inzet',
    kolom: 'soort',
    keuzes: INZETSOORTEN,
    naam: (soort: Inzetsoort) => inzetNaam(soort),
    zin: 'Kies wat er in gang is gezet.',
    houdt: { gegeven: `soort inzet${BIJZONDER}`, stap: '5' },
  },
  stand: {
    soort: 'keuze',
    label: 'Stand',
    kolom: 'stand',
    keuzes: INZETSTANDEN,
    naam: inzetstandNaam,
    begin: 'gevraagd',
    houdt: { gegeven: 'of een inzet is gevraagd, loopt of is geëindigd', stap: '5' },
  },
  vrager: {
    soort: 'keuze',
    label: 'Gevraagd door',
    kolom: 'vrager',
    keuzes: INZETVRAGERS,
    naam: inzetvragerNaam,
    begin: 'meldpunt',
    houdt: { gegeven: 'wie om een inzet vroeg', stap: '5' },
  },
  partner: {
    soort: 'verwijzing',
    label: 'Uitgevoerd door',
    kolom: 'partner_id',
    houdt: 'techniek',
  },
  gevraagdOp: {
    soort: 'datum',
    label: 'Gevraagd op',
    kolom: 'gevraagd_op',
    begin: 'vandaag',
    houdt: { gegeven: 'wanneer om een inzet is gevraagd', stap: '5' },
  },
  begonnenOp: {
    soort: 'datum',
    label: 'Begonnen op',
    kolom: 'begonnen_op',
    houdt: { gegeven: 'wanneer een inzet begon', stap: '5' },
  },
  ongeveer: {
    soort: 'keuze',
    label: 'Begin is ongeveer',
    kolom: 'ongeveer',
    keuzes: JA_NEE,
    naam: jaNeeNaam,
    begin: 'nee',
    houdt: { gegeven: 'of het begin van een inzet ongeveer bekend is', stap: '5' },
  },
  nakijkenOp: {
    soort: 'datum',
    label: 'Nakijken of loopt tot',
    kolom: 'nakijken_op',
    houdt: { gegeven: 'wanneer een inzet wordt nagekeken', stap: '5' },
  },
  eindeOp: {
    soort: 'datum',
    label: 'Beëindigd op',
    kolom: 'einde_op',
    houdt: { gegeven: 'wanneer een inzet eindigde', stap: '5' },
  },
  resultaat: {
    soort: 'keuze',
    label: 'Resultaat',
    kolom: 'resultaat',
    keuzes: INZETRESULTATEN,
    naam: inzetresultaatNaam,
    begin: 'open',
    houdt: { gegeven: `wat er van een inzet kwam${BIJZONDER}`, stap: '5' },
  },
  toelichting: {
    soort: 'tekst',
    label: 'Toelichting',
    genoemd: 'de toelichting',
    kolom: 'toelichting',
    hoogstens: TEKST_HOOGSTENS,
    houdt: { gegeven: 'toelichting bij een inzet', stap: '5' },
  },
});
