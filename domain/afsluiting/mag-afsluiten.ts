import { type Afsluitreden, vraagtAfstemming } from '#domain/afsluiting/afsluitredenen.ts';
import { formatDatum } from '#domain/dates/format.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { OpenTermijn } from '#domain/dossiers/termijn-zin.ts';
import type { Werkstatus } from '#domain/dossiers/werkstatus.ts';
import type { JaNeeOnbekend } from '#domain/meldingen/keuzes.ts';
import { err, ok, type Result } from '#domain/result.ts';
import {
  type Afstemming,
  afstemmingOntbreekt,
  withKinderen,
} from '#domain/screening/afstemming.ts';
import type { ScreeningAntwoorden } from '#domain/screening/formulier.ts';
import { isGenoemdeDag } from '#domain/termijnen/looptijd.ts';

/** What closing a dossier is judged by. */
export type AfsluitFeiten = {
  readonly reden: Afsluitreden;
  /** The date of the afsluitbesluit. */
  readonly besluitOp: IsoDate;
  readonly today: IsoDate;
  readonly werkstatus: Werkstatus;
  readonly beperkt: boolean;
  /** Whether there are children, according to the dossier. */
  readonly kinderen: JaNeeOnbekend;
  /** The answers of the last screening of this episode; undefined when there was none. */
  readonly antwoorden: ScreeningAntwoorden | undefined;
  /** The afstemmingen and exceptions of this episode. */
  readonly afstemmingen: readonly Afstemming[];
  /** The terms that are not met yet. */
  readonly openTermijnen: readonly OpenTermijn[];
};

/** Why a dossier cannot be closed: each with a Dutch sentence that says what to do. */
export type AfsluitBezwaar = {
  readonly code: 'al_afgesloten' | 'beperkt' | 'besluit_in_toekomst' | 'afstemming_ontbreekt';
  readonly zin: string;
};

export type AfsluitFout = {
  readonly kind: 'mag_niet_afsluiten';
  readonly redenen: readonly AfsluitBezwaar[];
};

/** A dossier may be closed; what is still open is told, but holds nothing up. */
export type AfsluitOordeel = {
  readonly waarschuwingen: readonly string[];
  /** A zitting or ontruiming that is still to come: after closing nobody watches that day. */
  readonly opKomst: readonly string[];
};

/**
 * Whether a dossier may be closed. It waits for the recorded afstemming with the Sociaal Team, or
 * a motivated exception, when there are children, when that is not known, or when there is doubt;
 * not when it is double or betrokkene died or moved. Without a screening nothing is known.
 *
 * Open terms only warn: closing is how some of them end. Every objection is given at once.
 *
 * Source: PP st 5, 8 and 9; SA 5.5 (restricted: stored only).
 *
 * @example magAfsluiten({ ...feiten, kinderen: 'ja', afstemmingen: [] }) // afstemming_ontbreekt
 */
export function magAfsluiten(feiten: AfsluitFeiten): Result<AfsluitOordeel, AfsluitFout> {
  const redenen: AfsluitBezwaar[] = [];
  const add = (code: AfsluitBezwaar['code'], zin: string) => redenen.push({ code, zin });
  if (feiten.werkstatus === 'afgesloten') {
    add('al_afgesloten', 'Dit dossier is al afgesloten. Heropen het eerst, met een reden.');
  }
  if (feiten.beperkt) {
    add(
      'beperkt',
      'Dit dossier is beperkt: er mag niets aan veranderen. Overleg met de functionaris gegevensbescherming.',
    );
  }
  if (feiten.besluitOp > feiten.today) {
    add(
      'besluit_in_toekomst',
      'De datum van het afsluitbesluit ligt in de toekomst. Verbeter die.',
    );
  }
  if (vraagtAfstemming(feiten.reden)) {
    const antwoorden = withKinderen(feiten.antwoorden ?? {}, feiten.kinderen);
    const missing = afstemmingOntbreekt(antwoorden, feiten.afstemmingen);
    if (missing !== undefined) add('afstemming_ontbreekt', missing);
  }
  if (redenen.length > 0) return err({ kind: 'mag_niet_afsluiten', redenen });
  return ok({
    waarschuwingen: feiten.openTermijnen.map(openZin),
    opKomst: feiten.openTermijnen.flatMap((termijn) => comingZin(termijn, feiten.today)),
  });
}

function comingZin({ code, naam, vervalt }: OpenTermijn, today: IsoDate): readonly string[] {
  return isGenoemdeDag({ code }) && vervalt && vervalt >= today
    ? [`${naam} op ${formatDatum(vervalt)}.`]
    : [];
}

function openZin({ naam, vervalt }: OpenTermijn): string {
  const when = vervalt ? ` (uiterlijk ${formatDatum(vervalt)})` : '';
  return `Deze termijn staat nog open: ${naam}${when}.`;
}
