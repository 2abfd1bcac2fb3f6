import { kinderbeleidVoor } from '#areas/beheer/rules/kinderbeleid.ts';
import { readInstelling } from '#areas/beheer/store.ts';
import { findDossier } from '#areas/dossiers/store.ts';
import type { ReadUnit } from '#db/store.ts';

/** What the own policy of the gemeente of a dossier asks once an ontruiming stands (AL 1.1). */
export async function readKinderbeleid(unit: ReadUnit, dossierId: string) {
  const dossier = await findDossier(unit, dossierId);
  return dossier && kinderbeleidVoor(dossier, (await readInstelling(unit)).kinderbeleid);
}
