import { keepPreviousData } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { PER_PAGINA, type WerkFilter } from './werk-filter.ts';

/** What the werkvoorraad asks of the engine: how much there is, and one page of it. */
export function werkVragen({ wiens, bak, pagina }: WerkFilter) {
  return {
    tellingen: api.werk.countWerk.queryOptions(),
    lijst: api.werk.listWerk.queryOptions({
      input: { wiens, bak: bak ?? null, pagina, perPagina: PER_PAGINA },
      placeholderData: keepPreviousData,
    }),
  };
}
