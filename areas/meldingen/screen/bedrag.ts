import { cleanLine } from '#domain/invoer.ts';
import { err, ok, type Result } from '#domain/result.ts';

export type BedragFout = { readonly kind: 'onleesbaar' } | { readonly kind: 'te_hoog' };

/** The highest arrears in cents that the contract takes. */
const HOOGSTE = 100_000_000;

// Thousands in groups of three, or digits without groups; then perhaps cents behind a comma. A
// full stop before one or two last digits are cents as well: that is how a number pad types them.
const BEDRAG = /^(\d{1,3}(?:[. ]\d{3})+|\d+)(?:,(\d{1,2}|-{1,2}))?$/;
const MET_PUNT = /^(\d+)\.(\d{1,2})$/;

/**
 * Reads an amount of money as the Dutch write it, into cents; undefined when nothing was typed.
 */
export function parseBedrag(text: string): Result<number | undefined, BedragFout> {
  const typed = cleanLine(text);
  const plain = typed.replace(/€|eur(o)?/giu, '').trim();
  if (typed === '') return ok(undefined);
  const match = MET_PUNT.exec(plain) ?? BEDRAG.exec(plain);
  if (match === null) return err({ kind: 'onleesbaar' });
  const euros = Number((match[1] ?? '').replace(/[. ]/g, ''));
  const cents = Number((match[2] ?? '').replace(/-/g, '').padEnd(2, '0'));
  const value = euros * 100 + cents;
  return value > HOOGSTE ? err({ kind: 'te_hoog' }) : ok(value);
}

/** An amount as shown. */
export function formatBedrag(cent: number): string {
  const euros = String(Math.floor(cent / 100)).replace(/\B(?=(\d{3})+$)/g, '.');
  return `€ ${euros},${String(cent % 100).padStart(2, '0')}`;
}

/** A Dutch sentence that says what is wrong with a typed amount and what to do. */
export function bedragFoutZin(fout: BedragFout): string {
  return fout.kind === 'te_hoog'
    ? 'Dit bedrag is te hoog. Controleer het.'
    : 'Dit is niet als bedrag te lezen. Typ bijvoorbeeld 1250,50.';
}
