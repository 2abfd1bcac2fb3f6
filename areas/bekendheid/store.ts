import { and, desc, eq, isNull, lt } from 'drizzle-orm';
import { schema } from '#areas/tables.ts';
import type { ReadUnit, WriteUnit } from '#db/store.ts';

const { bekendheidscheck } = schema;
export type CheckRow = typeof bekendheidscheck.$inferSelect;

export async function findCheck(unit: ReadUnit, id: string): Promise<CheckRow | undefined> {
  const rows = await unit.select().from(bekendheidscheck).where(eq(bekendheidscheck.id, id));
  return rows[0];
}

export async function insertCheck(unit: WriteUnit, row: CheckRow): Promise<void> {
  await unit.insert(bekendheidscheck).values(row);
}

/** Changes the row if it still has this versie and no answer was given yet. */
export async function updateCheck(
  unit: WriteUnit,
  key: Pick<CheckRow, 'id' | 'versie'>,
  values: Partial<Omit<CheckRow, 'id' | 'versie'>>,
): Promise<CheckRow | undefined> {
  const rows = await unit
    .update(bekendheidscheck)
    .set({ ...values, versie: key.versie + 1 })
    .where(
      and(
        eq(bekendheidscheck.id, key.id),
        eq(bekendheidscheck.versie, key.versie),
        isNull(bekendheidscheck.beantwoordOp),
      ),
    )
    .returning();
  return rows[0];
}

/** A page of the register, newest first. */
export async function listCheckRows(
  unit: ReadUnit,
  page: { limit: number; offset: number },
): Promise<CheckRow[]> {
  return unit
    .select()
    .from(bekendheidscheck)
    .orderBy(desc(bekendheidscheck.gevraagdOp), desc(bekendheidscheck.id))
    .limit(page.limit)
    .offset(page.offset);
}

/** Removes the checks whose day has passed; one with a dossier goes with its dossier. */
export async function deleteVerlopenChecks(unit: WriteUnit, today: string): Promise<number> {
  const rows = await unit
    .delete(bekendheidscheck)
    .where(and(isNull(bekendheidscheck.dossierId), lt(bekendheidscheck.vernietigenOp, today)))
    .returning({ id: bekendheidscheck.id });
  return rows.length;
}
