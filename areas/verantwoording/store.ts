import { and, between, desc, eq, exists, gt, isNotNull, isNull, lte, or } from 'drizzle-orm';
import type { DossierRow } from '#areas/dossiers/store.ts';
import type { MeldingRow } from '#areas/meldingen/store.ts';
import { schema } from '#areas/tables.ts';
import type { TermijnRow } from '#areas/trajecten/store.ts';
import type { ReadUnit, WriteUnit } from '#db/store.ts';

const { log, dossier, melding, termijn, verstrekking } = schema;

/** One entry as it is written; the store gives it its place in the row. */
export type LogEntry = Omit<typeof log.$inferInsert, 'seq'>;

/** Adds entries at the end; an entry that is there already (same id) is not added twice. */
export async function appendLog(unit: WriteUnit, entries: readonly LogEntry[]): Promise<void> {
  for (const entry of entries) await unit.insert(log).values(entry).onConflictDoNothing();
}

/** Meldingen received in a period that stand, both ends included, oldest first. */
export async function meldingenIn(unit: ReadUnit, van: string, tot: string): Promise<MeldingRow[]> {
  return unit
    .select()
    .from(melding)
    .where(and(between(melding.ontvangenOp, van, tot), isNull(melding.ingetrokkenOp)))
    .orderBy(melding.ontvangenOp, melding.id);
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

/** Dossiers that were open at the end of a day. */
export async function openOp(unit: ReadUnit, dag: string): Promise<DossierRow[]> {
  return unit
    .select()
    .from(dossier)
    .where(
      and(
        lte(dossier.geopendOp, dag),
        or(isNull(dossier.geslotenOp), gt(dossier.geslotenOp, dag)),
        isGemeld(unit),
      ),
    )
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

/** Terms of one code that fell due in a period, met or not. */
export async function termijnenIn(
  unit: ReadUnit,
  code: string,
  van: string,
  tot: string,
): Promise<TermijnRow[]> {
  return unit
    .select()
    .from(termijn)
    .where(
      and(eq(termijn.code, code), isNotNull(termijn.vervalt), between(termijn.vervalt, van, tot)),
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
