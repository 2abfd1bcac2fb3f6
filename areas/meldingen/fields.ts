import { persoonVelden } from '#areas/personen/fields.ts';
import { ZITTINGSOORTEN, zittingsoortNaam } from '#areas/trajecten/rules/gebeurtenis-gegevens.ts';
import { TEKST_HOOGSTENS } from '#domain/invoer.ts';
import {
  JA_NEE,
  JA_NEE_ONBEKEND,
  jaNeeNaam,
  jaNeeOnbekendNaam,
  KANALEN,
  kanaalNaam,
  VRAGEN,
  vraagNaam,
} from '#domain/keuzes.ts';
import { type Veldwaarden, velden } from '#domain/velden/veld.ts';
import { AANLEIDINGEN, aanleidingNaam, type Datumsoort, datumsoortNaam } from './rules.ts';
import { MELDERSOORTEN, meldersoortNaam } from './rules-melder.ts';

/** The most people that one melding can be about. */
export const MEESTE_PERSONEN = 10;
/** The oldest that a child in the household can be. */
export const OUDSTE_KIND = 30;

const TERUGBELLEN = 'de melder terugbellen';

/** What is known of a melder apart from the list of partners. */
export const particulierVelden = velden({
  meldersoort: {
    soort: 'keuze',
    label: 'Soort melder',
    kolom: 'meldersoort',
    keuzes: MELDERSOORTEN,
    naam: meldersoortNaam,
    begin: 'partner',
    houdt: { gegeven: 'wat voor melder het is', stap: '1' },
  },
  /** Of a melder who is in no list. Never leaves the desk, and never told to betrokkene (AVG 15.4). */
  melderNaam: {
    soort: 'regel',
    label: 'Naam van de melder',
    genoemd: 'de naam van de melder',
    kolom: 'melder_naam',
    hoogstens: 120,
    alleenAls: { veld: 'meldersoort', is: ['familie', 'omwonende', 'professional'] },
    houdt: { gegeven: 'naam van een particuliere melder', stap: '1', doel: TERUGBELLEN },
  },
  melderTelefoon: {
    soort: 'regel',
    label: 'Telefoon van de melder',
    genoemd: 'de telefoon van de melder',
    kolom: 'melder_telefoon',
    hoogstens: 30,
    alleenAls: { veld: 'meldersoort', is: ['familie', 'omwonende', 'professional'] },
    houdt: { gegeven: 'telefoon van een particuliere melder', stap: '1', doel: TERUGBELLEN },
  },
});

