import { and, asc, count, desc, eq, getTableColumns, isNotNull, isNull, sql } from 'drizzle-orm';
import { listDossiersMetVraag } from '#areas/partnervragen/store.ts';
import { schema } from '#areas/tables.ts';
import { among } from '#db/among.ts';
import { type Asked, prepared, preparedOne } from '#db/prepared.ts';
import type { ReadUnit, WriteUnit } from '#db/store.ts';

const { traject, procedure, gebeurtenis, afgedaan, partnernavraag, termijn, herleiding } = schema;
export type TrajectRow = typeof traject.$inferSelect;
export type ProcedureRow = typeof procedure.$inferSelect;
export type GebeurtenisRow = typeof gebeurtenis.$inferSelect;
export type AfgedaanRow = typeof afgedaan.$inferSelect;

/** The trajecten of a dossier, the first one first. */
export const listTrajecten = prepared((unit, dossierId: Asked) =>
  unit
    .select()
    .from(traject)
    .where(eq(traject.dossierId, dossierId))
    .orderBy(asc(traject.volgnummer)),
);

export async function insertTraject(unit: WriteUnit, row: TrajectRow): Promise<void> {
  await unit.insert(traject).values(row);
}

/** Closes the traject of a dossier that is open. */
export async function closeTraject(unit: WriteUnit, dossierId: string, op: string): Promise<void> {
  await unit
    .update(traject)
    .set({ geslotenOp: op })
    .where(and(eq(traject.dossierId, dossierId), isNull(traject.geslotenOp)));
}

/** The procedures of a dossier, the first that was registered first. */
export const listProcedureRows = prepared((unit, dossierId: Asked) =>
  unit
    .select()
    .from(procedure)
    .where(eq(procedure.dossierId, dossierId))
    .orderBy(asc(procedure.id)),
);

/** The procedures of the open trajecten of these dossiers, the newest first. */
export const listLopendeRows = prepared((unit, dossierIds: Asked<readonly string[]>) =>
  unit
    .select(getTableColumns(procedure))
    .from(procedure)
    .innerJoin(traject, eq(traject.id, procedure.trajectId))
    .where(and(among(procedure.dossierId, dossierIds), isNull(traject.geslotenOp)))
    .orderBy(desc(procedure.id)),
);

/** The open traject of each of these dossiers. */
export const listOpenTrajecten = prepared((unit, dossierIds: Asked<readonly string[]>) =>
  unit
    .select()
    .from(traject)
    .where(and(among(traject.dossierId, dossierIds), isNull(traject.geslotenOp))),
);

/** The last traject of each of these dossiers, open or not. */
export async function listLaatsteTrajecten(
  unit: ReadUnit,
  dossierIds: readonly string[],
): Promise<ReadonlyMap<string, TrajectRow>> {
  if (dossierIds.length === 0) return new Map();
  const rows = await listTrajectenVan(unit, dossierIds);
  return new Map(rows.map((row) => [row.dossierId, row]));
}

const listTrajectenVan = prepared((unit, dossierIds: Asked<readonly string[]>) =>
  unit
    .select()
    .from(traject)
    .where(among(traject.dossierId, dossierIds))
    .orderBy(asc(traject.volgnummer)),
);

export type PartnernavraagRow = typeof partnernavraag.$inferSelect;

/** What partners are asked about in a dossier on a day, the first that was planned first. */
export const listPartnernavragen = prepared((unit, dossierId: Asked) =>
  unit
    .select()
    .from(partnernavraag)
    .where(eq(partnernavraag.dossierId, dossierId))
    .orderBy(asc(partnernavraag.id)),
);

export async function insertPartnernavraag(unit: WriteUnit, row: PartnernavraagRow): Promise<void> {
  await unit.insert(partnernavraag).values(row);
}

/** What nobody could answer about these dossiers, by the sleutel of the question. */
export const listNavraagGelaten = prepared((unit, dossierIds: Asked<readonly string[]>) =>
  unit
    .select()
    .from(afgedaan)
    // Written out: SQLite compiles the query again each time that a pattern is bound.
    .where(and(among(afgedaan.dossierId, dossierIds), sql`${afgedaan.sleutel} LIKE 'navraag:%'`)),
);

/** Takes back what was done about a term or question, so that it is asked again. */
export async function deleteAfgedaan(
  unit: WriteUnit,
  key: Pick<AfgedaanRow, 'dossierId' | 'sleutel'>,
): Promise<void> {
  await unit
    .delete(afgedaan)
    .where(and(eq(afgedaan.dossierId, key.dossierId), eq(afgedaan.sleutel, key.sleutel)));
}

export const findProcedure = preparedOne((unit, id: Asked) =>
  unit.select().from(procedure).where(eq(procedure.id, id)),
);

export async function insertProcedure(unit: WriteUnit, row: ProcedureRow): Promise<void> {
  await unit.insert(procedure).values(row);
}

/** Changes the row if it still has this versie. */
export async function updateProcedure(
  unit: WriteUnit,
  key: Pick<ProcedureRow, 'id' | 'versie'>,
  values: Partial<Pick<ProcedureRow, 'verhuurderId' | 'gronden' | 'woning' | 'gedaagden'>>,
): Promise<ProcedureRow | undefined> {
  const rows = await unit
    .update(procedure)
    .set({ ...values, versie: key.versie + 1 })
    .where(and(eq(procedure.id, key.id), eq(procedure.versie, key.versie)))
    .returning();
  return rows[0];
}

/** What happened in these procedures, withdrawn or not. */
export async function listGebeurtenisRows(
  unit: ReadUnit,
  procedureIds: readonly string[],
): Promise<readonly GebeurtenisRow[]> {
  // They come as they were entered, so that this is nearly their order; SQLite would copy them all.
  return [...(await gebeurtenisRows(unit, procedureIds))].sort((a, b) => (a.id < b.id ? -1 : 1));
}

