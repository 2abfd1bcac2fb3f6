import type { DossierVan } from '#contract/samenvoegen.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { samenvoegTekst } from '#renderer/text/nl/samenvoegen.ts';
import stijl from './samenvoegen.module.css';

/** Dossiers with what tells them apart; one that two people are in stands here once. */
export function DossierLijst({ dossiers }: { readonly dossiers: readonly DossierVan[] }) {
  const each = [...new Map(dossiers.map((dossier) => [dossier.id, dossier])).values()];
  return (
    <ul className={stijl['dossiers']}>
      {each.map((dossier) => (
        <li key={dossier.id}>
          {samenvoegTekst.dossier(dossier.nummer)}{' '}
          <span className={stijl['klein']}>{dossierFeiten(dossier)}</span>
        </li>
      ))}
    </ul>
  );
}

/** When it was opened, how many meldingen, and what is out of the ordinary. */
export function dossierFeiten({ geopendOp, meldingen, open, rol }: DossierVan): string {
  return [
    samenvoegTekst.geopend(formatDatum(geopendOp)),
    samenvoegTekst.aantal(meldingen),
    ...(rol === 'medehuurder' ? [samenvoegTekst.medehuurder] : []),
    ...(open ? [] : [samenvoegTekst.gesloten]),
  ].join(' · ');
}
