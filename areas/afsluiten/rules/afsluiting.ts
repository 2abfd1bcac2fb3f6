import type { Werkstatus } from '#areas/dossiers/rules.ts';
import {
  type Afstemming,
  afstemmingOntbreekt,
  withKinderen,
} from '#areas/screening/rules/afstemming.ts';
import type { ScreeningAntwoorden } from '#areas/screening/rules/formulier.ts';
import { isGenoemdeDag } from '#areas/trajecten/rules/termijn.ts';
import type { OpenTermijn } from '#areas/trajecten/rules/volgende-stap.ts';
import { formatDatum } from '#domain/dates/format.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { JaNeeOnbekend } from '#domain/keuzes.ts';
import { err, ok, type Result } from '#domain/result.ts';

/** Why a dossier is closed (st 8, 9; SA 6.2 for a traject that failed; SA Bijlage 4 for overlast and hennep). */
export const AFSLUITREDENEN = [
  'oplossing',
  'huisuitzetting_huurschuld',
  'huisuitzetting_overlast',
  'huisuitzetting_hennep',
  'vertrokken',
  'niet_geslaagd',
  'geen_inzet',
  'dubbel',
  'overleden',
  'verhuisd',
  'opgenomen',
  'overgedragen',
  'ingetrokken',
  'doorverwezen',
] as const;

/** One of the reasons. */
export type Afsluitreden = (typeof AFSLUITREDENEN)[number];

const NAMEN: Readonly<Record<Afsluitreden, string>> = {
  oplossing: 'Oplossing',
  huisuitzetting_huurschuld: 'Huisuitzetting wegens huurschuld',
  huisuitzetting_overlast: 'Huisuitzetting wegens overlast',
  huisuitzetting_hennep: 'Huisuitzetting wegens hennep',
  vertrokken: 'Zelf vertrokken vóór de ontruiming',
  niet_geslaagd: 'Traject niet geslaagd',
  geen_inzet: 'Geen inzet nodig',
  dubbel: 'Dubbel dossier',
  overleden: 'Overleden',
  verhuisd: 'Verhuisd',
  opgenomen: 'Opgenomen of gedetineerd',
  overgedragen: 'Overgedragen',
  ingetrokken: 'Melding ingetrokken',
  doorverwezen: 'Hoort niet bij het Meldpunt: doorverwezen',
};

/** Says whether text is the code of a reason. @example isAfsluitreden('dubbel') // true */
export function isAfsluitreden(text: string): text is Afsluitreden {
  return AFSLUITREDENEN.some((reden) => reden === text);
}

/** The Dutch name of a reason. @example afsluitredenNaam('oplossing') // 'Oplossing' */
export function afsluitredenNaam(reden: Afsluitreden): string {
  return NAMEN[reden];
}

/** Whether the home was lost (st 9). @example isHuisuitzetting('huisuitzetting_hennep') // true */
export function isHuisuitzetting(reden: Afsluitreden): boolean {
  return reden.startsWith('huisuitzetting_');
}

/**
 * Whether figures count it apart: evictions for overlast and hennep fall outside the agreement.
 *
 * Source: PP st 9; SA Bijlage 4 (overlast).
 *
 * @example valtBuitenAfspraken('huisuitzetting_overlast') // true
 */
export function valtBuitenAfspraken(reden: Afsluitreden): boolean {
  return reden === 'huisuitzetting_overlast' || reden === 'huisuitzetting_hennep';
}

const ZONDER_AFSTEMMING: ReadonlySet<Afsluitreden> = new Set<Afsluitreden>([
  'dubbel',
  'overleden',
  'verhuisd',
  'overgedragen',
  'ingetrokken',
  'doorverwezen',
]);

/**
 * Whether closing waits for a screening, and for afstemming with the Sociaal Team where that is needed. Not for a
 * double dossier, a melding that was withdrawn or belongs elsewhere, or when betrokkene died, moved
 * or was handed over: then there is nothing left to talk over.
 *
 * Source: PP st 5; the exemptions are a rule of the desk itself.
 *
 * @example vraagtAfstemming('verhuisd') // false
 */
export function vraagtAfstemming(reden: Afsluitreden): boolean {
  return !ZONDER_AFSTEMMING.has(reden);
}

/** What is said when nobody filled in who goes on with a traject that is handed over. */
export const NAAR_WIE_LEEG =
  'Vul in aan wie het traject is overgedragen, bijvoorbeeld een Sociaal Team, een gemeente of een andere regio.';

/** What opening a closed dossier again comes to. */
export const HEROPENINGEN = ['ongedaan', 'nieuw_traject', 'vernietigd'] as const;

/** One of those. */
export type Heropening = (typeof HEROPENINGEN)[number];

/**
 * What opening a closed dossier again comes to on a day: the closing is undone and the traject goes
 * on; later another traject begins; and once the data must be gone it stays closed, and what is new
 * begins in a dossier of its own.
 *
 * Source: PP 7.2 (destruction); domein §3 (undo within a setting of werkdagen, before destruction).
 *
 * @param ongedaanTot the last day on which the closing can be undone; undefined: a wrong setting
 * @example heropeningOp(toIsoDate('2027-11-06'), { ongedaanTot: toIsoDate('2026-11-12'), vernietigenOp: toIsoDate('2027-11-05') }) // 'vernietigd'
 */
