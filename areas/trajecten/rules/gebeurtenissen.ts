import type { Processtap } from '#areas/dossiers/rules.ts';
import type { Gebeurtenisgegevens } from './gebeurtenis-gegevens.ts';

/** Where in a procedure a kind of gebeurtenis belongs; the form groups them by this. */
export const GEBEURTENISGROEPEN = [
  'dagvaarding',
  'rechter',
  'ontruiming',
  'regeling',
  'overig',
] as const;

/** One of the groups. */
export type Gebeurtenisgroep = (typeof GEBEURTENISGROEPEN)[number];

/** What can happen in a procedure, in the order in which the form offers it (domein §2). */
export const GEBEURTENISSOORTEN = [
  'laatste_aanmaning',
  'dagvaarding_aangezegd',
  'dagvaarding_verzonden',
  'dagvaarding_betekend',
  'dagvaarding_ingetrokken',
  'zitting_bepaald',
  'zitting_verplaatst',
  'zitting_gehouden',
  'uitspraak_bepaald',
  'vonnis',
  'schikking',
  'verzet',
  'hoger_beroep',
  'executiegeschil',
  'vonnis_betekend',
  'ontruiming_aangezegd',
  'ontruiming_gaat_door',
  'ontruiming_uitgesteld',
  'ontruiming_ingetrokken',
  'ontruiming_geschorst',
  'ontruiming_afgelast',
  'ontruiming_uitgevoerd',
  'sleutels_ingeleverd',
  'huur_opgezegd',
  'achterstand_voldaan',
  'regeling_getroffen',
  'regeling_nagekomen',
  'regeling_verbroken',
  'laatstekans',
  'moratorium_gevraagd',
  'moratorium_verleend',
  'moratorium_afgewezen',
  'moratorium_beeindigd',
  'schuldsanering',
  'incasso_gestopt',
  'incasso_hervat',
  'afsluiting_energie',
  'woning_gesloten',
] as const;

/** One of the kinds. */
export type Gebeurtenissoort = (typeof GEBEURTENISSOORTEN)[number];

/** The name of something that a kind tells besides its days. */
export type Gebeurtenisgegeven = keyof Gebeurtenisgegevens;

/** What the desk knows of one kind of gebeurtenis. */
export type GebeurtenisRegel = {
  readonly naam: string;
  /** One Dutch sentence that says when this kind is the right one. */
  readonly uitleg: string;
  readonly bron: string;
  readonly groep: Gebeurtenisgroep;
  /** The step of the process that a traject has reached once this happened; null: none. */
  readonly stap: Processtap | null;
  /** How the day that it names is called: the zitting, the ontruiming, until when; null: none. */
  readonly dag: string | null;
  /** Whether a time of day belongs to that day. */
  readonly tijd: boolean;
  readonly gegevens: readonly Gebeurtenisgegeven[];
};

const regel = (
  groep: Gebeurtenisgroep,
  naam: string,
  uitleg: string,
  bron: string,
  rest: Partial<Pick<GebeurtenisRegel, 'stap' | 'dag' | 'tijd' | 'gegevens'>> = {},
): GebeurtenisRegel => ({
  ...{ naam, uitleg, bron, groep },
  ...{ stap: null, dag: null, tijd: false, gegevens: [], ...rest },
});

