import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { Processtap } from './rules.ts';

/** What is held and can be let go of while a case runs, in the order in which it is asked about. */
export const NOODZAAKVELDEN = [
  'bsn',
  'achterstandCent',
  'zorgen',
  'leeftijden',
  'ondersteuningsvraag',
] as const;

/** One of those. */
export type Noodzaakveld = (typeof NOODZAAKVELDEN)[number];

type Herzienbaar = { readonly naam: string; readonly nodig: readonly Processtap[] };

/**
 * In which steps each of those fields is needed; in the others the desk is asked whether it still is.
 * Conservative: what could be needed is needed. An own rule: PP 2.4 b asks to judge anew, and no text
 * says field by field until when. Source: PP 2.4 a and b, PP st 1-9, B3.
 *
 * - BSN: to be sure of whom it is about from the bekendheidscheck (st 4) until the ontruiming is off.
 * - Arrears: what the case is about until there is a solution; after a huisuitzetting only the
 *   verhuurder collects.
 * - The five concerns: why it was reported (st 1 b) until it ended.
 * - Ages of children: also when a family is put out of its home (st 9).
 * - Ondersteuningsvraag: also for what is agreed in a solution (st 8).
 *
 * Address, telephone and e-mail are needed until closing and so never asked about.
 */
export const HERZIENBAAR: Readonly<Record<Noodzaakveld, Herzienbaar>> = {
  bsn: { naam: 'BSN', nodig: ['4', '5', '6', '7', 'uitgesteld'] },
  achterstandCent: {
    naam: 'Huurachterstand',
    nodig: ['1', '2', '3', '4', '5', '6', '7', 'uitgesteld', '8'],
  },
  zorgen: { naam: 'De vijf zorgen', nodig: ['1', '2', '3', '4', '5', '6', '7', 'uitgesteld'] },
  leeftijden: {
    naam: 'Leeftijden van de kinderen',
    nodig: ['2', '3', '4', '5', '6', '7', 'uitgesteld', '9'],
  },
  ondersteuningsvraag: {
    naam: 'Ondersteuningsvraag',
    nodig: ['2', '3', '4', '5', '6', '7', 'uitgesteld', '8'],
  },
};

/** Says whether text is the code of such a field. @example isNoodzaakveld('bsn') // true */
export function isNoodzaakveld(text: string): text is Noodzaakveld {
  return NOODZAAKVELDEN.some((veld) => veld === text);
}

/** The Dutch name of such a field. @example noodzaakveldNaam('zorgen') // 'De vijf zorgen' */
export function noodzaakveldNaam(veld: Noodzaakveld): string {
  return HERZIENBAAR[veld].naam;
}

/** Why something is kept that the step by itself does not need. */
export const BEHOUDREDENEN = ['zelfde_doel', 'zorg_loopt', 'terugval', 'wettelijk'] as const;

/** One of the reasons. */
export type Behoudreden = (typeof BEHOUDREDENEN)[number];

const REDENNAMEN: Readonly<Record<Behoudreden, string>> = {
  zelfde_doel: 'Nog nodig voor hetzelfde doel',
  zorg_loopt: 'Hulp of zorg loopt nog',
  terugval: 'Kans dat de zaak terugkomt',
  wettelijk: 'Wettelijke plicht',
};

/** The Dutch name of a reason. @example behoudredenNaam('wettelijk') // 'Wettelijke plicht' */
export function behoudredenNaam(reden: Behoudreden): string {
  return REDENNAMEN[reden];
}

/** A field that is asked about, and of whom; null: of the household. */
export type Herzien = { readonly veld: Noodzaakveld; readonly persoon: string | null };

/** What is decided about it: kept with a reason, or removed. */
export type Noodzaakbesluit = Herzien &
  (
    | { readonly besluit: 'behouden'; readonly reden: Behoudreden }
    | { readonly besluit: 'verwijderd'; readonly reden: null }
  );

/** Whether a judgement was made by somebody, had nothing to judge, or is of the step that it began with. */
export const NOODZAAKSOORTEN = ['begin', 'geen', 'beoordeeld'] as const;

/** One of those. */
export type Noodzaaksoort = (typeof NOODZAAKSOORTEN)[number];

/** What is held of a case and could be let go of. */
export type NoodzaakFeiten = {
  readonly stap: Processtap;
  /** Who lives; a BSN that another open dossier needs as well is not asked about. */
  readonly mensen: readonly {
    readonly id: string;
    readonly heeftBsn: boolean;
    readonly isElders: boolean;
  }[];
  /** Whether a melding of this traject that stands names arrears. */
  readonly heeftAchterstand: boolean;
  /** What is known of each of the concerns; onbekend is not known. */
  readonly zorgen: Readonly<Record<string, string | undefined>>;
  readonly leeftijden: readonly number[];
  readonly ondersteuningsvraag: string;
};

/**
 * What is held that the step does not need. Only what is filled; of who died nothing is asked.
 *
 * Source: PP 2.4 b, domein §5 (strict purpose per step).
 *
 * @example teBeoordelen({
 *   stap: '8', mensen: [{ id: 'p', heeftBsn: true, isElders: false }], heeftAchterstand: true,
 *   zorgen: { financiele_zelfredzaamheid: 'onbekend' }, leeftijden: [], ondersteuningsvraag: '',
 * }) // [{ veld: 'bsn', persoon: 'p' }]
 */
export function teBeoordelen(feiten: NoodzaakFeiten): readonly Herzien[] {
  return NOODZAAKVELDEN.filter((veld) => !HERZIENBAAR[veld].nodig.includes(feiten.stap)).flatMap(
    (veld) => vanWie(veld, feiten).map((persoon) => ({ veld, persoon })),
  );
}

/** Of whom a field is filled: persons, or null for the household; nobody: it is not filled. */
function vanWie(veld: Noodzaakveld, feiten: NoodzaakFeiten): readonly (string | null)[] {
  switch (veld) {
    case 'bsn':
      return feiten.mensen
        .filter(({ heeftBsn, isElders }) => heeftBsn && !isElders)
        .map(({ id }) => id);
    case 'achterstandCent':
      return feiten.heeftAchterstand ? [null] : [];
    case 'zorgen':
      return Object.values(feiten.zorgen).some((waarde) => waarde !== 'onbekend' && waarde != null)
        ? [null]
        : [];
    case 'leeftijden':
      return feiten.leeftijden.length > 0 ? [null] : [];
    case 'ondersteuningsvraag':
      return feiten.ondersteuningsvraag === '' ? [] : [null];
  }
}

/**
 * Whether it is time to ask about a step: nobody judged it yet, and nobody judged another step of the
 * traject today. Without any row the step that it began with is not known, and nothing is asked.
 *
 * @example magVragen(
 *   [{ stap: '6', soort: 'begin', op: '2026-11-05' }], '8', toIsoDate('2026-11-05'),
 * ) // true
 */
export function magVragen(
  rows: readonly { readonly stap: string; readonly soort: Noodzaaksoort; readonly op: string }[],
  stap: Processtap,
  today: IsoDate,
): boolean {
  return (
    rows.length > 0 &&
    !rows.some((row) => row.stap === stap || (row.soort === 'beoordeeld' && row.op === today))
  );
}
