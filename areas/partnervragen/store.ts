import { and, asc, desc, eq, isNotNull, isNull, lte, or } from 'drizzle-orm';
import { schema } from '#areas/tables.ts';
import { among } from '#db/among.ts';
import type { ReadUnit, WriteUnit } from '#db/store.ts';
import { vraagVanSleutel } from './rules/vraagtermijn.ts';

const { partnervraag, termijn } = schema;

export type PartnervraagRow = typeof partnervraag.$inferSelect;

/** What stands: what was withdrawn counts nowhere. */
const staand = isNull(partnervraag.ingetrokkenOp);

export async function findPartnervraag(
  unit: ReadUnit,
  id: string,
): Promise<PartnervraagRow | undefined> {
  return (await unit.select().from(partnervraag).where(eq(partnervraag.id, id)))[0];
}

/** The questions with these ids. */
export async function findPartnervragen(
  unit: ReadUnit,
  ids: readonly string[],
): Promise<PartnervraagRow[]> {
  if (ids.length === 0) return [];
  return unit.select().from(partnervraag).where(among(partnervraag.id, ids));
}

/** The question that came with a melding, withdrawn or not. */
export async function findVraagVanMelding(
  unit: ReadUnit,
  meldingId: string,
): Promise<PartnervraagRow | undefined> {
  return (await unit.select().from(partnervraag).where(eq(partnervraag.meldingId, meldingId)))[0];
}

/** All questions of a dossier, newest first; what was withdrawn too. */
export async function listAllePartnervragen(
  unit: ReadUnit,
  dossierId: string,
): Promise<PartnervraagRow[]> {
  return unit
    .select()
    .from(partnervraag)
    .where(eq(partnervraag.dossierId, dossierId))
    .orderBy(desc(partnervraag.ontvangenOp), desc(partnervraag.id));
}

/** The questions of these dossiers that stand, the oldest first. */
export async function listPartnervragen(
  unit: ReadUnit,
  dossierIds: readonly string[],
): Promise<PartnervraagRow[]> {
  if (dossierIds.length === 0) return [];
  return unit
    .select()
    .from(partnervraag)
    .where(and(among(partnervraag.dossierId, dossierIds), staand))
    .orderBy(asc(partnervraag.ontvangenOp), asc(partnervraag.id));
}

/** Everything that is not answered yet, with a dossier or without, the oldest first. */
export async function listOpenRows(unit: ReadUnit): Promise<PartnervraagRow[]> {
  return unit
    .select()
    .from(partnervraag)
    .where(and(isNull(partnervraag.beantwoordOp), staand))
    .orderBy(asc(partnervraag.ontvangenOp), asc(partnervraag.id));
}

/**
 * The questions with these ids, and those of which somebody was told on a day that a term was missed:
 * what is still to be told, and whom not to tell twice on one day.
 */
export async function listVoorBericht(
  unit: ReadUnit,
  ids: readonly string[],
  dag: string,
): Promise<PartnervraagRow[]> {
  return unit
    .select()
    .from(partnervraag)
    .where(and(or(among(partnervraag.id, ids), eq(partnervraag.gemistVerteldOp, dag)), staand))
    .orderBy(asc(partnervraag.ontvangenOp), asc(partnervraag.id));
}

/** The questions that a text answered, or of which it told that a term was missed. */
export async function listVragenBij(
  unit: ReadUnit,
  verstrekkingId: string,
): Promise<PartnervraagRow[]> {
  return unit.select().from(partnervraag).where(eq(partnervraag.verstrekkingId, verstrekkingId));
}

/** The questions in a dossier of which a term was missed by a day, and nobody was told of it yet. */
export async function listGemisteVragen(unit: ReadUnit, dag: string): Promise<string[]> {
  const rows = await unit
    .select({ sleutel: termijn.sleutel })
    .from(termijn)
    .where(and(eq(termijn.code, 'gemist'), isNull(termijn.voldaanOp), lte(termijn.begin, dag)));
  return rows.flatMap(({ sleutel }) => vraagVanSleutel(sleutel)?.id ?? []);
}

/** The dossiers with a question that is open: their terms follow the set and the calendar. */
export async function listDossiersMetVraag(unit: ReadUnit): Promise<string[]> {
  const rows = await unit
    .selectDistinct({ dossierId: partnervraag.dossierId })
    .from(partnervraag)
    .where(and(isNull(partnervraag.beantwoordOp), isNotNull(partnervraag.dossierId), staand));
  return rows.flatMap(({ dossierId }) => dossierId ?? []);
}

export async function insertPartnervraag(unit: WriteUnit, row: PartnervraagRow): Promise<void> {
  await unit.insert(partnervraag).values(row);
}

/** Changes the row if it still has this versie. */
export async function updatePartnervraag(
  unit: WriteUnit,
  key: Pick<PartnervraagRow, 'id' | 'versie'>,
  values: Partial<Omit<PartnervraagRow, 'id' | 'versie'>>,
): Promise<PartnervraagRow | undefined> {
  const rows = await unit
    .update(partnervraag)
    .set({ ...values, versie: key.versie + 1 })
    .where(and(eq(partnervraag.id, key.id), eq(partnervraag.versie, key.versie)))
    .returning();
  return rows[0];
}

/** Removes a question without a dossier: it was answered or withdrawn, and nothing of it is kept. */
export async function deletePartnervraag(unit: WriteUnit, id: string): Promise<void> {
  await unit.delete(partnervraag).where(eq(partnervraag.id, id));
}
