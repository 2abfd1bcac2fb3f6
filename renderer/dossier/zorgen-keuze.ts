import { ZORGEN, type Zorg, type Zorgwaarde } from '#areas/dossiers/rules-huishouden.ts';

/** What is chosen of the five concerns; '' is not chosen. */
export type ZorgenKeuze = Readonly<Record<Zorg, Zorgwaarde | ''>>;

/** The concerns as a form begins with them: none is chosen, because nobody was asked yet. */
export function geenZorgen(): Record<Zorg, ''> {
  return Object.fromEntries(ZORGEN.map((zorg) => [zorg, ''])) as Record<Zorg, ''>;
}

/** The concerns as they are kept: what nobody chose is not known. */
export function zorgenVan(keuze: ZorgenKeuze): Record<Zorg, Zorgwaarde> {
  const known = ZORGEN.map((zorg) => [zorg, keuze[zorg] || 'onbekend'] as const);
  return Object.fromEntries(known) as Record<Zorg, Zorgwaarde>;
}
