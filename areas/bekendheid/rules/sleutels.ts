import type { PersoonGegevens } from '#domain/identiteit/persoon-gegevens.ts';
import { klank, skelet } from './klank.ts';
import { losVanTussenvoegsel, maakProfiel, type Profiel } from './profiel.ts';
import { roepnaamKernen } from './roepnamen.ts';
import { foldPostcodeHuisnummer, foldStraatAdres } from './vouwen.ts';

/** The kinds of key by which a possible known person is found. */
export const SLEUTELSOORTEN = [
  'bsn',
  'geboortedatum',
  'naampaar',
  'jaar_naam',
  'voorletter_naam',
  'voorletter_datum',
  'postcode_huisnummer',
  'postcode_naam',
  'adres',
  'straat_nummer',
  'straat_naam',
  'telefoon',
] as const;

/** One of the kinds of key. */
export type Sleutelsoort = (typeof SLEUTELSOORTEN)[number];

/** A key: two people with one key in common are worth comparing. */
export type Zoeksleutel = { readonly soort: Sleutelsoort; readonly waarde: string };

/** Raised with every change of what `sleutelsVan` gives: stored keys are then made anew. */
export const SLEUTELVERSIE = 4;

/** Consonants of a street that are heard right: behind them stands "straat", "laan", "plein". */
const STREET_LENGTH = 4;

/** Most forms of one surname that get keys; a chain of more names is no usual surname. */
const MOST_FORMS = 5;

/**
 * The keys that are stored with a person, for an index that only knows equality. Whoever shares a
 * key with a question is compared by `vergelijk`; whoever shares none is never seen, so a key finds
 * too much rather than too little. Keys hold personal data: they are stored, destroyed and kept out
 * of logs as such.
 *
 * - bsn; date of birth (when at least the year is known); phone number
 * - how given name and surname sound, as a pair in one order, so that swapped names meet
 * - birth year and initial, each with the sound of the surname; initial with date of birth
 * - postcode with house number, and with the sound of the surname; street, number and place
 * - the street by ear with the number and an initial, and with a name by ear
 *
 * @example sleutelsVan({ achternaam: 'Voorbeeld', voornaam: 'Anna' })
 *   // [{ soort: 'naampaar', waarde: 'an|frblt' }, …]
 */
export function sleutelsVan(persoon: PersoonGegevens): readonly Zoeksleutel[] {
  const profiel = maakProfiel(persoon);
  const keys = collect(persoon, profiel);
  for (const naam of surnameForms(profiel)) addByName(keys, profiel, naam);
  for (const naam of profiel.voornamen.slice(0, 1)) addByStreet(keys, profiel, naam.letters);
  addByInitial(keys, profiel.geboren, profiel.voorletters.slice(0, 1));
  return keys.list();
}

/**
 * The keys to look a person up by: the stored ones, and what the same person could have been stored
 * under by a mistake: day and month swapped, given name and surname swapped.
 */
export function vraagsleutels(persoon: PersoonGegevens): readonly Zoeksleutel[] {
  const profiel = maakProfiel(persoon);
  const keys = collect(persoon, profiel);
  const namen = [
    ...surnameForms(profiel),
    ...profiel.voornamen.slice(0, 1).map(({ letters }) => letters),
  ];
  for (const naam of namen) addByName(keys, profiel, naam);
  const initials = [profiel.voorletters.slice(0, 1), profiel.achternaam.letters.slice(0, 1)];
  const swapped = swapDayAndMonth(profiel.geboren);
  if (swapped !== '') keys.add('geboortedatum', dashed(swapped));
  for (const letter of initials)
    for (const geboren of [profiel.geboren, swapped]) addByInitial(keys, geboren, letter);
  return keys.list();
}

type Keys = ReturnType<typeof makeKeys>;

function makeKeys() {
  const found = new Map<string, Zoeksleutel>();
  return {
    add: (soort: Sleutelsoort, waarde: string) => {
      if (waarde !== '') found.set(`${soort}:${waarde}`, { soort, waarde });
    },
    list: (): readonly Zoeksleutel[] => [...found.values()],
  };
}

function collect(persoon: PersoonGegevens, profiel: Profiel): Keys {
  const keys = makeKeys();
  keys.add('bsn', profiel.bsn);
  keys.add('geboortedatum', dashed(profiel.geboren));
  keys.add('telefoon', profiel.telefoon);
  for (const [given, surname] of pairs(profiel))
    keys.add('naampaar', [given, surname].sort().join('|'));
  keys.add('postcode_huisnummer', foldPostcodeHuisnummer(persoon));
  keys.add('adres', foldStraatAdres(persoon));
  return keys;
}

/** Each form of the surname with each form of the first given name, by their skeletons. */
function pairs(profiel: Profiel): (readonly [string, string])[] {
  const [first] = profiel.voornamen;
  if (first === undefined) return [];
  const given = new Set(roepnaamKernen(first.letters).map(skelet));
  const surnames = new Set(surnameForms(profiel).map(skelet));
  return [...surnames].flatMap((surname) => [...given].map((naam) => [naam, surname] as const));
}

function addByName(keys: Keys, profiel: Profiel, naam: string): void {
  const { geboren, postcode, voorletters } = profiel;
  const sound = klank(naam);
  if (voorletters !== '') keys.add('voorletter_naam', `${voorletters.slice(0, 1)}|${sound}`);
  if (geboren !== '') keys.add('jaar_naam', `${geboren.slice(0, 4)}|${sound}`);
  if (postcode !== '') keys.add('postcode_naam', `${postcode}|${sound}`);
  addByStreet(keys, profiel, naam);
}

/** For an address with a wrong postcode, place or number: the street by ear and who lives there. */
function addByStreet(keys: Keys, { straat, huisnummer }: Profiel, naam: string): void {
  const street = skelet(straat.letters).slice(0, STREET_LENGTH);
  if (street === '') return;
  keys.add('straat_naam', `${street}|${skelet(naam)}`);
  if (huisnummer !== '') keys.add('straat_nummer', `${street}|${huisnummer}|${naam.slice(0, 1)}`);
}

function addByInitial(keys: Keys, geboren: string, letter: string): void {
  if (letter !== '' && geboren.length === 8 && !geboren.endsWith('00'))
    keys.add('voorletter_datum', `${letter}|${geboren}`);
}

/** The whole surname, each name of a double one, and what is left without a glued tussenvoegsel. */
function surnameForms(profiel: Profiel): readonly string[] {
  const { letters } = profiel.achternaam;
  const names = profiel.achternamen.map((naam) => naam.letters);
  const forms = [letters, ...names, ...losVanTussenvoegsel(letters)];
  return [...new Set(forms.filter((naam) => naam !== ''))].slice(0, MOST_FORMS);
}

function dashed(geboren: string): string {
  if (geboren === '') return '';
  return `${geboren.slice(0, 4)}-${geboren.slice(4, 6)}-${geboren.slice(6)}`;
}

function swapDayAndMonth(geboren: string): string {
  const [jaar, maand, dag] = [geboren.slice(0, 4), geboren.slice(4, 6), geboren.slice(6)];
  const possible = Number(dag) >= 1 && Number(dag) <= 12 && maand !== dag;
  return possible ? `${jaar}${dag}${maand}` : '';
}
