import { and, desc, eq } from 'drizzle-orm';
import { schema } from '#areas/tables.ts';
import type { ReadUnit, WriteUnit } from '#db/store.ts';

const { concept } = schema;
export type ConceptRow = typeof concept.$inferSelect;

/** A draft is only ever found under the account that typed it. */
export type OwnConcept = Pick<ConceptRow, 'accountId' | 'id'>;

/** Somebody's own drafts, newest first. */
export async function listConceptRows(
  unit: ReadUnit,
  accountId: string,
): Promise<Omit<ConceptRow, 'accountId' | 'inhoud'>[]> {
  const { id, sleutel, venster, versie, titel, bijgewerktOp } = concept;
  return unit
    .select({ id, sleutel, venster, versie, titel, bijgewerktOp })
    .from(concept)
    .where(eq(concept.accountId, accountId))
    .orderBy(desc(concept.bijgewerktOp), concept.id);
}

/** One of somebody's own drafts, or undefined. */
export async function findConcept(
  unit: ReadUnit,
  own: OwnConcept,
): Promise<ConceptRow | undefined> {
  const rows = await unit.select().from(concept).where(ownDraft(own));
  return rows[0];
}

export async function insertConcept(unit: WriteUnit, row: ConceptRow): Promise<void> {
  await unit.insert(concept).values(row);
}

/** Puts this in place of what the draft was. */
export async function updateConcept(unit: WriteUnit, row: ConceptRow): Promise<void> {
  const { venster, versie, titel, inhoud, bijgewerktOp } = row;
  await unit
    .update(concept)
    .set({ venster, versie, titel, inhoud, bijgewerktOp })
    .where(ownDraft(row));
}

export async function deleteConcept(unit: WriteUnit, own: OwnConcept): Promise<void> {
  await unit.delete(concept).where(ownDraft(own));
}

function ownDraft({ accountId, id }: OwnConcept) {
  return and(eq(concept.accountId, accountId), eq(concept.id, id));
}
