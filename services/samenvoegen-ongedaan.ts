import type { Ongedaanbaar } from '#contract/samenvoegen.ts';
import { listAccounts } from '#db/repositories/accounts.ts';
import { findDossiers, listPersonen } from '#db/repositories/dossiers.ts';
import {
  clearVerlopenMomentopnamen,
  findSamenvoeging,
  listOngedaanbaar,
  type SamenvoegingRow,
  setOngedaan,
} from '#db/repositories/samenvoegingen.ts';
import type { Store } from '#db/store.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import { type Momentopname, maakOngedaan } from '#domain/samenvoegen/ongedaan.ts';
import type { ReadContext, WriteContext } from './context.ts';
import { openDossier } from './dossier-toegang.ts';
import { note } from './geschiedenis.ts';
import { readStand, writeStand } from './personenstand.ts';
import { notFound, ruleViolated } from './refusal.ts';
import { dossiersIn, dossiersOf, openAll } from './samenvoegen-feiten.ts';

/** What was done to the persons of a dossier and can still be undone, the latest first. */
export async function listUndoable(
  context: ReadContext,
  { dossierId }: { dossierId: string },
): Promise<Ongedaanbaar[]> {
  const { unit, today } = context;
  await openDossier(context, dossierId, 'lezen');
  const ids = (await listPersonen(unit, [dossierId])).map(({ betrokkeneId }) => betrokkeneId);
  const namen = new Map((await listAccounts(unit)).map(({ id, naam }) => [id, naam]));
  const answer: Ongedaanbaar[] = [];
  for (const row of await listOngedaanbaar(unit, ids)) {
    const undone = row.tot < today ? undefined : await compute(context, row);
    if (undone === undefined) continue;
    const { sinds, terug } = undone;
    const numbers = async (dossierIds: readonly string[]) =>
      (await findDossiers(unit, dossierIds)).map(({ nummer }) => nummer).sort();
    answer.push({
      id: row.id,
      soort: row.soort,
      betrokkeneId: ids.includes(row.blijftId) ? row.blijftId : row.anderId,
      op: row.op,
      door: namen.get(row.door) ?? 'verwijderd account',
      tot: toIsoDate(row.tot),
      laatste: await isLatest(context, row),
      dossiers: await numbers(terug),
      sinds: {
        velden: [...new Set(sinds.velden.map(({ veld }) => veld))],
        dossiers: await numbers(sinds.dossiers),
      },
    });
  }
  return answer;
}

/**
 * Puts persons back as they were before they were made one or two. What was done since stays, with
 * the person who remains.
 *
 * @throws Refusal not_found when it is not about somebody in the dossier, niet_meer_ongedaan after thirty days or when it was undone before,
 *   later_samengevoegd when something was done to one of them later, dossier_beperkt
 */
export async function undo(
  context: WriteContext,
  input: { dossierId: string; id: string },
): Promise<{ gedaan: true }> {
  const { unit, today, now, account } = context;
  await openDossier(context, input.dossierId, 'lezen');
  const row = await findSamenvoeging(unit, input.id);
  const inside = await listPersonen(unit, [input.dossierId]);
  const isOfIt = inside.some(({ betrokkeneId }) =>
    [row?.blijftId, row?.anderId].includes(betrokkeneId),
  );
  if (row === undefined || !isOfIt) throw notFound('samenvoeging');
  const undone = row.tot < today ? undefined : await compute(context, row);
  if (undone === undefined) throw ruleViolated('niet_meer_ongedaan');
  if (!(await isLatest(context, row))) throw ruleViolated('later_samengevoegd');
  const { nu, stand, versies } = undone;
  const rows = await dossiersIn(context, nu);
  await openAll(context, rows);
  await writeStand(unit, nu, stand, versies);
  await setOngedaan(unit, row.id, { op: now, door: account.id });
  const soort = row.soort === 'samenvoegen' ? 'samenvoegen_ongedaan' : 'splitsen_ongedaan';
  for (const { id } of rows) await note(context, id, soort);
  context.logObject(row.blijftId);
  return { gedaan: true };
}

/** Removes what was kept of persons once their thirty days are over; that it was done stays. */
export async function purgeMomentopnamen(store: Store, today: IsoDate): Promise<number> {
  return store.write((unit) => clearVerlopenMomentopnamen(unit, today));
}

/** What undoing would make, or undefined when it cannot be any more. */
async function compute(context: ReadContext, row: SamenvoegingRow) {
  const opname: Momentopname | null = row.momentopname;
  if (opname === null) return undefined;
  const { stand: nu, versies } = await readStand(context.unit, [row.blijftId, row.anderId]);
  if (!nu.personen.some(({ id }) => id === row.blijftId)) return undefined;
  const { vooraf, erna } = opname;
  const undone = maakOngedaan({ vooraf, erna, nu }, context.now);
  if (!undone.ok) return undefined;
  const { stand, sinds } = undone.value;
  const other =
    row.soort === 'samenvoegen' ? dossiersOf(stand, row.anderId) : dossiersOf(nu, row.anderId);
  return { nu, stand, sinds, terug: [...other], versies: { ...opname.versies, ...versies } };
}

async function isLatest({ unit }: ReadContext, row: SamenvoegingRow): Promise<boolean> {
  const [latest] = await listOngedaanbaar(unit, [row.blijftId, row.anderId]);
  return latest?.id === row.id;
}
