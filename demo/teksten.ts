import type { Aanleiding } from '#areas/meldingen/rules.ts';
import type { Kanaal, Vraag } from '#domain/keuzes.ts';
import type { Dossierafloop } from './aflopen.ts';

/** What melders and screeners write in a demo. None of it may hold what B3 leaves out. */
export const TOELICHTINGEN: Readonly<Record<Aanleiding, readonly string[]>> = {
  probleemsituatie: [
    'Huurder heeft zelf laten weten dat de huur niet meer lukt.',
    'Post blijft ongeopend bij de voordeur liggen. Geen contact gekregen bij twee huisbezoeken.',
  ],
  achterstand_na_vroegsignalering: [
    'Vroegsignalering heeft drie keer geprobeerd contact te krijgen, zonder resultaat.',
    'Aanbod van hulp is afgewezen, de achterstand loopt op.',
  ],
  laatste_aanmaning: [
    'De laatste aanmaning is verstuurd. Daarna gaat de zaak naar de deurwaarder.',
  ],
  betalingsregeling_verbroken: [
    'De regeling is twee maanden niet nagekomen. Huurder zegt het overzicht kwijt te zijn.',
    'Eerste termijn betaald, daarna niets meer ontvangen.',
  ],
  recidive: [
    'Vorig jaar opgelost met een regeling, nu opnieuw een achterstand.',
    'Tijdens de lopende regeling is een nieuwe achterstand ontstaan.',
  ],
  zorgen: [
    'De woonconsulent maakt zich zorgen: de woning is vol en het gas is afgesloten.',
    'Huurder opende de deur niet, buren hebben hem weken niet gezien.',
  ],
  ris_niet_opgepakt: ['Het signaal staat al zes weken open zonder dat iemand het heeft opgepakt.'],
  zelfmelding: ['Betrokkene belt zelf en vraagt hulp met de huur en de post.'],
  dagvaarding_aangezegd: [
    'Laatste brief is verstuurd: bij geen reactie volgt een dagvaarding.',
    'Dagvaarding is aangezegd. Huurder reageert niet op brieven en telefoon.',
  ],
  dagvaarding_verzonden: [
    'Dagvaarding is naar de deurwaarder. Er is geen contact geweest met de huurder.',
    'Dagvaarding is verzonden nadat een afspraak op kantoor niet is nagekomen.',
  ],
  dagvaarding_betekend: ['De deurwaarder heeft de dagvaarding aan de deur gebracht.'],
  vordering_ontbinding: [
    'Ontbinding van de huur en ontruiming gevorderd.',
    'Vordering loopt. De corporatie wil een ontruiming voorkomen als er hulp op gang komt.',
  ],
  ontruiming_aangezegd: [
    'Vonnis is gewezen en de ontruiming is aangezegd.',
    'Ontruiming aangezegd. Huurder denkt dat er nog een regeling mogelijk is.',
  ],
  huisuitzetting: ['De woning is ontruimd. Het huishouden is tijdelijk bij familie.'],
  woonoverlast: [
    'Omwonenden klagen over geluid in de nacht en over vuil in het portiek.',
    'Buurtbemiddeling is gestopt; de klachten gaan door.',
  ],
  zorg_en_veiligheid: ['De wijkagent en de huisarts vragen om samen te kijken wat er nodig is.'],
  onbegrepen_gedrag: [
    'Bewoner praat hardop op straat en laat niemand binnen.',
    'Bewoner belt vaak over geluiden die niemand anders hoort.',
  ],
};

export const VRAAGTEKSTEN: Readonly<Record<Exclude<Vraag, 'geen'>, readonly string[]>> = {
  advies: [
    'Is dit huishouden bij u bekend, en wat raadt u aan voor de volgende stap?',
    'Wat kunnen wij nog doen voordat de zaak naar de rechter gaat?',
    'Is een gezamenlijk huisbezoek zinvol?',
  ],
  ondersteuning: [
    'De casusregisseur krijgt geen contact en vraagt om mee te gaan op huisbezoek.',
    'Kunt u helpen om het lokaal zorgnetwerk bij elkaar te brengen?',
  ],
};

/** A contact as it is written down: how, with whom, and what came of it. */
export type DemoContact = { readonly kanaal: Kanaal; readonly met: string; readonly tekst: string };

const contact = (kanaal: Kanaal, met: string, tekst: string): DemoContact => ({
  ...{ kanaal, met, tekst },
});

