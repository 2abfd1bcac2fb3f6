import { TEKST_HOOGSTENS } from '#domain/invoer.ts';
import { velden } from '#domain/velden/veld.ts';
import { AFSTEMMINGSOORTEN, afstemmingsoortNaam } from './rules/afstemming.ts';

/** What is written with the uitkomst of a screening; its answers are coded and stand together. */
export const uitkomstVelden = velden({
  motivering: {
    soort: 'tekst',
    label: 'Waarom wijkt u af van het voorstel?',
    genoemd: 'de motivering',
    kolom: 'motivering',
    hoogstens: TEKST_HOOGSTENS,
    feit: 'Uitleg bij de afwijking',
    houdt: { gegeven: 'motivering van de uitkomst', stap: '4' },
  },
});

/** The afstemming with the Sociaal Team, or the exception (st 5). */
export const afstemmingVelden = velden({
  soort: {
    soort: 'keuze',
    label: 'Wat legt u vast?',
    kolom: 'soort',
    keuzes: AFSTEMMINGSOORTEN,
    naam: afstemmingsoortNaam,
    begin: 'afstemming',
    houdt: { gegeven: 'afstemming of uitzondering', stap: '5' },
  },
  datum: {
    soort: 'datum',
    label: 'Datum',
    kolom: 'datum',
    verplicht: true,
    begin: 'vandaag',
    houdt: { gegeven: 'datum van de afstemming', stap: '5' },
  },
  partner: {
    soort: 'verwijzing',
    label: 'Partner',
    kolom: 'partner_id',
    houdt: 'techniek',
  },
  vraag: {
    soort: 'verwijzing',
    label: 'Op welke vraag?',
    kolom: 'vraag_id',
    houdt: 'techniek',
  },
  met: {
    soort: 'regel',
    label: 'Met wie',
    kolom: 'met',
    hoogstens: 150,
    houdt: { gegeven: 'met wie is afgestemd', stap: '5' },
  },
  tekst: {
    soort: 'tekst',
    label: 'Wat is afgesproken',
    kolom: 'tekst',
    hoogstens: TEKST_HOOGSTENS,
    verplicht: true,
    houdt: { gegeven: 'wat is afgestemd', stap: '5' },
  },
});
