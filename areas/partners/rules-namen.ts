import type { IsoDate } from '#domain/dates/iso-date.ts';

/** How a partner was called before, and the first day on which it was called otherwise. */
export type EerdereNaam = { readonly naam: string; readonly tot: IsoDate };

/**
 * How a partner was called on a day: what was said, told or written then bears that name.
 *
 * Source: domein §3 (merger or renaming of a partner: name with period).
 *
 * @example naamOp('Woonbron', [], toIsoDate('2026-11-05')) // 'Woonbron'
 */
export function naamOp(nu: string, eerder: readonly EerdereNaam[], dag: IsoDate): string {
  const [first] = eerder.filter(({ tot }) => dag < tot).sort((a, b) => (a.tot < b.tot ? -1 : 1));
  return first?.naam ?? nu;
}

/**
 * Who took the place of a partner, also when that one went on in another itself; the partner itself
 * when it is still there.
 *
 * @param opgegaan in which partner each went on
 *
 * @example opvolgerVan('a', new Map([['a', 'b'], ['b', 'c']])) // 'c'
 */
export function opvolgerVan(id: string, opgegaan: ReadonlyMap<string, string>): string {
  const seen = new Set([id]);
  let now = id;
  for (let next = opgegaan.get(now); next !== undefined; next = opgegaan.get(now)) {
    // A register in which two went on in each other is damaged, and must still open.
    if (seen.has(next)) return now;
    seen.add(next);
    now = next;
  }
  return now;
}