/** Contacts by what a dossier is about; those of `altijd` fit all that still live in the woning. */
export const CONTACTEN = {
  altijd: [
    contact('telefoon', 'betrokkene', 'Gebeld, geen gehoor. Bericht ingesproken.'),
    contact('persoonlijk', 'niemand', 'Huisbezoek: niemand thuis. Briefje met ons nummer.'),
    contact('persoonlijk', 'betrokkene', 'Huisbezoek met het Sociaal Team. Betrokkene wil hulp.'),
    contact(
      'beveiligde_mail',
      'casusregisseur Sociaal Team',
      'De casusregisseur pakt de administratie op.',
    ),
    contact('telefoon', 'betrokkene', 'Afspraak op kantoor is niet nagekomen. Nieuwe gemaakt.'),
  ],
  huur: [
    contact('telefoon', 'betrokkene', 'Wil meewerken en komt volgende week langs met de post.'),
    contact('persoonlijk', 'betrokkene', 'Huisbezoek. Betrokkene schrok van de stand en wil hulp.'),
    contact(
      'telefoon',
      'woonconsulent',
      'Gesproken over een regeling. De verhuurder denkt erover.',
    ),
    contact('telefoon', 'sociale dienst', 'Aanmelding voor hulp bij schulden is binnen.'),
  ],
  overlast: [
    contact('persoonlijk', 'betrokkene', 'Huisbezoek. Betrokkene hoort de klachten aan.'),
    contact('telefoon', 'woonconsulent', 'Buurtbemiddeling gaat het nog een keer proberen.'),
  ],
  ontruimd: [
    contact('telefoon', 'betrokkene', 'Is bij familie en zoekt woonruimte.'),
    contact('telefoon', 'casusregisseur Sociaal Team', 'Het team zoekt mee naar onderdak.'),
  ],
} as const;

export const NOTITIES: readonly string[] = [
  'Dossier besproken in het werkoverleg.',
  'Adres gecontroleerd met de verhuurder: het huisnummer klopt.',
  'De casusregisseur is met verlof; een collega neemt waar.',
];

type Afronding = { readonly huur: string; readonly overlast: string };
const beide = (tekst: string): Afronding => ({ huur: tekst, overlast: tekst });

/** What is noted when it is known how it ended. */
export const AFRONDINGEN: Readonly<Record<Dossierafloop, Afronding>> = {
  oplossing: {
    huur: 'De huur wordt weer betaald. Verhuurder en Sociaal Team zijn op de hoogte.',
    overlast: 'Er zijn al drie maanden geen klachten. Het Sociaal Team houdt contact.',
  },
  ontruimd: beide('De woning is leeg. Het Sociaal Team zoekt mee naar onderdak.'),
  vertrokken: beide('Zelf vertrokken, voordat de woning werd ontruimd.'),
  niet_geslaagd: beide('Betrokkene wil geen hulp. Alle partners weten dat.'),
  geen_inzet: beide('De melder kan zelf verder. Van ons is niets meer nodig.'),
  overleden: beide('Bericht van de gemeente: betrokkene is overleden.'),
  verhuisd: beide('Verhuisd naar een gemeente buiten de regio.'),
  opgenomen: beide('Betrokkene is opgenomen. De verhuurder weet dat de woning leeg staat.'),
  overgedragen: beide('Het Sociaal Team gaat verder. De overdracht is besproken.'),
  ingetrokken: beide('De melder trekt de melding in: het ging om een ander huishouden.'),
  doorverwezen: beide('Hoort niet bij ons. De melder is doorverwezen.'),
};

/** Who lives together, by the number of adults. */
export const SAMENSTELLINGEN = {
  zonder: ['Alleenstaand', 'Stel zonder kinderen', 'Drie volwassenen'],
  metKinderen: [
    'Een ouder met kinderen',
    'Twee ouders met kinderen',
    'Drie volwassenen met kinderen',
  ],
} as const;

export const ONDERSTEUNINGSVRAGEN: readonly string[] = [
  '',
  '',
  'Rust in huis en een vaste plek voor het oudste kind.',
  'Hulp bij school en sport.',
];

/** Why a partner asks whether somebody is known; it never says who. */
export const NAVRAAGREDENEN: readonly string[] = [
  'Om te weten of er al hulp loopt voordat wij de procedure beginnen.',
  'Voor het plan van aanpak in het eerste gesprek.',
  'Om de aanpak met andere partners af te stemmen.',
];
