import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { JaNeeOnbekend } from '#domain/keuzes.ts';

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

// Who decides whether an eviction goes on: who executes it, or a judge.
const BESLISSERS: ReadonlySet<Gebeurtenisbron> = new Set<Gebeurtenisbron>([
  'verhuurder',
  'deurwaarder',
  'rechtbank',
]);

/**
 * Whether what a source says of a procedure is hearsay: only who executes an eviction, or a judge,
 * decides that it is off. Source: domein §2.
 *
 * @example isHorenZeggen('betrokkene') // true
 */
export function isHorenZeggen(bron: Gebeurtenisbron): boolean {
  return !BESLISSERS.has(bron);
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

/** Why something that looks odd is kept as it was said (domein §2: dates are asked about). */
export const AFWIJKREDENEN = ['staat_in_bericht', 'nagevraagd', 'achteraf', 'niet_bekend'] as const;

/** One of those reasons. */
export type Afwijkreden = (typeof AFWIJKREDENEN)[number];

const AFWIJKNAMEN: Readonly<Record<Afwijkreden, string>> = {
  staat_in_bericht: 'Zo staat het in het bericht',
  nagevraagd: 'Nagevraagd: het klopt',
  achteraf: 'Achteraf ingevoerd',
  niet_bekend: 'Wat ervoor gebeurde is niet bekend',
};

/** The Dutch name of such a reason. @example afwijkredenNaam('achteraf') // 'Achteraf ingevoerd' */
export function afwijkredenNaam(reden: Afwijkreden): string {
  return AFWIJKNAMEN[reden];
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
  /** Why something odd about its days is so; asked once, whatever the kind. */
  readonly afwijking?: Afwijkreden | undefined;
};

/** Why the verhuurder wants the home back. Overlast is counted apart (WA). */
export const PROCEDUREGRONDEN = [
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
export type Proceduregrond = (typeof PROCEDUREGRONDEN)[number];

const GRONDNAMEN: Readonly<Record<Proceduregrond, string>> = {
  huurachterstand: 'Huurachterstand',
  overlast: 'Overlast',
  onderhuur_woonfraude: 'Onderhuur of woonfraude',
  zonder_titel: 'Bewoner zonder contract',
  einde_tijdelijke_huur: 'Einde van tijdelijke huur',
  sluiting_burgemeester: 'Sluiting door de burgemeester',
  hypotheek: 'Hypotheek of executieverkoop',
  ander: 'Andere grond',
};

/** The Dutch name of a ground. @example proceduregrondNaam('overlast') // 'Overlast' */
export function proceduregrondNaam(grond: Proceduregrond): string {
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
