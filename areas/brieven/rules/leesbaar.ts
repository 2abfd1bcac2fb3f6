/**
 * Words that a letter to betrokkene does without: hard to read, of the law, or threatening. Our
 * own list. A word counts with what stands behind it ("sommatiebrief"), never inside another.
 */
export const VERMEDEN_WOORDEN = [
  'aansprakelijk',
  'achterstallig',
  'alsmede',
  'conform',
  'consequentie',
  'derhalve',
  'desbetreffende',
  'dienaangaande',
  'dient',
  'dwang',
  'echter',
  'eigen schuld',
  'eis',
  'executie',
  'gedaagde',
  'gehuurde',
  'gelieve',
  'hieromtrent',
  'incasso',
  'indien',
  'ingebreke',
  'inzake',
  'jegens',
  'maatregel',
  'middels',
  'mits',
  'nalaten',
  'nalatig',
  'omtrent',
  'onverwijld',
  'reeds',
  'sanctie',
  'schuldeiser',
  'sommatie',
  'straf',
  'tekortgeschoten',
  'ten gevolge',
  'teneinde',
  'tevens',
  'u moet',
  'verplicht',
  'verwijtbaar',
  'verzuim',
  'voornemens',
  'vordering',
  'waarschuw',
  'wanbetal',
  'zodoende',
] as const;

/** Words that may not be read on an envelope: they tell what the letter is about (domein §7). */
export const VENSTERWOORDEN = [
  'achterstand',
  'dagvaarding',
  'deurwaarder',
  'huisuitzetting',
  'incasso',
  'ontruiming',
  'overlast',
  'rechtbank',
  'schuld',
] as const;

function findWords(text: string, words: readonly string[], inside: boolean): readonly string[] {
  const before = inside ? '' : '(?<!\\p{L})';
  return words.filter((word) =>
    new RegExp(`${before}${word.replace(/ /gu, '\\s+')}`, 'iu').test(text),
  );
}

/**
 * The avoided words that a text holds, in the order of the list.
 *
 * @example vermedenWoorden('U dient dit middels een brief te doen.') // ['dient', 'middels']
 */
export function vermedenWoorden(text: string): readonly string[] {
  return findWords(text, VERMEDEN_WOORDEN, false);
}

/**
 * The words of a text that would show on an envelope what the letter is about, also as part of
 * another word.
 *
 * @example vensterwoorden('Schuldhulp Voorbeeldstad') // ['schuld']
 */
export function vensterwoorden(text: string): readonly string[] {
  return findWords(text, VENSTERWOORDEN, true);
}

/**
 * The sentences of a text. A line is at least one sentence; a number or an initial with a full
 * stop does not end one.
 *
 * @example zinnenVan('Bel ons. Wij helpen u.') // ['Bel ons.', 'Wij helpen u.']
 */
export function zinnenVan(text: string): readonly string[] {
  return text
    .split('\n')
    .flatMap((line) => line.split(/(?<=\p{Ll}{2}\)?[.?!]) +(?=\p{Lu})/u))
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
}

/**
 * How many words a sentence has on average; 0 for a text without sentences. B1 asks for short
 * sentences: 12 words at most on average.
 *
 * @example gemiddeldeZinslengte('Bel ons. Wij helpen u graag.') // 3
 */
export function gemiddeldeZinslengte(text: string): number {
  const sentences = zinnenVan(text);
  if (sentences.length === 0) return 0;
  const words = sentences.map((sentence) => sentence.split(/\s+/u).filter(isWord).length);
  return words.reduce((sum, count) => sum + count, 0) / sentences.length;
}

function isWord(word: string): boolean {
  return /[\p{L}\p{N}]/u.test(word);
}
