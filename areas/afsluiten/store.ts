import { and, asc, between, desc, eq, gte, isNotNull, isNull, notExists } from 'drizzle-orm';
import { schema } from '#areas/tables.ts';
import { among } from '#db/among.ts';
import type { ReadUnit, WriteUnit } from '#db/store.ts';

const {
  screening,
  afstemming,
  dossierpartner,
  verstrekking,
  brief,
  beeindiging,
  afsluiting,
  bericht,
} = schema;
export type ScreeningRow = typeof screening.$inferSelect;
export type AfstemmingRow = typeof afstemming.$inferSelect;
export type DossierpartnerRow = typeof dossierpartner.$inferSelect;
export type VerstrekkingRow = typeof verstrekking.$inferSelect;
export type BriefRow = typeof brief.$inferSelect;
export type BeeindigingRow = typeof beeindiging.$inferSelect;
export type AfsluitingRow = typeof afsluiting.$inferSelect;
export type BerichtRow = typeof bericht.$inferSelect;

/** The screenings of a dossier, newest first; an earlier one is never changed. */
export async function listScreeningen(unit: ReadUnit, dossierId: string): Promise<ScreeningRow[]> {
  return unit
    .select()
    .from(screening)
    .where(eq(screening.dossierId, dossierId))
    .orderBy(desc(screening.op), desc(screening.id));
}

export async function insertScreening(unit: WriteUnit, row: ScreeningRow): Promise<void> {
  await unit.insert(screening).values(row);
}

/** What was agreed with the Sociaal Team, or the motivated exceptions (st 5), newest first. */
export async function listAfstemmingen(
  unit: ReadUnit,
  dossierId: string,
): Promise<AfstemmingRow[]> {
  return unit
    .select()
    .from(afstemming)
    .where(eq(afstemming.dossierId, dossierId))
    .orderBy(desc(afstemming.datum), desc(afstemming.id));
}

export async function insertAfstemming(unit: WriteUnit, row: AfstemmingRow): Promise<void> {
  await unit.insert(afstemming).values(row);
}

/** The partners that were added to a dossier besides its melders. */
export async function listDossierpartners(
  unit: ReadUnit,
  dossierId: string,
): Promise<DossierpartnerRow[]> {
  return unit
    .select()
    .from(dossierpartner)
    .where(eq(dossierpartner.dossierId, dossierId))
    .orderBy(asc(dossierpartner.rol), asc(dossierpartner.id));
}

/** Adds a partner to a dossier, or changes what it is there. */
export async function upsertDossierpartner(unit: WriteUnit, row: DossierpartnerRow): Promise<void> {
  const { rol, contact } = row;
  await unit
    .insert(dossierpartner)
    .values(row)
    .onConflictDoUpdate({
      target: [dossierpartner.dossierId, dossierpartner.partnerId],
      set: { rol, contact },
    });
}

/** What was given to other parties, newest first. */
export async function listVerstrekkingen(
  unit: ReadUnit,
  dossierId: string,
): Promise<VerstrekkingRow[]> {
  return unit
    .select()
    .from(verstrekking)
    .where(eq(verstrekking.dossierId, dossierId))
    .orderBy(desc(verstrekking.op), desc(verstrekking.id));
}

export async function insertVerstrekking(unit: WriteUnit, row: VerstrekkingRow): Promise<void> {
  await unit.insert(verstrekking).values(row);
}

/** The letters of a dossier, newest first. */
export async function listBriefRows(unit: ReadUnit, dossierId: string): Promise<BriefRow[]> {
  return unit
    .select()
    .from(brief)
    .where(eq(brief.dossierId, dossierId))
    .orderBy(desc(brief.op), desc(brief.id));
}

export async function insertBrief(unit: WriteUnit, row: BriefRow): Promise<void> {
  await unit.insert(brief).values(row);
}

/** The beëindigingen of a dossier, newest first. */
export async function listBeeindigingRows(
  unit: ReadUnit,
  dossierId: string,
): Promise<BeeindigingRow[]> {
  return unit
    .select()
    .from(beeindiging)
    .where(eq(beeindiging.dossierId, dossierId))
    .orderBy(desc(beeindiging.datum), desc(beeindiging.id));
}

