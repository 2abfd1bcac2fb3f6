import { and, asc, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm';
import { schema } from '#areas/tables.ts';
import { BLIJVENDE_TERMIJNEN, type Werksoort, werksoortVan } from '#areas/werk/rules.ts';
import { among } from '#db/among.ts';
import { type Asked, prepared, preparedOne } from '#db/prepared.ts';
import type { ReadUnit, WriteUnit } from '#db/store.ts';

const { dossier, termijn } = schema;

export type TermijnRow = typeof termijn.$inferSelect;

export const findTermijn = preparedOne((unit, id: Asked) =>
  unit.select().from(termijn).where(eq(termijn.id, id)),
);

/** The terms of these dossiers, first due first. */
export const listTermijnen = prepared((unit, dossierIds: Asked<readonly string[]>) =>
  unit
    .select()
    .from(termijn)
    .where(among(termijn.dossierId, dossierIds))
    .orderBy(asc(termijn.vervalt), asc(termijn.id)),
);

/** What the next step of a dossier needs of a term. */
export type TermijnKop = Pick<
  TermijnRow,
  | 'dossierId'
  | 'meldingId'
  | 'code'
  | 'begin'
  | 'naam'
  | 'vervalt'
  | 'voldaanOp'
  | 'sleutel'
  | 'procedureId'
  | 'betrokkeneId'
>;

/** The terms of these dossiers that are neither met nor suspended, first due first. */
export const listOpenTermijnen = prepared((unit, dossierIds: Asked<readonly string[]>) => {
  const { id, dossierId, meldingId, code, naam, vervalt, voldaanOp } = termijn;
  const { sleutel, procedureId, betrokkeneId, begin } = termijn;
  return unit
    .select({
      ...{ dossierId, meldingId, code, naam, vervalt, voldaanOp },
      ...{ sleutel, procedureId, betrokkeneId, begin },
    })
    .from(termijn)
    .where(and(among(dossierId, dossierIds), isNull(voldaanOp), isNotNull(vervalt)))
    .orderBy(asc(vervalt), asc(id));
});

/** Every term of an open dossier that is not met, with what tells it from another. */
export async function listLopendeTermijnen(
  unit: ReadUnit,
): Promise<Pick<TermijnRow, 'id' | 'dossierId' | 'sleutel' | 'naam' | 'vervalt'>[]> {
  const { id, dossierId, sleutel, naam, vervalt, voldaanOp } = termijn;
  return unit
    .select({ id, dossierId, sleutel, naam, vervalt })
    .from(termijn)
    .where(isNull(voldaanOp))
    .orderBy(asc(dossierId), asc(id));
}

export async function insertTermijnen(unit: WriteUnit, rows: TermijnRow[]): Promise<void> {
  if (rows.length > 0) await unit.insert(termijn).values(rows);
}

/** Changes the row if it still has this versie. */
export async function updateTermijn(
  unit: WriteUnit,
  key: Pick<TermijnRow, 'id' | 'versie'>,
  values: Partial<Omit<TermijnRow, 'id' | 'versie'>>,
): Promise<TermijnRow | undefined> {
  const rows = await unit
    .update(termijn)
    .set({ ...values, versie: key.versie + 1 })
    .where(and(eq(termijn.id, key.id), eq(termijn.versie, key.versie)))
    .returning();
  return rows[0];
}

/** When the first open term of a dossier is due, and what it asks for. */
export type EersteTermijn = {
  readonly vervalt: string | null;
  readonly werksoort: Werksoort | null;
};

const findFirst = preparedOne((unit, dossierId: Asked) =>
  unit
    .select({ vervalt: termijn.vervalt, code: termijn.code })
    .from(termijn)
    .innerJoin(dossier, eq(dossier.id, termijn.dossierId))
    .where(
      and(
        eq(termijn.dossierId, dossierId),
        isNull(termijn.voldaanOp),
        isNotNull(termijn.vervalt),
        or(isNull(dossier.geslotenOp), inArray(termijn.code, [...BLIJVENDE_TERMIJNEN])),
      ),
    )
    .orderBy(asc(termijn.vervalt), asc(termijn.id))
    .limit(1),
);

/**
 * The first of the open terms of a dossier that has a due date, as `listOpenTermijnen` orders them; of
 * a closed dossier only what stays due.
 */
export async function firstVervalt(unit: ReadUnit, dossierId: string): Promise<EersteTermijn> {
  const first = await findFirst(unit, dossierId);
  if (first === undefined) return { vervalt: null, werksoort: null };
  return { vervalt: first.vervalt, werksoort: werksoortVan(first.code) };
}
