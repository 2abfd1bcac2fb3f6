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
