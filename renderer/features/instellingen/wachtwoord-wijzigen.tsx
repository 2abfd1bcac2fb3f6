import { Button, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { meldGelukt } from '#renderer/components/melding.ts';
import { NieuwWachtwoordVeld } from '#renderer/components/nieuw-wachtwoord-veld.tsx';
import { WachtwoordVeld } from '#renderer/components/wachtwoord-veld.tsx';
import { useAccount } from '#renderer/sessie/hooks.ts';
import { mijnAccountTekst } from '#renderer/text/nl/instellingen.ts';
import { wachtwoordTekst } from '#renderer/text/nl/wachtwoord.ts';

/** Changing one's own password; nothing of it is ever kept as a draft. */
export function WachtwoordWijzigen() {
  const { naam, accountnaam } = useAccount();
  const [huidig, setHuidig] = useState('');
  const [nieuw, setNieuw] = useState('');
  const wijzig = useMutation(
    api.toegang.wijzigWachtwoord.mutationOptions({
      onSuccess: () => {
        setHuidig('');
        setNieuw('');
        meldGelukt(mijnAccountTekst.gewijzigd);
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    wijzig.mutate({ huidig, nieuw });
  };
  return (
    <Kaart titel={mijnAccountTekst.wachtwoord} uitleg={mijnAccountTekst.wachtwoordUitleg}>
      <form onSubmit={submit} noValidate aria-label={mijnAccountTekst.wachtwoord}>
        <Stack gap="sm" maw={520}>
          {wijzig.isError && <Foutmelding fout={wijzig.error} />}
          <WachtwoordVeld
            label={wachtwoordTekst.huidig}
            value={huidig}
            onChange={(event) => setHuidig(event.currentTarget.value)}
            required
          />
          <NieuwWachtwoordVeld value={nieuw} onChange={setNieuw} verboden={[accountnaam, naam]} />
          <Group>
            <Button type="submit" loading={wijzig.isPending}>
              {mijnAccountTekst.wachtwoordKnop}
            </Button>
          </Group>
        </Stack>
      </form>
    </Kaart>
  );
}
