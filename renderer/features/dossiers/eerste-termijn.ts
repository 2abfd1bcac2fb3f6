import type { Termijn } from '#contract/meldingen.ts';

/** The term that the next step is about: the open one that ends first, in the order of the list. */
export function firstOpenTermijn(termijnen: readonly Termijn[]): Termijn | undefined {
  return openTermijnen(termijnen).find(({ vervalt }) => vervalt !== null);
}

/** The terms that still ask for something, by date; those that stand still last. */
export function openTermijnen(termijnen: readonly Termijn[]): Termijn[] {
  return termijnen
    .filter(({ voldaanOp }) => voldaanOp === null)
    .sort((one, other) => {
      if (one.vervalt === other.vervalt) return 0;
      if (one.vervalt === null) return 1;
      if (other.vervalt === null) return -1;
      return one.vervalt < other.vervalt ? -1 : 1;
    });
}

/** The terms that were met, the last one first. */
export function metTermijnen(termijnen: readonly Termijn[]): Termijn[] {
  return termijnen
    .filter(({ voldaanOp }) => voldaanOp !== null)
    .sort((one, other) => ((one.voldaanOp ?? '') > (other.voldaanOp ?? '') ? -1 : 1));
}
