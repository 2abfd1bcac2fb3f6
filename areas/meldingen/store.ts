import { and, desc, eq, isNull } from 'drizzle-orm';
import { schema } from '#areas/tables.ts';
import { among } from '#db/among.ts';
import { type Asked, prepared, preparedOne } from '#db/prepared.ts';
import type { WriteUnit } from '#db/store.ts';

const { melding } = schema;

export type MeldingRow = typeof melding.$inferSelect;

export const findMelding = preparedOne((unit, id: Asked) =>
  unit.select().from(melding).where(eq(melding.id, id)),
);

/** The meldingen of these dossiers that stand, newest first: what was withdrawn counts nowhere. */
export const listMeldingen = prepared((unit, dossierIds: Asked<readonly string[]>) =>
  unit
    .select()
    .from(melding)
    .where(and(among(melding.dossierId, dossierIds), isNull(melding.ingetrokkenOp)))
    .orderBy(desc(melding.ontvangenOp), desc(melding.id)),
);

/** The meldingen of a dossier, those that were withdrawn too: to show what was there. */
export const listAlleMeldingen = prepared((unit, dossierId: Asked) =>
  unit
    .select()
    .from(melding)
    .where(eq(melding.dossierId, dossierId))
    .orderBy(desc(melding.ontvangenOp), desc(melding.id)),
);

/** What a list shows of a melding. */
export type MeldingKop = Pick<
  MeldingRow,
  | 'id'
  | 'dossierId'
  | 'partnerId'
  | 'verhuurderId'
  | 'trajectId'
  | 'ookSociaalTeam'
  | 'huurderGeinformeerd'
  | 'meldersoort'
  | 'aanleiding'
  | 'ontvangenOp'
  | 'zelfdeAls'
  | 'procedureId'
  | 'andereAanleidingen'
  | 'achterstandCent'
>;

/** The meldingen of these dossiers that stand, as a list shows them, newest first. */
export const listMeldingKoppen = prepared((unit, dossierIds: Asked<readonly string[]>) => {
  const { id, dossierId, partnerId, aanleiding, ontvangenOp, zelfdeAls } = melding;
  const { procedureId, verhuurderId, meldersoort, trajectId, ookSociaalTeam } = melding;
  const { andereAanleidingen, huurderGeinformeerd, achterstandCent } = melding;
  return unit
    .select({
      ...{ id, dossierId, partnerId, verhuurderId, meldersoort, aanleiding },
      huurderGeinformeerd,
      ...{ ontvangenOp, zelfdeAls, procedureId, trajectId, ookSociaalTeam },
      ...{ andereAanleidingen, achterstandCent },
    })
    .from(melding)
    .where(and(among(dossierId, dossierIds), isNull(melding.ingetrokkenOp)))
    .orderBy(desc(ontvangenOp), desc(id));
});

export async function insertMelding(
  unit: WriteUnit,
  row: typeof melding.$inferInsert,
): Promise<void> {
  await unit.insert(melding).values(row);
}

/** Says of which procedure a melding tells; nobody's change, so no new versie. */
export async function setProcedureOf(
  unit: WriteUnit,
  id: string,
  procedureId: string | null,
): Promise<void> {
  await unit.update(melding).set({ procedureId }).where(eq(melding.id, id));
}

/** Changes the row if it still has this versie. */
export async function updateMelding(
  unit: WriteUnit,
  key: Pick<MeldingRow, 'id' | 'versie'>,
  values: Partial<Omit<MeldingRow, 'id' | 'versie'>>,
): Promise<MeldingRow | undefined> {
  const rows = await unit
    .update(melding)
    .set({ ...values, versie: key.versie + 1 })
    .where(and(eq(melding.id, key.id), eq(melding.versie, key.versie)))
    .returning();
  return rows[0];
}
