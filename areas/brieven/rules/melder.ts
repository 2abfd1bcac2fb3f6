/** Somebody who reported, as far as a letter may know of them. */
export type Briefmelder = {
  /** The organisation; null or left out for a private person. */
  readonly organisatie?: string | null | undefined;
  /** Whether betrokkene reported it themselves. */
  readonly isBetrokkene?: boolean | undefined;
};

/** Who is not named: a private melder can never be recognised outside the desk (AVG 15.4). */
export const IEMAND = 'iemand uit uw omgeving';

/**
 * How a letter calls whoever reported: an organisation by its name, betrokkene themselves when only
 * they are written, and anybody else never so that they can be recognised.
 *
 * @example melderInBrief({ organisatie: 'Trivire' }, true) // 'Trivire'
 * @example melderInBrief({ organisatie: null }, true) // 'iemand uit uw omgeving'
 * @example melderInBrief({ isBetrokkene: true }, true) // 'u zelf'
 */
export function melderInBrief(
  { organisatie, isBetrokkene }: Briefmelder,
  isAlleen: boolean,
): string {
  if (organisatie != null && organisatie !== '') return organisatie;
  if (!isBetrokkene) return IEMAND;
  return isAlleen ? 'u zelf' : `u zelf of ${IEMAND}`;
}
