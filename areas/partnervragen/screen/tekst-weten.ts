import type { Weetstand, Weetvoorwaarde } from '../rules/weetregel.ts';

const HOE: Readonly<Record<Weetstand, string>> = {
  mag: 'Mag',
  kies: 'Met reden',
  sleutel: 'Met keuze',
};

const VOORWAARDE: Readonly<Record<Weetvoorwaarde, string>> = {
  eigen_procedure: 'alleen van de eigen procedure',
  jeugdhulp_gevraagd: 'alleen als om jeugdhulp is gevraagd',
};

/** Words of who may know what. */
export const weetTekst = {
  titel: 'Wie mag wat weten',
  uitleg:
    'Per ontvanger: wat het Meldpunt mag vertellen, in welke stap en volgens welke bron. Wat er niet staat, vertelt u niet. Wat u weglaat noemt u ook niet: zwijgen betekent nooit ‘geen’.',
  afdrukken: 'Afdrukken',
  set: (naam: string) => `Afsprakenset: ${naam}.`,
  geldt: 'Tussen de partijen rust uitwisseling op het privacyprotocol (4.1 en 4.2).',
  verlopen:
    'De looptijd van de afsprakenset is verstreken, en daarmee die van het privacyprotocol. Uitwisseling tussen de partijen rust nu op het Convenant Meldpunt Zorg en Overlast. Wie wat mag weten blijft gelijk, tot de FG of de partijen iets anders besluiten.',
  legenda:
    '‘Mag’: u vertelt het als het nodig is. ‘Met reden’: alleen als de ontvanger het voor de eigen rol nodig heeft, en u opschrijft waarom. ‘Met keuze’: alleen met toestemming, een wettelijke bepaling of een conflict van plichten; anders schrijft u ‘neem contact op met het Meldpunt’.',
  ontvanger: 'Ontvanger',
  alle: 'Alle ontvangers',
  wat: 'Gegeven',
  hoe: 'Hoe',
  stappen: 'Stappen',
  stap: (nummer: string, naam: string) =>
    `${nummer} ${naam.charAt(0).toLowerCase()}${naam.slice(1)}`,
  bron: 'Bron',
  hoeNaam: (stand: Weetstand) => HOE[stand],
  voorwaarde: (voorwaarde: Weetvoorwaarde) => VOORWAARDE[voorwaarde],
  nooit: 'Niet',
  grondslag: (naam: string) => `Grondslag: ${naam}.`,
  achterstand:
    'De huurachterstand mag altijd alleen bij recidive of als een betalingsafspraak niet is nagekomen (B3).',
  instellingen: 'Grondslagen van de FG',
  instellingenUitleg:
    'De functionaris gegevensbescherming stelt deze grondslagen vast. Zolang een grondslag niet is bevestigd, staat dat er bij elke verstrekking bij. Een team dat niet ondertekende krijgt pas gegevens als de FG de grondslag heeft bevestigd.',
  omschrijving: (naam: string) => `Grondslag: ${naam}`,
  bevestigd: (op: string, door: string) => `Bevestigd op ${op} door ${door}`,
  nietBevestigd: 'Nog te bevestigen door de FG',
  bevestig: 'Bevestigen',
  intrekken: 'Bevestiging intrekken',
  opgeslagen: 'De grondslag is opgeslagen',
  toezicht: 'Buiten de partijen en in spoed',
  toezichtUitleg:
    'Wat is verteld aan Veilig Thuis, bij acuut gevaar of omdat een wet ons verplicht. Bij een wettelijke plicht legt de manager schriftelijk vast welke wet dat is (privacyprotocol 12.1).',
  geen: 'Er is nog niets van deze soort verteld.',
  wanneer: 'Wanneer',
  aan: 'Aan',
  waarom: 'Grondslag',
  plicht: 'Vastgelegd door de manager',
  teDoen: 'Nog vast te leggen',
  nvt: 'Niet nodig',
  ingetrokken: 'Toch niet verteld',
  toon: 'Toon de tekst',
  vastleggen: 'Leg vast',
  bepaling: 'Welke wet verplicht ons',
  toelichting: 'Waarom geldt die hier',
  vastgelegd: 'De wettelijke plicht is vastgelegd',
  dossier: (nummer: string) => `Dossier ${nummer}`,
  spoed: 'Acuut gevaar of Veilig Thuis',
  spoedUitleg:
    'Bel meteen; dit houdt u niet op. Zeg wat voor de veiligheid nodig is, ook over geweld. Schrijf daarna in één regel op wat u vertelde. De manager en de FG zien dat.',
  spoedAan: 'Aan wie',
  spoedKies: 'Kies wie u belde',
  spoedKiesZin: 'Kies aan wie u het vertelde.',
  spoedWatZin: 'Schrijf in één regel wat u vertelde.',
  spoedWat: 'Wat u vertelde',
  spoedHoe: 'Hoe',
  spoedKnop: 'Leg spoedbericht vast',
  spoedGelukt: 'Het spoedbericht is vastgelegd',
};
