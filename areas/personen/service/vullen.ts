import { sleutelsVan } from '#areas/bekendheid/rules/sleutels.ts';
import type { WriteUnit } from '#db/store.ts';
import type { PersoonGegevens } from '#domain/identiteit/persoon-gegevens.ts';
import { insertBetrokkenen } from '../store/vullen.ts';
import { toColumns, toGegevens } from './personen.ts';

/** A made-up person for a register of the tools. */
export type Vulling = { readonly id: string; readonly gegevens: PersoonGegevens };

/**
 * Puts many made-up people in a register at once, with the keys of the check on persons and
 * nothing else: no sources, no words for the search box. Only for tools that try the check out;
 * the desk's people come in through `createBetrokkene`.
 */
export async function vulBetrokkenen(unit: WriteUnit, personen: readonly Vulling[]): Promise<void> {
  await insertBetrokkenen(
    unit,
    personen.map(({ id, gegevens }) => {
      const row = { ...toColumns(gegevens), id, versie: 1 };
      return { row, sleutels: sleutelsVan(toGegevens(row)) };
    }),
  );
}
