import type { QueryClient } from '@tanstack/react-query';
import { findGemeenteByCode } from '#areas/beheer/rules/regio.ts';
import { WIENS } from '#areas/werk/contract.ts';
import { ZOEKPERIODES, ZOEKSTATUSSEN, type Zoekfilter } from '#areas/zoeken/contract.ts';

let laatste = 0;
const keyOf = (nummer: number) => ['zoekvraag', nummer] as const;

/**
 * Remembers what was searched for and gives its number for the address. The words themselves never
 * stand in the address: a browser keeps those in its history, and they are names and BSNs. They
 * live among the fetched data, so locking forgets them as well.
 */
export function rememberZoekvraag(queries: QueryClient, tekst: string): number {
  laatste += 1;
  queries.setQueryDefaults(['zoekvraag'], { gcTime: Number.POSITIVE_INFINITY });
  queries.setQueryData(keyOf(laatste), tekst);
  return laatste;
}

/** What was searched for under a number; empty when it is forgotten or never was. */
export function recallZoekvraag(queries: QueryClient, nummer: number | undefined): string {
  return nummer === undefined ? '' : (queries.getQueryData<string>(keyOf(nummer)) ?? '');
}

/** The search that an address names. */
export type ZoekAdres = Readonly<Zoekfilter> & {
  readonly vraag?: number;
  readonly pagina: number;
};

/** Reads what stands behind the ? of the search page; nonsense is left out. */
export function readZoekAdres(search: Readonly<Record<string, unknown>>): ZoekAdres {
  const vraag = positive(search['vraag']);
  return {
    ...(vraag !== undefined && { vraag }),
    pagina: positive(search['pagina']) ?? 1,
    status: ZOEKSTATUSSEN.find((one) => one === search['status']) ?? 'alle',
    wiens: WIENS.find((one) => one === search['wiens']) ?? 'iedereen',
    gemeente: readGemeente(search['gemeente']),
    geopend: ZOEKPERIODES.find((one) => one === search['geopend']) ?? 'altijd',
  };
}

/** What stands behind the ? for a search; what is usual is left out. */
export function writeZoekAdres({
  vraag,
  pagina,
  status,
  wiens,
  gemeente,
  geopend,
}: ZoekAdres): Record<string, number | string> {
  return {
    ...(vraag !== undefined && { vraag }),
    ...(pagina > 1 && { pagina }),
    ...(status !== 'alle' && { status }),
    ...(wiens !== 'iedereen' && { wiens }),
    ...(gemeente !== null && { gemeente }),
    ...(geopend !== 'altijd' && { geopend }),
  };
}

/** True when the search is about less than everything. */
export function isGefilterd({ status, wiens, gemeente, geopend }: ZoekAdres): boolean {
  return status !== 'alle' || wiens !== 'iedereen' || gemeente !== null || geopend !== 'altijd';
}

// The router reads a code without a zero in front as a number.
function readGemeente(value: unknown): string | null {
  const code = String(value ?? '').padStart(4, '0');
  return findGemeenteByCode(code)?.code ?? null;
}

function positive(value: unknown): number | undefined {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 && number <= 100_000 ? number : undefined;
}
