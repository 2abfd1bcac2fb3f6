import {
  and,
  between,
  desc,
  eq,
  exists,
  gte,
  inArray,
  isNotNull,
  isNull,
  lte,
  or,
} from 'drizzle-orm';
import type { AfsluitingRow } from '#areas/afsluiten/store.ts';
import type { DossierRow } from '#areas/dossiers/store.ts';
import type { MeldingRow } from '#areas/meldingen/store.ts';
import { schema } from '#areas/tables.ts';
import type { TermijnRow } from '#areas/trajecten/store.ts';
import { among } from '#db/among.ts';
import { type Asked, prepared } from '#db/prepared.ts';
import type { ReadUnit, WriteUnit } from '#db/store.ts';
import { todayIn } from '#domain/dates/iso-date.ts';

const { dossier, melding, meldingcijfer, termijn, verstrekking } = schema;
const { traject, procedure, gebeurtenis, afsluiting } = schema;

type TrajectRow = typeof traject.$inferSelect;
type ProcedureRow = typeof procedure.$inferSelect;
type GebeurtenisRow = typeof gebeurtenis.$inferSelect;

/** Meldingen received in a period that stand, both ends included, oldest first. */
export async function meldingenIn(unit: ReadUnit, van: string, tot: string): Promise<MeldingRow[]> {
  return unit
    .select()
    .from(melding)
    .where(and(between(melding.ontvangenOp, van, tot), isNull(melding.ingetrokkenOp)))
    .orderBy(melding.ontvangenOp, melding.id);
}

export type MeldingcijferRow = typeof meldingcijfer.$inferSelect;

export async function findMeldingcijfer(
  unit: ReadUnit,
  meldingId: string,
): Promise<MeldingcijferRow | undefined> {
  const rows = await unit
    .select()
    .from(meldingcijfer)
    .where(eq(meldingcijfer.meldingId, meldingId));
  return rows[0];
}

/** Fixes what figures count of a melding, or fixes it anew. */
export async function putMeldingcijfer(unit: WriteUnit, row: MeldingcijferRow): Promise<void> {
  const { meldingId: _, ...set } = row;
  await unit
    .insert(meldingcijfer)
    .values(row)
    .onConflictDoUpdate({ target: meldingcijfer.meldingId, set });
}

/** In which gemeenten the meldingen of these dossiers were counted, by dossier. */
export async function listCijferGemeenten(
  unit: ReadUnit,
  dossierIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await gemeentenVanDossiers(unit, dossierIds);
  return new Map(
    [...Map.groupBy(rows, ({ dossierId }) => dossierId)].map(([id, all]) => [
      id,
      [...new Set(all.flatMap(({ gemeente }) => gemeente ?? []))],
    ]),
  );
}

const gemeentenVanDossiers = prepared((unit, dossierIds: Asked<readonly string[]>) =>
  unit
    .select({ dossierId: meldingcijfer.dossierId, gemeente: meldingcijfer.gemeente })
    .from(meldingcijfer)
    .where(among(meldingcijfer.dossierId, dossierIds)),
);

/** What figures count of these meldingen. */
export async function listMeldingcijfers(
  unit: ReadUnit,
  meldingIds: readonly string[],
): Promise<ReadonlyMap<string, MeldingcijferRow>> {
  const rows = await unit
    .select()
    .from(meldingcijfer)
    .where(among(meldingcijfer.meldingId, meldingIds));
  return new Map(rows.map((row) => [row.meldingId, row]));
}

/** The trajecten that were open on some day of a period or after it. */
export async function trajectenSinds(
  unit: ReadUnit,
  van: string,
  tot: string,
): Promise<TrajectRow[]> {
  return unit
    .select()
    .from(traject)
    .where(
      and(
        lte(traject.begonnenOp, tot),
        or(isNull(traject.geslotenOp), gte(traject.geslotenOp, van)),
      ),
    )
    .orderBy(traject.begonnenOp, traject.id);
}

/** All trajecten of these dossiers, the first of each first. */
export async function trajectenVan(
  unit: ReadUnit,
  dossierIds: readonly string[],
): Promise<TrajectRow[]> {
  return unit
    .select()
    .from(traject)
    .where(among(traject.dossierId, dossierIds))
    .orderBy(traject.volgnummer);
}

