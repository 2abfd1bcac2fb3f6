import type { Termijn } from '#areas/meldingen/contract.ts';
import { isGenoemdeDag } from '#areas/trajecten/rules/termijn.ts';
import type { Dossier } from '../contract.ts';

/**
 * The term that the next step is about: the one that asks for its letter, or the open one that ends
 * first, in the order of the list.
 */
export function termijnVanStap({
  volgendeStap: stap,
  termijnen,
}: Pick<Dossier, 'volgendeStap' | 'termijnen'>): Termijn | undefined {
  const brief = stap?.brief ?? null;
  const asks = (termijn: Termijn) =>
    brief !== null &&
    termijn.brief === brief.soort &&
    termijn.procedureId === brief.procedure &&
    termijn.betrokkeneId === brief.persoon &&
    (termijn.aan ?? 'betrokkene') === (brief.aan ?? 'betrokkene');
  const open = openTermijnen(termijnen).filter(({ vervalt }) => vervalt !== null);
  return open.find(asks) ?? open[0];
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

/** Whether a term has no day now because it stands still; a named day keeps its day. */
export function staatStil(termijn: Termijn): boolean {
  return termijn.opgeschort && !isGenoemdeDag(termijn);
}

/** Whether a term can be suspended: an open one that runs and is no named day. */
export function magOpschorten(termijn: Termijn): boolean {
  return termijn.voldaanOp === null && !termijn.opgeschort && !isGenoemdeDag(termijn);
}

/** The terms that were met, the last one first. */
export function metTermijnen(termijnen: readonly Termijn[]): Termijn[] {
  return termijnen
    .filter(({ voldaanOp }) => voldaanOp !== null)
    .sort((one, other) => ((one.voldaanOp ?? '') > (other.voldaanOp ?? '') ? -1 : 1));
}

/**
 * Whether a term ends by what happens in its procedure, and so by recording that: the day of a
 * zitting or ontruiming, or the question which day it is and whether it goes on.
 */
export function isDagVanProcedure({
  code,
  procedureId,
}: Pick<Termijn, 'code' | 'procedureId'>): boolean {
  const isVraag = ['doorgang', 'ontruimingsdag', 'precieze_dag'].includes(code);
  return procedureId !== null && (isVraag || isGenoemdeDag({ code }));
}

/** Whether a term asks to tell partners something: that is done where their text is. */
export function isInlichttermijn({ code, brief, betrokkeneId }: Termijn): boolean {
  const isHerstel = code === 'vertellen' && brief === null && betrokkeneId === null;
  return isHerstel || code === 'informeren' || code === 'beeindiging_verteld';
}
