import type { Gebeurtenis } from '#contract/dossiers.ts';
import { GEBEURTENISSEN, type Regel } from './gebeurtenissen.ts';

/**
 * What happened, as one Dutch sentence.
 *
 * @example gebeurtenisZin({ soort: 'overgedragen', gegevens: { aan: 'Sam Screener' } })
 *   // 'Dossier overgedragen aan Sam Screener.'
 */
export function gebeurtenisZin({ soort, gegevens }: Pick<Gebeurtenis, 'soort' | 'gegevens'>) {
  const zin = regelVan(soort)?.zin(gegevens);
  // A text that somebody typed may end in a full stop of its own.
  return zin === undefined ? `Gebeurtenis “${soort}”.` : zin.replace(/([.!?])\.$/, '$1');
}

/** The filters above the history, in their order. */
export const GESCHIEDENISFILTERS = [
  'alles',
  'meldingen',
  'contact',
  'termijnen',
  'wijzigingen',
] as const;
export type Geschiedenisfilter = (typeof GESCHIEDENISFILTERS)[number];

/** The events that a filter leaves; what is not known stands only under "alles". */
export function filterGeschiedenis(
  geschiedenis: readonly Gebeurtenis[],
  filter: Geschiedenisfilter,
): readonly Gebeurtenis[] {
  if (filter === 'alles') return geschiedenis;
  return geschiedenis.filter(({ soort }) => regelVan(soort)?.groep === filter);
}

function regelVan(soort: string): Regel | undefined {
  return Object.hasOwn(GEBEURTENISSEN, soort) ? GEBEURTENISSEN[soort] : undefined;
}
