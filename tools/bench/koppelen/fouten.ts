import type { Willekeur } from '../../../demo/willekeur.ts';

const TOETSEN: Readonly<Record<string, string>> = {
  a: 'qsz',
  b: 'vn',
  c: 'xv',
  d: 'sf',
  e: 'wr',
  f: 'dg',
  g: 'fh',
  h: 'gj',
  i: 'uo',
  j: 'hk',
  k: 'jl',
  l: 'k',
  m: 'n',
  n: 'bm',
  o: 'ip',
  p: 'o',
  q: 'wa',
  r: 'et',
  s: 'ad',
  t: 'ry',
  u: 'yi',
  v: 'cb',
  w: 'qe',
  x: 'zc',
  y: 'tu',
  z: 'xs',
};
/** What sounds alike is written alike. */
const KLANKEN = [
  ['d', 't'],
  ['ck', 'k'],
  ['c', 'k'],
  ['ei', 'ij'],
  ['ij', 'y'],
  ['ou', 'au'],
  ['ph', 'f'],
  ['s', 'z'],
  ['v', 'f'],
  ['g', 'ch'],
  ['ie', 'i'],
  ['dt', 't'],
  ['aa', 'a'],
  ['x', 'ks'],
] as const;

/** The kinds of typing error. */
export const TYPEFOUTEN = [
  'vervangen',
  'buurtoets',
  'weglaten',
  'verdubbelen',
  'omwisselen',
  'klank',
] as const;
export type Typefout = (typeof TYPEFOUTEN)[number];

/**
 * One typing error in a text; the text itself when there is nothing to err in.
 *
 * @example typefout(w, 'Voorbeeld', 'omwisselen') // 'Voobreeld'
 */
export function typefout(
  w: Willekeur,
  tekst: string,
  soort: Typefout = w.kies(TYPEFOUTEN),
): string {
  if (tekst.length < 3) return tekst;
  const at = w.geheel(1, tekst.length - 2);
  const letter = tekst[at] ?? '';
  const put = (instead: string, length = 1) =>
    tekst.slice(0, at) + instead + tekst.slice(at + length);
  switch (soort) {
    case 'vervangen':
      return put(w.kies([...'abdeiklnorst'].filter((other) => other !== letter)));
    case 'buurtoets':
      return put(w.kies([...(TOETSEN[letter.toLowerCase()] ?? 'e')]));
    case 'weglaten':
      return put('');
    case 'verdubbelen':
      return put(letter + letter);
    case 'omwisselen':
      return put((tekst[at + 1] ?? '') + letter, 2);
    case 'klank':
      return byEar(w, tekst);
  }
}

function byEar(w: Willekeur, tekst: string): string {
  const swaps = KLANKEN.flatMap(
    ([one, other]) =>
      [
        [one, other],
        [other, one],
      ] as const,
  ).filter(([from]) => tekst.slice(1).includes(from));
  if (swaps.length === 0) return typefout(w, tekst, 'buurtoets');
  const [from, to] = w.kies(swaps);
  const at = tekst.indexOf(from, 1);
  return tekst.slice(0, at) + to + tekst.slice(at + from.length);
}

/** One digit wrong, or two neighbours swapped. @example cijferfout(w, '3311') // '3371' */
export function cijferfout(w: Willekeur, tekst: string): string {
  const places = [...tekst].flatMap((character, index) => (/\d/.test(character) ? [index] : []));
  if (places.length === 0) return tekst;
  const at = w.kies(places);
  const [digit = '', next = ''] = [tekst[at], tekst[at + 1]];
  if (/\d/.test(next) && next !== digit && w.kans(0.35))
    return tekst.slice(0, at) + next + digit + tekst.slice(at + 2);
  const other = w.kies([...'0123456789'].filter((candidate) => candidate !== digit));
  return tekst.slice(0, at) + other + tekst.slice(at + 1);
}

/** The mistakes in a birth date. */
export const DATUMFOUTEN = ['cijfer', 'dag_maand', 'onvolledig'] as const;

/**
 * A birth date written down wrongly, but one that can be: a day that cannot be is not taken by a
 * form. @example datumfout(w, '1968-03-12', 'dag_maand') // '1968-12-03'
 */
export function datumfout(
  w: Willekeur,
  datum: string,
  soort: (typeof DATUMFOUTEN)[number] = w.weeg([
    ['cijfer', 6],
    ['dag_maand', 3],
    ['onvolledig', 1],
  ] as const),
): string {
  const [jaar = '', maand = '', dag = ''] = datum.split('-');
  if (soort === 'onvolledig') return w.kans(0.5) ? `${jaar}-00-00` : `${jaar}-${maand}-00`;
  if (soort === 'dag_maand' && Number(dag) <= 12 && dag !== maand) return `${jaar}-${dag}-${maand}`;
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const wrong = cijferfout(w, datum);
    const [year, month, day] = wrong.split('-').map(Number) as [number, number, number];
    const possible =
      year > 1900 && year <= 2026 && month >= 1 && month <= 12 && day >= 1 && day <= 28;
    if (possible && wrong !== datum) return wrong;
  }
  return datum;
}
