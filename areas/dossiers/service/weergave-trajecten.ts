import { afsluitredenNaam, isAfsluitreden } from '#areas/afsluiten/rules/afsluiting.ts';
import { listAfsluitingen } from '#areas/afsluiten/store.ts';
import type { ReadContext } from '#areas/context.ts';
import type { MeldingRow } from '#areas/meldingen/store.ts';
import type { TrajectRow } from '#areas/trajecten/store-procedures.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import type { Dossier } from '../contract.ts';

/** The trajecten of a dossier, the first one first, each that is closed with its afsluitreden. */
export async function viewTrajecten(
  { unit }: ReadContext,
  {
    id: dossierId,
    trajecten,
    meldingen,
  }: {
    readonly id: string;
    readonly trajecten: readonly TrajectRow[];
    readonly meldingen: readonly Pick<MeldingRow, 'id' | 'trajectId'>[];
  },
): Promise<Dossier['trajecten']> {
  const afsluitingen = await listAfsluitingen(unit, dossierId);
  return trajecten.map(({ id, volgnummer, begonnenOp, geslotenOp }) => {
    const reden = afsluitingen.find(({ besluitOp }) => besluitOp === geslotenOp)?.reden ?? '';
    return {
      volgnummer,
      begonnenOp: toIsoDate(begonnenOp),
      geslotenOp: geslotenOp === null ? null : toIsoDate(geslotenOp),
      reden: isAfsluitreden(reden) ? afsluitredenNaam(reden) : reden,
      meldingen: meldingen.filter(({ trajectId }) => trajectId === id).map((one) => one.id),
    };
  });
}
