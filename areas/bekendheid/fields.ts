import { JA_NEE_ONBEKEND, jaNeeOnbekendNaam, KANALEN, kanaalNaam } from '#domain/keuzes.ts';
import { type Houdt, velden } from '#domain/velden/veld.ts';
import { CHECKDOELEN, checkdoelNaam, VRAGERROLLEN, vragerrolNaam } from './rules/check.ts';

/** What is asked of who wants to know whether somebody is known, apart from the organisation. */
export const vraagVelden = velden({
  rol: {
    soort: 'keuze',
    label: 'Rol van de vrager',
    kolom: 'rol',
    keuzes: VRAGERROLLEN,
    naam: vragerrolNaam,
    zin: 'Kies in welke rol dit wordt gevraagd.',
    houdt: { medewerker: 'weten in welke rol iemand vroeg' },
  },
  namens: {
    soort: 'regel',
    label: 'Namens',
    genoemd: 'namens wie',
    kolom: 'namens',
    hoogstens: 150,
    houdt: { medewerker: 'weten voor wie werd gevraagd' },
  },
  kenmerk: {
    soort: 'regel',
    label: 'Kenmerk van de vrager',
    genoemd: 'het kenmerk',
    kolom: 'kenmerk',
    hoogstens: 60,
    houdt: verantwoording('kenmerk van de zaak bij de vrager'),
  },
  doel: {
    soort: 'keuze',
    label: 'Doel',
    kolom: 'doel',
    keuzes: CHECKDOELEN,
    naam: checkdoelNaam,
    zin: 'Kies waarvoor de vrager het moet weten.',
    houdt: 'afspraak',
  },
  naContact: {
    soort: 'keuze',
    label: 'Contact geprobeerd, en zijn er nog zorgen?',
    kolom: 'na_contact',
    keuzes: JA_NEE_ONBEKEND,
    naam: jaNeeOnbekendNaam,
    begin: 'onbekend',
    houdt: 'afspraak',
  },
  toelichting: {
    soort: 'regel',
    label: 'Waarvoor is dit nu nodig',
    genoemd: 'de reden van de vraag',
    kolom: 'toelichting',
    hoogstens: 300,
    verplicht: true,
    houdt: verantwoording('waarvoor de vrager het moest weten'),
  },
  kanaal: {
    soort: 'keuze',
    label: 'Hoe de vraag binnenkwam',
    kolom: 'kanaal',
    keuzes: KANALEN,
    naam: kanaalNaam,
    begin: 'beveiligde_mail',
    zin: 'Kies hoe de vraag binnenkwam.',
    houdt: 'afspraak',
  },
});

function verantwoording(gegeven: string): Houdt {
  return { gegeven, stap: '4', doel: 'verantwoorden wie wat vroeg en wat is verteld (PP 12)' };
}
