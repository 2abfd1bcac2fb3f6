import { WIENS } from '../contract.ts';
import { BAKKEN, type Bak } from '../rules.ts';

export type Wiens = (typeof WIENS)[number];

/** Which part of the work is shown: exactly what a count counted, and which page of it. */
export type WerkFilter = {
  readonly wiens: Wiens;
  /** Undefined shows all of them. */
  readonly bak: Bak | undefined;
  readonly pagina: number;
};

/** How many dossiers stand on a page. */
export const PER_PAGINA = 50;

/**
 * Reads what stands behind the ? of the address. What is not understood is left out: a link that
 * was shortened or edited still opens the werkvoorraad.
 */
export function readWerkFilter(search: Readonly<Record<string, unknown>>): WerkFilter {
  const pagina = Number(search['pagina']);
  return {
    wiens: WIENS.find((wie) => wie === search['wiens']) ?? 'mij',
    bak: BAKKEN.find((bak) => bak === search['bak']),
    pagina: Number.isInteger(pagina) && pagina >= 1 && pagina <= 100_000 ? pagina : 1,
  };
}

/** What stands behind the ? for a filter; what is usual is left out. */
export function writeWerkFilter(filter: WerkFilter): Record<string, string | number> {
  const { wiens, bak, pagina } = filter;
  return {
    ...(wiens !== 'mij' && { wiens }),
    ...(bak !== undefined && { bak }),
    ...(pagina > 1 && { pagina }),
  };
}

/** One of the counts that the engine gives. */
export type Telling = {
  readonly wiens: Wiens;
  readonly aantallen: Readonly<Record<Bak, number>>;
  readonly totaal: number;
};

/** The number that belongs to a filter; undefined while the counts are not known. */
export function countOf(
  tellingen: readonly Telling[] | undefined,
  { wiens, bak }: Pick<WerkFilter, 'wiens' | 'bak'>,
): number | undefined {
  const telling = tellingen?.find((one) => one.wiens === wiens);
  return bak === undefined ? telling?.totaal : telling?.aantallen[bak];
}
