import type { ReadContext } from '#areas/context.ts';
import { wieNu } from '#areas/trajecten/service/wie-nu.ts';
import { listOpenTrajecten } from '#areas/trajecten/store-procedures.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import { eersteContactVan, type Poging } from '../rules-contact.ts';
import { listPersonen } from '../store.ts';
import { type ContactpogingRow, listContactpogingen, listPogingKoppen } from '../store-contact.ts';

/**
 * The day of the first contact of the desk with somebody in a dossier: by then they must have been
 * told what is held of them (AVG 14.3 b). Null: there was none.
 */
export async function eersteContact(
  context: Pick<ReadContext, 'unit'>,
  { dossierId, betrokkeneId }: { readonly dossierId: string; readonly betrokkeneId: string },
): Promise<IsoDate | null> {
  const pogingen = await readPogingen(context, dossierId);
  return eersteContactVan(pogingen.filter((one) => one.betrokkeneId === betrokkeneId)) ?? null;
}

/** An attempt that stands, with the traject that it belongs to. */
export type PogingInTraject = Poging & { readonly trajectId: string };

/**
 * The attempts that stand in a dossier, in the order in which they were made. Who was made one with
 * another person since is that person.
 */
export async function readPogingen(
  context: Pick<ReadContext, 'unit'>,
  dossierId: string,
): Promise<readonly PogingInTraject[]> {
  const rows = await listContactpogingen(context.unit, dossierId);
  return toPogingen(
    context,
    dossierId,
    rows.filter(({ ingetrokkenOp }) => ingetrokkenOp === null),
  );
}

/** Rows as rules look at them, each of whoever stands in the place of that person now. */
export async function toPogingen(
  context: Pick<ReadContext, 'unit'>,
  dossierId: string,
  rows: readonly ContactpogingRow[],
): Promise<readonly PogingInTraject[]> {
  if (rows.length === 0) return [];
  const present = (await listPersonen(context.unit, [dossierId])).map(
    ({ betrokkeneId }) => betrokkeneId,
  );
  const found: PogingInTraject[] = [];
  for (const { id, betrokkeneId, datum, hoe, uitkomst, wie, op, trajectId } of rows) {
    const [now = betrokkeneId] = (await wieNu(context, [betrokkeneId], present)) ?? [];
    found.push({
      ...{ id, hoe, uitkomst, op, trajectId, door: wie },
      ...{ betrokkeneId: now, datum: toIsoDate(datum) },
    });
  }
  return found;
}

/** An attempt as much as the next step of a dossier needs of it. */
export type PogingInLijst = Pick<Poging, 'betrokkeneId' | 'datum' | 'hoe' | 'uitkomst'>;

/** The attempts in the open traject of each of these dossiers. */
export async function readPogingenVan(
  { unit }: Pick<ReadContext, 'unit'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly PogingInLijst[]>> {
  const rows = await listPogingKoppen(unit, ids);
  if (rows.length === 0) return new Map();
  const open = new Set((await listOpenTrajecten(unit, ids)).map(({ id }) => id));
  return Map.groupBy(
    rows
      .filter(({ trajectId }) => open.has(trajectId))
      .map(({ datum, ...row }) => ({ ...row, datum: toIsoDate(datum) })),
    ({ dossierId }) => dossierId,
  );
}
