import { and, asc, eq } from 'drizzle-orm';
import { schema } from '#areas/tables.ts';
import { type Asked, prepared, preparedOne } from '#db/prepared.ts';
import type { ReadUnit, WriteUnit } from '#db/store.ts';

const { account } = schema;
export type AccountRow = typeof account.$inferSelect;

/** All accounts by name. */
export const listAccountRows = prepared((unit) =>
  unit.select().from(account).orderBy(asc(account.naam)),
);

/** One account, or undefined. */
export const findAccount = preparedOne((unit, id: Asked) =>
  unit.select().from(account).where(eq(account.id, id)),
);

/** The account with this normalised accountnaam, or undefined. */
export async function findAccountByName(
  unit: ReadUnit,
  accountnaam: string,
): Promise<AccountRow | undefined> {
  const rows = await unit.select().from(account).where(eq(account.accountnaam, accountnaam));
  return rows[0];
}

export async function insertAccount(unit: WriteUnit, row: AccountRow): Promise<void> {
  await unit.insert(account).values(row);
}

/** Changes the row if it still has this versie; the changed row, or undefined when it has not. */
export async function updateAccount(
  unit: WriteUnit,
  key: Pick<AccountRow, 'id' | 'versie'>,
  values: Partial<Omit<AccountRow, 'id' | 'versie'>>,
): Promise<AccountRow | undefined> {
  const rows = await unit
    .update(account)
    .set({ ...values, versie: key.versie + 1 })
    .where(and(eq(account.id, key.id), eq(account.versie, key.versie)))
    .returning();
  return rows[0];
}

/** Removes the row if it still has this versie; its drafts go with it. */
export async function deleteAccount(
  unit: WriteUnit,
  key: Pick<AccountRow, 'id' | 'versie'>,
): Promise<boolean> {
  const rows = await unit
    .delete(account)
    .where(and(eq(account.id, key.id), eq(account.versie, key.versie)))
    .returning({ id: account.id });
  return rows.length === 1;
}
