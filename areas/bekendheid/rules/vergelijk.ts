import type { PersoonGegevens } from '#domain/identiteit/persoon-gegevens.ts';
import {
  type Bewijs,
  compareAdres,
  compareBsn,
  compareEmail,
  compareGeboortedatum,
  compareGeslacht,
  compareNaam,
  compareTelefoon,
  type NaamBewijs,
  type Reden,
} from './bewijs.ts';
import { foldGeboren, maakProfiel, type Profiel } from './profiel.ts';
import { foldBsn } from './vouwen.ts';

/** The answers of a comparison, the most certain first. */
export const BEKENDHEDEN = ['bekend', 'mogelijk_bekend', 'nieuw'] as const;

/** One of the answers. */
export type Bekendheid = (typeof BEKENDHEDEN)[number];

/** How a person compares to somebody who is known, with the reasons for and against. */
export type Vergelijking = {
  readonly oordeel: Bekendheid;
  /** The weights of the reasons together, in bits. */
  readonly score: number;
  /** The heaviest first. */
  readonly redenen: readonly Reden[];
};

const NAMEN: Readonly<Record<Bekendheid, string>> = {
  bekend: 'Bekend',
  mogelijk_bekend: 'Mogelijk bekend',
  nieuw: 'Nieuw',
};

/** The Dutch name of an answer. @example bekendheidNaam('mogelijk_bekend') // 'Mogelijk bekend' */
export function bekendheidNaam(bekendheid: Bekendheid): string {
  return NAMEN[bekendheid];
}

/** The scores from which somebody is possibly known (on one part alone, or on several), and known. */
export type Drempels = {
  readonly mogelijkAlleen: number;
  readonly mogelijk: number;
  readonly bekend: number;
};

/**
 * How high the bar stands in a register of this size. In a register twice as large twice as many
 * strangers look alike by chance, so each doubling asks one bit more: the bar rises with log2 of
 * the size. Under a floor it does not come: a small register does not make a name a proof.
 *
 * @param omvang number of persons in the register
 * @example drempels(1_000)     // { mogelijkAlleen: 11, … }
 * @example drempels(1_000_000).bekend > drempels(1_000).bekend // true
 */
export function drempels(omvang: number): Drempels {
  const bits = Math.log2(Math.max(1, omvang));
  return {
    mogelijkAlleen: Math.max(11, bits - 2),
    mogelijk: Math.max(7, bits - 2),
    bekend: Math.max(23, bits + 6),
  };
}

/**
 * From this score doubt is strong enough to be asked about before saving, also when it was not
 * seen while typing: a date of birth, a BSN or a whole address agrees with more. Below it a namesake
 * would hold up every melding in which the date of birth is not known yet.
 */
export const STERKE_TWIJFEL = 15;

/**
 * Compares a person with somebody who is known. The program proposes; a person decides whether
 * the two are one (st 4).
 *
 * 'bekend' asks for evidence about the person and none against, and a score above the bar:
 * - the same BSN, with nothing contrary in date of birth or given name, and another surname only
 *   when the complete date of birth agrees (a partner's name); or
 * - the same complete date of birth, (a part of) the surname, and the given name or two initials;
 *   when a digit of day or month is off or the two are swapped, the same address as well.
 *
 * What only tells a household (address, surname, a date of birth, one initial) never makes
 * 'bekend', not even all of it together: twins share it. The same BSN with another date of birth,
 * and another BSN with all the rest the same, are 'mogelijk_bekend': one of the two was typed wrong.
 *
 * @param omvang number of persons in the register, which sets the bar
 * @example vergelijk({ bsn: '111222333' }, { bsn: '111222333' }).oordeel // 'bekend'
 */
export function vergelijk(
  vraag: PersoonGegevens,
  kandidaat: PersoonGegevens,
  omvang = 1,
): Vergelijking {
  return vergelijkProfielen(maakProfiel(vraag), maakProfiel(kandidaat), drempels(omvang));
}

