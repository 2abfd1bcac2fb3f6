import { GEMEENTEN } from '#areas/beheer/rules/regio.ts';
import { partnerTekst } from './tekst-partners.ts';

const NAMEN: ReadonlyMap<string, string> = new Map(GEMEENTEN.map(({ code, naam }) => [code, naam]));

/** The gemeenten to choose from. */
export const GEMEENTEKEUZE = GEMEENTEN.map(({ code, naam }) => ({ value: code, label: naam }));

/**
 * Names of gemeenten in one line; all nine are one word.
 */
export function gemeentenamen(codes: readonly string[]): string {
  if (codes.length === GEMEENTEN.length) return partnerTekst.alleGemeenten;
  return codes.map((code) => NAMEN.get(code) ?? code).join(', ');
}
