/**
 * Spellings that sound the same in Dutch, each with what it becomes; in this order, because a
 * later rule reads what an earlier one wrote. Our own list: no well-kept Dutch one exists.
 */
const REGELS: readonly (readonly [RegExp, string])[] = [
  // Endings: Henny and Hennie, Roos and Roosz, Schmidt and Schmit.
  [/(?<=[^aeiou])(?:ie|y)$/u, 'i'],
  [/(?:ckx|cks|kx|x)$/u, 'ks'],
  [/s[cz]h?$/u, 's'],
  [/(?:dt|d|th)$/u, 't'],
  [/b$/u, 'p'],
  // Vowels: ui and uy; ij, ei and y; au and ou; the old ae and ue.
  [/(?:uij|uy|ui)/gu, 'ui'],
  [/(?:eij|ij|ei|ey|ay|ai|y)/gu, 'y'],
  [/(?:auw|ouw|au|ou|aw|ow)/gu, 'ou'],
  [/oe/gu, 'u'],
  [/ae/gu, 'a'],
  [/eaux?/gu, 'o'],
  [/(?:ie|ii)/gu, 'i'],
  [/(?:ue|uu)/gu, 'u'],
  // Consonants.
  [/(?:sch|sgh|skh|sj|sh)/gu, 'sg'],
  [/(?:tj|tsj|tsch)/gu, 'tj'],
  [/(?:kh|gh|ch)/gu, 'g'],
  [/ph/gu, 'f'],
  [/th/gu, 't'],
  [/(?:dj|zh)/gu, 'j'],
  [/(?:ck|qu|q)/gu, 'k'],
  [/c(?=[eiy])/gu, 's'],
  [/c/gu, 'k'],
  [/x/gu, 'ks'],
  [/z/gu, 's'],
  [/v/gu, 'f'],
  [/w(?=[^aeiouy]|$)/gu, ''],
  [/(?<=[aeiouy])h(?=[^aeiouy]|$)/gu, ''],
  [/h(?=[^aeiouy])/gu, ''],
  [/d(?=t)/gu, ''],
  // Doubled letters say nothing about the sound that survives a phone call.
  [/(.)\1+/gu, '$1'],
];

/**
 * How a folded name sounds, for Dutch ears: names with one sound are one name written twice.
 *
 * @param letters small letters without diacritics, spaces or dashes
 * @example klank('meijer') === klank('meyer')       // true
 * @example klank('kuiper') === klank('cuijper')      // true
 * @example klank('jansen') === klank('janssen')     // true
 * @example klank('schmidt') === klank('schmit')     // true
 */
export function klank(letters: string): string {
  let sound = letters;
  for (const [spelling, becomes] of REGELS) sound = sound.replace(spelling, becomes);
  return sound;
}

/** More than this many consonants of a long name tell nothing new, and hold more typing errors. */
const LONGEST = 6;

/**
 * The consonants of how a name sounds, with its first letter: a coarse form to find names by that
 * were heard or typed wrong. Only for finding: two names with one skeleton may well be others.
 *
 * @example skelet('jansen') // 'jnsn'
 * @example skelet('aalbers') === skelet('albers') // true
 */
export function skelet(letters: string): string {
  const sound = klank(letters);
  const rest = sound.slice(1).replace(/[aeiouyhj]/gu, '');
  return (sound.slice(0, 1) + rest).replace(/(.)\1+/gu, '$1').slice(0, LONGEST);
}

/**
 * How many typing errors lie between two texts: a letter too many, too few, another one, or two
 * neighbours swapped (optimal string alignment). Stops counting above `most`, because who is
 * further away than that is simply another text.
 *
 * @returns the number of errors, or `most + 1` when there are more
 * @example tekstafstand('voorbeeld', 'voorbeedl', 2) // 1
 * @example tekstafstand('anna', 'bram', 1)           // 2
 */
export function tekstafstand(a: string, b: string, most: number): number {
  if (a === b) return 0;
  const far = most + 1;
  if (Math.abs(a.length - b.length) > most) return far;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (previous[column] ?? far) + 1,
        (current[column - 1] ?? far) + 1,
        (previous[column - 1] ?? far) + (same ? 0 : 1),
      );
      if (isSwap(a, b, row, column)) cost = Math.min(cost, (before[column - 2] ?? far) + 1);
      current.push(cost);
      best = Math.min(best, cost);
    }
    if (best > most) return far;
    [before, previous] = [previous, current];
  }
  return Math.min(previous[b.length] ?? far, far);
}

function isSwap(a: string, b: string, row: number, column: number): boolean {
  return row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
}

/** A name in letters alone, with its sound worked out once and only when it is asked for. */
export class Naamvorm {
  readonly letters: string;
  #klank: string | undefined;

  constructor(letters: string) {
    this.letters = letters;
  }

  get klank(): string {
    this.#klank ??= klank(this.letters);
    return this.#klank;
  }
}

/** How alike two names are, the most alike first. */
export type Gelijkenis = 'gelijk' | 'klank' | 'typfout' | 'typfouten' | 'anders';

/** A name this short has so many neighbours that one letter makes another name: Tim and Tom. */
const SHORTEST_TYPO = 4;
const SHORTEST_TWO_TYPOS = 7;
/** No two spellings of one sound differ by more letters, nor do typing errors that count. */
const LONGEST_DIFFERENCE = 4;

/**
 * Compares two names in letters alone: equal, one sound, one typing error (from 4 letters), two
 * (from 7), or another name.
 *
 * @example compareKlank(new Naamvorm('meijer'), new Naamvorm('meyer')) // 'klank'
 * @example compareKlank(new Naamvorm('tim'), new Naamvorm('tom'))      // 'anders'
 */
export function compareKlank(one: Naamvorm, other: Naamvorm): Gelijkenis {
  const [a, b] = [one.letters, other.letters];
  if (a === b) return 'gelijk';
  const shortest = Math.min(a.length, b.length);
  if (shortest < 2 || Math.abs(a.length - b.length) > LONGEST_DIFFERENCE) return 'anders';
  if (one.klank === other.klank) return 'klank';
  if (shortest < SHORTEST_TYPO) return 'anders';
  const most = shortest < SHORTEST_TWO_TYPOS ? 1 : 2;
  const distance = tekstafstand(a, b, most);
  if (distance > most) return 'anders';
  return distance === 1 ? 'typfout' : 'typfouten';
}