/** The closings of these dossiers, the first one first; also those that were undone. */
export async function afsluitingenVan(
  unit: ReadUnit,
  dossierIds: readonly string[],
): Promise<AfsluitingRow[]> {
  return unit
    .select()
    .from(afsluiting)
    .where(among(afsluiting.dossierId, dossierIds))
    .orderBy(afsluiting.op, afsluiting.id);
}

/** The procedures of these dossiers in which an ontruiming was announced or carried out. */
export async function ontruimingsprocedures(
  unit: ReadUnit,
  dossierIds: readonly string[],
): Promise<ProcedureRow[]> {
  const announced = unit
    .select({ id: gebeurtenis.procedureId })
    .from(gebeurtenis)
    .where(inArray(gebeurtenis.soort, ['ontruiming_aangezegd', 'ontruiming_uitgevoerd']));
  return unit
    .select()
    .from(procedure)
    .where(and(among(procedure.dossierId, dossierIds), inArray(procedure.id, announced)))
    .orderBy(procedure.id);
}

/** The procedures of which these meldingen tell, with what happened in them. */
export async function gebeurtenissenBij(
  unit: ReadUnit,
  procedureIds: readonly string[],
): Promise<Pick<GebeurtenisRow, 'procedureId' | 'meldingId' | 'soort'>[]> {
  const { procedureId, meldingId, soort } = gebeurtenis;
  return unit
    .select({ procedureId, meldingId, soort })
    .from(gebeurtenis)
    .where(and(among(procedureId, procedureIds), isNull(gebeurtenis.ingetrokkenOp)));
}

/** Dossiers opened in a period of which something stands, both ends included, oldest first. */
export async function listDossiersIn(
  unit: ReadUnit,
  van: string,
  tot: string,
): Promise<DossierRow[]> {
  return unit
    .select()
    .from(dossier)
    .where(and(between(dossier.geopendOp, van, tot), isGemeld(unit)))
    .orderBy(dossier.geopendOp, dossier.id);
}

/** Something was reported about it that stands; else it counts as never opened. */
function isGemeld(unit: ReadUnit) {
  return exists(
    unit
      .select({ id: melding.id })
      .from(melding)
      .where(and(eq(melding.dossierId, dossier.id), isNull(melding.ingetrokkenOp))),
  );
}

/**
 * Terms of one code that fell due in a period, met or not. One that was over before its melding was
 * entered is nobody's lateness.
 */
export async function termijnenIn(
  unit: ReadUnit,
  code: string,
  van: string,
  tot: string,
): Promise<Pick<TermijnRow, 'vervalt' | 'voldaanOp'>[]> {
  const rows = await unit
    .select({
      ...{ vervalt: termijn.vervalt, voldaanOp: termijn.voldaanOp },
      geregistreerdOp: melding.geregistreerdOp,
    })
    .from(termijn)
    .leftJoin(melding, eq(melding.id, termijn.meldingId))
    .where(
      and(eq(termijn.code, code), isNotNull(termijn.vervalt), between(termijn.vervalt, van, tot)),
    );
  return rows.filter(
    ({ vervalt, geregistreerdOp }) =>
      vervalt === null || geregistreerdOp === null || todayIn(geregistreerdOp) <= vervalt,
  );
}

export type VerstrekkingRow = typeof verstrekking.$inferSelect;

/** What was given to other parties, newest first; what turned out not to be given too. */
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

export async function insertVerstrekking(
  unit: WriteUnit,
  row: typeof verstrekking.$inferInsert,
): Promise<void> {
  await unit.insert(verstrekking).values(row);
}

/** Withdraws a verstrekking: it was not given after all. */
export async function withdrawVerstrekkingRow(
  unit: WriteUnit,
  id: string,
  values: Pick<VerstrekkingRow, 'ingetrokkenOp' | 'ingetrokkenReden' | 'ingetrokkenDoor'>,
): Promise<void> {
  await unit.update(verstrekking).set(values).where(eq(verstrekking.id, id));
}

export async function findVerstrekking(
  unit: ReadUnit,
  id: string,
): Promise<VerstrekkingRow | undefined> {
  return (await unit.select().from(verstrekking).where(eq(verstrekking.id, id)))[0];
}
