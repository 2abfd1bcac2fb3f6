import { foldNaam } from '#domain/identiteit/naam.ts';
import type { PersoonGegevens } from '#domain/identiteit/persoon-gegevens.ts';
import { TUSSENVOEGSELS } from '#domain/identiteit/tussenvoegsels.ts';
import { Naamvorm } from './klank.ts';
import { foldBsn, foldDeel, foldHuisnummer } from './vouwen.ts';

/** A person as the rules of the check see them: folded once, then compared with many. */
export type Profiel = {
  readonly bsn: string;
  /** Eight digits, zeros for what is not known; empty when not even the year is. */
  readonly geboren: string;
  /** The surname in letters alone, without tussenvoegsels and with the halves in one order. */
  readonly achternaam: Naamvorm;
  /** The same with its tussenvoegsels, for who writes them glued: 'vandenberg'. */
  readonly voluit: string;
  /** Each name of a double surname apart, in letters alone; the whole when it is a single one. */
  readonly achternamen: readonly Naamvorm[];
  /** The given names written as one, and each apart. */
  readonly voornaam: Naamvorm;
  readonly voornamen: readonly Naamvorm[];
  /** First letters of the given names, or the voorletters. */
  readonly voorletters: string;
  readonly geslacht: string;
  readonly postcode: string;
  readonly huisnummer: string;
  /** Huisletter and toevoeging together. */
  readonly toevoeging: string;
  readonly straat: Naamvorm;
  readonly plaats: string;
  readonly telefoon: string;
  readonly email: string;
};

/**
 * Folds a person for the check. What cannot be read (an impossible date, a foreign postcode) is
 * kept as it was written: two people can have made the same mistake, or almost.
 *
 * Names are folded when they are asked for: of most candidates the rest already tells enough.
 *
 * @example maakProfiel({ achternaam: 'Van den Berg' }).achternaam.letters // 'berg'
 */
export function maakProfiel(persoon: PersoonGegevens): Profiel {
  const surname = once(() => foldSurname(persoon));
  const given = once(() => foldGiven(persoon));
  return {
    bsn: foldBsn(persoon),
    geboren: foldGeboren(persoon.geboortedatum),
    get achternaam() {
      return surname().achternaam;
    },
    get voluit() {
      return surname().voluit;
    },
    get achternamen() {
      return surname().achternamen;
    },
    get voornaam() {
      return given().voornaam;
    },
    get voornamen() {
      return given().voornamen;
    },
    get voorletters() {
      return given().voorletters;
    },
    geslacht: persoon.geslacht === 'M' || persoon.geslacht === 'V' ? persoon.geslacht : '',
    postcode: (persoon.postcode ?? '').replace(/\s/gu, '').toLowerCase(),
    huisnummer: foldHuisnummer(persoon.huisnummer),
    toevoeging: letters(`${persoon.huisletter ?? ''}${persoon.toevoeging ?? ''}`),
    straat: new Naamvorm(letters(persoon.straat)),
    plaats: letters(persoon.plaats),
    telefoon: (persoon.telefoon ?? '').replace(/[\s()-]/gu, ''),
    email: (persoon.email ?? '').trim().toLowerCase(),
  };
}

/** Does the work when it is first asked for, and once. */
function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}

function foldGiven(persoon: PersoonGegevens) {
  const names = words(persoon.voornaam);
  return {
    voornaam: new Naamvorm(names.join('')),
    voornamen: names.map((deel) => new Naamvorm(deel)),
    voorletters: names.map((deel) => deel.slice(0, 1)).join('') || letters(persoon.voorletters),
  };
}

/** Small letters and digits alone: what is left of a text however it was spaced and dashed. */
export function letters(text: string | null | undefined): string {
  return foldNaam(text ?? '').replace(/[^\p{L}\d]/gu, '');
}

function words(text: string | null | undefined): string[] {
  return foldDeel(text)
    .split(' ')
    .filter((word) => word !== '');
}

/** A date of birth in eight digits, zeros for what is not known; empty when not even the year is. */
export function foldGeboren(text: string | null | undefined): string {
  const digits = (text ?? '').replace(/[-/. ]/gu, '');
  return /^\d{8}$/u.test(digits) && !digits.startsWith('0000') ? digits : '';
}

// As people shorten them: "Berg v.d.", "v/d Berg", "vd Berg".
const KORT = new Set(['v', 'vd', 'vdn', 'd', 'v d', 'vander', 'vanden', 'vande']);
// What is written glued to a name: "Vandenberg", "Terijzersen".
const GEPLAKT = [
  'vanden',
  'vander',
  'vande',
  'van',
  'vd',
  'ter',
  'ten',
  'den',
  'der',
  'de',
] as const;
/** A rest this long may be a name by itself. */
const SHORTEST_REST = 4;

type Surname = Pick<Profiel, 'achternaam' | 'voluit' | 'achternamen'>;

function foldSurname({ tussenvoegsel, achternaam }: PersoonGegevens): Surname {
  const written = foldNaam(achternaam ?? '').split(/[-/,](?!d[ .])/u);
  const names = written.filter((deel) => !isTussenvoegsel(deel.trim()));
  // Something must be left: somebody may be called "Van".
  const delen = (names.length > 0 ? names : written)
    .map((deel) => stripTussenvoegsels(deel))
    .filter((deel) => deel !== '')
    .sort();
  const whole = delen.join('');
  const apiece = delen.length > 1 ? delen : whole === '' ? [] : apart(whole, achternaam);
  return {
    achternaam: new Naamvorm(whole),
    voluit: whole === '' ? '' : letters(tussenvoegsel) + letters(achternaam),
    achternamen: apiece.map((naam) => new Naamvorm(naam)),
  };
}

/** The words of a surname that is not dashed ("Garcia Lopez") are its parts as well. */
function apart(whole: string, achternaam: string | null | undefined): string[] {
  const parts = words(achternaam).filter((word) => word.length > 2 && !isTussenvoegsel(word));
  return parts.length > 1 ? [whole, ...parts] : [whole];
}

function isTussenvoegsel(text: string): boolean {
  return TUSSENVOEGSELS.has(text) || KORT.has(text);
}

function stripTussenvoegsels(part: string): string {
  const words = part
    .replace(/[.]/gu, ' ')
    .replace(/'(?=\p{L}{2})/gu, "' ")
    .trim()
    .split(/\s+/u);
  while (words.length > 1 && isTussenvoegsel(words[0] ?? '')) words.shift();
  while (words.length > 1 && isTussenvoegsel(words.at(-1) ?? '')) words.pop();
  return letters(words.join(''));
}

/**
 * What a surname may be without a tussenvoegsel that was glued to it: each way in which it can be
 * taken apart, because "vanderijndijk" is "van de Rijndijk" or "van der IJndijk".
 *
 * @example losVanTussenvoegsel('vandenberg') // ['berg', 'nberg', 'denberg']
 */
export function losVanTussenvoegsel(achternaam: string): readonly string[] {
  return GEPLAKT.filter(
    (part) => achternaam.startsWith(part) && achternaam.length >= part.length + SHORTEST_REST,
  ).map((part) => achternaam.slice(part.length));
}
