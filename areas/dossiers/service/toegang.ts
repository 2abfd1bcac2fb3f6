import type { ReadContext } from '#areas/context.ts';
import { notFound, ruleViolated } from '#areas/refusal.ts';
import { type DossierRow, findDossier } from '../store.ts';

/** What somebody wants to do with a dossier. */
export type Dossierdoel =
  | 'lezen'
  | 'wijzigen'
  | 'vastleggen'
  | 'bijwerken'
  | 'herstellen'
  | 'verstrekken'
  | 'verplaatsen';

/** What is done with a restricted dossier too. */
const OOK_BEPERKT: ReadonlySet<Dossierdoel> = new Set<Dossierdoel>([
  'lezen',
  'vastleggen',
  'herstellen',
]);

/**
 * The one guard that opens a dossier, and the only place that knows what a restriction means: a
 * restricted dossier is stored only, so it may be read but not changed or given out (SA 5.5), and a
 * closed one is no longer changed. That a closed one turns out to be of somebody else is no change
 * of it, so it may be moved. Who calls back, what was still due and whose name is misspelt can be kept
 * after closing too (AVG 16). What others do, such as the day of an ontruiming, is recorded in a
 * restricted one too: it goes on whatever we hold. What stands wrong is put right in each (AVG 16).
 */
export async function openDossier(
  context: ReadContext,
  id: string,
  doel: Dossierdoel,
): Promise<DossierRow> {
  const row = await findDossier(context.unit, id);
  if (row === undefined) throw notFound('dossier');
  if (!OOK_BEPERKT.has(doel) && row.beperkt)
    throw ruleViolated('dossier_beperkt', { nummer: row.nummer });
  if ((doel === 'wijzigen' || doel === 'vastleggen') && row.geslotenOp !== null)
    throw ruleViolated('dossier_gesloten', { nummer: row.nummer });
  context.logObject(id);
  return row;
}
