import { and, asc, count, eq, sql } from 'drizzle-orm';
import { schema } from '#areas/tables.ts';
import { among } from '#db/among.ts';
import { type Asked, prepared, preparedOne } from '#db/prepared.ts';
import type { ReadUnit, WriteUnit } from '#db/store.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { naamOp, opvolgerVan } from './rules-namen.ts';

const { partner, partnernaam, ondertekening, contactpersoon } = schema;

export type PartnerRow = typeof partner.$inferSelect;

/** A partner with what other tables say of it, for one afsprakenset. */
export type PartnerView = PartnerRow & {
  ondertekenaar: boolean;
  aantalContactpersonen: number;
  /** Who took its place; left out: it is still there. */
  opvolger?: string | undefined;
};

/** All partners by name; signing as it holds in the given set (none: nobody signed). */
export async function listPartnerRows(
  unit: ReadUnit,
  setId: string | undefined,
): Promise<PartnerView[]> {
  const partners = await unit
    .select()
    .from(partner)
    .orderBy(asc(sql`${partner.naam} COLLATE NOCASE`));
  const signed = await signatories(unit, setId);
  const people = await unit
    .select({ partnerId: contactpersoon.partnerId, aantal: count() })
    .from(contactpersoon)
    .groupBy(contactpersoon.partnerId);
  const nu = opvolgersIn(partners);
  const perPartner = new Map(people.map((row) => [row.partnerId, row.aantal]));
  return partners.map((row) => ({
    ...row,
    ondertekenaar: signed.has(row.id),
    aantalContactpersonen: perPartner.get(row.id) ?? 0,
    ...(row.opgegaanIn !== null && { opvolger: nu(row.id) }),
  }));
}

export const findPartner = preparedOne((unit, id: Asked) =>
  unit.select().from(partner).where(eq(partner.id, id)),
);

export async function insertPartner(
  unit: WriteUnit,
  row: typeof partner.$inferInsert,
): Promise<void> {
  await unit.insert(partner).values(row);
}

/** Changes the row if it still has this versie. */
export async function updatePartner(
  unit: WriteUnit,
  key: Pick<PartnerRow, 'id' | 'versie'>,
  values: Partial<Omit<PartnerRow, 'id' | 'versie'>>,
): Promise<PartnerRow | undefined> {
  const rows = await unit
    .update(partner)
    .set({ ...values, versie: key.versie + 1 })
    .where(and(eq(partner.id, key.id), eq(partner.versie, key.versie)))
    .returning();
  return rows[0];
}

/** Records whether the partner signed the set (PP 12). */
export async function setOndertekening(
  unit: WriteUnit,
  row: { id: string; setId: string; partnerId: string; ondertekenaar: boolean },
): Promise<void> {
  const { id, setId, partnerId } = row;
  if (row.ondertekenaar)
    await unit.insert(ondertekening).values({ id, setId, partnerId }).onConflictDoNothing();
  else
    await unit
      .delete(ondertekening)
      .where(and(eq(ondertekening.setId, setId), eq(ondertekening.partnerId, partnerId)));
}

/** Ids of the partners that signed a set. */
export async function signatories(
  unit: ReadUnit,
  setId: string | undefined,
): Promise<ReadonlySet<string>> {
  if (setId === undefined) return new Set();
  const rows = await unit
    .select({ partnerId: ondertekening.partnerId })
    .from(ondertekening)
    .where(eq(ondertekening.setId, setId));
  return new Set(rows.map((row) => row.partnerId));
}

/**
 * What is said of a partner elsewhere: how it is called, what kind of organisation it is, and who took
 * its place.
 */
export type PartnerKop = Pick<PartnerRow, 'naam' | 'soort'> & {
  readonly opvolger?: string | undefined;
};

const listKoppen = prepared((unit) => {
  const { id, naam, soort, opgegaanIn } = partner;
  return unit.select({ id, naam, soort, opgegaanIn }).from(partner);
});

function opvolgersIn(rows: readonly Pick<PartnerRow, 'id' | 'opgegaanIn'>[]) {
  const opgegaan = new Map(
    rows.flatMap(({ id, opgegaanIn }) => (opgegaanIn === null ? [] : [[id, opgegaanIn] as const])),
  );
  return (id: string): string => opvolgerVan(id, opgegaan);
}

/** Who took the place of a partner; itself when it is still there. */
export async function readOpvolgers(unit: ReadUnit): Promise<(id: string) => string> {
  return opvolgersIn(await listKoppen(unit));
}

export type PartnernaamRow = typeof partnernaam.$inferSelect;

/** How partners were called before, the oldest name first. */
export const listPartnernamen = prepared((unit) =>
  unit.select().from(partnernaam).orderBy(asc(partnernaam.tot)),
);

