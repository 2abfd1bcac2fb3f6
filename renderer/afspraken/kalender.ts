import type { Afsprakenset, Termijnregel } from '#areas/beheer/contract-sets.ts';
import type { Kalender } from '#domain/dates/werkdagen.ts';

/** The set that is in force; undefined while there is none. */
export function setInForce(sets: readonly Afsprakenset[]): Afsprakenset | undefined {
  return sets.find((set) => set.inGebruik);
}

/** Which days count by a set, as the rules of the domain want it. */
export function kalenderFor(set: Pick<Afsprakenset, 'goedeVrijdagVrij' | 'vrijeDagen'>): Kalender {
  return { goedeVrijdagVrij: set.goedeVrijdagVrij, extraVrij: set.vrijeDagen };
}

/** The terms of a set that are counted in werkdagen. */
export function werkdagtermijnen(set: Afsprakenset): readonly Termijnregel[] {
  return set.termijnen.filter(({ eenheid }) => eenheid === 'werkdagen');
}
