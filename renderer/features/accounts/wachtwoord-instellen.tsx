import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Account } from '#contract/accounts.ts';
import { api } from '#renderer/api/client.ts';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { meldGelukt } from '#renderer/components/melding.ts';
import { NieuwWachtwoordVeld } from '#renderer/components/nieuw-wachtwoord-veld.tsx';
import { accountTekst } from '#renderer/text/nl/accounts.ts';

/** A new password for somebody who lost it; never kept as a draft. */
export function WachtwoordInstellen({ account }: { account: Account }) {
  const { id, versie, naam, accountnaam } = account;
  const queries = useQueryClient();
  const [wachtwoord, setWachtwoord] = useState('');
  const stel = useMutation(
    api.accounts.stelWachtwoordIn.mutationOptions({
      onSuccess: async () => {
        setWachtwoord('');
        await queries.invalidateQueries({ queryKey: api.accounts.key() });
        meldGelukt(accountTekst.wachtwoordGezet(naam));
      },
      onError: () => queries.invalidateQueries({ queryKey: api.accounts.key() }),
    }),
  );
  return (
    <Kaart titel={accountTekst.wachtwoord} uitleg={accountTekst.wachtwoordUitleg}>
      <form
        noValidate
        aria-label={accountTekst.wachtwoord}
        onSubmit={(event) => {
          event.preventDefault();
          stel.mutate({ id, versie, wachtwoord });
        }}
      >
        <Stack gap="xs" maw={640}>
          {stel.isError && <Foutmelding fout={stel.error} />}
          <NieuwWachtwoordVeld
            value={wachtwoord}
            onChange={setWachtwoord}
            verboden={[accountnaam, naam]}
          />
          <Group>
            <Button type="submit" variant="default" loading={stel.isPending}>
              {accountTekst.wachtwoordKnop}
            </Button>
          </Group>
        </Stack>
      </form>
    </Kaart>
  );
}
