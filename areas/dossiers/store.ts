import {
  and,
  asc,
  count,
  desc,
  eq,
  getTableColumns,
  gte,
  isNull,
  lt,
  lte,
  max,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { BetrokkeneRow } from '#areas/personen/store/betrokkenen.ts';
import { schema } from '#areas/tables.ts';
import { among } from '#db/among.ts';
import type { ReadUnit, WriteUnit } from '#db/store.ts';

const { dossier, dossierpersoon, betrokkene, historie, aantekening } = schema;
export type DossierRow = typeof dossier.$inferSelect;
export type DossierpersoonRow = typeof dossierpersoon.$inferSelect;
export type HistorieRow = typeof historie.$inferSelect;
export type AantekeningRow = typeof aantekening.$inferSelect;

/** Which open dossiers: by due date (both ends included) and by who handles them. */
export type Werkvraag = {
  readonly vervalt: { readonly van?: string; readonly tot?: string } | 'geen' | 'alle';
  readonly dossierhouder: { readonly id: string } | 'niemand' | 'iedereen';
};

export async function findDossier(unit: ReadUnit, id: string): Promise<DossierRow | undefined> {
  const rows = await unit.select().from(dossier).where(eq(dossier.id, id));
  return rows[0];
}

export async function findDossierByNummer(
  unit: ReadUnit,
  nummer: string,
): Promise<DossierRow | undefined> {
  const rows = await unit.select().from(dossier).where(eq(dossier.nummer, nummer));
  return rows[0];
}

/** Highest dossiernummer of the year, or undefined when the year has none. */
export async function highestNummer(unit: ReadUnit, jaar: string): Promise<string | undefined> {
  const last = (shape?: SQL) =>
    unit
      .select({ nummer: max(dossier.nummer) })
      .from(dossier)
      .where(and(gte(dossier.nummer, `${jaar}-`), lt(dossier.nummer, `${jaar}.`), shape));
  const [row] = await last();
  // As a text 2026-99999 comes after 2026-100000; only then all numbers of six digits are read.
  if (row?.nummer !== `${jaar}-99999`) return row?.nummer ?? undefined;
  const [longer] = await last(eq(sql`length(${dossier.nummer})`, '2026-100000'.length));
  return longer?.nummer ?? row.nummer;
}

export async function insertDossier(unit: WriteUnit, row: DossierRow): Promise<void> {
  await unit.insert(dossier).values(row);
}

/** Changes the row if it still has this versie. */
export async function updateDossier(
  unit: WriteUnit,
  key: Pick<DossierRow, 'id' | 'versie'>,
  values: Partial<Omit<DossierRow, 'id' | 'versie'>>,
): Promise<DossierRow | undefined> {
  const rows = await unit
    .update(dossier)
    .set({ ...values, versie: key.versie + 1 })
    .where(and(eq(dossier.id, key.id), eq(dossier.versie, key.versie)))
    .returning();
  return rows[0];
}

/** Keeps the first due date of the open terms; no change that somebody made, so no new versie. */
export async function setVervalt(
  unit: WriteUnit,
  id: string,
  vervalt: string | null,
): Promise<void> {
  await unit.update(dossier).set({ vervalt }).where(eq(dossier.id, id));
}

/** A page of open dossiers, most urgent first, those without a due date last. */
export async function listOpen(
  unit: ReadUnit,
  filter: Werkvraag,
  page: { limit: number; offset: number },
): Promise<DossierRow[]> {
  return unit
    .select()
    .from(dossier)
    .where(openWhere(filter))
    .orderBy(sql`${dossier.vervalt} ASC NULLS LAST`, asc(dossier.id))
    .limit(page.limit)
    .offset(page.offset);
}

/** How many open dossiers the filter lets through. */
export async function countOpen(unit: ReadUnit, filter: Werkvraag): Promise<number> {
  const rows = await unit.select({ aantal: count() }).from(dossier).where(openWhere(filter));
  return rows[0]?.aantal ?? 0;
}

function openWhere({ vervalt, dossierhouder }: Werkvraag): SQL | undefined {
  const parts: (SQL | undefined)[] = [isNull(dossier.geslotenOp)];
  if (vervalt === 'geen') parts.push(isNull(dossier.vervalt));
  else if (vervalt !== 'alle') {
    if (vervalt.van !== undefined) parts.push(gte(dossier.vervalt, vervalt.van));
    if (vervalt.tot !== undefined) parts.push(lte(dossier.vervalt, vervalt.tot));
  }
  if (dossierhouder === 'niemand') parts.push(isNull(dossier.dossierhouderId));
  else if (dossierhouder !== 'iedereen') parts.push(eq(dossier.dossierhouderId, dossierhouder.id));
  return and(...parts);
}

/** Dossiers with these ids, newest first. */
export async function findDossiers(unit: ReadUnit, ids: readonly string[]): Promise<DossierRow[]> {
  if (ids.length === 0) return [];
  return unit
    .select()
    .from(dossier)
    .where(among(dossier.id, ids))
    .orderBy(desc(dossier.geopendOp), desc(dossier.id));
}

/** Who is in these dossiers. */
export async function listPersonen(
  unit: ReadUnit,
  dossierIds: readonly string[],
): Promise<DossierpersoonRow[]> {
  if (dossierIds.length === 0) return [];
  return unit
    .select()
    .from(dossierpersoon)
    .where(among(dossierpersoon.dossierId, dossierIds))
    .orderBy(asc(dossierpersoon.rol), asc(dossierpersoon.id));
}

/** The betrokkene of each of these dossiers, without the medehuurders. */
export async function listHoofdpersonen(
  unit: ReadUnit,
  dossierIds: readonly string[],
): Promise<(BetrokkeneRow & { dossierId: string })[]> {
  if (dossierIds.length === 0) return [];
  return unit
    .select({ ...getTableColumns(betrokkene), dossierId: dossierpersoon.dossierId })
    .from(dossierpersoon)
    .innerJoin(betrokkene, eq(betrokkene.id, dossierpersoon.betrokkeneId))
    .where(and(among(dossierpersoon.dossierId, dossierIds), eq(dossierpersoon.rol, 'betrokkene')));
}

/** In which dossiers these people are. */
export async function listDossiersOf(
  unit: ReadUnit,
  betrokkeneIds: readonly string[],
): Promise<DossierpersoonRow[]> {
  if (betrokkeneIds.length === 0) return [];
  return unit
    .select()
    .from(dossierpersoon)
    .where(among(dossierpersoon.betrokkeneId, betrokkeneIds));
}

export async function insertPersoon(unit: WriteUnit, row: DossierpersoonRow): Promise<void> {
  await unit.insert(dossierpersoon).values(row).onConflictDoNothing();
}

/** Says of somebody, in every dossier, that they died or did not. */
export async function setOverleden(
  unit: WriteUnit,
  betrokkeneId: string,
  overleden: string | null,
): Promise<void> {
  await unit
    .update(dossierpersoon)
    .set({ overleden })
    .where(eq(dossierpersoon.betrokkeneId, betrokkeneId));
}

/** Adds to the history of a dossier. */
export async function insertHistorie(unit: WriteUnit, row: HistorieRow): Promise<void> {
  await unit.insert(historie).values(row);
}

/** The history of a dossier, newest first. */
export async function listHistorie(unit: ReadUnit, dossierId: string): Promise<HistorieRow[]> {
  return unit
    .select()
    .from(historie)
    .where(eq(historie.dossierId, dossierId))
    .orderBy(desc(historie.op), desc(historie.id));
}

export async function insertAantekening(
  unit: WriteUnit,
  row: typeof aantekening.$inferInsert,
): Promise<void> {
  await unit.insert(aantekening).values(row);
}

/** Contact moments and notes of a dossier, newest first; those that were withdrawn too. */
export async function listAantekeningen(
  unit: ReadUnit,
  dossierId: string,
): Promise<AantekeningRow[]> {
  return unit
    .select()
    .from(aantekening)
    .where(eq(aantekening.dossierId, dossierId))
    .orderBy(desc(aantekening.datum), desc(aantekening.id));
}

export async function findAantekening(
  unit: ReadUnit,
  id: string,
): Promise<AantekeningRow | undefined> {
  return (await unit.select().from(aantekening).where(eq(aantekening.id, id)))[0];
}

/** Withdraws an aantekening that stands, if it still has this versie. */
export async function withdrawAantekeningRow(
  unit: WriteUnit,
  key: Pick<AantekeningRow, 'id' | 'versie'>,
  values: Pick<
    AantekeningRow,
    'ingetrokkenOp' | 'ingetrokkenReden' | 'ingetrokkenDoor' | 'vervangenDoor'
  >,
): Promise<AantekeningRow | undefined> {
  const rows = await unit
    .update(aantekening)
    .set({ ...values, versie: key.versie + 1 })
    .where(
      and(
        eq(aantekening.id, key.id),
        eq(aantekening.versie, key.versie),
        isNull(aantekening.ingetrokkenOp),
      ),
    )
    .returning();
  return rows[0];
}
