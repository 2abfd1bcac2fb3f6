import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Contactpersoon } from '#contract/partners.ts';
import { api } from '#renderer/api/client.ts';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { meldGelukt } from '#renderer/components/melding.ts';
import { concepten } from '#renderer/concepten/concepten.ts';
import { tekst } from '#renderer/text/nl/algemeen.ts';
import { contactTekst } from '#renderer/text/nl/partners.ts';

/** Removing a contactpersoon, asked once more in words. */
export function VerwijderContact({ contact }: { contact: Contactpersoon }) {
  const { id, versie, naam, partnerId } = contact;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [open, dialoog] = useDisclosure();
  const verwijder = useMutation(
    api.partners.verwijderContactpersoon.mutationOptions({
      onSuccess: async () => {
        await concepten.discard(`contactpersoon:${id}`);
        dialoog.close();
        await navigate({ to: `/partners/${partnerId}` });
        await queries.invalidateQueries({ queryKey: api.partners.key() });
        meldGelukt(contactTekst.verwijderd(naam));
      },
    }),
  );
  return (
    <Group>
      <Button variant="default" c="var(--mantine-color-error)" onClick={dialoog.open}>
        {contactTekst.verwijderen}
      </Button>
      <Modal
        opened={open}
        onClose={dialoog.close}
        title={contactTekst.verwijderTitel(naam)}
        closeButtonProps={{ 'aria-label': tekst.sluiten }}
      >
        <Stack gap="md">
          {verwijder.isError && <Foutmelding fout={verwijder.error} />}
          <Text size="sm">{contactTekst.verwijderVraag}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={dialoog.close} data-autofocus>
              {tekst.annuleren}
            </Button>
            <Button
              color="red.9"
              loading={verwijder.isPending}
              onClick={() => verwijder.mutate({ id, versie })}
            >
              {contactTekst.verwijderBevestig}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Group>
  );
}
