import { and, desc, eq, sql } from 'drizzle-orm';
import { schema } from '#areas/tables.ts';
import type { ReadUnit, WriteUnit } from '#db/store.ts';

const { concept } = schema;
export type ConceptRow = typeof concept.$inferSelect;

/** Somebody's own drafts, newest first. */
export async function listConceptRows(
  unit: ReadUnit,
  accountId: string,
): Promise<Pick<ConceptRow, 'sleutel' | 'titel' | 'bijgewerktOp'>[]> {
  return unit
    .select({ sleutel: concept.sleutel, titel: concept.titel, bijgewerktOp: concept.bijgewerktOp })
    .from(concept)
    .where(eq(concept.accountId, accountId))
    .orderBy(desc(concept.bijgewerktOp));
}

/** Somebody's own draft of one form, or undefined. */
export async function findConcept(
  unit: ReadUnit,
  accountId: string,
  sleutel: string,
): Promise<ConceptRow | undefined> {
  const rows = await unit.select().from(concept).where(ownDraft(accountId, sleutel));
  return rows[0];
}

/** Keeps the draft, in place of an earlier one of the same form. */
export async function upsertConcept(
  unit: WriteUnit,
  row: Omit<ConceptRow, 'versie'>,
): Promise<void> {
  const { titel, inhoud, bijgewerktOp } = row;
  await unit
    .insert(concept)
    .values({ ...row, versie: 1 })
    .onConflictDoUpdate({
      target: [concept.accountId, concept.sleutel],
      set: { titel, inhoud, bijgewerktOp, versie: sql`${concept.versie} + 1` },
    });
}

export async function deleteConcept(
  unit: WriteUnit,
  accountId: string,
  sleutel: string,
): Promise<void> {
  await unit.delete(concept).where(ownDraft(accountId, sleutel));
}

function ownDraft(accountId: string, sleutel: string) {
  return and(eq(concept.accountId, accountId), eq(concept.sleutel, sleutel));
}
