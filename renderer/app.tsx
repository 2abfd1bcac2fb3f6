import {
  Button,
  Center,
  Loader,
  localStorageColorSchemeManager,
  MantineProvider,
  Stack,
  Text,
} from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useReducer, useRef } from 'react';
import { GeenLink, Gestopt, OnbruikbaarScherm } from '#areas/toegang/screen/buiten.tsx';
import { HerstelcodeScherm } from '#areas/toegang/screen/herstelcode-scherm.tsx';
import { ToegangScherm } from '#areas/toegang/screen/toegang-scherm.tsx';
import { ToegangVlak } from '#areas/toegang/screen/toegang-vlak.tsx';
import type { BinnenProps } from './binnen.tsx';
import { laadStil, maakBlad } from './blad.tsx';
import { Bericht } from './components/bericht.tsx';
import { algemeenTekst } from './components/tekst-algemeen.ts';
import { useLangerBezig } from './components/vertraagd.ts';
import { DemoBalk } from './schil/demo-balk.tsx';
import { schilTekst } from './schil/tekst-schil.ts';
import { Verbroken } from './schil/verbroken.tsx';
import { Voortgang } from './schil/voortgang.tsx';
import { useToegang } from './sessie/hooks.ts';
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

/** All that is behind the sign-in. */
export const binnenBlad = maakBlad(() => import('./binnen.tsx'));

const kleuren = localStorageColorSchemeManager({ key: 'meldpunt-kleuren' });

/** Everything that is shown. */
export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={kleuren}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={queryClient}>
        <VandaagProvider>
          <Notifications position="bottom-right" />
          <Beeld />
          <DemoBalk />
          <Verbroken />
          <Voortgang />
        </VandaagProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}

// While nobody is signed in nothing with data is mounted at all.
function Beeld() {
  // Whoever types a password does not wait for what comes after it.
  useEffect(() => void laadStil([binnenBlad]), []);
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
      return <NaarBinnen account={account} vorige={vorige} />;
    }
  }
}

function NaarBinnen(props: BinnenProps) {
  const [, look] = useReducer((times: number) => times + 1, 0);
  useEffect(() => void binnenBlad.laad()?.then(look), []);
  const { schermen, mislukt } = binnenBlad.staat();
  if (schermen !== undefined) return <schermen.Binnen {...props} />;
  if (mislukt === undefined) return <Opstarten />;
  return (
    <ToegangVlak titel={schilTekst.bladMisluktTitel}>
      <Bericht toon="fout" rol="alert">
        {schilTekst.bladMislukt}
      </Bericht>
      <Button onClick={() => void mislukt.opnieuw().then(look)}>{algemeenTekst.opnieuw}</Button>
    </ToegangVlak>
  );
}
