import {
  type BetrokkeneRow,
  findBetrokkenen,
  findPerSleutel,
} from '#db/repositories/betrokkenen.ts';
import { readRegisterstand } from '#db/repositories/registerstand.ts';
import type { ReadUnit } from '#db/store.ts';
import { kiesKandidaten, MEEST_PER_SLEUTEL } from '#domain/bekendheid/kies-kandidaten.ts';
import { vraagsleutels } from '#domain/bekendheid/sleutels.ts';
import { type Bekendheid, type Rangorde, rankKandidaten } from '#domain/bekendheid/vergelijk.ts';
import type { PersoonGegevens } from '#domain/identiteit/persoon-gegevens.ts';
import { toGegevens } from './personen.ts';

/** A known person as the rules take it, with the row it came from. */
export type Bekende = PersoonGegevens & { readonly row: BetrokkeneRow };
/** A known person with how it compares to the one that was asked for. */
export type Gevonden = Rangorde<Bekende>;

/**
 * The one check on persons (domein §3 st 4): everybody in the register who is, or may be, the
 * person asked for, best first, each with the named evidence. Intake, the bekendheidscheck and the
 * tools for testing all ask here, so that they can never answer differently.
 *
 * @param tot the last answer asked for: 'bekend' where only that matters, 'nieuw' for tools for testing
 * @example await matchPersoon(unit, { achternaam: 'Voorbeeld', geboortedatum: '1968-03-12' })
 */
export async function matchPersoon(
  unit: ReadUnit,
  vraag: PersoonGegevens,
  tot: Bekendheid = 'mogelijk_bekend',
): Promise<readonly Gevonden[]> {
  const { personen } = await readRegisterstand(unit);
  const kandidaten = await readKandidaten(unit, vraag);
  return rankKandidaten(vraag, kandidaten, personen, tot);
}

/** Whoever is worth comparing: found by equal keys, in a number that does not grow with the register. */
export async function readKandidaten(
  unit: ReadUnit,
  vraag: PersoonGegevens,
): Promise<readonly Bekende[]> {
  const treffers = await findPerSleutel(unit, vraagsleutels(vraag), MEEST_PER_SLEUTEL);
  const rows = await findBetrokkenen(unit, kiesKandidaten(treffers));
  return rows.map((row) => ({ ...toGegevens(row), row }));
}
