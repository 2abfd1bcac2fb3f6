import { type BriefAdres, briefAdresVan } from '#areas/brieven/rules/adres.ts';
import type { Termijn } from '#areas/meldingen/contract.ts';

/** The letter that meets an open term, as its page takes it from the address; undefined for none. */
export function briefVoor({
  code,
  brief,
  procedureId,
  betrokkeneId,
  aan,
  voldaanOp,
}: Pick<Termijn, 'code' | 'brief' | 'procedureId' | 'betrokkeneId' | 'aan' | 'voldaanOp'>):
  | BriefAdres
  | undefined {
  if (voldaanOp !== null) return undefined;
  if (brief !== null)
    return briefAdresVan({ soort: brief, procedure: procedureId, persoon: betrokkeneId, aan });
  return code === 'informatieplicht' ? { soort: 'informatie' } : undefined;
}
