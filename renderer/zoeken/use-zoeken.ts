import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { Zoekfilter, ZoekRegel } from '#areas/zoeken/contract.ts';
import { api } from '#renderer/api/client.ts';

/** Search this long after typing has settled: each question stands in the log. */
export const ZOEK_NA_MS = 300;
/** Shorter than this finds everybody. */
export const ZOEK_VANAF = 2;
/** The longest text that the engine takes. */
export const ZOEK_TOT = 120;

/** What was found, on one page. */
export type Zoekstand = {
  dossiers: ZoekRegel[];
  meer: boolean;
  totaal: number;
  teVeel: boolean;
  lijktOp: { getypt: string; gevonden: string[] }[];
};

type Opties = Partial<Zoekfilter> & { readonly pagina?: number };

/** Dossiers for what is being typed; `rustig` is the text that was asked for. */
export function useZoeken(
  tekst: string,
  options: Opties = {},
): { vraag: UseQueryResult<Zoekstand>; rustig: string; zoekt: boolean } {
  const schoon = tekst.trim().slice(0, ZOEK_TOT);
  const [rustig] = useDebouncedValue(schoon, ZOEK_NA_MS);
  const zoekt = rustig.length >= ZOEK_VANAF;
  const vraag = useQuery(
    api.zoeken.search.queryOptions({
      input: { tekst: rustig, ...options },
      enabled: zoekt,
      staleTime: 30_000,
      placeholderData: keepPreviousData,
    }),
  );
  return { vraag, rustig, zoekt };
}
