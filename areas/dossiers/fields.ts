import { TEKST_HOOGSTENS } from '#domain/invoer.ts';
import { JA_NEE_ONBEKEND, jaNeeOnbekendNaam } from '#domain/keuzes.ts';
import { type Houdt, velden } from '#domain/velden/veld.ts';

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

function huishouden(gegeven: string): Houdt {
  return { gegeven, stap: '5', lijst: 'B3', doel: 'het huishouden helpen' };
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
