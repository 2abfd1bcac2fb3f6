import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterContextProvider,
} from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { onTestFinished } from 'vitest';
import type { Client } from '#areas/contract.ts';
import { setConnection } from '#renderer/api/client.ts';
import { queryClient } from '#renderer/sessie/query-client.ts';

/**
 * What stands around every screen, on a real register: the connection, what was fetched, and where
 * one is. Nothing of one test is left for the next.
 *
 * @example const { rondom } = scherm(client); renderHook(() => useVerversen(), { wrapper: rondom });
 */
export function scherm(client: Client, adres = '/') {
  setConnection(client);
  onTestFinished(() => queryClient.clear());
  const routeTree = createRootRoute();
  const any = createRoute({ getParentRoute: () => routeTree, path: '$' });
  const history = createMemoryHistory({ initialEntries: [adres] });
  const router = createRouter({ routeTree: routeTree.addChildren([any]), history });
  return {
    queries: queryClient,
    /** The page that is open. */
    pad: () => history.location.pathname,
    /** What stands behind the ? of it. */
    zoek: () => router.state.location.search as Readonly<Record<string, unknown>>,
    rondom: ({ children }: { children: ReactNode }) => (
      <MantineProvider>
        <QueryClientProvider client={queryClient}>
          <RouterContextProvider router={router as never}>{children}</RouterContextProvider>
        </QueryClientProvider>
      </MantineProvider>
    ),
  };
}
