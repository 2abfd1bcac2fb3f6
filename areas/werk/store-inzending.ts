import { and, eq, lt } from 'drizzle-orm';
import { schema } from '#areas/tables.ts';
import type { ReadUnit, WriteUnit } from '#db/store.ts';

const { inzending } = schema;
export type InzendingRow = typeof inzending.$inferSelect;

/** One inzending of one account to one operation, or undefined. */
export async function findInzending(
  unit: ReadUnit,
  key: Pick<InzendingRow, 'accountId' | 'operatie' | 'id'>,
): Promise<InzendingRow | undefined> {
  const rows = await unit
    .select()
    .from(inzending)
    .where(
      and(
        eq(inzending.accountId, key.accountId),
        eq(inzending.operatie, key.operatie),
        eq(inzending.id, key.id),
      ),
    );
  return rows[0];
}

/** Keeps that an inzending was done. */
export async function insertInzending(unit: WriteUnit, row: InzendingRow): Promise<void> {
  await unit.insert(inzending).values(row);
}

/** Forgets what was done before a moment. */
export async function deleteInzendingenBefore(unit: WriteUnit, op: string): Promise<void> {
  await unit.delete(inzending).where(lt(inzending.op, op));
}
