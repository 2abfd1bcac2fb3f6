import { Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { formatTijdstip } from '#domain/dates/format.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { NieuwWachtwoordVeld } from '#renderer/components/nieuw-wachtwoord-veld.tsx';
import { algemeenTekst } from '#renderer/components/tekst-algemeen.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { toegangTekst } from '#renderer/sessie/tekst-toegang.ts';
import { toegang } from '#renderer/sessie/toegang.ts';
import type { Toegangsstatus } from '../contract.ts';
import { accountnaamFoutZin, normalizeAccountnaam } from '../rules.ts';
import { Aanmelden } from './aanmelden.tsx';
import { BackupTerugzetten } from './back-up-terugzetten.tsx';
import { EersteStappen } from './eerste-stappen.tsx';
import { Herstellen } from './herstellen.tsx';
import { terugzetTekst } from './tekst-terugzetten.ts';
import { ToegangVlak } from './toegang-vlak.tsx';

type MetHerstel = {
  /** Where a back-up may take the place of what is there, or of nothing. */
  readonly onHerstel?: (() => void) | undefined;
};

/** First start: who you are, then a password; after it comes the recovery code. */
export function EersteStart({ onHerstel }: MetHerstel) {
  const [stap, setStap] = useState<'wie' | 'wachtwoord'>('wie');
  const [naam, setNaam] = useState('');
  const [accountnaam, setAccountnaam] = useState('');
  const wie = { naam, setNaam, accountnaam, setAccountnaam };
  return (
    <ToegangVlak
      breed
      titel={stap === 'wie' ? toegangTekst.welkom : toegangTekst.stapWachtwoord}
      uitleg={stap === 'wie' ? toegangTekst.nieuwUitleg : undefined}
      boven={<EersteStappen stap={stap} />}
    >
      {stap === 'wie' ? (
        <WieStap {...wie} onVerder={() => setStap('wachtwoord')} />
      ) : (
        <WachtwoordStap naam={naam} accountnaam={accountnaam} onTerug={() => setStap('wie')} />
      )}
      {stap === 'wie' && onHerstel !== undefined && (
        <Text size="sm" c="dimmed">
          {terugzetTekst.eerderRegister}{' '}
          <Anchor component="button" type="button" size="sm" onClick={onHerstel}>
            {terugzetTekst.knop}
          </Anchor>
        </Text>
      )}
    </ToegangVlak>
  );
}

type WieStapProps = {
  readonly naam: string;
  readonly setNaam: (naam: string) => void;
  readonly accountnaam: string;
  readonly setAccountnaam: (accountnaam: string) => void;
  readonly onVerder: () => void;
};

function WieStap({ naam, setNaam, accountnaam, setAccountnaam, onVerder }: WieStapProps) {
  const [geprobeerd, setGeprobeerd] = useState(false);
  const gelezen = normalizeAccountnaam(accountnaam);
  const naamFout = naam.trim() === '' ? toegangTekst.vulNaamIn : undefined;
  const accountFout = gelezen.ok ? undefined : accountnaamFoutZin(gelezen.error);
  const verder = (event: FormEvent) => {
    event.preventDefault();
    setGeprobeerd(true);
    if (naamFout === undefined && accountFout === undefined) onVerder();
  };
  return (
    <form onSubmit={verder} noValidate>
      <Stack gap="sm">
        <TextInput
          label={toegangTekst.naam}
          description={toegangTekst.naamUitleg}
          value={naam}
          error={geprobeerd && naamFout}
          onChange={(event) => setNaam(event.currentTarget.value)}
          required
          data-autofocus
          autoFocus
        />
        <TextInput
          label={toegangTekst.accountnaam}
          description={toegangTekst.accountnaamUitleg}
          value={accountnaam}
          error={geprobeerd && accountFout}
          onChange={(event) => setAccountnaam(event.currentTarget.value)}
          required
        />
        <Button type="submit" mt="xs">
          {toegangTekst.verder}
        </Button>
      </Stack>
    </form>
  );
}

type WachtwoordStapProps = {
  readonly naam: string;
  readonly accountnaam: string;
  readonly onTerug: () => void;
};

function WachtwoordStap({ naam, accountnaam, onTerug }: WachtwoordStapProps) {
  const [wachtwoord, setWachtwoord] = useState('');
  const start = useSave({
    operation: api.toegang.setUp,
    input: () => ({ naam, accountnaam, wachtwoord }),
    answered: async ({ herstelcode }) => {
      toegang.setHerstelcode({ code: herstelcode, eersteStart: true });
      await toegang.refresh();
    },
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        start.start();
      }}
    >
      <Stack gap="sm">
        {start.fout != null && <Foutmelding fout={start.fout} />}
        <NieuwWachtwoordVeld
          value={wachtwoord}
          onChange={setWachtwoord}
          verboden={[accountnaam, naam]}
          autoFocus
        />
        <Group justify="space-between">
          <Button variant="default" onClick={onTerug} disabled={start.bezig}>
            {toegangTekst.terug}
          </Button>
          <Button type="submit" loading={start.bezig}>
            {toegangTekst.maakRegister}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The keys cannot be read; the former ones are offered. */
export function VorigeSleutels({ van, onHerstel }: MetHerstel & { readonly van: string }) {
  const gebruik = useSave({
    operation: api.toegang.takeVorigeSleutels,
    blijft: true,
    input: () => ({}),
    answered: () => toegang.refresh(),
    refused: () => toegang.refresh(),
  });
  return (
    <ToegangVlak titel={toegangTekst.sleutelsTitel} uitleg={toegangTekst.sleutelsUitleg}>
      {gebruik.fout != null && <Foutmelding fout={gebruik.fout} />}
      <Text size="sm">{toegangTekst.sleutelsVorige(formatTijdstip(van))}</Text>
      <Bericht toon="uitleg">{toegangTekst.sleutelsDaarna}</Bericht>
      <Button fullWidth loading={gebruik.bezig} onClick={() => gebruik.start()}>
        {toegangTekst.sleutelsGebruik}
      </Button>
      <Button fullWidth variant="default" onClick={() => void toegang.refresh()}>
        {algemeenTekst.opnieuw}
      </Button>
      {onHerstel !== undefined && (
        <Anchor component="button" type="button" size="sm" onClick={onHerstel}>
          {terugzetTekst.knop}
        </Anchor>
      )}
    </ToegangVlak>
  );
}

/** The screen for an engine at which nobody is signed in. */
export function ToegangScherm({ status }: { status: Toegangsstatus }) {
  const [vergeten, setVergeten] = useState<'wachtwoord' | 'zoals-het-is'>();
  const [herstel, setHerstel] = useState(false);
  const onHerstel = status.herstelKan === true ? () => setHerstel(true) : undefined;
  if (herstel && status.herstelKan === true)
    return <BackupTerugzetten onTerug={() => setHerstel(false)} />;
  if (status.toestand === 'nieuw') return <EersteStart onHerstel={onHerstel} />;
  if (status.vorigeSleutelsVan !== undefined)
    return <VorigeSleutels van={status.vorigeSleutelsVan} onHerstel={onHerstel} />;
  const naam = status.vergrendeldeAccountnaam;
  if (vergeten !== undefined)
    return (
      <Herstellen
        accountnaam={naam}
        zoalsHetIs={vergeten === 'zoals-het-is'}
        onTerug={() => setVergeten(undefined)}
      />
    );
  const vergrendeld = status.toestand === 'vergrendeld' ? naam : undefined;
  return (
    <Aanmelden
      vergrendeld={vergrendeld}
      demoAccounts={status.demoAccounts}
      onVergeten={() => setVergeten('wachtwoord')}
      onZoalsHetIs={() => setVergeten('zoals-het-is')}
      onHerstel={onHerstel}
    />
  );
}
