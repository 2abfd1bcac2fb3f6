import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { accountnaamFoutZin, normalizeAccountnaam } from '#domain/toegang/accountnaam.ts';
import { api } from '#renderer/api/client.ts';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { NieuwWachtwoordVeld } from '#renderer/components/nieuw-wachtwoord-veld.tsx';
import { toegang } from '#renderer/sessie/toegang.ts';
import { toegangTekst } from '#renderer/text/nl/toegang.ts';
import { EersteStappen } from './eerste-stappen.tsx';
import { ToegangVlak } from './toegang-vlak.tsx';

/** First start: who you are, then a password; after it comes the recovery code. */
export function EersteStart() {
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
  const start = useMutation(
    api.toegang.eersteStart.mutationOptions({
      onSuccess: async ({ herstelcode }) => {
        toegang.setHerstelcode({ code: herstelcode, eersteStart: true });
        await toegang.refresh();
      },
    }),
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        start.mutate({ naam, accountnaam, wachtwoord });
      }}
    >
      <Stack gap="sm">
        {start.isError && <Foutmelding fout={start.error} />}
        <NieuwWachtwoordVeld
          value={wachtwoord}
          onChange={setWachtwoord}
          verboden={[accountnaam, naam]}
          autoFocus
        />
        <Group justify="space-between">
          <Button variant="default" onClick={onTerug} disabled={start.isPending}>
            {toegangTekst.terug}
          </Button>
          <Button type="submit" loading={start.isPending}>
            {toegangTekst.maakRegister}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
