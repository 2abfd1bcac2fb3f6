import {
  listBetrokkenenAfter,
  readRegisterstand,
  setSleutelversie,
} from '#db/repositories/registerstand.ts';
import type { Store } from '#db/store.ts';
import { SLEUTELVERSIE } from '#domain/bekendheid/sleutels.ts';
import { refreshSleutels } from './betrokkenen.ts';

/** Small enough that a crash loses little work, large enough to be quick. */
const BATCH = 500;

/**
 * Makes all search keys anew when they are of an older version of the rules; else it does nothing.
 * A crash halfway leaves some persons with new keys and the old version, so the next start does it
 * again. Nobody may search in between: with mixed keys somebody known could seem new.
 *
 * @returns how many persons got new keys
 */
export async function renewSleutels(store: Store): Promise<number> {
  const { sleutelversie } = await store.read(readRegisterstand);
  if (sleutelversie === SLEUTELVERSIE) return 0;
  let done = 0;
  for (let after = ''; ; ) {
    const rows = await store.write(async (unit) => {
      const batch = await listBetrokkenenAfter(unit, after, BATCH);
      for (const row of batch) await refreshSleutels({ unit }, row);
      return batch;
    });
    done += rows.length;
    after = rows.at(-1)?.id ?? after;
    if (rows.length < BATCH) break;
  }
  await store.write((unit) => setSleutelversie(unit, SLEUTELVERSIE));
  return done;
}
