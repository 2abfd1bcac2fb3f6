import type { Termijn } from '#areas/meldingen/contract.ts';
import { formatDatum } from '#domain/dates/format.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { ConflictRegel } from '#renderer/components/conflict.tsx';
import type { DatumWaarde } from '#renderer/components/datum-toestand.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { dossierTekst } from '#renderer/dossier/tekst-dossiers.ts';
import type { Kaartdeel } from './deel.ts';
import { staatStil } from './eerste-termijn.ts';
import { termijnTekst } from './tekst-dossiers.ts';

/** What each form of a term is given. */
export type TermijnFormulierProps = Kaartdeel & {
  readonly termijn: Termijn;
  readonly sleutel: string;
  readonly geladen: GeladenConcept | null;
};

/** What such a form holds; `dossierId` lets a draft find its way back. */
export type TermijnWaarden = {
  dossierId: string;
  datum: DatumWaarde;
  tekst: string;
  versie: number;
};

/** How a term stands now, beside what one was about to do. */
export function termijnConflict(nu: Termijn, getypt: string): ConflictRegel[] {
  return [{ veld: termijnTekst.stand, opgeslagen: standOf(nu), getypt }];
}

/** Whether somebody did what a term asked, in time or not. */
export function isGedaan({ einde }: Pick<Termijn, 'einde'>): boolean {
  return einde === 'gehaald' || einde === 'te_laat';
}

/** How a term ended, in words: what somebody did is no lapse, and a lapse is nothing done. */
export function eindeZin(
  { einde, voldaanMet }: Pick<Termijn, 'einde' | 'voldaanMet'>,
  op: IsoDate,
): string {
  const datum = formatDatum(op);
  switch (einde) {
    case 'vervallen':
      return termijnTekst.vervallen(voldaanMet ?? datum);
    case 'geweest':
      return termijnTekst.geweest(voldaanMet ?? datum);
    case 'traject_dicht':
      return termijnTekst.trajectDicht(datum);
    case 'te_laat':
      return termijnTekst.teLaatGehaald(datum);
    default:
      return termijnTekst.gehaald(datum);
  }
}

function standOf(termijn: Termijn): string {
  const { voldaanOp, voldaanMet, vervalt } = termijn;
  if (voldaanOp !== null) {
    const zin = eindeZin(termijn, voldaanOp);
    return voldaanMet === null || !isGedaan(termijn)
      ? zin
      : `${zin}. ${termijnTekst.met(voldaanMet)}`;
  }
  if (staatStil(termijn)) return termijnTekst.staatStil;
  return vervalt === null ? dossierTekst.geenDatum : termijnTekst.looptTot(formatDatum(vervalt));
}
