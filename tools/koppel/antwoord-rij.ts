import type { Gevonden } from '../../areas/bekendheid/service/herkenning.ts';
import { joinCellen } from './csv-cellen.ts';

/** The heads of the file with answers. */
export const ANTWOORDKOP = joinCellen(['vraag_id', 'kandidaat_id', 'oordeel', 'score', 'uitleg']);

/** The answers as the file has them. */
export const OORDELEN = {
  bekend: 'bekend',
  mogelijk_bekend: 'mogelijk bekend',
  nieuw: 'nieuw',
} as const;

/** What is said of one question: the best candidates, best first, or one row that says 'nieuw'. */
export function antwoordRijen(vraagId: string, gevonden: readonly Gevonden[]): string {
  if (gevonden.length === 0) return joinCellen([vraagId, '', OORDELEN.nieuw, '0', '']);
  return gevonden
    .map(({ kandidaat, oordeel, score, redenen }) =>
      joinCellen([
        vraagId,
        kandidaat.row.id,
        OORDELEN[oordeel],
        String(round(score)),
        uitleg(redenen),
      ]),
    )
    .join('');
}

/**
 * The evidence in one line, the heaviest first.
 */
export function uitleg(
  redenen: readonly { readonly zin: string; readonly gewicht: number }[],
): string {
  return redenen
    .map(({ zin, gewicht }) => [bare(zin), signed(round(gewicht))].filter(Boolean).join(' '))
    .join('; ');
}

/** The sentence as a part of a list: without its full stop and its capital. */
function bare(zin: string): string {
  const text = zin.replace(/[.\s]+$/u, '').replaceAll(';', ',');
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

const round = (value: number) => Math.round(value * 10) / 10 + 0;

/** With its sign, and a minus that no spreadsheet takes for a formula. */
function signed(value: number): string {
  if (value === 0) return '';
  return `${value > 0 ? '+' : '−'}${String(Math.abs(value)).replace('.', ',')}`;
}
