import { TEKST_HOOGSTENS } from '#domain/invoer.ts';
import {
  JA_NEE_ONBEKEND,
  jaNeeOnbekendNaam,
  KANALEN,
  kanaalNaam,
  VRAGEN,
  vraagNaam,
} from '#domain/keuzes.ts';
import { velden } from '#domain/velden/veld.ts';
import { AANLEIDINGEN, aanleidingNaam, type Datumsoort, datumsoortNaam } from './rules.ts';

/** The most people that one melding can be about. */
export const MEESTE_PERSONEN = 10;
/** The oldest that a child in the household can be. */
export const OUDSTE_KIND = 30;

/** The parties of a melding, each somebody of the list of partners. */
export const partijVelden = velden({
  partnerId: {
    soort: 'verwijzing',
    label: 'Melder',
    kolom: 'partner_id',
    houdt: 'techniek',
    verplicht: true,
    zin: 'Kies wie de melding deed.',
  },
  contactpersoonId: {
    soort: 'verwijzing',
    label: 'Contactpersoon',
    kolom: 'contactpersoon_id',
    houdt: 'techniek',
  },
  /** Who lets the dwelling when the melder does not; null: the melder, or not known yet. */
  verhuurderId: {
    soort: 'verwijzing',
    label: 'Wie verhuurt de woning?',
    kolom: 'verhuurder_id',
    houdt: 'techniek',
  },
});

/** How a melding came in. */
export const ontvangstVelden = velden({
  ontvangenOp: {
    soort: 'datum',
    label: 'Ontvangen op',
    kolom: 'ontvangen_op',
    verplicht: true,
    begin: 'vandaag',
    feit: 'Ontvangen',
    export: { kop: 'Ontvangen op' },
    houdt: { gegeven: 'ontvangst van de melding', stap: '1' },
  },
  /** By which the melder finds it: named when the desk calls about it. */
  kenmerk: {
    soort: 'regel',
    label: 'Kenmerk van de melder',
    genoemd: 'het kenmerk',
    kolom: 'kenmerk',
    hoogstens: 60,
    feit: 'Kenmerk van de melder',
    export: { kop: 'Kenmerk van de melder', persoonsgegeven: true },
    houdt: { gegeven: 'kenmerk waaronder de melder de zaak kent', stap: '1' },
  },
  verzondenOp: {
    soort: 'datum',
    label: 'Verzonden op',
    kolom: 'verzonden_op',
    feit: 'Verzonden door melder',
    houdt: { gegeven: 'verzending van de melding', stap: '1' },
  },
  kanaal: {
    soort: 'keuze',
    label: 'Kanaal',
    kolom: 'kanaal',
    keuzes: KANALEN,
    naam: kanaalNaam,
    begin: 'beveiligde_mail',
    zin: 'Kies hoe de melding binnenkwam.',
    feit: 'Binnengekomen via',
    export: { kop: 'Kanaal' },
    houdt: { gegeven: 'kanaal van de melding', stap: '1' },
  },
});

/** What a melding says. */
export const inhoudVelden = velden({
  aanleiding: {
    soort: 'keuze',
    label: 'Aanleiding',
    kolom: 'aanleiding',
    keuzes: AANLEIDINGEN,
    naam: aanleidingNaam,
    zin: 'Kies de aanleiding van de melding.',
    export: { kop: 'Aanleiding' },
    houdt: { gegeven: 'aanleiding van de melding', stap: '1' },
  },
  vraag: {
    soort: 'keuze',
    label: 'Vraag van de melder',
    kolom: 'vraag',
    keuzes: VRAGEN,
    naam: vraagNaam,
    ongekozen: 'geen',
    feit: 'Vraag',
    export: { kop: 'Vraag van de melder' },
    houdt: { gegeven: 'vraag van de melder', stap: '1' },
  },
  vraagTekst: {
    soort: 'tekst',
    label: 'Wat vraagt de melder?',
    genoemd: 'de vraag',
    hoogstens: TEKST_HOOGSTENS,
    kolom: 'vraag_tekst',
    alleenAls: { veld: 'vraag', is: ['advies', 'ondersteuning'] },
    feit: 'Wat de melder vraagt',
    houdt: { gegeven: 'vraag van de melder', stap: '1' },
  },
  huurderGeinformeerd: {
    soort: 'keuze',
    label: 'Huurder ingelicht',
    kolom: 'huurder_geinformeerd',
    keuzes: JA_NEE_ONBEKEND,
    naam: jaNeeOnbekendNaam,
    ongekozen: 'onbekend',
    feit: 'Huurder geïnformeerd',
    export: { kop: 'Huurder geïnformeerd' },
    houdt: { gegeven: 'of de huurder het weet', stap: '2' },
  },
  huurderGeinformeerdOp: {
    soort: 'datum',
    label: 'Ingelicht op',
    kolom: 'huurder_geinformeerd_op',
    alleenAls: { veld: 'huurderGeinformeerd', is: ['ja'] },
    houdt: { gegeven: 'wanneer de huurder het hoorde', stap: '2' },
  },
  /** Only with recidive or a broken arrangement (B3). */
  achterstandCent: {
    soort: 'bedrag',
    label: 'Huurachterstand in euro',
    genoemd: 'achterstand',
    kolom: 'achterstand_cent',
    hoogste: 100_000_000,
    feit: 'Huurachterstand',
    export: { kop: 'Huurachterstand', code: 'achterstand', persoonsgegeven: true },
    houdt: {
      gegeven: 'huurachterstand, alleen bij recidive of een verbroken regeling',
      stap: '1',
      lijst: 'B3',
      doel: 'de melding beoordelen',
    },
  },
  toelichting: {
    soort: 'tekst',
    label: 'Toelichting',
    genoemd: 'de toelichting',
    hoogstens: TEKST_HOOGSTENS,
    kolom: 'toelichting',
    houdt: { gegeven: 'toelichting bij de melding', stap: '1' },
  },
});

/** The dates that the aanleiding names. */
export const datumVelden = velden({
  dagvaarding: genoemdeDatum('dagvaarding', 'dagvaarding_op', '6'),
  zitting: genoemdeDatum('zitting', 'zitting_op', '6'),
  ontruiming: genoemdeDatum('ontruiming', 'ontruiming_op', '7'),
  huisuitzetting: genoemdeDatum('huisuitzetting', 'huisuitzetting_op', '9'),
});

function genoemdeDatum<const Kolom extends string>(soort: Datumsoort, kolom: Kolom, stap: string) {
  const naam = datumsoortNaam(soort);
  const houdt = { gegeven: `datum van de ${soort}`, stap };
  return { soort: 'datum', label: naam, kolom, feit: naam, export: { kop: naam }, houdt } as const;
}

/** What is typed of a melding itself, apart from its parties and dates. */
export const meldingVelden = { ...ontvangstVelden, ...inhoudVelden };
