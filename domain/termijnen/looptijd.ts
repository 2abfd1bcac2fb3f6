/** The units in which an agreement or a law states a term. */
export const EENHEDEN = [
  'werkdagen',
  'dagen',
  'weken',
  'maanden',
  'uren',
  'jaren',
  'harde_datum',
] as const;

/** One of the units. */
export type Eenheid = (typeof EENHEDEN)[number];

/**
 * The length of a term. 'harde_datum' has no length of its own: the date is named in the
 * dagvaarding or the exploot (st 6, 7) and `aantal` is then 0.
 */
export type Looptijd = { readonly eenheid: Eenheid; readonly aantal: number };

/** The length of a day that a dagvaarding or exploot names. */
export const GENOEMDE_DAG: Looptijd = { eenheid: 'harde_datum', aantal: 0 };

/** Whether a term is a named day, which never stands still. @example isGenoemdeDag({ code: 'zitting' }) // true */
export function isGenoemdeDag({ code }: { readonly code: string }): boolean {
  return code === 'zitting' || code === 'ontruiming';
}

const NAMEN: Readonly<Record<Exclude<Eenheid, 'harde_datum'>, readonly [string, string]>> = {
  werkdagen: ['werkdag', 'werkdagen'],
  dagen: ['dag', 'dagen'],
  weken: ['week', 'weken'],
  maanden: ['maand', 'maanden'],
  // "1 uur, 24 uur": after a number the Dutch word keeps its singular form, and so does "jaar".
  uren: ['uur', 'uur'],
  jaren: ['jaar', 'jaar'],
};

/**
 * A length as it is read aloud.
 *
 * @example formatLooptijd({ eenheid: 'werkdagen', aantal: 3 }) // '3 werkdagen'
 * @example formatLooptijd({ eenheid: 'uren', aantal: 24 })     // '24 uur'
 * @example formatLooptijd({ eenheid: 'dagen', aantal: 0 })     // 'direct'
 */
export function formatLooptijd(looptijd: Looptijd): string {
  if (looptijd.eenheid === 'harde_datum') return 'op de genoemde datum';
  if (looptijd.aantal === 0) return 'direct';
  const [one, many] = NAMEN[looptijd.eenheid];
  return `${looptijd.aantal} ${looptijd.aantal === 1 ? one : many}`;
}
