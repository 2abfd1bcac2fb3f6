import type { WriteContext } from '#areas/context.ts';
import { findDossier } from '#areas/dossiers/store.ts';
import type { Store } from '#db/store.ts';
import { deleteHerleiding, listHerleiding, markHerleiding } from '../store-procedures.ts';
import {
  carryOver,
  deriveTermijnen,
  deriveWith,
  openTraject,
  readAfleidregels,
} from './afleiden.ts';

/**
 * Derives the terms of every open dossier with a procedure anew, in the unit in which a set, a day
 * that does not count, or a length was changed: no list shows a day that is not so any more.
 */
export async function rederive(
  context: Pick<WriteContext, 'unit' | 'newId' | 'today'>,
): Promise<void> {
  const { unit } = context;
  await markHerleiding(unit);
  const regels = await readAfleidregels(context);
  for (;;) {
    const ids = await listHerleiding(unit, PER_UNIT);
    if (ids.length === 0) return;
    for (const id of ids) await deriveWith(context, id, regels);
    await deleteHerleiding(unit, ids);
  }
}

/** How many dossiers are derived anew in one unit. */
const PER_UNIT = 200;

/**
 * Derives the terms of the dossiers that a migration marked, before anybody works with them.
 *
 * @returns how many dossiers that were
 */
export async function deriveMarked(
  store: Store,
  { newId, today }: Pick<WriteContext, 'newId' | 'today'>,
): Promise<number> {
  let done = 0;
  for (;;) {
    const ids = await store.read((unit) => listHerleiding(unit, PER_UNIT));
    if (ids.length === 0) return done;
    await store.write(async (unit) => {
      for (const id of ids) {
        const dossier = await findDossier(unit, id);
        if (dossier?.geslotenOp === null)
          await carryOver({ unit, today }, await openTraject({ unit, newId, today }, id));
        await deriveTermijnen({ unit, newId }, id);
      }
      await deleteHerleiding(unit, ids);
    });
    done += ids.length;
  }
}