export function heropeningOp(
  today: IsoDate,
  {
    ongedaanTot,
    vernietigenOp,
  }: { readonly ongedaanTot: IsoDate | undefined; readonly vernietigenOp: IsoDate },
): Heropening {
  if (today > vernietigenOp) return 'vernietigd';
  return ongedaanTot !== undefined && today <= ongedaanTot ? 'ongedaan' : 'nieuw_traject';
}

/** What closing a dossier is judged by. */
export type AfsluitFeiten = {
  readonly reden: Afsluitreden;
  /** The date of the afsluitbesluit. */
  readonly besluitOp: IsoDate;
  readonly today: IsoDate;
  /** When the traject began: with the first of its meldingen. */
  readonly begonnenOp: IsoDate;
  /** Whether the household was put out of the woning. */
  readonly isUitgevoerd: boolean;
  /** Whether the arrears were paid in this traject. */
  readonly isVoldaan: boolean;
  readonly werkstatus: Werkstatus;
  readonly beperkt: boolean;
  /** Whether there are children, according to the dossier. */
  readonly kinderen: JaNeeOnbekend;
  /** The answers of the last screening of this traject; undefined when there was none. */
  readonly antwoorden: ScreeningAntwoorden | undefined;
  /** The afstemmingen and exceptions of this traject. */
  readonly afstemmingen: readonly Afstemming[];
  /** The terms that are not met yet. */
  readonly openTermijnen: readonly OpenTermijn[];
};

/** Why a dossier cannot be closed: each with a Dutch sentence that says what to do. */
export type AfsluitBezwaar = {
  readonly code:
    | 'al_afgesloten'
    | 'beperkt'
    | 'besluit_in_toekomst'
    | 'besluit_voor_begin'
    | 'screening_ontbreekt'
    | 'afstemming_ontbreekt';
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
 * Whether a dossier may be closed. It waits for a screening of this traject, and for the recorded
 * afstemming with the Sociaal Team, or a motivated exception, when there are children or when there
 * is doubt; for neither when it is double or betrokkene died or moved, nor when the arrears were
 * paid before anybody screened.
 *
 * Open terms only warn: closing is how some of them end. Every objection is given at once.
 *
 * Source: PP st 5, 8 and 9; SA 5.5 (restricted: stored only).
 *
 * @example
 * magAfsluiten({
 *   reden: 'geen_inzet', besluitOp: today, today, begonnenOp: today, isUitgevoerd: false, isVoldaan: false,
 *   werkstatus: 'in_behandeling', beperkt: false,
 *   kinderen: 'ja', antwoorden: undefined, afstemmingen: [], openTermijnen: [],
 * }) // { ok: false, error: { kind: 'mag_niet_afsluiten', redenen: [{ code: 'screening_ontbreekt', … }, …] } }
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
  if (feiten.besluitOp < feiten.begonnenOp) {
    add(
      'besluit_voor_begin',
      `Dit traject begon op ${formatDatum(feiten.begonnenOp)}. Het afsluitbesluit kan niet van daarvoor zijn. Verbeter de datum.`,
    );
  }
  if (vraagtAfstemming(feiten.reden) && !isVoldaanErvoor(feiten)) {
    if (feiten.antwoorden === undefined) add('screening_ontbreekt', SCREENING_ONTBREEKT);
    const antwoorden = withKinderen(feiten.antwoorden ?? {}, feiten.kinderen);
    const missing = afstemmingOntbreekt(antwoorden, feiten.afstemmingen, feiten.today);
    if (missing !== undefined) add('afstemming_ontbreekt', missing);
  }
  if (redenen.length > 0) return err({ kind: 'mag_niet_afsluiten', redenen });
  return ok({
    waarschuwingen: [
      ...(feiten.isUitgevoerd && feiten.reden === 'oplossing'
        ? ['De woning is ontruimd. Klopt de reden “Oplossing”?']
        : []),
      ...feiten.openTermijnen.map(openZin),
    ],
    opKomst: feiten.openTermijnen.flatMap((termijn) => comingZin(termijn, feiten.today)),
  });
}

const SCREENING_ONTBREEKT =
  'Er is in dit traject nog geen screening. Doe die eerst, ook als u verwacht dat er niets nodig is.';

/** Whether it was solved before anybody screened: the arrears were paid. */
function isVoldaanErvoor({ reden, isVoldaan, antwoorden }: AfsluitFeiten): boolean {
  return reden === 'oplossing' && isVoldaan && antwoorden === undefined;
}

/** How long a closing can be undone, unless the desk sets it otherwise (own rule). */
export const STANDAARD_ONGEDAAN_WERKDAGEN = 5;

function comingZin({ code, naam, vervalt }: OpenTermijn, today: IsoDate): readonly string[] {
  return isGenoemdeDag({ code }) && vervalt && vervalt >= today
    ? [`${naam} op ${formatDatum(vervalt)}.`]
    : [];
}

function openZin({ naam, vervalt }: OpenTermijn): string {
  const when = vervalt ? ` (uiterlijk ${formatDatum(vervalt)})` : '';
  return `Deze termijn staat nog open: ${naam}${when}.`;
}
