import { type Gevonden, matchPersoon } from '../../areas/bekendheid/service/herkenning.ts';
import type { ReadUnit } from '../../db/store.ts';
import type { PersoonGegevens } from '../../domain/identiteit/persoon-gegevens.ts';

/** Most candidates a question. */
export const MOST_KANDIDATEN = 5;

/**
 * The best candidates of the check, at most five, best first. Who came close and is taken for
 * somebody else goes along as 'nieuw' with the reasons: who tries the check out wants to see why.
 */
export async function besteKandidaten(
  unit: ReadUnit,
  gegevens: PersoonGegevens,
): Promise<readonly Gevonden[]> {
  const gevonden = await matchPersoon(unit, gegevens, 'nieuw');
  return gevonden
    .filter(({ oordeel, score }) => oordeel !== 'nieuw' || score > 0)
    .slice(0, MOST_KANDIDATEN);
}