/** The parties of a melding: who reported, from the list of partners or not, and who lets. */
export const partijVelden = velden({
  ...particulierVelden,
  partnerId: {
    soort: 'verwijzing',
    label: 'Melder',
    kolom: 'partner_id',
    houdt: 'techniek',
    alleenAls: { veld: 'meldersoort', is: ['partner'] },
  },
  contactpersoonId: {
    soort: 'verwijzing',
    label: 'Contactpersoon',
    kolom: 'contactpersoon_id',
    houdt: 'techniek',
    alleenAls: { veld: 'meldersoort', is: ['partner'] },
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
  /** From a pile of paper: with its own dates, and nothing of it is late because it is entered now. */
  achterafIngevoerd: {
    soort: 'keuze',
    label: 'Achteraf ingevoerd',
    kolom: 'achteraf_ingevoerd',
    keuzes: JA_NEE,
    naam: jaNeeNaam,
    begin: 'nee',
    feit: 'Achteraf ingevoerd',
    houdt: { gegeven: 'of de melding achteraf is ingevoerd', stap: '1' },
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

const ONGEVRAAGD = {
  soort: 'keuze',
  keuzes: JA_NEE_ONBEKEND,
  naam: jaNeeOnbekendNaam,
  ongekozen: 'onbekend',
} as const;

/** What the melder may know besides, and what the desk asks itself (WA): never asked for first. */
export const verderVelden = velden({
  ookSociaalTeam: {
    ...ONGEVRAAGD,
    label: 'Ook gemeld bij het Sociaal Team',
    kolom: 'ook_sociaal_team',
    feit: 'Ook gemeld bij het Sociaal Team',
    export: { kop: 'Ook gemeld bij het Sociaal Team' },
    houdt: { gegeven: 'of het ook bij het Sociaal Team is gemeld', stap: '2' },
  },
  vroegsignalering: {
    ...ONGEVRAAGD,
    label: 'Gemeld bij vroegsignalering',
    kolom: 'vroegsignalering',
    feit: 'Gemeld bij vroegsignalering',
    export: { kop: 'Gemeld bij vroegsignalering' },
    houdt: { gegeven: 'of het bij vroegsignalering is gemeld', stap: '1' },
  },
  vroegsignaleringOp: {
    soort: 'datum',
    label: 'Vroegsignalering op',
    kolom: 'vroegsignalering_op',
    alleenAls: { veld: 'vroegsignalering', is: ['ja'] },
    feit: 'Vroegsignalering op',
    houdt: { gegeven: 'wanneer het bij vroegsignalering is gemeld', stap: '1' },
  },
  risicoVerlies: {
    ...ONGEVRAAGD,
    label: 'Ernstig risico op verlies van de woning',
    kolom: 'risico_verlies',
    feit: 'Ernstig risico op verlies van de woning',
    houdt: { gegeven: 'of de woning verloren kan gaan', stap: '1' },
  },
  zonderHulp: {
    ...ONGEVRAAGD,
    label: 'Vraagt of aanvaardt geen hulp',
    kolom: 'zonder_hulp',
    feit: 'Vraagt of aanvaardt geen hulp',
    houdt: { gegeven: 'of iemand hulp vraagt of aanvaardt', stap: '1' },
  },
  oorzaakOnbekend: {
    ...ONGEVRAAGD,
    label: 'Oorzaak is onbekend',
    kolom: 'oorzaak_onbekend',
    feit: 'Oorzaak is onbekend',
    houdt: { gegeven: 'of de oorzaak bekend is', stap: '1' },
  },
});

/** What is known of the days of a procedure besides those that the aanleiding names. */
export const dagVelden = velden({
  aanmaningOp: {
    soort: 'datum',
    label: 'Laatste aanmaning op',
    kolom: 'aanmaning_op',
    feit: 'Laatste aanmaning',
    houdt: { gegeven: 'datum van de laatste aanmaning', stap: '1' },
  },
  betekendOp: {
    soort: 'datum',
    label: 'Betekend op',
    kolom: 'betekend_op',
    feit: 'Dagvaarding betekend',
    houdt: { gegeven: 'datum van de betekening', stap: '6' },
  },
  zittingSoort: {
    soort: 'keuze',
    label: 'Soort zitting',
    kolom: 'zitting_soort',
    keuzes: ZITTINGSOORTEN,
    naam: zittingsoortNaam,
    ongekozen: 'onbekend',
    feit: 'Soort zitting',
    houdt: { gegeven: 'soort zitting', stap: '6' },
  },
  zittingTijd: tijdVeld('Tijd van de zitting', 'zitting_tijd', '6'),
  ontruimingTijd: tijdVeld('Tijd van de ontruiming', 'ontruiming_tijd', '7'),
});

function tijdVeld<const Kolom extends string>(label: string, kolom: Kolom, stap: string) {
  const houdt = { gegeven: label.toLowerCase(), stap };
  return { soort: 'regel', label, kolom, hoogstens: 12, feit: label, houdt } as const;
}

/** Where the woning is when betrokkene lives, or gets post, elsewhere. */
export const woningVelden = velden({
  straat: persoonVelden.straat,
  huisnummer: persoonVelden.huisnummer,
  huisletter: persoonVelden.huisletter,
  toevoeging: persoonVelden.toevoeging,
  postcode: persoonVelden.postcode,
  plaats: persoonVelden.plaats,
});

/** An address of a woning as it is kept. */
export type MeldingWoning = Veldwaarden<typeof woningVelden>;

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
export const meldingVelden = {
  ...ontvangstVelden,
  ...inhoudVelden,
  ...dagVelden,
  ...verderVelden,
};
