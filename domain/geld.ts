import { cleanLine } from './invoer.ts';
import { err, ok, type Result } from './result.ts';

export type BedragFout = { readonly kind: 'onleesbaar' } | { readonly kind: 'te_hoog' };

// Thousands in groups of three, or digits without groups; then perhaps cents behind a comma. A
// full stop before one or two last digits are cents as well: that is how a number pad types them.
const BEDRAG = /^(\d{1,3}(?:[. ]\d{3})+|\d+)(?:,(\d{1,2}|-{1,2}))?$/;
const MET_PUNT = /^(\d+)\.(\d{1,2})$/;

/** What is said of an amount above the highest. */
export const BEDRAG_TE_HOOG = 'Dit bedrag is te hoog. Controleer het.';

/**
 * Reads an amount of money as the Dutch write it, into cents; undefined when nothing was typed.
 *
 * @param hoogste the highest amount in cents
 * @example parseBedrag('1.250,50', 200_000) // { ok: true, value: 125050 }
 */
export function parseBedrag(text: string, hoogste: number): Result<number | undefined, BedragFout> {
  const typed = cleanLine(text);
  const plain = typed.replace(/€|eur(o)?/giu, '').trim();
  if (typed === '') return ok(undefined);
  const match = MET_PUNT.exec(plain) ?? BEDRAG.exec(plain);
  if (match === null) return err({ kind: 'onleesbaar' });
  const euros = Number((match[1] ?? '').replace(/[. ]/g, ''));
  const cents = Number((match[2] ?? '').replace(/-/g, '').padEnd(2, '0'));
  const value = euros * 100 + cents;
  return value > hoogste ? err({ kind: 'te_hoog' }) : ok(value);
}

/** An amount as shown. @example formatBedrag(125050) // '€ 1.250,50' */
export function formatBedrag(cent: number): string {
  const euros = String(Math.trunc(cent / 100)).replace(/\B(?=(\d{3})+$)/g, '.');
  return `€ ${euros},${String(cent % 100).padStart(2, '0')}`;
}

/** A Dutch sentence that says what is wrong with a typed amount and what to do. */
export function bedragFoutZin(fout: BedragFout): string {
  return fout.kind === 'te_hoog'
    ? BEDRAG_TE_HOOG
    : 'Dit is niet als bedrag te lezen. Typ bijvoorbeeld 1250,50.';
}
