import {
  type BetrokkeneRow,
  findBetrokkenen,
  findBySleutels,
} from '#db/repositories/betrokkenen.ts';
import type { ReadUnit } from '#db/store.ts';
import { sleutelsVan } from '#domain/bekendheid/sleutels.ts';
import { type Rangorde, rankKandidaten } from '#domain/bekendheid/vergelijk.ts';
import type { PersoonGegevens } from '#domain/identiteit/persoon-gegevens.ts';
import { toGegevens } from './personen.ts';

/** A known person with how it compares to the one that was asked for. */
export type Gevonden = Rangorde<PersoonGegevens & { readonly row: BetrokkeneRow }>;

/**
 * The one check on persons (domein §3 st 4): everybody in the register who is, or may be, the
 * person asked for, best first, each with the named evidence. Intake, the bekendheidscheck and the
 * tools for testing all ask here, so that they can never answer differently.
 *
 * @example await matchPersoon(unit, { achternaam: 'Voorbeeld', geboortedatum: '1968-03-12' })
 */
export async function matchPersoon(
  unit: ReadUnit,
  vraag: PersoonGegevens,
): Promise<readonly Gevonden[]> {
  const ids = await findBySleutels(unit, sleutelsVan(vraag));
  const known = await findBetrokkenen(unit, ids);
  return rankKandidaten(
    vraag,
    known.map((row) => ({ ...toGegevens(row), row })),
  );
}
