import { DatesProvider } from '@mantine/dates';
import { RouterProvider } from '@tanstack/react-router';
import 'dayjs/locale/nl';
import { type RefObject, useEffect, useState } from 'react';
import type { AangemeldAccount } from '#areas/toegang/contract.ts';
import { laadStil } from './blad.tsx';
import { BLADEN } from './pages/bladen.ts';
import { fetchWerkAhead } from './pages/werk-vooruit.ts';
import { createAppRouter } from './routes.tsx';
import { AccountContext } from './sessie/hooks.ts';
import { queryClient } from './sessie/query-client.ts';

const datums = { locale: 'nl', firstDayOfWeek: 1, weekendDays: [0, 6] } as const;

export type BinnenProps = {
  readonly account: AangemeldAccount;
  /** Who signed in last in this window. */
  readonly vorige: RefObject<string | undefined>;
};

/** The program for somebody who is signed in; none of it is fetched before the sign-in is drawn. */
export function Binnen({ account, vorige }: BinnenProps) {
  const [router] = useState(() => {
    fetchWerkAhead(queryClient, window.location.hash, account.rollen);
    return createAppRouter();
  });
  useEffect(() => {
    const { current } = vorige;
    if (current !== undefined && current !== account.id) void router.navigate({ to: '/' });
    vorige.current = account.id;
  }, [router, account.id, vorige]);
  // Once the first page is there, so that nothing stands in its way; after that no click ever waits.
  useEffect(() => {
    const stop = router.subscribe('onRendered', () => {
      stop();
      void answered().then(() => laadStil(BLADEN));
    });
    return stop;
  }, [router]);
  return (
    <DatesProvider settings={{ ...datums, weekendDays: [...datums.weekendDays] }}>
      <AccountContext value={account}>
        <RouterProvider router={router} />
      </AccountContext>
    </DatesProvider>
  );
}

/** Resolves when nothing is being asked of the engine. */
function answered(): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (queryClient.isFetching() > 0) return;
      stop();
      resolve();
    };
    const stop = queryClient.getQueryCache().subscribe(look);
    look();
  });
}
