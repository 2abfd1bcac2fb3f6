import { and, desc, eq, isNull } from 'drizzle-orm';
import { schema } from '#areas/tables.ts';
import { type Asked, prepared, preparedOne } from '#db/prepared.ts';
import type { ReadUnit, WriteUnit } from '#db/store.ts';

const { brief, briefinstelling } = schema;
export type BriefinstellingRow = typeof briefinstelling.$inferSelect;
const ID = 'vast';

const findInstelling = preparedOne((unit) =>
  unit.select().from(briefinstelling).where(eq(briefinstelling.id, ID)),
);

/** What letters say of the desk itself; there from the migration that made it. */
export async function readBriefinstelling(unit: ReadUnit): Promise<BriefinstellingRow> {
  const row = await findInstelling(unit);
  if (row === undefined) throw new Error('the letter settings row is missing');
  return row;
}

/** Changes the row if it still has this versie. */
export async function updateBriefinstelling(
  unit: WriteUnit,
  versie: number,
  values: Omit<BriefinstellingRow, 'id' | 'versie'>,
): Promise<BriefinstellingRow | undefined> {
  const rows = await unit
    .update(briefinstelling)
    .set({ ...values, versie: versie + 1 })
    .where(and(eq(briefinstelling.id, ID), eq(briefinstelling.versie, versie)))
    .returning();
  return rows[0];
}

export type BriefRow = typeof brief.$inferSelect;

/** The letters of a dossier that count, newest first: what was withdrawn was never sent. */
export async function listBriefRows(unit: ReadUnit, dossierId: string): Promise<BriefRow[]> {
  return (await listAlleBriefRows(unit, dossierId)).filter(
    ({ ingetrokkenOp }) => ingetrokkenOp === null,
  );
}

/** The letters of a dossier by which somebody was told, newest first: not what went to an old address. */
export async function listAangekomen(unit: ReadUnit, dossierId: string): Promise<BriefRow[]> {
  return (await listBriefRows(unit, dossierId)).filter(({ oudAdres }) => oudAdres === null);
}

/** The letters of a dossier, newest first, also those of which the registration was withdrawn. */
export const listAlleBriefRows = prepared((unit, dossierId: Asked) =>
  unit
    .select()
    .from(brief)
    .where(eq(brief.dossierId, dossierId))
    .orderBy(desc(brief.op), desc(brief.id)),
);

export const findBrief = preparedOne((unit, id: Asked) =>
  unit.select().from(brief).where(eq(brief.id, id)),
);

/** Withdraws the registration of a letter, if it still has this versie. */
export async function withdrawBriefRow(
  unit: WriteUnit,
  key: Pick<BriefRow, 'id' | 'versie'>,
  values: Pick<BriefRow, 'ingetrokkenOp' | 'ingetrokkenReden' | 'ingetrokkenDoor'>,
): Promise<BriefRow | undefined> {
  const rows = await unit
    .update(brief)
    .set({ ...values, versie: key.versie + 1 })
    .where(and(eq(brief.id, key.id), eq(brief.versie, key.versie), isNull(brief.ingetrokkenOp)))
    .returning();
  return rows[0];
}

/** Says whether a letter went to an old address, why and since when that was one. */
export async function setOudAdres(
  unit: WriteUnit,
  { id, versie }: Pick<BriefRow, 'id' | 'versie'>,
  values: Pick<BriefRow, 'oudAdres' | 'oudAdresSinds' | 'oudAdresOp'>,
): Promise<void> {
  await unit
    .update(brief)
    .set({ ...values, versie: versie + 1 })
    .where(eq(brief.id, id));
}

export async function insertBrief(unit: WriteUnit, row: typeof brief.$inferInsert): Promise<void> {
  await unit.insert(brief).values(row);
}

/**
 * Lets letters about one procedure be about another, with the gebeurtenissen they told of under
 * their new names. What the letters say stays as it was sent.
 */
export async function moveBrieven(
  unit: WriteUnit,
  move: {
    readonly dossierId: string;
    readonly van: string;
    readonly naar: string;
    readonly became: ReadonlyMap<string, string>;
  },
): Promise<void> {
  const now = (ids: readonly string[]) => ids.map((id) => move.became.get(id) ?? id);
  for (const row of await listAlleBriefRows(unit, move.dossierId)) {
    const [over, hersteld] = [now(row.over), now(row.hersteld)];
    const before = [...row.over, ...row.hersteld];
    // What told of it by the way stays about the procedure that it is about.
    const procedureId = row.procedureId === move.van ? move.naar : row.procedureId;
    if ([...over, ...hersteld].every((id, index) => id === before[index])) continue;
    await unit.update(brief).set({ procedureId, over, hersteld }).where(eq(brief.id, row.id));
  }
}
