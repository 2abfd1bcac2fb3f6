/** What parties can decide about an agreement whose period is over (SA 2; domein §2a). */
export const LOOPTIJDBESLUITEN = ['verlengd', 'vervangen'] as const;

/** One of the two. */
export type Looptijdbesluit = (typeof LOOPTIJDBESLUITEN)[number];

const NAMEN: Readonly<Record<Looptijdbesluit, string>> = {
  verlengd: 'Verlengd',
  vervangen: 'Vervangen door een andere set',
};

/** The Dutch name of a decision. @example looptijdbesluitNaam('verlengd') // 'Verlengd' */
export function looptijdbesluitNaam(besluit: Looptijdbesluit): string {
  return NAMEN[besluit];
}
