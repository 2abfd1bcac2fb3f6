import { asc, gt } from 'drizzle-orm';
import { schema } from '../schema/schema.ts';
import type { ReadUnit, WriteUnit } from '../store.ts';
import type { BetrokkeneRow } from './betrokkenen.ts';

const { registerstand, betrokkene } = schema;
export type RegisterstandRow = typeof registerstand.$inferSelect;

/** How many persons there are, and which version of the rules made their search keys. */
export async function readRegisterstand(unit: ReadUnit): Promise<RegisterstandRow> {
  const [row] = await unit.select().from(registerstand);
  if (row === undefined) throw new Error('the register has no registerstand');
  return row;
}

/** Records that all search keys are made by this version of the rules. */
export async function setSleutelversie(unit: WriteUnit, sleutelversie: number): Promise<void> {
  await unit.update(registerstand).set({ sleutelversie });
}

/** A batch of persons in the order of their ids, from after the last of the batch before. */
export async function listBetrokkenenAfter(
  unit: ReadUnit,
  id: string,
  most: number,
): Promise<BetrokkeneRow[]> {
  return unit
    .select()
    .from(betrokkene)
    .where(gt(betrokkene.id, id))
    .orderBy(asc(betrokkene.id))
    .limit(most);
}
