import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { NieuwWachtwoordVeld } from '#renderer/components/nieuw-wachtwoord-veld.tsx';
import { toegang } from '#renderer/sessie/toegang.ts';
import { toegangTekst } from '#renderer/text/nl/toegang.ts';
import { ToegangVlak } from './toegang-vlak.tsx';

type HerstellenProps = { readonly accountnaam?: string | undefined; readonly onTerug: () => void };

/** A forgotten password: the recovery code from paper, and a new password. */
export function Herstellen({ accountnaam: bekend = '', onTerug }: HerstellenProps) {
  const [accountnaam, setAccountnaam] = useState(bekend);
  const [herstelcode, setHerstelcode] = useState('');
  const [wachtwoord, setWachtwoord] = useState('');
  const herstel = useMutation(
    api.toegang.herstel.mutationOptions({
      onSuccess: async (antwoord) => {
        toegang.setHerstelcode({ code: antwoord.herstelcode, eersteStart: false });
        await toegang.refresh();
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    herstel.mutate({ accountnaam, herstelcode, wachtwoord });
  };
  return (
    <ToegangVlak breed titel={toegangTekst.herstelTitel} uitleg={toegangTekst.herstelUitleg}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {herstel.isError && (
            <Foutmelding fout={herstel.error} titel={toegangTekst.herstelMislukt} />
          )}
          <TextInput
            label={toegangTekst.accountnaam}
            value={accountnaam}
            onChange={(event) => setAccountnaam(event.currentTarget.value)}
            autoCapitalize="off"
            autoFocus={bekend === ''}
            required
          />
          <TextInput
            label={toegangTekst.herstelcode}
            description={toegangTekst.herstelcodeUitleg}
            value={herstelcode}
            onChange={(event) => setHerstelcode(event.currentTarget.value)}
            autoCapitalize="characters"
            autoFocus={bekend !== ''}
            styles={{ input: { fontFamily: 'ui-monospace, Consolas, monospace' } }}
            required
          />
          <NieuwWachtwoordVeld
            value={wachtwoord}
            onChange={setWachtwoord}
            verboden={[accountnaam]}
          />
          <Text size="sm" c="dimmed">
            {toegangTekst.herstelTip}
          </Text>
          <Group justify="space-between">
            <Button variant="default" onClick={onTerug}>
              {toegangTekst.terug}
            </Button>
            <Button type="submit" loading={herstel.isPending}>
              {toegangTekst.herstelKnop}
            </Button>
          </Group>
        </Stack>
      </form>
    </ToegangVlak>
  );
}
