import { and, asc, between, desc, eq, isNull } from 'drizzle-orm';
import { schema } from '#areas/tables.ts';
import { among } from '#db/among.ts';
import { type Asked, prepared, preparedOne } from '#db/prepared.ts';
import type { ReadUnit, WriteUnit } from '#db/store.ts';

const { dossierpartner, casusregie, beeindiging, afsluiting, mededeling } = schema;

export type DossierpartnerRow = typeof dossierpartner.$inferSelect;

export type BeeindigingRow = typeof beeindiging.$inferSelect;

export type AfsluitingRow = typeof afsluiting.$inferSelect;

export type MededelingRow = typeof mededeling.$inferSelect;

/** The partners that were added to a dossier besides its melders. */
export const listDossierpartners = prepared((unit, dossierId: Asked) =>
  unit
    .select()
    .from(dossierpartner)
    .where(eq(dossierpartner.dossierId, dossierId))
    .orderBy(asc(dossierpartner.rol), asc(dossierpartner.id)),
);

/** Adds a partner to a dossier, or changes what it is there. */
export async function upsertDossierpartner(unit: WriteUnit, row: DossierpartnerRow): Promise<void> {
  const { rol, contact } = row;
  await unit
    .insert(dossierpartner)
    .values(row)
    .onConflictDoUpdate({
      target: [dossierpartner.dossierId, dossierpartner.trajectId, dossierpartner.partnerId],
      set: { rol, contact },
    });
}

export type CasusregieRow = typeof casusregie.$inferSelect;

/** Who had casusregie in a dossier, the first one first, what was withdrawn too. */
export async function listCasusregies(unit: ReadUnit, dossierId: string): Promise<CasusregieRow[]> {
  return unit
    .select()
    .from(casusregie)
    .where(eq(casusregie.dossierId, dossierId))
    .orderBy(asc(casusregie.van), asc(casusregie.id));
}

/** The same of several dossiers. */
export async function listCasusregiesVan(
  unit: ReadUnit,
  dossierIds: readonly string[],
): Promise<CasusregieRow[]> {
  return unit
    .select()
    .from(casusregie)
    .where(among(casusregie.dossierId, dossierIds))
    .orderBy(asc(casusregie.van), asc(casusregie.id));
}

export async function findCasusregie(
  unit: ReadUnit,
  id: string,
): Promise<CasusregieRow | undefined> {
  return (await unit.select().from(casusregie).where(eq(casusregie.id, id)))[0];
}

export async function insertCasusregie(unit: WriteUnit, row: CasusregieRow): Promise<void> {
  await unit.insert(casusregie).values(row);
}

/** Changes the row if it still has this versie. */
export async function updateCasusregie(
  unit: WriteUnit,
  key: Pick<CasusregieRow, 'id' | 'versie'>,
  values: Partial<Omit<CasusregieRow, 'id' | 'versie' | 'dossierId' | 'trajectId'>>,
): Promise<boolean> {
  const rows = await unit
    .update(casusregie)
    .set({ ...values, versie: key.versie + 1 })
    .where(and(eq(casusregie.id, key.id), eq(casusregie.versie, key.versie)))
    .returning({ id: casusregie.id });
  return rows.length === 1;
}

/** The beëindigingen of a dossier that stand, newest first. */
export async function listBeeindigingRows(
  unit: ReadUnit,
  dossierId: string,
): Promise<BeeindigingRow[]> {
  return (await listAlleBeeindigingen(unit, dossierId)).filter(
    ({ ingetrokkenOp }) => ingetrokkenOp === null,
  );
}

/** Those of several dossiers. */
export async function listBeeindigingenVan(
  unit: ReadUnit,
  dossierIds: readonly string[],
): Promise<BeeindigingRow[]> {
  return unit
    .select()
    .from(beeindiging)
    .where(and(among(beeindiging.dossierId, dossierIds), isNull(beeindiging.ingetrokkenOp)));
}

/** The same, with what was withdrawn: to show what was there. */
export async function listAlleBeeindigingen(
  unit: ReadUnit,
  dossierId: string,
): Promise<BeeindigingRow[]> {
  return unit
    .select()
    .from(beeindiging)
    .where(eq(beeindiging.dossierId, dossierId))
    .orderBy(desc(beeindiging.datum), desc(beeindiging.id));
}

/** The register of beëindigingen in a period that stand, both ends included, newest first. */
export async function listBeeindigingenIn(
  unit: ReadUnit,
  van: string,
  tot: string,
): Promise<BeeindigingRow[]> {
  return unit
    .select()
    .from(beeindiging)
    .where(and(between(beeindiging.datum, van, tot), isNull(beeindiging.ingetrokkenOp)))
    .orderBy(desc(beeindiging.datum), desc(beeindiging.id));
}

export async function findBeeindiging(
  unit: ReadUnit,
  id: string,
): Promise<BeeindigingRow | undefined> {
  const rows = await unit.select().from(beeindiging).where(eq(beeindiging.id, id));
  return rows[0];
}

/** Withdraws a beëindiging: it counts as never registered. */
export async function withdrawBeeindigingRow(
  unit: WriteUnit,
  id: string,
  values: Pick<BeeindigingRow, 'ingetrokkenOp' | 'ingetrokkenReden' | 'ingetrokkenDoor'>,
): Promise<void> {
  await unit.update(beeindiging).set(values).where(eq(beeindiging.id, id));
}

/** Records that the partner takes part again. */
export async function setHervat(unit: WriteUnit, id: string, hervatOp: string): Promise<void> {
  await unit.update(beeindiging).set({ hervatOp }).where(eq(beeindiging.id, id));
}

export async function insertBeeindiging(
  unit: WriteUnit,
  row: typeof beeindiging.$inferInsert,
): Promise<void> {
  await unit.insert(beeindiging).values(row);
}

/** The closings of a dossier, newest first; one that was reopened stays. */
export const listAfsluitingen = prepared((unit, dossierId: Asked) =>
  unit
    .select()
    .from(afsluiting)
    .where(eq(afsluiting.dossierId, dossierId))
    .orderBy(desc(afsluiting.op), desc(afsluiting.id)),
);

/** The closing in force of a dossier, or undefined. */
export const findLopendeAfsluiting = preparedOne((unit, dossierId: Asked) =>
  unit
    .select()
    .from(afsluiting)
    .where(and(eq(afsluiting.dossierId, dossierId), isNull(afsluiting.heropendOp))),
);

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

/** What partners of one dossier were told, those that turned out not to be told too, the first one first. */
export const listMededelingen = prepared((unit, dossierId: Asked) =>
  unit
    .select()
    .from(mededeling)
    .where(eq(mededeling.dossierId, dossierId))
    .orderBy(asc(mededeling.datum), asc(mededeling.id)),
);

export async function findMededeling(
  unit: ReadUnit,
  id: string,
): Promise<MededelingRow | undefined> {
  return (await unit.select().from(mededeling).where(eq(mededeling.id, id)))[0];
}

export async function insertMededelingen(unit: WriteUnit, rows: MededelingRow[]): Promise<void> {
  if (rows.length > 0) await unit.insert(mededeling).values(rows);
}

/** Withdraws mededelingen: they were not told after all. */
export async function withdrawMededelingRows(
  unit: WriteUnit,
  ids: readonly string[],
  values: Pick<MededelingRow, 'ingetrokkenOp' | 'ingetrokkenReden' | 'ingetrokkenDoor'>,
): Promise<void> {
  await unit.update(mededeling).set(values).where(among(mededeling.id, ids));
}
