import type { Alinea } from '#domain/brieven/sjablonen.ts';

/** A letter as it is printed: text only, in the order of the page. */
export type BriefInhoud = {
  /** Who sends it, neutral: it can be seen on the envelope. */
  readonly afzender: { readonly regels: readonly string[] };
  /** Three to six lines. */
  readonly adres: readonly string[];
  /** In full: 'donderdag 5 november 2026'. */
  readonly datum: string;
  /** The dossiernummer and nothing else. */
  readonly onsKenmerk: string;
  readonly betreft: string;
  readonly aanhef: string;
  readonly alineas: readonly Alinea[];
  readonly slot: string;
  /** Lines divided by '\n'. */
  readonly ondertekening: string;
  readonly voettekst: string;
};

/**
 * The text that betrokkene reads, from aanhef to slot, a line for each heading, part and point:
 * for a preview without layout, and to judge how it reads.
 *
 * @example briefTekst(inhoud).split('\n')[0] // 'Geachte mevrouw Voorbeeld,'
 */
export function briefTekst({ aanhef, alineas, slot }: BriefInhoud): string {
  const lines = alineas.flatMap(({ kop, tekst, punten = [] }) => [kop, tekst, ...punten]);
  return [aanhef, ...lines, slot].filter((line) => line !== undefined).join('\n');
}
