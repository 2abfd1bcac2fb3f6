import { and, desc, eq, isNotNull, isNull, lt, or } from 'drizzle-orm';
import type { DossierpersoonRow } from '#areas/dossiers/store.ts';
import { schema } from '#areas/tables.ts';
import { among } from '#db/among.ts';
import type { ReadUnit, WriteUnit } from '#db/store.ts';
import type { GegevenRow } from './betrokkenen.ts';

const { samenvoeging, betrokkene, gegeven, dossierpersoon, brief } = schema;
export type SamenvoegingRow = typeof samenvoeging.$inferSelect;
export type GeadresseerdeRow = Pick<typeof brief.$inferSelect, 'id' | 'dossierId' | 'betrokkeneId'>;

export async function findSamenvoeging(
  unit: ReadUnit,
  id: string,
): Promise<SamenvoegingRow | undefined> {
  const rows = await unit.select().from(samenvoeging).where(eq(samenvoeging.id, id));
  return rows[0];
}

/** What was done to these persons and can still be undone, the latest first. */
export async function listOngedaanbareRows(
  unit: ReadUnit,
  betrokkeneIds: readonly string[],
): Promise<SamenvoegingRow[]> {
  if (betrokkeneIds.length === 0) return [];
  const ids = [...betrokkeneIds];
  return unit
    .select()
    .from(samenvoeging)
    .where(
      and(
        isNotNull(samenvoeging.momentopname),
        or(among(samenvoeging.blijftId, ids), among(samenvoeging.anderId, ids)),
      ),
    )
    .orderBy(desc(samenvoeging.op), desc(samenvoeging.id));
}

/** With whom somebody was made one, when that was not undone. */
export async function findOpvolger(unit: ReadUnit, wegId: string): Promise<string | undefined> {
  const rows = await unit
    .select({ id: samenvoeging.blijftId })
    .from(samenvoeging)
    .where(
      and(
        eq(samenvoeging.anderId, wegId),
        eq(samenvoeging.soort, 'samenvoegen'),
        isNull(samenvoeging.ongedaanOp),
      ),
    )
    .orderBy(desc(samenvoeging.op))
    .limit(1);
  return rows[0]?.id;
}

/**
 * With whom somebody was ever made one, or of whom they were parted, undone or not: whoever stands
 * in a dossier in their place is among these.
 */
export async function listGenoten(unit: ReadUnit, id: string): Promise<string[]> {
  const rows = await unit
    .select({ blijftId: samenvoeging.blijftId, anderId: samenvoeging.anderId })
    .from(samenvoeging)
    .where(or(eq(samenvoeging.blijftId, id), eq(samenvoeging.anderId, id)))
    .orderBy(desc(samenvoeging.op), desc(samenvoeging.id));
  return rows.map(({ blijftId, anderId }) => (blijftId === id ? anderId : blijftId));
}

export async function insertSamenvoeging(unit: WriteUnit, row: SamenvoegingRow): Promise<void> {
  await unit.insert(samenvoeging).values(row);
}

/** Records that it was undone; what was kept for that goes. */
export async function setOngedaan(
  unit: WriteUnit,
  id: string,
  { op, door }: { readonly op: string; readonly door: string },
): Promise<void> {
  await unit
    .update(samenvoeging)
    .set({ ongedaanOp: op, ongedaanDoor: door, momentopname: null })
    .where(eq(samenvoeging.id, id));
}

/** Removes what was kept for undoing once that is no longer possible. */
export async function clearVerlopenMomentopnamen(unit: WriteUnit, today: string): Promise<number> {
  const rows = await unit
    .update(samenvoeging)
    .set({ momentopname: null })
    .where(and(lt(samenvoeging.tot, today), isNotNull(samenvoeging.momentopname)))
    .returning({ id: samenvoeging.id });
  return rows.length;
}

/** The sources of the values of these persons, in force or not. */
export async function listGegevensOf(
  unit: ReadUnit,
  ids: readonly string[],
): Promise<GegevenRow[]> {
  return unit.select().from(gegeven).where(among(gegeven.betrokkeneId, ids));
}

/** To whom letters were written, without what they say. */
export async function listGeadresseerden(
  unit: ReadUnit,
  ids: readonly string[],
): Promise<GeadresseerdeRow[]> {
  return unit
    .select({ id: brief.id, dossierId: brief.dossierId, betrokkeneId: brief.betrokkeneId })
    .from(brief)
    .where(among(brief.betrokkeneId, ids));
}

/** Takes a person out of the register; search keys and sources that are left go along. */
export async function deleteBetrokkene(unit: WriteUnit, id: string): Promise<void> {
  await unit.delete(betrokkene).where(eq(betrokkene.id, id));
}

export async function insertGegeven(unit: WriteUnit, row: GegevenRow): Promise<void> {
  await unit.insert(gegeven).values(row);
}

/** Puts a source with a person, in force or replaced; what it says does not change. */
export async function moveGegeven(
  unit: WriteUnit,
  { id, betrokkeneId, vervangenOp }: Pick<GegevenRow, 'id' | 'betrokkeneId' | 'vervangenOp'>,
): Promise<void> {
  await unit.update(gegeven).set({ betrokkeneId, vervangenOp }).where(eq(gegeven.id, id));
}

export async function deleteGegeven(unit: WriteUnit, id: string): Promise<void> {
  await unit.delete(gegeven).where(eq(gegeven.id, id));
}

/** Puts somebody in a dossier; refuses when they, or another betrokkene, are in it already. */
export async function insertPlaatsing(unit: WriteUnit, row: DossierpersoonRow): Promise<void> {
  await unit.insert(dossierpersoon).values(row);
}

/** Who is in a dossier from now on in the place of somebody else, and as what. */
export async function movePlaatsing(
  unit: WriteUnit,
  { id, dossierId: _dossier, ...values }: DossierpersoonRow,
): Promise<void> {
  await unit.update(dossierpersoon).set(values).where(eq(dossierpersoon.id, id));
}

export async function deletePlaatsing(unit: WriteUnit, id: string): Promise<void> {
  await unit.delete(dossierpersoon).where(eq(dossierpersoon.id, id));
}

/** A letter is from now on one to this person. */
export async function moveBrief(
  unit: WriteUnit,
  { id, betrokkeneId }: Pick<GeadresseerdeRow, 'id' | 'betrokkeneId'>,
): Promise<void> {
  await unit.update(brief).set({ betrokkeneId }).where(eq(brief.id, id));
}
