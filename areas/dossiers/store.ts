import {
  and,
  asc,
  desc,
  eq,
  getTableColumns,
  gte,
  isNotNull,
  isNull,
  lt,
  max,
  type SQL,
  sql,
} from 'drizzle-orm';
import { schema } from '#areas/tables.ts';
import { among } from '#db/among.ts';
import { type Asked, prepared, preparedOne } from '#db/prepared.ts';
import type { ReadUnit, WriteUnit } from '#db/store.ts';

const { dossier, dossierpersoon, betrokkene, historie, aantekening, melding } = schema;
export type DossierRow = typeof dossier.$inferSelect;
export type DossierpersoonRow = typeof dossierpersoon.$inferSelect;
export type HistorieRow = typeof historie.$inferSelect;
export type AantekeningRow = typeof aantekening.$inferSelect;

export const findDossier = preparedOne((unit, id: Asked) =>
  unit.select().from(dossier).where(eq(dossier.id, id)),
);

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

/** Keeps the first due date of the open terms and what is due then; nobody's change, so no new versie. */
export async function setVervalt(
  unit: WriteUnit,
  id: string,
  eerste: Pick<DossierRow, 'vervalt' | 'werksoort'>,
): Promise<void> {
  await unit.update(dossier).set(eerste).where(eq(dossier.id, id));
}

/** Dossiers with these ids, newest first. */
export const findDossiers = prepared((unit, ids: Asked<readonly string[]>) =>
  unit
    .select()
    .from(dossier)
    .where(among(dossier.id, ids))
    .orderBy(desc(dossier.geopendOp), desc(dossier.id)),
);

/** Who is in these dossiers, the one that each is called after first. */
export const listPersonen = prepared((unit, dossierIds: Asked<readonly string[]>) =>
  unit
    .select()
    .from(dossierpersoon)
    .where(and(among(dossierpersoon.dossierId, dossierIds), isNull(dossierpersoon.weggehaaldOp)))
    .orderBy(desc(dossierpersoon.eerste), asc(dossierpersoon.id)),
);

/** The person that each of these dossiers is called after. */
export const listHoofdpersonen = prepared((unit, dossierIds: Asked<readonly string[]>) =>
  unit
    .select({
      ...getTableColumns(betrokkene),
      dossierId: dossierpersoon.dossierId,
      overleden: dossierpersoon.overleden,
    })
    .from(dossierpersoon)
    .innerJoin(betrokkene, eq(betrokkene.id, dossierpersoon.betrokkeneId))
    .where(and(among(dossierpersoon.dossierId, dossierIds), eq(dossierpersoon.eerste, true))),
);

/** In which dossiers these people are. */
export const listDossiersOf = prepared((unit, betrokkeneIds: Asked<readonly string[]>) =>
  unit
    .select()
    .from(dossierpersoon)
    .where(
      and(among(dossierpersoon.betrokkeneId, betrokkeneIds), isNull(dossierpersoon.weggehaaldOp)),
    ),
);

/** Where these people are or were, those that they were taken out of too. */
export const listPlaatsingen = prepared((unit, betrokkeneIds: Asked<readonly string[]>) =>
  unit.select().from(dossierpersoon).where(among(dossierpersoon.betrokkeneId, betrokkeneIds)),
);

/** Who was taken out of a dossier again. */
export const listWeggehaald = prepared((unit, dossierId: Asked) =>
  unit
    .select()
    .from(dossierpersoon)
    .where(and(eq(dossierpersoon.dossierId, dossierId), isNotNull(dossierpersoon.weggehaaldOp)))
    .orderBy(asc(dossierpersoon.id)),
);

/** Puts somebody in a dossier; who was taken out of it before is in it again. */
export async function insertPersoon(unit: WriteUnit, row: DossierpersoonRow): Promise<void> {
  const { rol, sinds, overleden } = row;
  await unit
    .insert(dossierpersoon)
    .values(row)
    .onConflictDoUpdate({
      target: [dossierpersoon.dossierId, dossierpersoon.betrokkeneId],
      set: { rol, sinds, overleden, weggehaaldOp: null, meldingId: null },
    });
}

/** Keeps with which melding these people came into a dossier. */
export async function setGebrachtDoor(
  unit: WriteUnit,
  { dossierId, wie, meldingId }: { dossierId: string; wie: readonly string[]; meldingId: string },
): Promise<void> {
  if (wie.length === 0) return;
  await unit
    .update(dossierpersoon)
    .set({ meldingId })
    .where(and(eq(dossierpersoon.dossierId, dossierId), among(dossierpersoon.betrokkeneId, wie)));
}

/** Who is in these dossiers because of a melding that no longer stands; nobody that one is called after. */
export const listVanIngetrokken = prepared((unit, dossierIds: Asked<readonly string[]>) =>
  unit
    .select({ dossierId: dossierpersoon.dossierId, betrokkeneId: dossierpersoon.betrokkeneId })
    .from(dossierpersoon)
    .innerJoin(melding, eq(melding.id, dossierpersoon.meldingId))
    .where(
      and(
        among(dossierpersoon.dossierId, dossierIds),
        isNull(dossierpersoon.weggehaaldOp),
        eq(dossierpersoon.eerste, false),
        isNotNull(melding.ingetrokkenOp),
      ),
    )
    .orderBy(asc(dossierpersoon.id)),
);

/** Changes what somebody is in a dossier. */
export async function updatePersoon(
  unit: WriteUnit,
  id: string,
  values: Partial<Pick<DossierpersoonRow, 'rol' | 'eerste' | 'vertrokken' | 'weggehaaldOp'>>,
): Promise<void> {
  await unit.update(dossierpersoon).set(values).where(eq(dossierpersoon.id, id));
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
export const listHistorie = prepared((unit, dossierId: Asked) =>
  unit
    .select()
    .from(historie)
    .where(eq(historie.dossierId, dossierId))
    .orderBy(desc(historie.op), desc(historie.id)),
);

export async function insertAantekening(
  unit: WriteUnit,
  row: typeof aantekening.$inferInsert,
): Promise<void> {
  await unit.insert(aantekening).values(row);
}

/** Contact moments and notes of a dossier, newest first; those that were withdrawn too. */
export const listAantekeningen = prepared((unit, dossierId: Asked) =>
  unit
    .select()
    .from(aantekening)
    .where(eq(aantekening.dossierId, dossierId))
    .orderBy(desc(aantekening.datum), desc(aantekening.id)),
);

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

/** The numbers of all dossiers, by id. */
export async function listDossiernummers(unit: ReadUnit): Promise<ReadonlyMap<string, string>> {
  const { id, nummer } = dossier;
  const rows = await unit.select({ id, nummer }).from(dossier);
  return new Map(rows.map((row) => [row.id, row.nummer]));
}
