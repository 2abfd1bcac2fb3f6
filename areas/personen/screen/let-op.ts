import { samenvoegTekst } from '#renderer/dossier/tekst-samenvoegen.ts';
import type { DossierVan, SamenvoegVoorstel } from '../contract-samenvoegen.ts';

/** What speaks against making one of these two, in full sentences; empty when nothing does. */
export function letOp({ oordeel, groepen, samenIn }: SamenvoegVoorstel): readonly string[] {
  const bsn = groepen.find(({ groep }) => groep === 'bsn');
  return [
    ...(oordeel === 'nieuw' ? [samenvoegTekst.nieuwLetOp] : []),
    ...(bsn?.verhouding === 'anders' ? [samenvoegTekst.bsnLetOp] : []),
    ...(samenIn.length > 0 ? [samenvoegTekst.samenLetOp(samenIn.join(', '))] : []),
  ];
}

/** The numbers of dossiers, each once and in order. */
export function dossiernummers(dossiers: readonly Pick<DossierVan, 'nummer'>[]): string {
  return [...new Set(dossiers.map(({ nummer }) => nummer))].sort().join(', ');
}
