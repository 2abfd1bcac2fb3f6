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
  /** Whether an ontruiming is announced that was neither put off nor done. */
  readonly ontruimingStaat: boolean;
};

/**
 * What to do by the own policy of a gemeente when a family with children is about to lose its home;
 * undefined when that policy does not ask for anything. Children of whom nothing is known are asked
 * after first: nobody is told that there are any.
 *
 * Source: AL 1.1 ("geen gezinnen met kinderen op straat").
 *
 * @example kinderbeleidZin({ gemeente: '0505', kinderen: 'ja', ontruimingStaat: true }, ['0482']) // undefined
 */
export function kinderbeleidZin(
  { gemeente, kinderen, ontruimingStaat }: Kinderfeiten,
  beleid: readonly string[],
): string | undefined {
  if (gemeente === null || !beleid.includes(gemeente) || !ontruimingStaat) return undefined;
  const naam = findGemeenteByCode(gemeente)?.naam ?? 'Deze gemeente';
  if (kinderen === 'ja')
    return `${naam} laat geen gezin met kinderen op straat zetten, en er staat een ontruiming. Bel vandaag de gemeente over onderdak.`;
  if (kinderen === 'onbekend')
    return `Er staat een ontruiming. Vraag vandaag na of er kinderen zijn: ${naam} laat geen gezin met kinderen op straat zetten.`;
  return undefined;
}
