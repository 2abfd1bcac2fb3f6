import { aanleidingNaam } from '#areas/meldingen/rules.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { samenvoegTekst } from '#renderer/dossier/tekst-samenvoegen.ts';
import type { DossierVan } from '../contract-samenvoegen.ts';
import stijl from './samenvoegen.module.css';

type DossierLijstProps = {
  readonly dossiers: readonly DossierVan[];
  /** The dossier that one came from. */
  readonly dit: string;
};

/** Dossiers with what tells them apart; one that two people are in stands here once. */
export function DossierLijst({ dossiers, dit }: DossierLijstProps) {
  const each = [...new Map(dossiers.map((dossier) => [dossier.id, dossier])).values()];
  return (
    <ul className={stijl['dossiers']}>
      {each.map((dossier) => (
        <li key={dossier.id}>
          {dossierNaam(dossier, dit)}{' '}
          <span className={stijl['klein']}>{dossierFeiten(dossier)}</span>
        </li>
      ))}
    </ul>
  );
}

/** The number, and whether it is the one that one came from. */
export function dossierNaam({ id, nummer }: DossierVan, dit: string): string {
  const naam = samenvoegTekst.dossier(nummer);
  return id === dit ? samenvoegTekst.ditDossier(naam) : naam;
}

/** When it was opened, how many meldingen, and what is out of the ordinary. */
export function dossierFeiten(dossier: DossierVan): string {
  const { geopendOp, meldingen, laatsteMelding, open, eerste } = dossier;
  return [
    samenvoegTekst.geopend(formatDatum(geopendOp)),
    laatsteMelding === null
      ? samenvoegTekst.aantal(meldingen)
      : samenvoegTekst.laatste(
          meldingen,
          aanleidingNaam(laatsteMelding.aanleiding),
          laatsteMelding.partner,
        ),
    ...(!eerste ? [samenvoegTekst.medehuurder] : []),
    ...(open ? [] : [samenvoegTekst.gesloten]),
  ].join(' · ');
}
