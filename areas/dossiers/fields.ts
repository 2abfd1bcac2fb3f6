import { TEKST_HOOGSTENS } from '#domain/invoer.ts';
import { JA_NEE_ONBEKEND, jaNeeOnbekendNaam } from '#domain/keuzes.ts';
import { type Houdt, velden } from '#domain/velden/veld.ts';
import {
  POGINGDOOR,
  POGINGUITKOMSTEN,
  POGINGWEGEN,
  pogingdoorNaam,
  poginguitkomstNaam,
  pogingwegNaam,
} from './rules-contact.ts';

/** The household, apart from the ages of its children and the five concerns (B3). */
export const huishoudenVelden = velden({
  kinderen: {
    soort: 'keuze',
    label: 'Kinderen in huis',
    kolom: 'kinderen',
    keuzes: JA_NEE_ONBEKEND,
    naam: jaNeeOnbekendNaam,
    ongekozen: 'onbekend',
    houdt: huishouden('aanwezigheid van kinderen'),
  },
  ondersteuningsvraag: {
    soort: 'tekst',
    label: 'Ondersteuningsvraag',
    feit: 'Ondersteunings\u00advraag',
    genoemd: 'de ondersteuningsvraag',
    kolom: 'ondersteuningsvraag',
    hoogstens: TEKST_HOOGSTENS,
    houdt: huishouden('ondersteuningsvraag van kinderen'),
  },
  samenstelling: {
    soort: 'tekst',
    label: 'Samenstelling van het huishouden',
    feit: 'Samenstelling',
    genoemd: 'de samenstelling van het huishouden',
    kolom: 'samenstelling',
    hoogstens: TEKST_HOOGSTENS,
    houdt: huishouden('huishoudenssamenstelling'),
  },
});

// A melding brings these: B3 is what is told with it (PP st 2).
function huishouden(gegeven: string): Houdt {
  return { gegeven, stap: '2', lijst: 'B3', doel: 'het huishouden helpen' };
}

/** What is noted: a contactmoment or a notitie. By what channel there was contact stands apart. */
export const aantekeningVelden = velden({
  datum: {
    soort: 'datum',
    label: 'Datum',
    kolom: 'datum',
    verplicht: true,
    begin: 'vandaag',
    houdt: { gegeven: 'datum van een contactmoment', stap: '2' },
  },
  met: {
    soort: 'regel',
    label: 'Met wie',
    kolom: 'met',
    hoogstens: 150,
    houdt: { gegeven: 'met wie er contact was', stap: '2' },
  },
  tekst: {
    soort: 'tekst',
    label: 'Wat is er besproken?',
    genoemd: 'wat er is besproken of gebeurd',
    kolom: 'tekst',
    hoogstens: 8000,
    verplicht: true,
    houdt: { gegeven: 'contactmoment of notitie', stap: '2' },
  },
});

/** An attempt to reach somebody (st 6), apart from the next one that was agreed. */
export const pogingVelden = velden({
  datum: {
    soort: 'datum',
    label: 'Datum',
    kolom: 'datum',
    verplicht: true,
    begin: 'vandaag',
    houdt: { gegeven: 'datum van een contactpoging', stap: '6' },
  },
  hoe: {
    soort: 'keuze',
    label: 'Hoe',
    kolom: 'hoe',
    keuzes: POGINGWEGEN,
    naam: pogingwegNaam,
    begin: 'telefoon',
    houdt: { gegeven: 'hoe contact is gezocht', stap: '6' },
  },
  uitkomst: {
    soort: 'keuze',
    label: 'Uitkomst',
    kolom: 'uitkomst',
    keuzes: POGINGUITKOMSTEN,
    naam: poginguitkomstNaam,
    zin: 'Kies wat er van kwam.',
    houdt: { gegeven: 'wat er van een contactpoging kwam', stap: '6' },
  },
  wie: {
    soort: 'keuze',
    label: 'Wie probeerde het',
    kolom: 'wie',
    keuzes: POGINGDOOR,
    naam: pogingdoorNaam,
    begin: 'meldpunt',
    houdt: { gegeven: 'wie contact zocht', stap: '6' },
  },
  partner: {
    soort: 'verwijzing',
    label: 'Welke partner',
    kolom: 'partner_id',
    alleenAls: { veld: 'wie', is: ['partner'] },
    houdt: 'techniek',
  },
  tekst: {
    soort: 'tekst',
    label: 'Wat is er besproken of gezien?',
    genoemd: 'wat er is besproken of gezien',
    kolom: 'tekst',
    hoogstens: 8000,
    houdt: { gegeven: 'wat bij een contactpoging is besproken', stap: '6' },
  },
});
