import type { Beeindiging } from '#areas/afsluiten/contract.ts';

export type InformeerStaat = Beeindiging['informeren'][number];

/** Who has not been told yet. */
export function nietVerteld(regels: readonly InformeerStaat[]): readonly InformeerStaat[] {
  return regels.filter(({ datum }) => datum === null);
}

/**
 * Names as they stand in a sentence.
 */
export function naamreeks(namen: readonly string[]): string {
  if (namen.length < 2) return namen.join('');
  return `${namen.slice(0, -1).join(', ')} en ${namen.at(-1)}`;
}
