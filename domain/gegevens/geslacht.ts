/** The registered sex as B3 has it: man, vrouw, onbekend. */
export const GESLACHTEN = ['M', 'V', 'O'] as const;

/** One of the values. */
export type Geslacht = (typeof GESLACHTEN)[number];

const NAMEN: Readonly<Record<Geslacht, string>> = { M: 'Man', V: 'Vrouw', O: 'Onbekend' };

const GETYPT: ReadonlyMap<string, Geslacht> = new Map([
  ['m', 'M'],
  ['man', 'M'],
  ['v', 'V'],
  ['vrouw', 'V'],
  ['o', 'O'],
  ['onbekend', 'O'],
]);

/** The Dutch name of a value. @example geslachtNaam('V') // 'Vrouw' */
export function geslachtNaam(geslacht: Geslacht): string {
  return NAMEN[geslacht];
}

/** Reads a typed value; undefined when it is none. @example readGeslacht('vrouw') // 'V' */
export function readGeslacht(text: string): Geslacht | undefined {
  return GETYPT.get(text.trim().toLowerCase());
}
