import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { toegang } from '#renderer/sessie/toegang.ts';
import { tekst } from '#renderer/text/nl/algemeen.ts';
import { mijnAccountTekst } from '#renderer/text/nl/instellingen.ts';

/** A new recovery code. Once made, the window shows only that until it is typed back. */
export function NieuweHerstelcode() {
  const [open, dialoog] = useDisclosure();
  const maak = useMutation(
    api.toegang.nieuweHerstelcode.mutationOptions({
      onSuccess: ({ herstelcode }) =>
        toegang.setHerstelcode({ code: herstelcode, eersteStart: false }),
    }),
  );
  return (
    <Kaart titel={mijnAccountTekst.herstelcode} uitleg={mijnAccountTekst.herstelcodeUitleg}>
      <Group>
        <Button variant="default" onClick={dialoog.open}>
          {mijnAccountTekst.herstelcodeKnop}
        </Button>
      </Group>
      <Modal
        opened={open}
        onClose={dialoog.close}
        title={mijnAccountTekst.herstelcodeVraag}
        closeButtonProps={{ 'aria-label': tekst.sluiten }}
      >
        <Stack gap="md">
          {maak.isError && <Foutmelding fout={maak.error} />}
          <Text size="sm">{mijnAccountTekst.herstelcodeWaarschuwing}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={dialoog.close} data-autofocus>
              {tekst.annuleren}
            </Button>
            <Button loading={maak.isPending} onClick={() => maak.mutate()}>
              {mijnAccountTekst.herstelcodeBevestig}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Kaart>
  );
}