/** The register of beëindigingen in a period, both ends included, newest first. */
export async function listBeeindigingenIn(
  unit: ReadUnit,
  van: string,
  tot: string,
): Promise<BeeindigingRow[]> {
  return unit
    .select()
    .from(beeindiging)
    .where(between(beeindiging.datum, van, tot))
    .orderBy(desc(beeindiging.datum), desc(beeindiging.id));
}

export async function findBeeindiging(
  unit: ReadUnit,
  id: string,
): Promise<BeeindigingRow | undefined> {
  const rows = await unit.select().from(beeindiging).where(eq(beeindiging.id, id));
  return rows[0];
}

export async function insertBeeindiging(unit: WriteUnit, row: BeeindigingRow): Promise<void> {
  await unit.insert(beeindiging).values(row);
}

/** The closings of a dossier, newest first; one that was reopened stays. */
export async function listAfsluitingen(
  unit: ReadUnit,
  dossierId: string,
): Promise<AfsluitingRow[]> {
  return unit
    .select()
    .from(afsluiting)
    .where(eq(afsluiting.dossierId, dossierId))
    .orderBy(desc(afsluiting.op), desc(afsluiting.id));
}

/** The closing in force of a dossier, or undefined. */
export async function findLopendeAfsluiting(
  unit: ReadUnit,
  dossierId: string,
): Promise<AfsluitingRow | undefined> {
  const rows = await unit
    .select()
    .from(afsluiting)
    .where(and(eq(afsluiting.dossierId, dossierId), isNull(afsluiting.heropendOp)));
  return rows[0];
}

export async function insertAfsluiting(unit: WriteUnit, row: AfsluitingRow): Promise<void> {
  await unit.insert(afsluiting).values(row);
}

/** Records that a dossier was reopened, and why. */
export async function reopenAfsluiting(
  unit: WriteUnit,
  row: AfsluitingRow,
  heropendOp: string,
  heropenReden: string,
): Promise<void> {
  await unit
    .update(afsluiting)
    .set({ heropendOp, heropenReden, versie: row.versie + 1 })
    .where(and(eq(afsluiting.id, row.id), eq(afsluiting.versie, row.versie)));
}

/** Who was told of these beëindigingen or closings of one dossier. */
export async function listBerichten(unit: ReadUnit, dossierId: string): Promise<BerichtRow[]> {
  return unit
    .select()
    .from(bericht)
    .where(eq(bericht.dossierId, dossierId))
    .orderBy(asc(bericht.datum), asc(bericht.id));
}

/** Records that a partner was told; a second time changes date and channel. */
export async function upsertBericht(unit: WriteUnit, row: BerichtRow): Promise<void> {
  const { datum, kanaal, door, op } = row;
  await unit
    .insert(bericht)
    .values(row)
    .onConflictDoUpdate({
      target: [bericht.bijId, bericht.partnerId],
      set: { datum, kanaal, door, op },
    });
}

/** The newest screening of each of these dossiers that has one. */
export async function laatsteScreeningen(
  unit: ReadUnit,
  dossierIds: readonly string[],
): Promise<ReadonlyMap<string, ScreeningRow>> {
  if (dossierIds.length === 0) return new Map();
  const rows = await unit
    .select()
    .from(screening)
    .where(among(screening.dossierId, dossierIds))
    .orderBy(asc(screening.op), asc(screening.id));
  return new Map(rows.map((row) => [row.dossierId, row]));
}

/** Which of these dossiers have an afstemming or a motivated exception in the running episode. */
export async function afgestemdeDossiers(
  unit: ReadUnit,
  dossierIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (dossierIds.length === 0) return new Set();
  const rows = await unit
    .selectDistinct({ id: afstemming.dossierId })
    .from(afstemming)
    .where(
      and(
        among(afstemming.dossierId, dossierIds),
        notExists(
          unit
            .select({ id: afsluiting.id })
            .from(afsluiting)
            .where(
              and(
                eq(afsluiting.dossierId, afstemming.dossierId),
                isNotNull(afsluiting.heropendOp),
                gte(afsluiting.op, afstemming.op),
              ),
            ),
        ),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}
