import type { Aanleiding } from '#areas/meldingen/rules.ts';
import type { Weetregel } from '#areas/partnervragen/rules/weetregel.ts';
import type { Prioriteitsgroep } from '#areas/screening/rules/formulier.ts';
import type { Gebeurtenissoort } from '#areas/trajecten/rules/gebeurtenissen.ts';
import type { Looptijd } from '#areas/trajecten/rules/termijn.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { Kalender } from '#domain/dates/werkdagen.ts';
import { type Geldigheid, isGeldig } from './geldigheid.ts';
import type { Partnerstap } from './partnerstap.ts';
import { GEMEENTEN } from './regio.ts';

/**
 * How binding a term is: 'richtlijn' is agreed as a guideline, 'wettelijk' follows from a law,
 * 'hard' is a fixed date or a limit without leeway, 'eigen_regel' is a rule of the desk itself.
 */
export const TERMIJNSOORTEN = ['richtlijn', 'wettelijk', 'hard', 'eigen_regel'] as const;

/** One of the kinds of term. */
export type TermijnSoort = (typeof TERMIJNSOORTEN)[number];

const SOORT_NAMEN: Readonly<Record<TermijnSoort, string>> = {
  richtlijn: 'Richtlijn',
  wettelijk: 'Wettelijk',
  hard: 'Vaste grens',
  eigen_regel: 'Eigen regel',
};

/** The Dutch name of a kind of term. @example termijnSoortNaam('richtlijn') // 'Richtlijn' */
export function termijnSoortNaam(soort: TermijnSoort): string {
  return SOORT_NAMEN[soort];
}

/** One term of an afsprakenset: what starts its clock, what ends it, how long, and says who. */
export type TermijnRegel = {
  readonly code: string;
  readonly naam: string;
  /** What starts the clock, in Dutch. */
  readonly begin: string;
  /** What must have happened when it ends, in Dutch. */
  readonly einde: string;
  readonly looptijd: Looptijd;
  readonly soort: TermijnSoort;
  /** Where the rule comes from, such as 'SA 7 MZO a'. */
  readonly bron: string;
  /** By how much the term may be prolonged, where its source allows that. */
  readonly verlenging?: Looptijd;
  /** What else somebody who sets or reads this term must know, in Dutch. */
  readonly toelichting?: string;
};

/** A group of people that comes first by a set, with where that stands. */
export type Prioriteitsregel = { readonly groep: Prioriteitsgroep; readonly bron: string };

/**
 * What the parties of one agreement decided for one period. Agreements change and lapse, so nothing
 * of them is a constant in a screen: it is looked up in the set of the traject. What the law or a
 * judge sets, and how long data are kept, stands in no set (domein §2a).
 */
export type Setregels = {
  readonly code: string;
  readonly naam: string;
  /** CBS codes of the gemeenten for which the agreement was made; empty: wherever the desk works. */
  readonly gemeenten: readonly string[];
  readonly geldigVan: IsoDate;
  readonly geldigTot?: IsoDate;
  /** The last day after prolongation, when the parties decided on one (SA 2). */
  readonly verlengdTot?: IsoDate;
  readonly goedeVrijdagVrij: boolean;
  readonly extraVrij: Kalender['extraVrij'];
  readonly bron: string;
  readonly opmerking?: string;
  readonly termijnen: readonly TermijnRegel[];
  /** The reasons to report that it knows; the desk takes others too, outside the agreement. */
  readonly aanleidingen: readonly Aanleiding[];
  /** What happens in a procedure that partners are told of. */
  readonly teVertellen: readonly Gebeurtenissoort[];
  readonly prioriteit: readonly Prioriteitsregel[];
  /** From which age somebody is a senior; null: no age counts. */
  readonly seniorVanaf: number | null;
  /** What the partners do by it. */
  readonly stappen: readonly Partnerstap[];
  /** Who may know what; what no rule names is not told. */
  readonly weetregels: readonly Weetregel[];
  /** Who agreed to it, by the name in its text. */
  readonly partijen: readonly string[];
};

/**
 * Whether a set is one for a gemeente. Of a gemeente that is not known, whether it is for any of the
 * region: a set of elsewhere, such as Haarlem, is kept as an example and never in force here.
 *
 * @example geldtVoor({ gemeenten: ['0392'] }, null) // false
 */
export function geldtVoor(
  { gemeenten = [] }: Pick<Geldigheid, 'gemeenten'>,
  gemeente: string | null,
): boolean {
  if (gemeenten.length === 0) return true;
  return gemeente === null
    ? GEMEENTEN.some(({ code }) => gemeenten.includes(code))
    : gemeenten.includes(gemeente);
}

/**
 * Picks the set for a date, in a gemeente where that is known: the latest one that has started, and
 * says when that one has lapsed. A lapsed agreement is still the best there is: the desk keeps
 * working by it until the parties prolong it or make a new one, and the screen warns. Undefined when
 * none has started yet.
 *
 * @example chooseSet([{ geldigVan: toIsoDate('2022-01-01'), geldigTot: toIsoDate('2025-12-31') }], toIsoDate('2026-11-05'))?.verlopen // true
 */
export function chooseSet<Set extends Geldigheid>(
  sets: readonly Set[],
  datum: IsoDate,
  gemeente: string | null = null,
): { readonly set: Set; readonly verlopen: boolean } | undefined {
  let latest: Set | undefined;
  for (const set of sets) {
    if (set.geldigVan > datum || !geldtVoor(set, gemeente)) continue;
    if (latest === undefined || set.geldigVan >= latest.geldigVan) latest = set;
  }
  return latest && { set: latest, verlopen: !isGeldig(latest, datum) };
}

/** The term with a code, or undefined. */
export function findStandaardtermijn(
  set: Pick<Setregels, 'termijnen'>,
  code: string,
): TermijnRegel | undefined {
  return set.termijnen.find((termijn) => termijn.code === code);
}

/** The calendar by which the terms of a set are counted. */
export function kalenderOf(set: Pick<Setregels, 'goedeVrijdagVrij' | 'extraVrij'>): Kalender {
  return { goedeVrijdagVrij: set.goedeVrijdagVrij, extraVrij: set.extraVrij };
}