const gebeurtenisRows = prepared((unit, procedureIds: Asked<readonly string[]>) =>
  unit.select().from(gebeurtenis).where(among(gebeurtenis.procedureId, procedureIds)),
);

export const findGebeurtenis = preparedOne((unit, id: Asked) =>
  unit.select().from(gebeurtenis).where(eq(gebeurtenis.id, id)),
);

export async function insertGebeurtenissen(unit: WriteUnit, rows: GebeurtenisRow[]): Promise<void> {
  if (rows.length > 0) await unit.insert(gebeurtenis).values(rows);
}

/** Withdraws a gebeurtenis that stands, if it still has this versie. */
export async function withdrawRow(
  unit: WriteUnit,
  key: Pick<GebeurtenisRow, 'id' | 'versie'>,
  values: Pick<GebeurtenisRow, 'ingetrokkenOp' | 'ingetrokkenReden' | 'vervangenDoor'>,
): Promise<GebeurtenisRow | undefined> {
  const rows = await unit
    .update(gebeurtenis)
    .set({ ...values, versie: key.versie + 1 })
    .where(
      and(
        eq(gebeurtenis.id, key.id),
        eq(gebeurtenis.versie, key.versie),
        isNull(gebeurtenis.ingetrokkenOp),
      ),
    )
    .returning();
  return rows[0];
}

/** What was done about derived terms of a dossier. */
export const listAfgedaan = prepared((unit, dossierId: Asked) =>
  unit.select().from(afgedaan).where(eq(afgedaan.dossierId, dossierId)),
);

export async function insertAfgedaan(unit: WriteUnit, row: AfgedaanRow): Promise<void> {
  await unit.insert(afgedaan).values(row);
}

/** The derived terms of a dossier as they are kept. */
export const listAfgeleid = prepared((unit, dossierId: Asked) =>
  unit
    .select()
    .from(termijn)
    .where(and(eq(termijn.dossierId, dossierId), isNotNull(termijn.sleutel))),
);

export async function deleteTermijnen(unit: WriteUnit, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await unit.delete(termijn).where(among(termijn.id, ids));
}

/** Some dossiers whose terms must be derived anew. */
export async function listHerleiding(unit: ReadUnit, limit: number): Promise<string[]> {
  const rows = await unit.select().from(herleiding).limit(limit);
  return rows.map(({ dossierId }) => dossierId);
}

export async function deleteHerleiding(unit: WriteUnit, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await unit.delete(herleiding).where(among(herleiding.dossierId, ids));
}

/** Marks every dossier with a traject or question that is open: its terms must be derived anew. */
export async function markHerleiding(unit: WriteUnit): Promise<void> {
  const lopend = await unit
    .selectDistinct({ dossierId: traject.dossierId })
    .from(traject)
    .where(isNull(traject.geslotenOp));
  const gevraagd = (await listDossiersMetVraag(unit)).map((dossierId) => ({ dossierId }));
  const rows = [...lopend, ...gevraagd];
  for (let at = 0; at < rows.length; at += 500)
    await unit
      .insert(herleiding)
      .values(rows.slice(at, at + 500))
      .onConflictDoNothing();
}

/** Puts a procedure in another traject of its dossier. */
export async function moveProcedure(unit: WriteUnit, id: string, trajectId: string): Promise<void> {
  await unit.update(procedure).set({ trajectId }).where(eq(procedure.id, id));
}

/** Opens the last traject of a dossier again. */
export async function reopenTraject(unit: WriteUnit, id: string): Promise<void> {
  await unit.update(traject).set({ geslotenOp: null }).where(eq(traject.id, id));
}

/** The homes that were cleared in procedures of these dossiers, each with when. */
export const listOntruimd = prepared((unit, dossierIds: Asked<readonly string[]>) =>
  unit
    .select({
      woning: procedure.woning,
      op: gebeurtenis.op,
      vernomenOp: gebeurtenis.vernomenOp,
    })
    .from(gebeurtenis)
    .innerJoin(procedure, eq(procedure.id, gebeurtenis.procedureId))
    .where(
      and(
        among(procedure.dossierId, dossierIds),
        eq(gebeurtenis.soort, 'ontruiming_uitgevoerd'),
        isNull(gebeurtenis.ingetrokkenOp),
      ),
    ),
);

/** Puts the day on which a traject began right, with the set that was in force then. */
export async function setBegonnenOp(
  unit: WriteUnit,
  id: string,
  values: Pick<TrajectRow, 'begonnenOp' | 'setId'>,
): Promise<void> {
  await unit.update(traject).set(values).where(eq(traject.id, id));
}

/** The trajecten that keep no set, closed ones too: no agreement was in force when they began. */
export async function listTrajectenZonderSet(unit: ReadUnit): Promise<TrajectRow[]> {
  return unit.select().from(traject).where(isNull(traject.setId));
}

/** Lets a traject keep a set. */
export async function setTrajectSet(unit: WriteUnit, id: string, setId: string): Promise<void> {
  await unit.update(traject).set({ setId }).where(eq(traject.id, id));
}

/** How many open trajecten keep each set. */
export async function countPerSet(unit: ReadUnit): Promise<ReadonlyMap<string, number>> {
  const rows = await unit
    .select({ setId: traject.setId, aantal: count() })
    .from(traject)
    .where(and(isNull(traject.geslotenOp), isNotNull(traject.setId)))
    .groupBy(traject.setId);
  return new Map(rows.map(({ setId, aantal }) => [setId ?? '', aantal]));
}
