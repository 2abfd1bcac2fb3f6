import { foldDeel } from '#domain/bekendheid/vouwen.ts';
import { splitWords, type Zoekvraag } from '#domain/bekendheid/zoekvraag.ts';
import type { PersoonGegevens } from '#domain/identiteit/persoon-gegevens.ts';

/** Where a word may stand, and what it is worth when the whole word, or its begin, does. */
const PLAATSEN: readonly {
  readonly velden: readonly (keyof PersoonGegevens)[];
  readonly heel: number;
  readonly begin: number;
}[] = [
  { velden: ['achternaam'], heel: 40, begin: 25 },
  { velden: ['voornaam', 'voorletters'], heel: 20, begin: 14 },
  { velden: ['straat', 'plaats', 'email'], heel: 8, begin: 6 },
];
/** In the middle of a word, or a word that only looks like it. */
const ERGENS = 2;

/**
 * How well somebody answers to a search: the higher, the earlier in the list. A number that is one
 * person's own (BSN, phone) goes before a date, a date before a name, a surname before a given name
 * and that before a street; a whole word before its begin, and its begin before its middle. The
 * order in which words were typed does not matter.
 *
 * @example zoekRang(parseZoekvraag('jansen', today), { achternaam: 'Jansen' }) // 40
 */
export function zoekRang(vraag: Zoekvraag, persoon: PersoonGegevens): number {
  const exact = (veld: keyof PersoonGegevens, asked: string | undefined, worth: number) =>
    asked !== undefined && persoon[veld] === asked ? worth : 0;
  const numbers =
    exact('bsn', vraag.bsn, 500) +
    exact('telefoon', vraag.telefoon, 400) +
    exact('geboortedatum', vraag.geboortedatum, 60) +
    exact('postcode', vraag.postcode, 50) +
    exact('huisnummer', vraag.huisnummer, 10);
  return vraag.woorden.reduce((sum, woord) => sum + wordWorth(woord, persoon), numbers);
}

function wordWorth(woord: string, persoon: PersoonGegevens): number {
  const folded = foldDeel(woord);
  for (const { velden, heel, begin } of PLAATSEN) {
    const words = velden.flatMap((veld) => splitWords(persoon[veld] ?? ''));
    if (words.includes(folded)) return heel;
    if (words.some((word) => word.startsWith(folded))) return begin;
  }
  return ERGENS;
}
