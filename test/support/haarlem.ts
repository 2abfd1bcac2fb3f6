import { listSets } from '#areas/beheer/store.ts';
import { listTrajecten, setTrajectSet } from '#areas/trajecten/store-procedures.ts';
import type { WriteUnit } from '#db/store.ts';

/** Lets the last traject of a dossier go by the set of Haarlem, which names seniors (HL). */
export async function volgHaarlem(unit: WriteUnit, dossierId: string): Promise<void> {
  const set = (await listSets(unit)).find(({ naam }) => naam.startsWith('Haarlem'));
  const traject = (await listTrajecten(unit, dossierId)).at(-1);
  if (set === undefined || traject === undefined) throw new Error('no set or no traject');
  await setTrajectSet(unit, traject.id, set.id);
}
