import type { Aanleiding } from '#areas/meldingen/rules.ts';

/** The letters that are about what somebody reported; the others are about no melding. */
export type Meldingsoort = 'dagvaarding' | 'ontruiming';

/** What says which letter a melding asks for. */
export type BriefFeiten = {
  readonly aanleiding: Aanleiding;
  readonly dagvaardingOp: string | null;
  readonly zittingOp: string | null;
  readonly ontruimingOp: string | null;
};

/** A melding as letters look at it. */
export type BriefMelding = BriefFeiten & {
  readonly id: string;
  readonly ontvangenOp: string;
  /** The melding of the same event that came first. */
  readonly zelfdeAls: string | null;
};

/** One event with every melding of it, the newest first. */
export type Briefgebeurtenis<M extends BriefMelding> = {
  readonly id: string;
  readonly meldingen: readonly M[];
};

// SA Bijlage 3 calls the vordering of st 7 the dagvaarding too.
const SOORT_VAN: Partial<Record<Aanleiding, Meldingsoort>> = {
  dagvaarding_aangezegd: 'dagvaarding',
  dagvaarding_verzonden: 'dagvaarding',
  vordering_ontbinding: 'dagvaarding',
  ontruiming_aangezegd: 'ontruiming',
};

/** Codes of the terms that a letter about a melding meets. */
export const BRIEFTERMIJNEN: ReadonlySet<string> = new Set(['brief', 'informatieplicht']);

/**
 * Whether a letter is about a melding or about none.
 *
 * @example isMeldingsoort('huisbezoek') // false
 */
export function isMeldingsoort(soort: string): soort is Meldingsoort {
  return soort === 'dagvaarding' || soort === 'ontruiming';
}

/** Whether a melding tells of what this letter is about, by its aanleiding or by a day it names. */
export function tellsOf(feiten: BriefFeiten, soort: Meldingsoort): boolean {
  if (SOORT_VAN[feiten.aanleiding] === soort) return true;
  if (soort === 'ontruiming') return feiten.ontruimingOp !== null;
  return feiten.dagvaardingOp !== null || feiten.zittingOp !== null;
}

/**
 * The letter that a melding asks for; undefined when no letter is about such a melding.
 *
 * @example briefsoortVan({ aanleiding: 'zorgen', dagvaardingOp: null, zittingOp: null, ontruimingOp: null }) // undefined
 */
export function briefsoortVan(feiten: BriefFeiten): Meldingsoort | undefined {
  const told = SOORT_VAN[feiten.aanleiding];
  if (told !== undefined) return told;
  return (['ontruiming', 'dagvaarding'] as const).find((soort) => tellsOf(feiten, soort));
}

/** Meldingen by event; an event stands where its newest melding does, the newest first. */
export function gebeurtenissenVan<M extends BriefMelding>(
  meldingen: readonly M[],
): Briefgebeurtenis<M>[] {
  const sorted = [...meldingen].sort(newestFirst);
  return [...Map.groupBy(sorted, ({ id, zelfdeAls }) => zelfdeAls ?? id)].map(([id, all]) => ({
    id,
    meldingen: all,
  }));
}

/**
 * The day that an event names; when it was moved, the one that was reported last.
 *
 * @example dagVan({ meldingen: [{ zittingOp: null }, { zittingOp: '2026-12-01' }] }, 'zittingOp') // '2026-12-01'
 */
export function dagVan(
  { meldingen }: Briefgebeurtenis<BriefMelding>,
  veld: 'zittingOp' | 'ontruimingOp',
): string | null {
  return meldingen.find((melding) => melding[veld] !== null)?.[veld] ?? null;
}

/** Whether a dagvaarding was only announced: nobody said yet that there is one. */
export function isAlleenAangezegd({ meldingen }: Briefgebeurtenis<BriefMelding>): boolean {
  return meldingen
    .filter((melding) => tellsOf(melding, 'dagvaarding'))
    .every(({ aanleiding }) => aanleiding === 'dagvaarding_aangezegd');
}

function newestFirst(one: BriefMelding, other: BriefMelding): number {
  if (one.ontvangenOp !== other.ontvangenOp) return one.ontvangenOp > other.ontvangenOp ? -1 : 1;
  return one.id > other.id ? -1 : 1;
}
