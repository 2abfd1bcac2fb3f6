import type { QueryClient } from '@tanstack/react-query';
import { WIENS, ZOEKSTATUSSEN } from '#contract/dossiers.ts';

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
export type ZoekAdres = {
  readonly vraag?: number;
  readonly pagina: number;
  readonly status: (typeof ZOEKSTATUSSEN)[number];
  readonly wiens: (typeof WIENS)[number];
};

/** Reads what stands behind the ? of the search page; nonsense is left out. */
export function readZoekAdres(search: Readonly<Record<string, unknown>>): ZoekAdres {
  const vraag = positive(search['vraag']);
  return {
    ...(vraag !== undefined && { vraag }),
    pagina: positive(search['pagina']) ?? 1,
    status: ZOEKSTATUSSEN.find((one) => one === search['status']) ?? 'alle',
    wiens: WIENS.find((one) => one === search['wiens']) ?? 'iedereen',
  };
}

/** What stands behind the ? for a search; what is usual is left out. */
export function writeZoekAdres({
  vraag,
  pagina,
  status,
  wiens,
}: ZoekAdres): Record<string, number | string> {
  return {
    ...(vraag !== undefined && { vraag }),
    ...(pagina > 1 && { pagina }),
    ...(status !== 'alle' && { status }),
    ...(wiens !== 'iedereen' && { wiens }),
  };
}

function positive(value: unknown): number | undefined {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 && number <= 100_000 ? number : undefined;
}
