import { and, asc, desc, eq, inArray, isNull, ne } from 'drizzle-orm';
import { schema } from '#areas/tables.ts';
import { among } from '#db/among.ts';
import { type Asked, prepared } from '#db/prepared.ts';
import type { ReadUnit, WriteUnit } from '#db/store.ts';
import { localTime } from '#domain/dates/instant.ts';

const { inzet } = schema;
export type InzetRow = typeof inzet.$inferSelect;

export async function insertInzet(unit: WriteUnit, row: InzetRow): Promise<void> {
  await unit.insert(inzet).values(row);
}

export async function findInzet(unit: ReadUnit, id: string): Promise<InzetRow | undefined> {
  return (await unit.select().from(inzet).where(eq(inzet.id, id)))[0];
}

/** What was set going in a dossier, the first first; what was withdrawn too. */
export const listInzetten = prepared((unit, dossierId: Asked) =>
  unit.select().from(inzet).where(eq(inzet.dossierId, dossierId)).orderBy(asc(inzet.id)),
);

/** That betrokkene asked the sociale dienst for help: in which dossier, since when the desk knows. */
export type Hulpvraag = { readonly id: string; readonly dossierId: string; readonly sinds: string };

/** Who asked for help with debts or in a crisis themselves in these trajecten, the last first. */
export async function listHulpvragen(
  unit: ReadUnit,
  trajectIds: readonly string[],
): Promise<Hulpvraag[]> {
  if (trajectIds.length === 0) return [];
  return (await hulpvraagRows(unit, trajectIds)).map(
    ({ id, dossierId, op, gevraagdOp, begonnenOp }) => ({
      ...{ id, dossierId, sinds: gevraagdOp ?? begonnenOp ?? localTime(op).datum },
    }),
  );
}

const hulpvraagRows = prepared((unit, trajectIds: Asked<readonly string[]>) =>
  unit
    .select({
      ...{ id: inzet.id, dossierId: inzet.dossierId, op: inzet.op },
      ...{ gevraagdOp: inzet.gevraagdOp, begonnenOp: inzet.begonnenOp },
    })
    .from(inzet)
    .where(
      and(
        among(inzet.trajectId, trajectIds),
        eq(inzet.vrager, 'betrokkene'),
        inArray(inzet.soort, ['crisis', 'schuldhulpverlening']),
        ne(inzet.stand, 'beeindigd'),
        isNull(inzet.ingetrokkenOp),
      ),
    )
    .orderBy(desc(inzet.id)),
);

/** Changes a row that stands, if it still has this versie. */
export async function updateInzet(
  unit: WriteUnit,
  key: Pick<InzetRow, 'id' | 'versie'>,
  values: Partial<Omit<InzetRow, 'id' | 'versie'>>,
): Promise<InzetRow | undefined> {
  const rows = await unit
    .update(inzet)
    .set({ ...values, versie: key.versie + 1 })
    .where(and(eq(inzet.id, key.id), eq(inzet.versie, key.versie), isNull(inzet.ingetrokkenOp)))
    .returning();
  return rows[0];
}
