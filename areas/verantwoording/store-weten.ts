import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Grondslag, Grondslagcode } from '#areas/partnervragen/rules/grondslag.ts';
import { schema } from '#areas/tables.ts';
import type { ReadUnit, WriteUnit } from '#db/store.ts';
import type { VerstrekkingRow } from './store.ts';

const { verstrekking, wettelijkePlicht, grondslaginstelling } = schema;

export type PlichtRow = typeof wettelijkePlicht.$inferSelect;
export type GrondslaginstellingRow = typeof grondslaginstelling.$inferSelect;

/** What the FG set, as far as somebody set it. */
export async function listGrondslaginstellingen(unit: ReadUnit): Promise<GrondslaginstellingRow[]> {
  return unit.select().from(grondslaginstelling);
}

export async function insertGrondslaginstelling(
  unit: WriteUnit,
  row: GrondslaginstellingRow,
): Promise<void> {
  await unit.insert(grondslaginstelling).values(row);
}

/** Changes the row if it still has this versie. */
export async function updateGrondslaginstelling(
  unit: WriteUnit,
  key: { code: Grondslagcode; versie: number },
  values: Pick<GrondslaginstellingRow, 'omschrijving' | 'bevestigdOp' | 'bevestigdDoor'>,
): Promise<GrondslaginstellingRow | undefined> {
  const { code, versie } = key;
  const rows = await unit
    .update(grondslaginstelling)
    .set({ ...values, versie: versie + 1 })
    .where(and(eq(grondslaginstelling.code, code), eq(grondslaginstelling.versie, versie)))
    .returning();
  return rows[0];
}

/** What was given on these grondslagen in all dossiers, newest first. */
export async function listVerstrektOp(
  unit: ReadUnit,
  grondslagen: readonly Grondslag[],
): Promise<VerstrekkingRow[]> {
  return unit
    .select()
    .from(verstrekking)
    .where(inArray(verstrekking.grondslag, [...grondslagen]))
    .orderBy(desc(verstrekking.op), desc(verstrekking.id));
}

/** What the manager recorded of legal duties, newest first. */
export async function listPlichten(unit: ReadUnit): Promise<PlichtRow[]> {
  return unit
    .select()
    .from(wettelijkePlicht)
    .orderBy(desc(wettelijkePlicht.op), desc(wettelijkePlicht.id));
}

/** The record that waits until this party is told something of this dossier. */
export async function findOpenPlicht(
  unit: ReadUnit,
  { dossierId, partnerId }: { dossierId: string; partnerId: string },
): Promise<PlichtRow | undefined> {
  const rows = await unit
    .select()
    .from(wettelijkePlicht)
    .where(
      and(
        eq(wettelijkePlicht.dossierId, dossierId),
        eq(wettelijkePlicht.partnerId, partnerId),
        isNull(wettelijkePlicht.verstrekkingId),
      ),
    );
  return rows[0];
}

export async function insertPlicht(unit: WriteUnit, row: PlichtRow): Promise<void> {
  await unit.insert(wettelijkePlicht).values(row);
}

/** Says what was told under a record. */
export async function linkPlicht(
  unit: WriteUnit,
  { id, versie }: PlichtRow,
  verstrekkingId: string,
): Promise<void> {
  await unit
    .update(wettelijkePlicht)
    .set({ verstrekkingId, versie: versie + 1 })
    .where(and(eq(wettelijkePlicht.id, id), eq(wettelijkePlicht.versie, versie)));
}
