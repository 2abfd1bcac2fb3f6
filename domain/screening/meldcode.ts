/** The five steps of the meldcode huiselijk geweld en kindermishandeling, in their order. */
export const MELDCODESTAPPEN = [
  'signalen',
  'consultatie',
  'gesprek',
  'wegen',
  'beslissen',
] as const;

/** One of the steps. */
export type Meldcodestap = (typeof MELDCODESTAPPEN)[number];

const MELDCODE_NAMEN: Readonly<Record<Meldcodestap, string>> = {
  signalen: 'Stap 1: signalen in kaart',
  consultatie: 'Stap 2: collega of Veilig Thuis raadplegen',
  gesprek: 'Stap 3: gesprek voeren',
  wegen: 'Stap 4: wegen',
  beslissen: 'Stap 5: beslissen',
};

/** The Dutch name of a step. @example meldcodestapNaam('wegen') // 'Stap 4: wegen' */
export function meldcodestapNaam(stap: Meldcodestap): string {
  return MELDCODE_NAMEN[stap];
}