/** The same for persons that were folded before: one question is compared with many. */
export function vergelijkProfielen(
  vraag: Profiel,
  kandidaat: Profiel,
  bar: Drempels,
): Vergelijking {
  return complete(compareCheap(vraag, kandidaat), vraag, kandidaat, bar);
}

/** What is compared in no time; names are read letter by letter and take most of it. */
function compareCheap(vraag: Profiel, kandidaat: Profiel) {
  return {
    bsn: compareBsn(vraag, kandidaat),
    geboortedatum: compareGeboortedatum(vraag, kandidaat),
    geslacht: compareGeslacht(vraag, kandidaat),
    adres: compareAdres(vraag, kandidaat),
    telefoon: compareTelefoon(vraag, kandidaat),
    email: compareEmail(vraag, kandidaat),
  };
}

type Cheap = ReturnType<typeof compareCheap>;

function complete(cheap: Cheap, vraag: Profiel, kandidaat: Profiel, bar: Drempels): Vergelijking {
  const delen: Delen = { ...cheap, ...compareNaam(vraag, kandidaat) };
  const redenen = Object.values(delen)
    .flatMap(({ reden }) => (reden === undefined ? [] : [reden]))
    .sort((a, b) => Math.abs(b.gewicht) - Math.abs(a.gewicht));
  const score = redenen.reduce((sum, { gewicht }) => sum + gewicht, 0);
  return { oordeel: judge(delen, score, bar), score, redenen };
}

/** Most that names add: the same surname and the same given name. */
const MOST_OF_NAMES = 14;

/** Whether somebody stays 'nieuw' however alike the names are, so that those need not be read. */
function isOutOfReach(cheap: Cheap, bar: Drempels): boolean {
  const parts = Object.values(cheap);
  const score = parts.reduce((sum, { reden }) => sum + (reden?.gewicht ?? 0), 0);
  const low = Math.min(bar.mogelijk, bar.mogelijkAlleen);
  return score + MOST_OF_NAMES < low && cheap.bsn.oordeel !== 'gelijk' && !isSameDoor(cheap.adres);
}

type Delen = Cheap & NaamBewijs;

function judge(delen: Delen, score: number, bar: Drempels): Bekendheid {
  const sure = isSameByBsn(delen) || isSameByName(delen);
  if (sure && score >= bar.bekend) return 'bekend';
  const parts = Object.values(delen).filter(({ reden }) => (reden?.gewicht ?? 0) > 1).length;
  const possible = score >= (parts > 1 ? bar.mogelijk : bar.mogelijkAlleen);
  return possible || mustBeLookedAt(delen) ? 'mogelijk_bekend' : 'nieuw';
}

/** From this weight a given name is the same, also when it is spelled otherwise. */
const SAME_GIVEN = 5;

/** From this weight an address is one front door, not a number in some street of that name. */
const WHOLE_ADDRESS = 12;

/**
 * What a person looks at whatever is contrary: an equal BSN (one of the two is wrong), and one given
 * name at one address (father and son, or somebody whose other data were typed wrong).
 */
function mustBeLookedAt({ bsn, voornaam, adres }: Delen): boolean {
  const sameGiven = (voornaam.reden?.gewicht ?? 0) >= SAME_GIVEN;
  return bsn.oordeel === 'gelijk' || (sameGiven && isSameDoor(adres));
}

function isSameDoor({ oordeel, reden }: Bewijs): boolean {
  return oordeel === 'gelijk' && (reden?.gewicht ?? 0) >= WHOLE_ADDRESS;
}

function isSameByBsn({ bsn, geboortedatum, achternaam, voornaam }: Delen): boolean {
  if (bsn.oordeel !== 'gelijk' || geboortedatum.oordeel === 'strijdig') return false;
  if (voornaam.oordeel === 'strijdig') return false;
  return achternaam.oordeel !== 'strijdig' || geboortedatum.oordeel === 'gelijk';
}

