import type { PartnerSoort } from '#areas/partners/rules.ts';
import type { Proceduregrond } from '#areas/trajecten/rules/gebeurtenis-gegevens.ts';
import type { Deelregels } from './briefdelen.ts';

/** What decides with whom data are shared, as a letter says it. */
export type Deelfeiten = {
  /** What kind of partner lets the dwelling, each that is named. */
  readonly verhuurders: readonly PartnerSoort[];
  /** The grounds of the procedures that the letter is about. */
  readonly gronden: readonly Proceduregrond[];
  /** Of each reason to report whether it falls outside the agreements on evictions (WA). */
  readonly apart: readonly boolean[];
};

/** The grounds that no agreement on arrears is about. */
const BUITEN_SA: ReadonlySet<Proceduregrond> = new Set(['overlast', 'sluiting_burgemeester']);

/**
 * Whether a case is one of overlast or zorg: then data are shared by the Convenant MZO, and not by
 * the agreements on evictions. The ground of the procedure says so, and where none is known the
 * reasons to report, as far as all of them do.
 *
 * Source: WA (overlast and onbegrepen gedrag apart); domein §3 (the Meldpunt's own work).
 */
function isConvenantzaak({ gronden, apart }: Deelfeiten): boolean {
  if (gronden.length > 0) return gronden.every((grond) => BUITEN_SA.has(grond));
  return apart.length > 0 && apart.every(Boolean);
}

/**
 * With whom a letter says that data are shared, and by which rules. Only a corporatie is a party to
 * the agreements: a private verhuurder is never named as somebody who gets data (PP 12). While
 * nobody knows who lets the dwelling, that is said as a condition.
 *
 * @example delenVan({ verhuurders: ['particuliere_verhuurder'], gronden: [], apart: [false] }).delenMet // ['het Sociaal Team in uw gemeente', 'de sociale dienst']
 */
export function delenVan(feiten: Deelfeiten): {
  readonly delenMet: readonly string[];
  readonly delen: Deelregels;
} {
  const { verhuurders } = feiten;
  const isConvenant = isConvenantzaak(feiten);
  const isPartij = verhuurders.includes('woningcorporatie');
  const isVerhuurderBuiten = verhuurders.length > 0 && !isPartij;
  const verhuurder = isPartij
    ? ['uw verhuurder']
    : verhuurders.length === 0 && !isConvenant
      ? ['uw woningcorporatie (als u daarvan huurt)']
      : [];
  return {
    delenMet: isConvenant
      ? ['het Sociaal Team in uw gemeente', ...verhuurder, 'organisaties voor zorg en veiligheid']
      : ['het Sociaal Team in uw gemeente', ...verhuurder, 'de sociale dienst'],
    delen: { isConvenant, isVerhuurderBuiten },
  };
}
