import type { Aanleiding } from '#areas/meldingen/rules.ts';
import type { Vraag } from '#domain/keuzes.ts';

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
  laatste_aanmaning: ['De laatste aanmaning is verstuurd. Daarna gaat de zaak naar de deurwaarder.'],
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

export const CONTACTEN: readonly string[] = [
  'Gebeld. Betrokkene wil meewerken en komt volgende week langs met de post.',
  'Gebeld, geen gehoor. Bericht ingesproken met het verzoek terug te bellen.',
  'Huisbezoek: niemand thuis. Briefje achtergelaten met ons nummer erop.',
  'Huisbezoek samen met de corporatie. Betrokkene schrok van de stand en wil hulp.',
  'Gesproken over een betalingsregeling. De corporatie denkt erover na.',
  'Overleg met het Sociaal Team: de casusregisseur pakt de administratie op.',
  'Betrokkene meldt dat de eerste betaling is gedaan.',
  'Afspraak op kantoor is niet nagekomen; nieuwe afspraak gemaakt.',
];

export const NOTITIES: readonly string[] = [
  'Dossier besproken in het werkoverleg. We wachten de zitting af.',
  'Adres gecontroleerd met de corporatie: het huisnummer klopt.',
  'De casusregisseur is met verlof; een collega neemt waar.',
  'Nagaan of de kinderen naar school gaan. Jeugdteam is gevraagd.',
  'Sleuteladres bekend bij de corporatie.',
];

export const GESPREKSPARTNERS: readonly string[] = [
  'betrokkene',
  'betrokkene',
  'casusregisseur Sociaal Team',
  'woonconsulent',
  'bewindvoerder',
];

export const SAMENSTELLINGEN: readonly string[] = [
  'Alleenstaand',
  'Stel zonder kinderen',
  'Een ouder met kinderen',
  'Twee ouders met kinderen',
  'Drie volwassenen',
  '',
];

export const ONDERSTEUNINGSVRAGEN: readonly string[] = [
  '',
  '',
  'Rust in huis en een vaste plek voor het oudste kind.',
  'Hulp bij school en sport.',
];

/** Why a partner asks whether somebody is known; it never says who. */
export const NAVRAGEN: readonly string[] = [
  'Om te weten of er al hulp loopt voordat wij de procedure beginnen.',
  'Voor het plan van aanpak in het eerste gesprek.',
  'Om de aanpak met andere partners af te stemmen.',
];
