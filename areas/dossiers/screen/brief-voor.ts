import { BRIEFTERMIJNEN, briefsoortVan, type Meldingsoort } from '#areas/brieven/rules/waarover.ts';
import type { Melding, Termijn } from '#areas/meldingen/contract.ts';

/** The letter that meets an open term, as its page takes it from the address; undefined for none. */
export function briefVoor(
  { code, meldingId, voldaanOp }: Pick<Termijn, 'code' | 'meldingId' | 'voldaanOp'>,
  meldingen: readonly Melding[],
): { readonly soort: Meldingsoort; readonly melding: string } | undefined {
  if (voldaanOp !== null || !BRIEFTERMIJNEN.has(code)) return undefined;
  const melding = meldingen.find(({ id }) => id === meldingId);
  if (melding === undefined) return undefined;
  const { aanleiding, datums } = melding;
  const soort = briefsoortVan({
    aanleiding,
    dagvaardingOp: datums.dagvaarding,
    zittingOp: datums.zitting,
    ontruimingOp: datums.ontruiming,
  });
  return soort && { soort, melding: melding.id };
}
