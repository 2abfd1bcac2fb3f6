import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { concepten } from './concepten.ts';

/**
 * All drafts of whoever is signed in, with what was typed a moment ago in this window. Beside a
 * form it is fetched anew when that form goes on with another draft.
 */
export function useConcepten(naast = '') {
  const options = api.werk.listConcepten.queryOptions();
  return useQuery({
    queryKey: [...options.queryKey, naast],
    staleTime: 0,
    placeholderData: keepPreviousData,
    // What was typed on the page before this one is flushed while this page opens.
    queryFn: async () => {
      await concepten.flush();
      return api.werk.listConcepten.call();
    },
  });
}
