import type { Concept, ConceptKop } from '#contract/concepten.ts';
import {
  deleteConcept,
  findConcept,
  listConcepten,
  upsertConcept,
} from '#db/repositories/concepten.ts';
import { magConceptZien } from '#domain/toegang/formulieren.ts';
import type { ReadContext, WriteContext } from './context.ts';

/**
 * The drafts of whoever is signed in; nobody sees another's. What somebody typed about a dossier
 * stays kept when the role is taken away, and shows again with the role.
 */
export async function listOwn({ unit, account }: ReadContext): Promise<ConceptKop[]> {
  const rows = await listConcepten(unit, account.id);
  return rows.filter(({ sleutel }) => magConceptZien(sleutel, account.rollen));
}

/** One draft of whoever is signed in, or null. */
export async function readOwn(
  context: ReadContext,
  { sleutel }: { sleutel: string },
): Promise<{ concept: Concept | null }> {
  const { unit, account } = context;
  if (!magConceptZien(sleutel, account.rollen)) return { concept: null };
  const row = await findConcept(unit, account.id, sleutel);
  if (row === undefined) return { concept: null };
  const { titel, inhoud, bijgewerktOp } = row;
  return { concept: { sleutel, titel, inhoud, bijgewerktOp } };
}

/** Keeps what is being typed; the newest of one form replaces the one before. */
export async function keep(
  context: WriteContext,
  input: { sleutel: string; titel: string; inhoud: Record<string, unknown> },
): Promise<{ bijgewerktOp: string }> {
  await upsertConcept(context.unit, {
    id: context.newId(),
    accountId: context.account.id,
    ...input,
    bijgewerktOp: context.now,
  });
  return { bijgewerktOp: context.now };
}

/** Lets go of a draft: its form was saved or discarded. */
export async function discard(
  context: WriteContext,
  { sleutel }: { sleutel: string },
): Promise<{ gedaan: true }> {
  await deleteConcept(context.unit, context.account.id, sleutel);
  return { gedaan: true };
}
