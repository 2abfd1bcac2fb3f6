/** What somebody decided about a candidate: the same person, or somebody else. */
export const BESLUITEN = ['dezelfde', 'ander'] as const;

/** One of the two. */
export type Besluit = (typeof BESLUITEN)[number];

/** The most candidates that are ever shown: enough to decide, too few to fish in. */
export const MEESTE_KANDIDATEN = 5;

/** Somebody who may be the person asked for, best first. */
export type CheckKandidaat = {
  readonly id: string;
  readonly oordeel: 'bekend' | 'mogelijk_bekend';
};

/** How a check stands: only 'bekend' and 'niet_bekend' can be answered. */
export type Checkstand =
  | { readonly soort: 'bekend'; readonly id: string; readonly door: 'programma' | 'medewerker' }
  | { readonly soort: 'niet_bekend' }
  | { readonly soort: 'te_beslissen' }
  /** All that were shown are somebody else, and there are more: ask the asker for more data. */
  | { readonly soort: 'te_veel' };

/** What was decided, by candidate. */
export type Besluiten = Readonly<Record<string, Besluit>>;

/**
 * How a check stands. One candidate that is surely the person gives the answer; while the best is
 * only possibly the person, or two are surely the person, there is none until somebody has decided.
 * A person can always overrule what the program proposes (st 4).
 *
 * @example standVan([{ id: 'a', oordeel: 'mogelijk_bekend' }], {}) // { soort: 'te_beslissen' }
 * @example standVan([{ id: 'a', oordeel: 'mogelijk_bekend' }], { a: 'ander' }) // { soort: 'niet_bekend' }
 */
export function standVan(kandidaten: readonly CheckKandidaat[], besluiten: Besluiten): Checkstand {
  const gezien = kandidaten.slice(0, MEESTE_KANDIDATEN);
  const gekozen = gezien.find(({ id }) => besluiten[id] === 'dezelfde');
  if (gekozen !== undefined) return { soort: 'bekend', id: gekozen.id, door: 'medewerker' };
  const rest = gezien.filter(({ id }) => besluiten[id] !== 'ander');
  const [zeker, tweede] = rest.filter(({ oordeel }) => oordeel === 'bekend');
  if (zeker !== undefined && tweede === undefined)
    return { soort: 'bekend', id: zeker.id, door: 'programma' };
  if (rest.length > 0) return { soort: 'te_beslissen' };
  return { soort: kandidaten.length > gezien.length ? 'te_veel' : 'niet_bekend' };
}

/**
 * The candidates that must be seen to decide, and no others: when the program is sure only that
 * one and who was put aside before it.
 */
export function teTonen<K extends CheckKandidaat>(
  kandidaten: readonly K[],
  besluiten: Besluiten,
): readonly K[] {
  const stand = standVan(kandidaten, besluiten);
  const gezien = kandidaten.slice(0, MEESTE_KANDIDATEN);
  if (stand.soort !== 'bekend' || stand.door === 'medewerker') return gezien;
  return gezien.filter(({ id }) => id === stand.id || besluiten[id] === 'ander');
}
