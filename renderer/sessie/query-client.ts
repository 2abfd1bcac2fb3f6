import { QueryClient } from '@tanstack/react-query';

/** What was fetched, for as long as somebody is signed in. Nothing is retried behind the back. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: false, staleTime: 5_000, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});
