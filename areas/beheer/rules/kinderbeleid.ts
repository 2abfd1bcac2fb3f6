import { findGemeenteByCode } from './regio.ts';

/**
 * The gemeenten that let no family with children be put on the street, beyond any agreement: the
 * policy of Alblasserdam itself.
 *
 * Source: AL 1.1; domein §10.
 */
export const STANDAARD_KINDERBELEID: readonly string[] = ['0482'];

/** What the policy of a gemeente is judged by. */
export type Kinderfeiten = {
  readonly gemeente: string | null;
  readonly kinderen: 'ja' | 'nee' | 'onbekend';
};

/**
 * What to do by the own policy of a gemeente once an ontruiming is announced; undefined when it does
 * not ask for anything. Children of whom nothing is known are asked after first: nobody is told that
 * there are any.
 *
 * Source: AL 1.1 ("geen gezinnen met kinderen op straat").
 *
 * @example kinderbeleidVoor({ gemeente: '0505', kinderen: 'ja' }, ['0482']) // undefined
 * @example kinderbeleidVoor({ gemeente: '0482', kinderen: 'onbekend' }, ['0482'])?.isBekend // false
 */
export function kinderbeleidVoor(
  { gemeente, kinderen }: Kinderfeiten,
  beleid: readonly string[],
): { readonly zin: string; readonly isBekend: boolean } | undefined {
  if (gemeente === null || !beleid.includes(gemeente) || kinderen === 'nee') return undefined;
  const naam = findGemeenteByCode(gemeente)?.naam ?? 'deze gemeente';
  return kinderen === 'ja'
    ? {
        zin: `Bel vandaag de gemeente over onderdak: ${naam} laat geen gezin met kinderen op straat zetten`,
        isBekend: true,
      }
    : {
        zin: `Vraag vandaag na of er kinderen zijn: ${naam} laat geen gezin met kinderen op straat zetten`,
        isBekend: false,
      };
}