/** How a partner was called on a day; '' for one that does not exist. */
export async function readNamenOp(unit: ReadUnit): Promise<(id: string, dag: string) => string> {
  const nu = await listPartnerNamen(unit);
  const eerder = Map.groupBy(await listPartnernamen(unit), ({ partnerId }) => partnerId);
  return (id, dag) =>
    naamOp(
      nu.get(id) ?? '',
      (eerder.get(id) ?? []).map(({ naam, tot }) => ({ naam, tot: toIsoDate(tot) })),
      toIsoDate(dag),
    );
}

export async function insertPartnernaam(unit: WriteUnit, row: PartnernaamRow): Promise<void> {
  await unit.insert(partnernaam).values(row);
}

/** Takes away how a partner was called before. */
export async function deletePartnernaam(unit: WriteUnit, id: string): Promise<void> {
  await unit.delete(partnernaam).where(eq(partnernaam.id, id));
}

/** Lets the people of a partner be those of another. */
export async function moveContactpersonen(
  unit: WriteUnit,
  van: string,
  naar: string,
): Promise<void> {
  await unit
    .update(contactpersoon)
    .set({ partnerId: naar })
    .where(eq(contactpersoon.partnerId, van));
}

/** The sets that a partner signed. */
export async function listGetekend(unit: ReadUnit, partnerId: string): Promise<string[]> {
  const rows = await unit
    .select({ setId: ondertekening.setId })
    .from(ondertekening)
    .where(eq(ondertekening.partnerId, partnerId));
  return rows.map(({ setId }) => setId);
}

/** All partners by id, as they are named elsewhere. */
export async function listPartnerKoppen(unit: ReadUnit): Promise<ReadonlyMap<string, PartnerKop>> {
  const rows = await listKoppen(unit);
  const nu = opvolgersIn(rows);
  return new Map(
    rows.map(({ id, naam, soort, opgegaanIn }) => [
      id,
      { naam, soort, ...(opgegaanIn !== null && { opvolger: nu(id) }) },
    ]),
  );
}

/** The same, as if nobody had gone on in another: for what is over. */
export function zonderOpvolgers(
  koppen: ReadonlyMap<string, PartnerKop>,
): ReadonlyMap<string, PartnerKop> {
  return new Map([...koppen].map(([id, { naam, soort }]) => [id, { naam, soort }]));
}

/** The names of all partners by id. */
export async function listPartnerNamen(unit: ReadUnit): Promise<ReadonlyMap<string, string>> {
  const rows = await listKoppen(unit);
  return new Map(rows.map(({ id, naam }) => [id, naam]));
}

export type ContactpersoonRow = typeof contactpersoon.$inferSelect;

/** The people of one partner, by name. */
export async function listContactpersonen(
  unit: ReadUnit,
  partnerId: string,
): Promise<ContactpersoonRow[]> {
  return unit
    .select()
    .from(contactpersoon)
    .where(eq(contactpersoon.partnerId, partnerId))
    .orderBy(asc(contactpersoon.naam));
}

export async function findContactpersoon(
  unit: ReadUnit,
  id: string,
): Promise<ContactpersoonRow | undefined> {
  const rows = await unit.select().from(contactpersoon).where(eq(contactpersoon.id, id));
  return rows[0];
}

export async function insertContactpersoon(unit: WriteUnit, row: ContactpersoonRow): Promise<void> {
  await unit.insert(contactpersoon).values(row);
}

/** Changes the row if it still has this versie. */
export async function updateContactpersoon(
  unit: WriteUnit,
  key: Pick<ContactpersoonRow, 'id' | 'versie'>,
  values: Omit<ContactpersoonRow, 'id' | 'versie' | 'partnerId'>,
): Promise<ContactpersoonRow | undefined> {
  const rows = await unit
    .update(contactpersoon)
    .set({ ...values, versie: key.versie + 1 })
    .where(and(eq(contactpersoon.id, key.id), eq(contactpersoon.versie, key.versie)))
    .returning();
  return rows[0];
}

/** Removes the row if it still has this versie. */
export async function deleteContactpersoon(
  unit: WriteUnit,
  key: Pick<ContactpersoonRow, 'id' | 'versie'>,
): Promise<boolean> {
  const rows = await unit
    .delete(contactpersoon)
    .where(and(eq(contactpersoon.id, key.id), eq(contactpersoon.versie, key.versie)))
    .returning({ id: contactpersoon.id });
  return rows.length === 1;
}

/** The people with these ids. */
export const findContactpersonen = prepared((unit, ids: Asked<readonly string[]>) =>
  unit.select().from(contactpersoon).where(among(contactpersoon.id, ids)),
);
