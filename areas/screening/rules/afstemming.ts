import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { JaNeeOnbekend } from '#domain/keuzes.ts';
import { NADEELCATEGORIEEN, type ScreeningAntwoorden } from './formulier.ts';
import type { UitkomstCode } from './regels.ts';

/** Talking it over with the Sociaal Team, or a motivated exception (st 5). */
export const AFSTEMMINGSOORTEN = ['afstemming', 'uitzondering'] as const;

/** One of the two. */
export type Afstemmingsoort = (typeof AFSTEMMINGSOORTEN)[number];

const NAMEN: Readonly<Record<Afstemmingsoort, string>> = {
  afstemming: 'Afstemming met het Sociaal Team',
  uitzondering: 'Uitzondering met motivering',
};

/** The Dutch name of a kind. @example afstemmingsoortNaam('uitzondering') // 'Uitzondering met motivering' */
export function afstemmingsoortNaam(soort: Afstemmingsoort): string {
  return NAMEN[soort];
}

/** An afstemming as it is recorded: with whom, and what was agreed or why it is left out. */
export type Afstemming = {
  readonly soort: Afstemmingsoort;
  readonly datum: IsoDate;
  readonly met: string;
  readonly tekst: string;
};

/** Whether afstemming with the Sociaal Team is needed, and why or why not in one Dutch sentence. */
export type AfstemmingEis = { readonly nodig: boolean; readonly reden: string };

/**
 * Whether the answers ask for afstemming between Sociaal Team and Meldpunt: when there are
 * children, when that is not known or not asked, and when there is doubt if or how to step in.
 * Ernstig nadeel of which nothing is known is doubt as well.
 *
 * Source: PP st 5; "onbekend" counts as doubt.
 *
 * @example eistAfstemming({ kinderen: { aanwezig: 'onbekend' } }).nodig // true
 */
export function eistAfstemming(antwoorden: ScreeningAntwoorden): AfstemmingEis {
  const kinderen = antwoorden.kinderen?.aanwezig;
  if (kinderen === 'ja') return needed('Er zijn kinderen in het huishouden.');
  if (kinderen !== 'nee') {
    return needed('Het is niet bekend of er kinderen zijn: dat telt als twijfel.');
  }
  if (antwoorden.twijfel === true) return needed('U twijfelt of en hoe u moet ingrijpen.');
  const unknown = NADEELCATEGORIEEN.some(
    (categorie) => antwoorden.nadeel?.[categorie]?.waarde === 'onbekend',
  );
  if (unknown) return needed('Over ernstig nadeel is niet alles bekend: dat telt als twijfel.');
  const reden =
    antwoorden.twijfel === undefined
      ? 'Er zijn geen kinderen. Of u twijfelt, is nog niet ingevuld.'
      : 'Er zijn geen kinderen en er is geen twijfel.';
  return { nodig: false, reden };
}

function needed(why: string): AfstemmingEis {
  return { nodig: true, reden: `${why} Stem af met het Sociaal Team.` };
}

/**
 * Whether afstemming is recorded: with whom and what for an afstemming, why for an exception.
 * Give only those of the episode that runs: a dossier that is opened again begins anew.
 *
 * @example isAfgestemd([]) // false
 */
export function isAfgestemd(afstemmingen: readonly Afstemming[]): boolean {
  return afstemmingen.some(({ soort, met, tekst }) => {
    if (tekst.trim() === '') return false;
    return soort === 'uitzondering' || met.trim() !== '';
  });
}

/**
 * The afstemmingen of the episode that runs: those recorded after the last closing that was
 * undone. `op` is an instant in UTC (`2026-11-05T09:00:00.000Z`).
 *
 * @example vanLopendeEpisode([{ op: '2026-01-01T09:00:00.000Z' }], []).length // 1
 */
export function vanLopendeEpisode<T extends { readonly op: string }>(
  afstemmingen: readonly T[],
  afsluitingen: readonly { readonly op: string; readonly heropendOp: string | null }[],
): T[] {
  const undone = afsluitingen.filter(({ heropendOp }) => heropendOp !== null);
  return afstemmingen.filter(({ op }) => undone.every((closing) => closing.op < op));
}

/**
 * The answers with what the dossier says of children beside them. Children that a later melding
 * brought to light count; without an answer in the screening the dossier tells. "Onbekend" of
 * the screener stays: the dossier may say "nee" from before, and children are not to be missed.
 *
 * @example withKinderen({}, 'ja').kinderen?.aanwezig // 'ja'
 */
export function withKinderen(
  antwoorden: ScreeningAntwoorden,
  kinderen: JaNeeOnbekend,
): ScreeningAntwoorden {
  const screened = antwoorden.kinderen?.aanwezig;
  const aanwezig = kinderen === 'ja' ? 'ja' : (screened ?? kinderen);
  return { ...antwoorden, kinderen: { ...antwoorden.kinderen, aanwezig } };
}

/**
 * Why this uitkomst cannot be recorded yet, in one Dutch sentence; undefined when it can. Only
 * "geen inzet" waits for afstemming or a motivated exception. Saving, advice and letters never do.
 *
 * Source: PP st 5; that "geen inzet" waits is a rule of the desk itself.
 *
 * @example wachtOpAfstemming(['bemoeizorg'], {}, []) // undefined
 */
export function wachtOpAfstemming(
  keuze: readonly UitkomstCode[],
  antwoorden: ScreeningAntwoorden,
  afstemmingen: readonly Afstemming[],
): string | undefined {
  if (!keuze.includes('geen_inzet')) return undefined;
  return afstemmingOntbreekt(antwoorden, afstemmingen);
}

/**
 * Why afstemming is still missing, with what to do; undefined when it is not needed or recorded.
 *
 * @example afstemmingOntbreekt({ kinderen: { aanwezig: 'ja' } }, []) // '… Leg de afstemming vast, of leg uit waarom die niet nodig is.'
 */
export function afstemmingOntbreekt(
  antwoorden: ScreeningAntwoorden,
  afstemmingen: readonly Afstemming[],
): string | undefined {
  const eis = eistAfstemming(antwoorden);
  if (!eis.nodig || isAfgestemd(afstemmingen)) return undefined;
  return `${eis.reden} Leg de afstemming vast, of leg uit waarom die niet nodig is.`;
}
