import { setVervalt } from '#db/repositories/dossiers.ts';
import {
  listVerschovenOpen,
  listVerschovenVan,
  restoreVervalt,
  type VerschovenDag,
} from '#db/repositories/genoemde-dagen.ts';
import { firstVervalt } from '#db/repositories/meldingen.ts';
import type { Store, WriteUnit } from '#db/store.ts';

/**
 * Gives every zitting and ontruiming of an open dossier the day that its melding names. Once such a
 * term could be suspended, which took its day off every list, and resuming it made one up; a
 * register from then may still hold both. The suspension itself stays in the history of the term.
 *
 * @returns how many terms got their day back
 */
export async function restoreGenoemdeDagen(store: Store): Promise<number> {
  const rows = await store.read(listVerschovenOpen);
  if (rows.length > 0) await store.write((unit) => restore(unit, rows));
  return rows.length;
}

/** The same for one dossier, when it opens again. */
export async function restoreGenoemdeDagenVan(unit: WriteUnit, dossierId: string): Promise<void> {
  await restore(unit, await listVerschovenVan(unit, dossierId));
}

async function restore(unit: WriteUnit, rows: readonly VerschovenDag[]): Promise<void> {
  for (const row of rows) await restoreVervalt(unit, row);
  for (const id of new Set(rows.map(({ dossierId }) => dossierId)))
    await setVervalt(unit, id, await firstVervalt(unit, id));
}