/** Every kind with what the desk knows of it. */
export const gebeurtenisregels: Readonly<Record<Gebeurtenissoort, GebeurtenisRegel>> = {
  laatste_aanmaning: regel(
    'dagvaarding',
    'Laatste aanmaning',
    'De verhuurder stuurde de laatste aanmaning. Er is nog geen dagvaarding.',
    'st 1',
    { stap: '1' },
  ),
  dagvaarding_aangezegd: regel(
    'dagvaarding',
    'Dagvaarding aangezegd',
    'De huurder kreeg bericht dat er een dagvaarding komt. Er is nog geen dagvaarding.',
    'SA 7 WoCo c',
    { stap: '6', dag: 'Dag van de dagvaarding' },
  ),
  dagvaarding_verzonden: regel(
    'dagvaarding',
    'Dagvaarding verzonden',
    'De dagvaarding is naar de deurwaarder gestuurd. De huurder heeft hem misschien nog niet.',
    'WA',
    { stap: '6' },
  ),
  dagvaarding_betekend: regel(
    'dagvaarding',
    'Dagvaarding betekend',
    'De deurwaarder heeft de dagvaarding bij de huurder gebracht.',
    'st 6',
    { stap: '6' },
  ),
  dagvaarding_ingetrokken: regel(
    'dagvaarding',
    'Dagvaarding ingetrokken',
    'De verhuurder trekt de zaak in of de zaak is doorgehaald.',
    'st 8',
  ),
  zitting_bepaald: regel(
    'rechter',
    'Zitting bepaald',
    'Er staat een dag voor de zitting vast.',
    'st 6',
    { stap: '6', dag: 'Dag van de zitting', tijd: true, gegevens: ['zittingsoort'] },
  ),
  zitting_verplaatst: regel(
    'rechter',
    'Zitting verplaatst',
    'De zitting is naar een andere dag gegaan. Laat de nieuwe dag leeg als die nog niet bekend is.',
    'st 6',
    { dag: 'Nieuwe dag van de zitting', tijd: true, gegevens: ['van', 'zittingsoort'] },
  ),
  zitting_gehouden: regel('rechter', 'Zitting gehouden', 'De zitting is geweest.', 'st 6'),
  uitspraak_bepaald: regel(
    'rechter',
    'Uitspraak bepaald',
    'De rechter heeft gezegd op welke dag de uitspraak komt.',
    'st 7',
    { dag: 'Dag van de uitspraak' },
  ),
  vonnis: regel(
    'rechter',
    'Vonnis',
    'De rechter heeft beslist. Laat vandaag nagaan wat nog kan: Juridisch Loket of advocaat.',
    'st 7',
    { stap: '7', gegevens: ['toewijzing'] },
  ),
  schikking: regel(
    'rechter',
    'Schikking op de zitting',
    'Verhuurder en huurder maakten op de zitting een afspraak. Die geldt zoals een vonnis.',
    'st 8',
  ),
  verzet: regel(
    'rechter',
    'Verzet',
    'De huurder is in verzet tegen een verstekvonnis. De ontruiming stopt daardoor niet vanzelf.',
    'st 7',
  ),
  hoger_beroep: regel(
    'rechter',
    'Hoger beroep',
    'Er is hoger beroep tegen het vonnis. De ontruiming stopt daardoor niet vanzelf.',
    'st 7',
  ),
  executiegeschil: regel(
    'rechter',
    'Kort geding over de ontruiming',
    'De rechter is gevraagd de ontruiming te stoppen. Tot de rechter dat doet, gaat die door.',
    'st 7',
  ),
  vonnis_betekend: regel(
    'rechter',
    'Vonnis betekend',
    'De deurwaarder heeft het vonnis bij de huurder gebracht.',
    'st 7',
    { stap: '7' },
  ),
  ontruiming_aangezegd: regel(
    'ontruiming',
    'Ontruiming aangezegd',
    'De deurwaarder heeft aangezegd op welke dag de woning wordt ontruimd.',
    'SA 7 WoCo c; st 7',
    { stap: '7', dag: 'Dag van de ontruiming', tijd: true },
  ),
  ontruiming_gaat_door: regel(
    'ontruiming',
    'Ontruiming gaat door',
    'Nagevraagd: de aangezegde ontruiming gaat door.',
    'eigen regel',
  ),
  ontruiming_uitgesteld: regel(
    'ontruiming',
    'Ontruiming uitgesteld',
    'De verhuurder of de deurwaarder stelt de ontruiming uit. Een nieuwe dag is een nieuwe aanzegging.',
    'WA',
    { gegevens: ['van'] },
  ),
  ontruiming_ingetrokken: regel(
    'ontruiming',
    'Ontruiming ingetrokken',
    'De verhuurder of de deurwaarder trekt de aanzegging in.',
    'WA',
    { gegevens: ['van'] },
  ),
  ontruiming_geschorst: regel(
    'ontruiming',
    'Ontruiming geschorst door de rechter',
    'De rechter heeft de ontruiming stopgezet.',
    'Rv 438',
    { gegevens: ['van'] },
  ),
  ontruiming_afgelast: regel(
    'ontruiming',
    'Ontruiming afgelast ter plekke',
    'De deurwaarder was er, maar de ontruiming ging niet door.',
    'eigen regel',
  ),
  ontruiming_uitgevoerd: regel(
    'ontruiming',
    'Ontruiming uitgevoerd',
    'Het huishouden is uit de woning gezet.',
    'st 9',
    { stap: '9', gegevens: ['opvang'] },
  ),
  sleutels_ingeleverd: regel(
    'ontruiming',
    'Sleutels ingeleverd',
    'De huurder leverde zelf de sleutels in.',
    'eigen regel',
  ),
  huur_opgezegd: regel(
    'ontruiming',
    'Huur opgezegd door de huurder',
    'De huurder zegde zelf de huur op.',
    'eigen regel',
  ),
  achterstand_voldaan: regel(
    'regeling',
    'Achterstand voldaan',
    'De achterstand is betaald.',
    'st 8',
  ),
  regeling_getroffen: regel(
    'regeling',
    'Betalingsregeling afgesproken',
    'Verhuurder en huurder spraken een regeling af. Een ontruiming stopt daardoor niet vanzelf.',
    'st 8',
    { gegevens: ['vonnisInStand'] },
  ),
  regeling_nagekomen: regel(
    'regeling',
    'Betalingsregeling nagekomen',
    'De huurder heeft de hele regeling betaald.',
    'st 8',
  ),
  regeling_verbroken: regel(
    'regeling',
    'Betalingsregeling verbroken',
    'De huurder kwam de regeling niet na.',
    'st 1',
  ),
  laatstekans: regel(
    'regeling',
    'Laatstekansovereenkomst',
    'De huurder krijgt een laatste kans, met voorwaarden.',
    'st 8',
    { gegevens: ['vonnisInStand'] },
  ),
  moratorium_gevraagd: regel(
    'regeling',
    'Moratorium gevraagd',
    'De rechter is om een moratorium gevraagd. De ontruiming stopt pas als het is verleend.',
    'WA; Fw 287b',
  ),
  moratorium_verleend: regel(
    'regeling',
    'Moratorium verleend',
    'De rechter verleende een moratorium, hoogstens zes maanden.',
    'WA; Fw 287b',
    { dag: 'Tot en met', gegevens: ['dekt'] },
  ),
  moratorium_afgewezen: regel(
    'regeling',
    'Moratorium afgewezen',
    'De rechter wees het moratorium af.',
    'WA; Fw 287b',
  ),
  moratorium_beeindigd: regel(
    'regeling',
    'Moratorium eerder geëindigd',
    'Het moratorium is geëindigd voordat de termijn om was.',
    'WA; Fw 287b',
  ),
  schuldsanering: regel(
    'regeling',
    'Schuldsanering (Wsnp)',
    'De rechter sprak schuldsanering uit. Vraag na wat dat voor de ontruiming betekent.',
    'WA',
  ),
  incasso_gestopt: regel(
    'regeling',
    'Incasso stilgezet',
    'De verhuurder zet de incasso stil. Een ontruiming stopt daardoor niet vanzelf.',
    'SA 7 WoCo b; WA',
  ),
  incasso_hervat: regel(
    'regeling',
    'Incasso hervat',
    'De verhuurder gaat verder met de incasso.',
    'WA',
  ),
  afsluiting_energie: regel(
    'overig',
    'Afsluiting gas, elektra of water aangekondigd',
    'De leverancier kondigt een afsluiting aan.',
    'eigen regel',
    { dag: 'Dag van de afsluiting' },
  ),
  woning_gesloten: regel(
    'overig',
    'Woning gesloten door de burgemeester',
    'De burgemeester sloot de woning of kondigt dat aan.',
    'eigen regel',
    { dag: 'Dag van de sluiting' },
  ),
};

/** The Dutch name of a kind. @example gebeurtenisNaam('vonnis') // 'Vonnis' */
export function gebeurtenisNaam(soort: Gebeurtenissoort): string {
  return gebeurtenisregels[soort].naam;
}

/** Whether text is the code of a kind. @example isGebeurtenissoort('vonnis') // true */
export function isGebeurtenissoort(text: string): text is Gebeurtenissoort {
  return GEBEURTENISSOORTEN.some((soort) => soort === text);
}

const GROEPNAMEN: Readonly<Record<Gebeurtenisgroep, string>> = {
  dagvaarding: 'Dagvaarding',
  rechter: 'Rechter',
  ontruiming: 'Ontruiming',
  regeling: 'Regeling en moratorium',
  overig: 'Overig',
};

/** The Dutch name of a group. @example gebeurtenisgroepNaam('rechter') // 'Rechter' */
export function gebeurtenisgroepNaam(groep: Gebeurtenisgroep): string {
  return GROEPNAMEN[groep];
}
