import { and, asc, desc, eq, gt, isNull, notExists } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { schema } from '#areas/tables.ts';
import { among } from '#db/among.ts';
import { type Asked, prepared } from '#db/prepared.ts';
import type { ReadUnit, WriteUnit } from '#db/store.ts';

const { screening, afstemming, traject } = schema;

export type ScreeningRow = typeof screening.$inferSelect;

export type AfstemmingRow = typeof afstemming.$inferSelect;

/** The screenings of a dossier that stand, newest first; an earlier one is never changed. */
export async function listScreeningen(unit: ReadUnit, dossierId: string): Promise<ScreeningRow[]> {
  return (await listAlleScreeningen(unit, dossierId)).filter(isStaand);
}

/** The screenings of a dossier, newest first, those that were withdrawn too: to show what was there. */
export const listAlleScreeningen = prepared((unit, dossierId: Asked) =>
  unit
    .select()
    .from(screening)
    .where(eq(screening.dossierId, dossierId))
    .orderBy(desc(screening.op), desc(screening.id)),
);

const isStaand = ({ ingetrokkenOp }: { readonly ingetrokkenOp: string | null }) =>
  ingetrokkenOp === null;

export async function findScreening(unit: ReadUnit, id: string): Promise<ScreeningRow | undefined> {
  return (await unit.select().from(screening).where(eq(screening.id, id)))[0];
}

export async function findAfstemming(
  unit: ReadUnit,
  id: string,
): Promise<AfstemmingRow | undefined> {
  return (await unit.select().from(afstemming).where(eq(afstemming.id, id)))[0];
}

type Ingetrokken = Pick<ScreeningRow, 'ingetrokkenOp' | 'ingetrokkenReden' | 'ingetrokkenDoor'>;

/** Withdraws a screening: it counts as never done. */
export async function withdrawScreeningRow(
  unit: WriteUnit,
  id: string,
  values: Ingetrokken,
): Promise<void> {
  await unit.update(screening).set(values).where(eq(screening.id, id));
}

/** Withdraws an afstemming: it counts as never done. */
export async function withdrawAfstemmingRow(
  unit: WriteUnit,
  id: string,
  values: Ingetrokken,
): Promise<void> {
  await unit.update(afstemming).set(values).where(eq(afstemming.id, id));
}

export async function insertScreening(
  unit: WriteUnit,
  row: typeof screening.$inferInsert,
): Promise<void> {
  await unit.insert(screening).values(row);
}

/** What was agreed with the Sociaal Team, or the motivated exceptions (st 5), that stands, newest first. */
export async function listAfstemmingen(
  unit: ReadUnit,
  dossierId: string,
): Promise<AfstemmingRow[]> {
  return (await listAlleAfstemmingen(unit, dossierId)).filter(isStaand);
}

/** The same, with what was withdrawn: to show what was there. */
export const listAlleAfstemmingen = prepared((unit, dossierId: Asked) =>
  unit
    .select()
    .from(afstemming)
    .where(eq(afstemming.dossierId, dossierId))
    .orderBy(desc(afstemming.datum), desc(afstemming.id)),
);

export async function insertAfstemming(
  unit: WriteUnit,
  row: typeof afstemming.$inferInsert,
): Promise<void> {
  await unit.insert(afstemming).values(row);
}

const listVanLaatste = prepared((unit, dossierIds: Asked<readonly string[]>) =>
  unit
    .select()
    .from(screening)
    .where(
      and(
        among(screening.dossierId, dossierIds),
        isNull(screening.ingetrokkenOp),
        isVanLaatste(unit, screening),
      ),
    )
    .orderBy(asc(screening.op), asc(screening.id)),
);

/** The newest screening in the last traject of each of these dossiers that has one. */
export async function listScreeningenVanTraject(
  unit: ReadUnit,
  dossierIds: readonly string[],
): Promise<ReadonlyMap<string, ScreeningRow>> {
  if (dossierIds.length === 0) return new Map();
  const rows = await listVanLaatste(unit, dossierIds);
  return new Map(rows.map((row) => [row.dossierId, row]));
}

const listAfgestemd = prepared((unit, dossierIds: Asked<readonly string[]>) =>
  unit
    .select()
    .from(afstemming)
    .where(
      and(
        among(afstemming.dossierId, dossierIds),
        isNull(afstemming.ingetrokkenOp),
        isVanLaatste(unit, afstemming),
      ),
    ),
);

/** What was agreed with the Sociaal Team in the last traject of each of these dossiers. */
export async function listAfstemmingenVanTraject(
  unit: ReadUnit,
  dossierIds: readonly string[],
): Promise<ReadonlyMap<string, AfstemmingRow[]>> {
  if (dossierIds.length === 0) return new Map();
  const rows = await listAfgestemd(unit, dossierIds);
  return Map.groupBy(rows, ({ dossierId }) => dossierId);
}

/** Whether a row is of the last traject of its dossier; one of before there were trajecten is. */
function isVanLaatste(
  unit: ReadUnit,
  { trajectId, dossierId }: typeof screening | typeof afstemming,
) {
  const later = alias(traject, 'later');
  return notExists(
    unit
      .select({ id: later.id })
      .from(later)
      .innerJoin(traject, eq(traject.id, trajectId))
      .where(and(eq(later.dossierId, dossierId), gt(later.volgnummer, traject.volgnummer))),
  );
}
