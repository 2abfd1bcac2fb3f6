import { verhuurderVan } from '#areas/meldingen/rules.ts';
import type { MeldingRow } from '#areas/meldingen/store.ts';
import type { PartnerKop } from '#areas/partners/store.ts';
import type { ProcedureRow } from '../store-procedures.ts';

/**
 * Who lets the dwelling of a procedure: whoever was named with it, or else whom its meldingen name;
 * more than one when they contradict each other, none when nobody knows.
 */
export function verhuurdersVanProcedure(
  row: Pick<ProcedureRow, 'id' | 'verhuurderId'>,
  meldingen: readonly Pick<MeldingRow, 'procedureId' | 'partnerId' | 'verhuurderId'>[],
  partners: ReadonlyMap<string, PartnerKop>,
): readonly string[] {
  // Who went on in another lets nothing any more: that one does.
  const nu = (id: string) => partners.get(id)?.opvolger ?? id;
  if (row.verhuurderId !== null) return [nu(row.verhuurderId)];
  const ids = meldingenVan(row, meldingen).flatMap(
    (melding) => verhuurderVan(melding, (id) => partners.get(id)?.soort) ?? [],
  );
  return [...new Set(ids.map(nu))];
}

/**
 * Who lets the dwelling that a melding is about: whom it names, or else the one verhuurder of the
 * procedure that it is in. Null when nobody knows.
 */
export function verhuurderBij(
  melding: Pick<MeldingRow, 'procedureId' | 'partnerId' | 'verhuurderId'>,
  {
    procedures,
    meldingen,
    partners,
  }: {
    readonly procedures: readonly ProcedureRow[];
    readonly meldingen: Parameters<typeof verhuurdersVanProcedure>[1];
    readonly partners: ReadonlyMap<string, PartnerKop>;
  },
): string | null {
  const named = verhuurderVan(melding, (id) => partners.get(id)?.soort);
  const own = named === null ? null : (partners.get(named)?.opvolger ?? named);
  const procedure = procedures.find(({ id }) => id === melding.procedureId);
  if (own !== null || procedure === undefined) return own;
  const [only = null, ...others] = verhuurdersVanProcedure(procedure, meldingen, partners);
  return others.length === 0 ? only : null;
}

/** The meldingen from which the desk knows of a procedure, in the order given. */
export function meldingenVan<M extends Pick<MeldingRow, 'procedureId'>>(
  { id }: Pick<ProcedureRow, 'id'>,
  meldingen: readonly M[],
): readonly M[] {
  return meldingen.filter(({ procedureId }) => procedureId === id);
}
