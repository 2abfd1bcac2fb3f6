import {
  Center,
  Loader,
  localStorageColorSchemeManager,
  MantineProvider,
  Stack,
  Text,
} from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { AangemeldAccount } from '#areas/toegang/contract.ts';
import { GeenLink, Gestopt, OnbruikbaarScherm } from '#areas/toegang/screen/buiten.tsx';
import { HerstelcodeScherm } from '#areas/toegang/screen/herstelcode-scherm.tsx';
import { ToegangScherm } from '#areas/toegang/screen/toegang-scherm.tsx';
import { useLangerBezig } from './components/vertraagd.ts';
import { createAppRouter } from './routes.tsx';
import { DemoBalk } from './schil/demo-balk.tsx';
import { Verbroken } from './schil/verbroken.tsx';
import { Voortgang } from './schil/voortgang.tsx';
import { AccountContext, useToegang } from './sessie/hooks.ts';
import { queryClient } from './sessie/query-client.ts';
import { toegangTekst } from './sessie/tekst-toegang.ts';
import { VandaagProvider } from './sessie/vandaag.tsx';
import { cssVariables, theme } from './theme.ts';

/** The window before it knows anything. */
export function Opstarten() {
  const lang = useLangerBezig(true);
  if (!lang) return null;
  return (
    <Center component="main" mih="100dvh">
      <Stack align="center" gap="sm" role="status">
        <Loader size="sm" aria-hidden />
        <Text size="sm" c="dimmed">
          {toegangTekst.verbinden}
        </Text>
      </Stack>
    </Center>
  );
}

const kleuren = localStorageColorSchemeManager({ key: 'meldpunt-kleuren' });
const datums = { locale: 'nl', firstDayOfWeek: 1, weekendDays: [0, 6] } as const;

/** Everything that is shown. */
export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={kleuren}
      defaultColorScheme="auto"
    >
      <DatesProvider settings={{ ...datums, weekendDays: [...datums.weekendDays] }}>
        <QueryClientProvider client={queryClient}>
          <VandaagProvider>
            <Notifications position="bottom-right" />
            <Beeld />
            <DemoBalk />
            <Verbroken />
            <Voortgang />
          </VandaagProvider>
        </QueryClientProvider>
      </DatesProvider>
    </MantineProvider>
  );
}

// While nobody is signed in nothing with data is mounted at all.
function Beeld() {
  // Who signed in last in this window, so that somebody else does not land on that person's page.
  const vorige = useRef<string>(undefined);
  const { beeld, herstelcode } = useToegang();
  switch (beeld.soort) {
    case 'laden':
      return <Opstarten />;
    case 'geen-sessie':
      return <GeenLink reden={beeld.reden} />;
    case 'gestopt':
      return <Gestopt />;
    case 'onbruikbaar':
      return <OnbruikbaarScherm storing={beeld.storing} />;
    case 'open': {
      const { status } = beeld;
      const { account } = status;
      if (status.toestand !== 'aangemeld' || account === undefined) {
        return <ToegangScherm key={status.toestand} status={status} />;
      }
      const moetBevestigen = !status.herstelcodeBevestigd && account.rollen.includes('beheerder');
      if (herstelcode !== undefined || moetBevestigen) {
        return <HerstelcodeScherm herstelcode={herstelcode} account={account} />;
      }
      return <Binnen account={account} vorige={vorige} />;
    }
  }
}

type BinnenProps = {
  readonly account: AangemeldAccount;
  readonly vorige: RefObject<string | undefined>;
};

function Binnen({ account, vorige }: BinnenProps) {
  const [router] = useState(createAppRouter);
  useEffect(() => {
    const { current } = vorige;
    if (current !== undefined && current !== account.id) void router.navigate({ to: '/' });
    vorige.current = account.id;
  }, [router, account.id, vorige]);
  return (
    <AccountContext value={account}>
      <RouterProvider router={router} />
    </AccountContext>
  );
}
