import { MELDERSOORTEN, meldersoortNaam } from '#areas/meldingen/rules-melder.ts';
import { TEKST_HOOGSTENS } from '#domain/invoer.ts';
import { JA_NEE_ONBEKEND, jaNeeOnbekendNaam, KANALEN, kanaalNaam } from '#domain/keuzes.ts';
import { velden } from '#domain/velden/veld.ts';
import { PARTNERVRAAGSOORTEN, partnervraagNaam, VRAAGOVER, vraagoverNaam } from './rules/vraag.ts';

const TERUGBELLEN = 'de vrager kunnen antwoorden';

/** What is kept of a question of a partner, apart from its answer. */
export const partnervraagVelden = velden({
  over: {
    soort: 'keuze',
    label: 'Over wie gaat het?',
    kolom: 'over',
    keuzes: VRAAGOVER,
    naam: vraagoverNaam,
    begin: 'dossier',
    houdt: { gegeven: 'of de vraag over iemand met een dossier gaat', stap: '4' },
  },
  soort: {
    soort: 'keuze',
    label: 'Wat wordt gevraagd?',
    kolom: 'soort',
    keuzes: PARTNERVRAAGSOORTEN,
    naam: partnervraagNaam,
    begin: 'advies',
    zin: 'Kies wat er wordt gevraagd.',
    feit: 'Gevraagd',
    houdt: { gegeven: 'wat een partner vraagt', stap: '4' },
  },
  vragersoort: {
    soort: 'keuze',
    label: 'Wie vraagt het?',
    kolom: 'vragersoort',
    keuzes: MELDERSOORTEN,
    naam: meldersoortNaam,
    begin: 'partner',
    houdt: { gegeven: 'wat voor vrager het is', stap: '4' },
  },
  partnerId: {
    soort: 'verwijzing',
    label: 'Partner',
    kolom: 'partner_id',
    alleenAls: { veld: 'vragersoort', is: ['partner'] },
    houdt: 'techniek',
  },
  contactpersoonId: {
    soort: 'verwijzing',
    label: 'Contactpersoon',
    kolom: 'contactpersoon_id',
    alleenAls: { veld: 'vragersoort', is: ['partner'] },
    houdt: 'techniek',
  },
  /** Of a private asker too: never told to betrokkene (AVG 15.4). */
  vragerNaam: {
    soort: 'regel',
    label: 'Naam van de vrager',
    genoemd: 'de naam van de vrager',
    kolom: 'vrager_naam',
    hoogstens: 120,
    alleenAls: {
      veld: 'vragersoort',
      is: ['partner', 'familie', 'omwonende', 'professional'],
    },
    houdt: { gegeven: 'naam van de vrager', stap: '4', doel: TERUGBELLEN },
  },
  vragerTelefoon: {
    soort: 'regel',
    label: 'Telefoon van de vrager',
    genoemd: 'de telefoon van de vrager',
    kolom: 'vrager_telefoon',
    hoogstens: 30,
    alleenAls: { veld: 'vragersoort', is: ['familie', 'omwonende', 'professional'] },
    houdt: { gegeven: 'telefoon van de vrager', stap: '4', doel: TERUGBELLEN },
  },
  alsCasusregisseur: {
    soort: 'keuze',
    label: 'Vraagt als casusregisseur',
    kolom: 'als_casusregisseur',
    keuzes: JA_NEE_ONBEKEND,
    naam: jaNeeOnbekendNaam,
    // "Onbekend" asks the program: who has casusregie when it comes in asks as such.
    begin: 'onbekend',
    houdt: { gegeven: 'of de casusregisseur vraagt', stap: '4' },
  },
  ontvangenOp: {
    soort: 'datum',
    label: 'Ontvangen op',
    kolom: 'ontvangen_op',
    verplicht: true,
    begin: 'vandaag',
    feit: 'Ontvangen',
    houdt: { gegeven: 'wanneer een vraag binnenkwam', stap: '4' },
  },
  kanaal: {
    soort: 'keuze',
    label: 'Hoe kwam de vraag binnen?',
    kolom: 'kanaal',
    keuzes: KANALEN,
    naam: kanaalNaam,
    begin: 'telefoon',
    feit: 'Binnengekomen via',
    houdt: { gegeven: 'kanaal van de vraag', stap: '4' },
  },
  /** Who of the desk took it; null: who entered it. */
  ontvangenDoor: {
    soort: 'verwijzing',
    label: 'Wie nam de vraag aan?',
    kolom: 'ontvangen_door',
    houdt: { medewerker: 'weten wie de vraag aannam' },
  },
  vraag: {
    soort: 'tekst',
    label: 'De vraag in het kort',
    genoemd: 'de vraag',
    kolom: 'vraag',
    hoogstens: TEKST_HOOGSTENS,
    feit: 'Vraag',
    houdt: { gegeven: 'vraag van een partner', stap: '4' },
  },
});

/** How a question was answered. */
export const vraagantwoordVelden = velden({
  beantwoordOp: {
    soort: 'datum',
    label: 'Beantwoord op',
    kolom: 'beantwoord_op',
    feit: 'Beantwoord op',
    houdt: { gegeven: 'wanneer een vraag is beantwoord', stap: '4' },
  },
  antwoord: {
    soort: 'tekst',
    label: 'Het antwoord in het kort',
    genoemd: 'het antwoord',
    kolom: 'antwoord',
    hoogstens: TEKST_HOOGSTENS,
    feit: 'Antwoord',
    houdt: { gegeven: 'antwoord aan een partner', stap: '4' },
  },
});
