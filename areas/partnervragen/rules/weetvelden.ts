/**
 * Which list a field is on: B3 (limitative), what a verhuurder may always hear, what the task of SA 7
 * MZO needs besides, what tells nothing about anybody, and what is never told.
 */
export const WEETLIJSTEN = ['zonder_gegevens', 'altijd', 'B3', 'taak', 'nooit'] as const;

/** One of them. */
export type Weetlijst = (typeof WEETLIJSTEN)[number];

const LIJSTNAMEN: Readonly<Record<Weetlijst, string>> = {
  zonder_gegevens: 'Zonder gegevens',
  altijd: 'Over het verloop',
  B3: 'Bijlage 3 van het privacyprotocol',
  taak: 'Nodig voor de taak van het Meldpunt',
  nooit: 'Gaat nooit mee',
};

/** The Dutch name of a list. @example weetlijstNaam('altijd') // 'Over het verloop' */
export function weetlijstNaam(lijst: Weetlijst): string {
  return LIJSTNAMEN[lijst];
}

/** A field of which a recipient may or may not know. */
type Definitie = {
  readonly naam: string;
  readonly lijst: Weetlijst;
  readonly bron: string;
  /** Special data: the AVG 9 grondslag is recorded too. */
  readonly bijzonder?: true;
};

/**
 * Everything that can be told of a case. Two lists, B3 and what the task needs, each with its
 * source; what is on neither cannot be told, because nothing can name it.
 */
const VELDEN = {
  advies: {
    naam: 'Algemeen advies, zonder gegevens van iemand',
    lijst: 'zonder_gegevens',
    bron: 'SA 7 MZO a; SA Bijlage 4',
  },
  nummer_corporatie: {
    naam: 'Telefoonnummer van de corporatie',
    lijst: 'zonder_gegevens',
    bron: 'SA 7 WoCo d; SA Bijlage 4',
  },
  kenmerk: { naam: 'Ons kenmerk', lijst: 'altijd', bron: 'eigen regel' },
  ontvangen: { naam: 'Dat de melding is ontvangen', lijst: 'altijd', bron: 'SA 7 MZO a' },
  in_behandeling: { naam: 'Of wij ermee bezig zijn', lijst: 'altijd', bron: 'SA 7 MZO a' },
  contactpersoon: { naam: 'Contactpersoon bij het Meldpunt', lijst: 'altijd', bron: 'SA 7' },
  casusregie: { naam: 'Wie de casusregie heeft', lijst: 'altijd', bron: 'SA 7; st 2' },
  hulp_loopt: { naam: 'Dat er hulp loopt, niet welke', lijst: 'altijd', bron: 'SA 7 ST b' },
  verzoek_aanhouden: {
    naam: 'Verzoek om de ontruiming aan te houden, en tot wanneer',
    lijst: 'altijd',
    bron: 'SA 7 WoCo e; WA',
  },
  gemiste_termijn: { naam: 'Dat wij een termijn misten', lijst: 'altijd', bron: 'SA 7 MZO e' },
  afgesloten: { naam: 'Dat het is afgesloten, en per wanneer', lijst: 'altijd', bron: 'st 8, 9' },
  naam: { naam: 'Naam', lijst: 'B3', bron: 'B3' },
  geboortedatum: { naam: 'Geboortedatum', lijst: 'B3', bron: 'B3' },
  geslacht: { naam: 'Geslacht', lijst: 'B3', bron: 'B3' },
  adres_woning: { naam: 'Adres van de woning waar het om gaat', lijst: 'B3', bron: 'B3' },
  verblijfadres: { naam: 'Waar iemand nu verblijft', lijst: 'B3', bron: 'B3' },
  telefoon: { naam: 'Telefoonnummer', lijst: 'B3', bron: 'B3' },
  email: { naam: 'E-mailadres', lijst: 'B3', bron: 'B3' },
  bsn: { naam: 'BSN', lijst: 'B3', bron: 'B3' },
  huishouden: { naam: 'Samenstelling van het huishouden', lijst: 'B3', bron: 'B3' },
  kinderen: { naam: 'Of er kinderen zijn, en hun leeftijden', lijst: 'B3', bron: 'B3' },
  ondersteuning_kinderen: {
    naam: 'Ondersteuningsvraag van de kinderen',
    lijst: 'B3',
    bron: 'B3',
  },
  huurachterstand: { naam: 'Huurachterstand', lijst: 'B3', bron: 'B3' },
  bekendheid: { naam: 'Of iemand bij ons bekend is', lijst: 'B3', bron: 'B3; st 4' },
  zorgaanbieders: {
    naam: 'Betrokken zorgaanbieders',
    lijst: 'B3',
    bron: 'B3',
    bijzonder: true,
  },
  zorg_financieel: { naam: 'Zorg: financiële zelfredzaamheid', lijst: 'B3', bron: 'B3' },
  zorg_administratief: { naam: 'Zorg: administratieve zelfredzaamheid', lijst: 'B3', bron: 'B3' },
  zorg_huishouden: { naam: 'Zorg: zelfstandig huishouden voeren', lijst: 'B3', bron: 'B3' },
  zorg_hygiene: { naam: 'Zorg: hygiëne en vervuiling', lijst: 'B3', bron: 'B3' },
  zorg_leefbaarheid: { naam: 'Zorg: leefbaarheid en overlast', lijst: 'B3', bron: 'B3' },
  processtap: { naam: 'De processtap', lijst: 'taak', bron: 'SA 7; st 6' },
  datums: { naam: 'Wat er in de procedure gebeurde, en wanneer', lijst: 'taak', bron: 'st 6, 7' },
  inzet: { naam: 'Inzet voor schulden en wonen', lijst: 'taak', bron: 'st 3; SA 7' },
  inzet_zorg: { naam: 'Soort zorg', lijst: 'taak', bron: 'SA 7 MZO c', bijzonder: true },
  contactmomenten: { naam: 'Pogingen om contact te krijgen', lijst: 'taak', bron: 'st 6' },
  partners: { naam: 'Andere betrokken partners, zonder zorg', lijst: 'taak', bron: 'SA 7' },
  beeindiging: { naam: 'Dat een partij is gestopt', lijst: 'taak', bron: 'SA 6.3' },
  beeindiging_zorg: {
    naam: 'Dat een zorgaanbieder is gestopt',
    lijst: 'taak',
    bron: 'SA 6.3',
    bijzonder: true,
  },
  afsluitreden: { naam: 'Waarom het is afgesloten', lijst: 'taak', bron: 'st 8, 9' },
  ernstig_nadeel: {
    naam: 'Aannemelijk ernstig nadeel',
    lijst: 'taak',
    bron: 'SA 7 MZO b',
    bijzonder: true,
  },
  uitkomst: {
    naam: 'Uitkomst van de screening',
    lijst: 'taak',
    bron: 'SA 7 MZO b, c',
    bijzonder: true,
  },
  oggz: {
    naam: 'Lopende of eerdere OGGZ of bemoeizorg',
    lijst: 'taak',
    bron: 'st 5',
    bijzonder: true,
  },
  verplichte_zorg: { naam: 'Verplichte zorg', lijst: 'taak', bron: 'st 5', bijzonder: true },
  strafrecht: {
    naam: 'Hennep, geweld en andere strafbare feiten',
    lijst: 'nooit',
    bron: 'AVG 10',
  },
  afgeschermd_adres: { naam: 'Een afgeschermd adres', lijst: 'nooit', bron: 'eigen regel' },
  particuliere_melder: {
    naam: 'Wie als particulier meldde',
    lijst: 'nooit',
    bron: 'AVG 15 lid 4',
  },
} as const satisfies Readonly<Record<string, Definitie>>;

