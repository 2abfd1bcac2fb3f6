import { formatDatum } from '#domain/dates/format.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { JaNeeOnbekend } from '#domain/keuzes.ts';
import { afstemmingsvragen } from './afstemmingsvraag.ts';
import { NADEELCATEGORIEEN, type ScreeningAntwoorden } from './formulier.ts';
import type { UitkomstCode } from './regels.ts';

/**
 * Talking it over with the Sociaal Team, that it was asked for, that no answer came to what was asked,
 * or a motivated exception (st 5).
 */
export const AFSTEMMINGSOORTEN = [
  'afstemming',
  'gevraagd',
  'geen_reactie',
  'uitzondering',
] as const;

/** One of the four. */
export type Afstemmingsoort = (typeof AFSTEMMINGSOORTEN)[number];

const NAMEN: Readonly<Record<Afstemmingsoort, string>> = {
  afstemming: 'Afstemming met het Sociaal Team',
  gevraagd: 'Om afstemming gevraagd',
  geen_reactie: 'Gevraagd, geen reactie',
  uitzondering: 'Uitzondering met motivering',
};

/** The Dutch name of a kind. @example afstemmingsoortNaam('uitzondering') // 'Uitzondering met motivering' */
export function afstemmingsoortNaam(soort: Afstemmingsoort): string {
  return NAMEN[soort];
}

/** An afstemming as it is recorded: with whom, and what was agreed, asked, or why it is left out. */
export type Afstemming = {
  readonly id: string;
  readonly soort: Afstemmingsoort;
  readonly datum: IsoDate;
  /** The partner that was asked or spoken to; null: only in words, or nobody. */
  readonly partner: string | null;
  readonly met: string;
  readonly tekst: string;
  /** What was asked that this answers, or that had no answer; null: nothing. */
  readonly vraag: string | null;
  /** Of what was asked: the last day on which an answer is waited for; null while that stands still. */
  readonly reactieTot?: IsoDate | null | undefined;
};

/**
 * Whether afstemming with the Sociaal Team is needed, or only proposed, and why or why not in one
 * Dutch sentence. Only what is needed holds anything up.
 */
export type AfstemmingEis = {
  readonly nodig: boolean;
  readonly voorgesteld: boolean;
  readonly reden: string;
};

/**
 * Whether the answers ask for afstemming between Sociaal Team and Meldpunt: when there are
 * children, and when there is doubt if or how to step in. Ernstig nadeel of which nothing is known
 * is doubt as well. Whether there are children when that is not known or not asked is no doubt yet:
 * then it is proposed, and holds nothing up.
 *
 * Source: PP st 5; domein §4 (kinderen "onbekend" proposes).
 *
 * @example eistAfstemming({ kinderen: { aanwezig: 'onbekend' } }).nodig // false
 */
export function eistAfstemming(antwoorden: ScreeningAntwoorden): AfstemmingEis {
  const kinderen = antwoorden.kinderen?.aanwezig;
  if (kinderen === 'ja') return needed('Er zijn kinderen in het huishouden.');
  if (antwoorden.twijfel === true) return needed('U twijfelt of en hoe u moet ingrijpen.');
  const unknown = NADEELCATEGORIEEN.some(
    (categorie) => antwoorden.nadeel?.[categorie]?.waarde === 'onbekend',
  );
  if (unknown) return needed('Over ernstig nadeel is niet alles bekend: dat telt als twijfel.');
  if (kinderen !== 'nee') {
    const reden =
      'Het is niet bekend of er kinderen zijn. Vraag dat na, of stem af met het Sociaal Team.';
    return { nodig: false, voorgesteld: true, reden };
  }
  const reden =
    antwoorden.twijfel === undefined
      ? 'Er zijn geen kinderen. Of u twijfelt, is nog niet ingevuld.'
      : 'Er zijn geen kinderen en er is geen twijfel.';
  return { nodig: false, voorgesteld: false, reden };
}

function needed(why: string): AfstemmingEis {
  return { nodig: true, voorgesteld: true, reden: `${why} Stem af met het Sociaal Team.` };
}

/**
 * Whether a text says something: a word of four letters at least. A full stop or "nvt" explains
 * nothing.
 *
 * @example zegtIets('.')                    // false
 * @example zegtIets('Al besproken') // true
 */
export function zegtIets(tekst: string): boolean {
  return /\p{L}{4,}/u.test(tekst);
}

/**
 * Whether afstemming counts as done: with whom and what for an afstemming, why for an exception, and
 * that no answer came to what was asked, as long as that still stands. To have asked is not enough.
 * Give only those of the traject that runs: another one begins anew.
 *
 * @example isAfgestemd([]) // false
 */
export function isAfgestemd(afstemmingen: readonly Afstemming[]): boolean {
  return afstemmingen.some(({ soort, partner, met, tekst, vraag }) => {
    if (soort === 'uitzondering') return zegtIets(tekst);
    if (soort === 'gevraagd' || tekst.trim() === '') return false;
    if (soort === 'geen_reactie')
      return afstemmingen.some((one) => one.id === vraag && one.soort === 'gevraagd');
    return partner !== null || met.trim() !== '';
  });
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
 * @example wachtOpAfstemming(['bemoeizorg'], {}, [], today) // undefined
 */
export function wachtOpAfstemming(
  keuze: readonly UitkomstCode[],
  antwoorden: ScreeningAntwoorden,
  afstemmingen: readonly Afstemming[],
  today: IsoDate,
): string | undefined {
  if (!keuze.includes('geen_inzet')) return undefined;
  return afstemmingOntbreekt(antwoorden, afstemmingen, today);
}

/**
 * Why afstemming is still missing, with what to do; undefined when it is not needed or recorded.
 *
 * @example afstemmingOntbreekt({ kinderen: { aanwezig: 'ja' } }, [], today) // '… Leg de afstemming vast, of leg uit waarom die niet nodig is.'
 */
export function afstemmingOntbreekt(
  antwoorden: ScreeningAntwoorden,
  afstemmingen: readonly Afstemming[],
  today: IsoDate,
): string | undefined {
  const eis = eistAfstemming(antwoorden);
  if (!eis.nodig || isAfgestemd(afstemmingen)) return undefined;
  const [gevraagd] = afstemmingsvragen(afstemmingen).filter(({ antwoord }) => antwoord === null);
  if (gevraagd === undefined)
    return `${eis.reden} Leg de afstemming vast, of leg uit waarom die niet nodig is.`;
  const { gevraagdOp, reactieTot } = gevraagd;
  const asked = `Afstemming is gevraagd op ${formatDatum(gevraagdOp)}.`;
  const spoken = 'Is er gesproken? Leg de afstemming dan vast.';
  if (reactieTot === null) return `${asked} Het wachten op een reactie staat stil. ${spoken}`;
  return today > reactieTot
    ? `${asked} Kwam er geen reactie? Leg dat dan vast. ${spoken}`
    : `${asked} Komt er geen reactie, dan kunt u dat vastleggen na ${formatDatum(reactieTot)}. ${spoken}`;
}
