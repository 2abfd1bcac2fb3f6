import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Account } from '#contract/accounts.ts';
import { api } from '#renderer/api/client.ts';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { meldGelukt } from '#renderer/components/melding.ts';
import { concepten } from '#renderer/concepten/concepten.ts';
import { accountTekst } from '#renderer/text/nl/accounts.ts';
import { tekst } from '#renderer/text/nl/algemeen.ts';

/** The end of an account, asked once more in words. */
export function VerwijderAccount({ account: { id, versie, naam } }: { account: Account }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [open, dialoog] = useDisclosure();
  const [sleutelVernieuwen, setSleutelVernieuwen] = useState(false);
  const verwijder = useMutation(
    api.accounts.verwijder.mutationOptions({
      onSuccess: async () => {
        await concepten.discard(`account:${id}`);
        dialoog.close();
        await navigate({ to: '/accounts' });
        await queries.invalidateQueries({ queryKey: api.accounts.key() });
        meldGelukt(accountTekst.verwijderd(naam));
      },
    }),
  );
  return (
    <Kaart titel={accountTekst.verwijderen} uitleg={accountTekst.verwijderenUitleg}>
      <Group>
        <Button variant="default" c="var(--mantine-color-error)" onClick={dialoog.open}>
          {accountTekst.verwijderKnop}
        </Button>
      </Group>
      <Modal
        opened={open}
        onClose={dialoog.close}
        title={accountTekst.verwijderTitel(naam)}
        closeButtonProps={{ 'aria-label': tekst.sluiten }}
      >
        <Stack gap="md">
          {verwijder.isError && <Foutmelding fout={verwijder.error} />}
          <Text size="sm">{accountTekst.verwijderVraag(naam)}</Text>
          <Checkbox
            label={accountTekst.sleutel}
            description={accountTekst.sleutelUitleg}
            checked={sleutelVernieuwen}
            onChange={(event) => setSleutelVernieuwen(event.currentTarget.checked)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={dialoog.close} data-autofocus>
              {tekst.annuleren}
            </Button>
            <Button
              color="red.9"
              loading={verwijder.isPending}
              onClick={() => verwijder.mutate({ id, versie, sleutelVernieuwen })}
            >
              {accountTekst.verwijderBevestig}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Kaart>
  );
}
