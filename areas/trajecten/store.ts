import { and, eq, isNull, ne, type SQL, sql } from 'drizzle-orm';
import { schema } from '#areas/tables.ts';
import type { ReadUnit, WriteUnit } from '#db/store.ts';

const { dossier, melding, termijn } = schema;

/** A term whose day is not the one that its melding names. */
export type VerschovenDag = {
  readonly id: string;
  readonly dossierId: string;
  readonly genoemd: string;
};

/** The day that the melding of a zitting or ontruiming names; null for any other term. */
const genoemd = sql<string | null>`CASE ${termijn.code}
  WHEN 'zitting' THEN ${melding.zittingOp} WHEN 'ontruiming' THEN ${melding.ontruimingOp} END`;

/** Unmet terms of a named day that were suspended once and now have another day, or none. */
async function listVerschoven(unit: ReadUnit, where: SQL): Promise<VerschovenDag[]> {
  const rows = await unit
    .select({ id: termijn.id, dossierId: termijn.dossierId, genoemd })
    .from(dossier)
    .innerJoin(termijn, eq(termijn.dossierId, dossier.id))
    .innerJoin(melding, eq(melding.id, termijn.meldingId))
    .where(
      and(
        where,
        isNull(termijn.voldaanOp),
        ne(sql`${termijn.opschortingen}`, '[]'),
        sql`${genoemd} IS NOT NULL AND ${termijn.vervalt} IS NOT ${genoemd}`,
      ),
    );
  return rows.flatMap((row) => (row.genoemd === null ? [] : [{ ...row, genoemd: row.genoemd }]));
}

/** Those of all open dossiers: what is closed is on no list. */
export async function listVerschovenOpen(unit: ReadUnit): Promise<VerschovenDag[]> {
  return listVerschoven(unit, isNull(dossier.geslotenOp));
}

/** Those of one dossier. */
export async function listVerschovenVan(unit: ReadUnit, id: string): Promise<VerschovenDag[]> {
  return listVerschoven(unit, eq(dossier.id, id));
}

/** Puts the day back; nobody's change, so no new versie. */
export async function restoreVervalt(
  unit: WriteUnit,
  { id, genoemd: vervalt }: VerschovenDag,
): Promise<void> {
  await unit.update(termijn).set({ vervalt }).where(eq(termijn.id, id));
}