function isSameByName(delen: Delen): boolean {
  const { bsn, geboortedatum, achternaam, voornaam, geslacht, adres } = delen;
  if (bsn.oordeel === 'strijdig' || geslacht.oordeel === 'strijdig') return false;
  if (voornaam.oordeel !== 'gelijk') return false;
  if (geboortedatum.oordeel === 'gelijk')
    return achternaam.oordeel === 'gelijk' || achternaam.oordeel === 'deels';
  return geboortedatum.bijna && achternaam.oordeel === 'gelijk' && adres.oordeel === 'gelijk';
}

/** A candidate with how it compares. */
export type Rangorde<K> = Vergelijking & { readonly kandidaat: K };

/**
 * Compares with every candidate and gives the best first: 'bekend' before 'mogelijk_bekend', then
 * by score; candidates that are as good keep their order.
 *
 * @param tot the last answer that is asked for: who is 'nieuw' is left out unless a tool for
 *   testing shows who came closest; on saving only who is 'bekend' matters, and most is not compared
 * @example rankKandidaten({ achternaam: 'Voorbeeld', geboortedatum: '1968-03-12' }, [], 5_000) // []
 */
export function rankKandidaten<K extends PersoonGegevens>(
  vraag: PersoonGegevens,
  kandidaten: readonly K[],
  omvang = 1,
  tot: Bekendheid = 'mogelijk_bekend',
): readonly Rangorde<K>[] {
  const rank = ({ oordeel }: Vergelijking) => BEKENDHEDEN.indexOf(oordeel);
  const [profiel, bar] = [maakProfiel(vraag), drempels(omvang)];
  return kandidaten
    .flatMap((kandidaat) => {
      if (tot === 'bekend' && !mayBeBekend(profiel, kandidaat)) return [];
      const other = maakProfiel(kandidaat);
      const cheap = compareCheap(profiel, other);
      if (tot !== 'nieuw' && isOutOfReach(cheap, bar)) return [];
      return [{ kandidaat, ...complete(cheap, profiel, other, bar) }];
    })
    .filter((compared) => rank(compared) <= BEKENDHEDEN.indexOf(tot))
    .sort((a, b) => rank(a) - rank(b) || b.score - a.score);
}

/** Without one BSN or one year of birth nobody is 'bekend'; that much is seen without folding names. */
function mayBeBekend({ bsn, geboren }: Profiel, kandidaat: PersoonGegevens): boolean {
  if (bsn !== '' && foldBsn(kandidaat) === bsn) return true;
  return geboren !== '' && foldGeboren(kandidaat.geboortedatum).startsWith(geboren.slice(0, 4));
}

/** Who has one key of a question, by id. */
export type Treffer = readonly string[];

/** People read from one key at most: a key with more of them hardly tells anybody apart. */
export const MEEST_PER_SLEUTEL = 120;

/** People compared at most; the rest shares less with the question than any of these. */
export const MEEST_VERGELEKEN = 60;

/**
 * Who is worth comparing among everybody that shares a key: those who share most, where a key
 * that few people have counts for more. What it costs does not grow with the register.
 *
 * @param treffers for each key of the question the ids of who has it
 * @returns at most `MEEST_VERGELEKEN` ids, the most promising first
 * @example kiesKandidaten([['a', 'b', 'c'], ['b']]) // ['b', 'a', 'c']
 */
export function kiesKandidaten(treffers: readonly Treffer[]): readonly string[] {
  const weights = new Map<string, number>();
  for (const ids of treffers) {
    // In bits: half as many people have it, one bit more. A full list may be far longer.
    // Whole thousandths, so that adding them in another order gives the same sum.
    const bits = Math.log2((MEEST_PER_SLEUTEL * 2) / Math.max(1, ids.length));
    const weight = Math.round(bits * 1000);
    for (const id of ids) weights.set(id, (weights.get(id) ?? 0) + weight);
  }
  return [...weights]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, MEEST_VERGELEKEN)
    .map(([id]) => id);
}
