import type { Termijn } from '#areas/meldingen/contract.ts';
import { formatDatum } from '#domain/dates/format.ts';
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

function standOf(termijn: Termijn): string {
  const { voldaanOp, voldaanMet, vervalt } = termijn;
  if (voldaanOp !== null) {
    const gehaald = termijnTekst.gehaald(formatDatum(voldaanOp));
    return voldaanMet === null ? gehaald : `${gehaald}. ${termijnTekst.met(voldaanMet)}`;
  }
  if (staatStil(termijn)) return termijnTekst.staatStil;
  return vervalt === null ? dossierTekst.geenDatum : termijnTekst.looptTot(formatDatum(vervalt));
}
