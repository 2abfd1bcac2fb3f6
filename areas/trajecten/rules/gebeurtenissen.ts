import type { Processtap } from '#areas/dossiers/rules.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { JaNeeOnbekend } from '#domain/keuzes.ts';

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

/** From whom the desk knows it. `melding`: from the melder of the melding that brought it. */
export const GEBEURTENISBRONNEN = [
  'melding',
  'verhuurder',
  'deurwaarder',
  'betrokkene',
  'sociaal_team',
  'rechtbank',
  'ander',
] as const;

/** One of the sources. */
export type Gebeurtenisbron = (typeof GEBEURTENISBRONNEN)[number];

const BRONNAMEN: Readonly<Record<Gebeurtenisbron, string>> = {
  melding: 'De melder',
  verhuurder: 'De verhuurder',
  deurwaarder: 'De deurwaarder',
  betrokkene: 'Betrokkene',
  sociaal_team: 'Het Sociaal Team',
  rechtbank: 'De rechtbank',
  ander: 'Iemand anders',
};

/** The Dutch name of a source. @example gebeurtenisbronNaam('deurwaarder') // 'De deurwaarder' */
export function gebeurtenisbronNaam(bron: Gebeurtenisbron): string {
  return BRONNAMEN[bron];
}

/** The two kinds of zitting: at the first one may also answer in writing, at the second one comes. */
export const ZITTINGSOORTEN = ['rolzitting', 'mondelinge_behandeling', 'onbekend'] as const;

/** One of the kinds of zitting. */
export type Zittingsoort = (typeof ZITTINGSOORTEN)[number];

const ZITTINGNAMEN: Readonly<Record<Zittingsoort, string>> = {
  rolzitting: 'Rolzitting (antwoord)',
  mondelinge_behandeling: 'Mondelinge behandeling',
  onbekend: 'Onbekend',
};

/** The Dutch name of a kind of zitting. @example zittingsoortNaam('rolzitting') // 'Rolzitting (antwoord)' */
export function zittingsoortNaam(soort: Zittingsoort): string {
  return ZITTINGNAMEN[soort];
}

/** What a judge decided about the eviction. */
export const TOEWIJZINGEN = [
  'toegewezen',
  'deels',
  'afgewezen',
  'tussenvonnis',
  'onbekend',
] as const;

/** One of the decisions. */
export type Toewijzing = (typeof TOEWIJZINGEN)[number];

const TOEWIJZINGNAMEN: Readonly<Record<Toewijzing, string>> = {
  toegewezen: 'Toegewezen',
  deels: 'Deels toegewezen',
  afgewezen: 'Afgewezen',
  tussenvonnis: 'Tussenvonnis: de zaak loopt door',
  onbekend: 'Onbekend',
};

/** The Dutch name of a decision. @example toewijzingNaam('deels') // 'Deels toegewezen' */
export function toewijzingNaam(toewijzing: Toewijzing): string {
  return TOEWIJZINGNAMEN[toewijzing];
}

/** What some kinds tell besides their days; what was not asked or not said is left out. */
export type Gebeurtenisgegevens = {
  readonly zittingsoort?: Zittingsoort | undefined;
  /** The day that was moved or put off. */
  readonly van?: IsoDate | undefined;
  readonly toewijzing?: Toewijzing | undefined;
  /** Whether the vonnis stays in force while the regeling is kept. */
  readonly vonnisInStand?: JaNeeOnbekend | undefined;
  /** Whether what the judge granted covers the ground of this eviction. */
  readonly dekt?: JaNeeOnbekend | undefined;
  /** Whether the household has a place to stay (SA Bijlage 4). */
  readonly opvang?: JaNeeOnbekend | undefined;
};

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

/** Why the verhuurder wants the home back. Overlast is counted apart (WA). */
export const GRONDEN = [
  'huurachterstand',
  'overlast',
  'onderhuur_woonfraude',
  'zonder_titel',
  'einde_tijdelijke_huur',
  'sluiting_burgemeester',
  'hypotheek',
  'ander',
] as const;

/** One of the grounds. */
export type Grond = (typeof GRONDEN)[number];

const GRONDNAMEN: Readonly<Record<Grond, string>> = {
  huurachterstand: 'Huurachterstand',
  overlast: 'Overlast',
  onderhuur_woonfraude: 'Onderhuur of woonfraude',
  zonder_titel: 'Bewoner zonder contract',
  einde_tijdelijke_huur: 'Einde van tijdelijke huur',
  sluiting_burgemeester: 'Sluiting door de burgemeester',
  hypotheek: 'Hypotheek of executieverkoop',
  ander: 'Andere grond',
};

/** The Dutch name of a ground. @example grondNaam('overlast') // 'Overlast' */
export function grondNaam(grond: Grond): string {
  return GRONDNAMEN[grond];
}

/** Why what was entered is corrected or withdrawn once others may have gone by it. */
export const HERSTELREDENEN = [
  'verkeerd_ingevoerd',
  'bericht_klopte_niet',
  'dubbel',
  'andere_zaak',
] as const;

/** One of the reasons. */
export type Herstelreden = (typeof HERSTELREDENEN)[number];

const REDENNAMEN: Readonly<Record<Herstelreden, string>> = {
  verkeerd_ingevoerd: 'Verkeerd ingevoerd',
  bericht_klopte_niet: 'Het bericht klopte niet',
  dubbel: 'Stond er dubbel in',
  andere_zaak: 'Hoort bij een andere zaak',
};

/** The Dutch name of a reason. @example herstelredenNaam('dubbel') // 'Stond er dubbel in' */
export function herstelredenNaam(reden: Herstelreden): string {
  return REDENNAMEN[reden];
}