/** What can be told, as a code. */
export type Weetveld = keyof typeof VELDEN;

/** All of them, in the order in which they are shown and told. */
export const WEETVELDEN = Object.keys(VELDEN) as readonly Weetveld[];

/** Says whether text is the code of a field. @example isWeetveld('kinderen') // true */
export function isWeetveld(text: string): text is Weetveld {
  return text in VELDEN;
}

/** The Dutch name of a field. @example weetveldNaam('bsn') // 'BSN' */
export function weetveldNaam(veld: Weetveld): string {
  return VELDEN[veld].naam;
}

/** The list that a field is on. @example weetveldLijst('kinderen') // 'B3' */
export function weetveldLijst(veld: Weetveld): Weetlijst {
  return VELDEN[veld].lijst;
}

/** Why a field is among those that can be told. @example weetveldBron('gemiste_termijn') // 'SA 7 MZO e' */
export function weetveldBron(veld: Weetveld): string {
  return VELDEN[veld].bron;
}

/**
 * Whether a field says something about somebody's health or care, so that its AVG 9 grondslag is
 * recorded besides.
 *
 * @example isBijzonder('verplichte_zorg') // true
 */
export function isBijzonder(veld: Weetveld): boolean {
  const definitie: Definitie = VELDEN[veld];
  return definitie.bijzonder === true;
}

/** The five concerns of B3. */
export const ZORGVELDEN = [
  'zorg_financieel',
  'zorg_administratief',
  'zorg_huishouden',
  'zorg_hygiene',
  'zorg_leefbaarheid',
] as const satisfies readonly Weetveld[];
