import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { concepten } from './concepten.ts';

/** All drafts of whoever is signed in, with what was typed a moment ago in this window. */
export function useConcepten() {
  // What was typed on the page before this one is flushed while this page opens.
  return useQuery({
    ...api.werk.listConcepten.queryOptions(),
    staleTime: 0,
    queryFn: async () => {
      await concepten.flush();
      return api.werk.listConcepten.call();
    },
  });
}
