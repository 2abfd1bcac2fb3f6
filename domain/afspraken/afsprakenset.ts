import { compareDates, type IsoDate } from '#domain/dates/iso-date.ts';
import type { Kalender } from '#domain/dates/werkdagen.ts';
import type { Looptijd } from '#domain/termijnen/looptijd.ts';

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

/**
 * The terms of one agreement in one period. Agreements change and lapse, so a term is never a
 * constant in a screen: it is looked up in the set that held on the day.
 */
export type Afsprakenset = {
  readonly code: string;
  readonly naam: string;
  readonly geldigVan: IsoDate;
  readonly geldigTot?: IsoDate;
  /** The last day after prolongation, when the parties decided on one (SA 2). */
  readonly verlengdTot?: IsoDate;
  readonly goedeVrijdagVrij: boolean;
  readonly extraVrij: Kalender['extraVrij'];
  readonly bron: string;
  readonly opmerking?: string;
  readonly termijnen: readonly TermijnRegel[];
};

/** The period of a set. A stored row has null where a set in code leaves the field out. */
export type Geldigheid = {
  readonly geldigVan: IsoDate;
  readonly geldigTot?: IsoDate | null | undefined;
  readonly verlengdTot?: IsoDate | null | undefined;
};

/** The last day on which a set holds, prolongation included; undefined when it has no end. */
export function lastDay(set: Geldigheid): IsoDate | undefined {
  const geldigTot = set.geldigTot ?? undefined;
  const verlengdTot = set.verlengdTot ?? undefined;
  if (geldigTot === undefined || verlengdTot === undefined) return geldigTot;
  return compareDates(verlengdTot, geldigTot) > 0 ? verlengdTot : geldigTot;
}

/**
 * Whether a set holds on a date: from its first day up to and including its last, where a
 * prolongation moves the last day.
 *
 * @example isGeldig(standaardset, toIsoDate('2026-01-01')) // false: lapsed on 31 December 2025
 */
export function isGeldig(set: Geldigheid, datum: IsoDate): boolean {
  const last = lastDay(set);
  return set.geldigVan <= datum && (last === undefined || datum <= last);
}

/**
 * Picks the set for a date: the latest one that has started, and says when that one has lapsed.
 * A lapsed agreement is still the best there is: the desk keeps working by it until the parties
 * prolong it or make a new one, and the screen warns. Undefined when none has started yet.
 *
 * @example chooseSet([standaardset], toIsoDate('2026-11-05')) // { set: standaardset, verlopen: true }
 */
export function chooseSet<Set extends Geldigheid>(
  sets: readonly Set[],
  datum: IsoDate,
): { readonly set: Set; readonly verlopen: boolean } | undefined {
  let latest: Set | undefined;
  for (const set of sets) {
    if (set.geldigVan > datum) continue;
    if (latest === undefined || set.geldigVan >= latest.geldigVan) latest = set;
  }
  return latest && { set: latest, verlopen: !isGeldig(latest, datum) };
}

/** The term with a code, or undefined. @example findTermijn(standaardset, 'advies')?.bron // 'SA 7 MZO a' */
export function findTermijn(set: Afsprakenset, code: string): TermijnRegel | undefined {
  return set.termijnen.find((termijn) => termijn.code === code);
}

/** The calendar by which the terms of a set are counted. */
export function kalenderOf(set: Pick<Afsprakenset, 'goedeVrijdagVrij' | 'extraVrij'>): Kalender {
  return { goedeVrijdagVrij: set.goedeVrijdagVrij, extraVrij: set.extraVrij };
}
