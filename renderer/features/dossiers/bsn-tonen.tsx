import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { persoonTekst } from '#renderer/text/nl/dossiers.ts';

type BsnTonenProps = { readonly persoonId: string; readonly dossierId: string };

/** The BSN, hidden until somebody asks for it; each showing is in the log. */
export function BsnTonen({ persoonId, dossierId }: BsnTonenProps) {
  // A mutation and not a query: it is never fetched again behind the back, and never cached.
  const toon = useMutation(api.dossiers.toonBsn.mutationOptions({ gcTime: 0 }));
  const bsn = toon.data?.bsn;
  return (
    <>
      {toon.isError && <Foutmelding fout={toon.error} />}
      <Group gap="xs">
        <Text size="sm" c="dimmed">
          {persoonTekst.bsn}
        </Text>
        <Text size="sm" role="status" style={{ fontVariantNumeric: 'tabular-nums' }}>
          {toon.isSuccess ? (bsn ?? persoonTekst.bsnGeen) : persoonTekst.bsnVerborgen}
        </Text>
        {toon.isSuccess ? (
          <Button size="compact-xs" variant="subtle" onClick={() => toon.reset()}>
            {persoonTekst.verbergBsn}
          </Button>
        ) : (
          <Button
            size="compact-xs"
            variant="default"
            loading={toon.isPending}
            onClick={() => toon.mutate({ id: persoonId, dossierId })}
          >
            {persoonTekst.toonBsn}
          </Button>
        )}
        <Text size="xs" c="dimmed">
          {persoonTekst.bsnUitleg}
        </Text>
      </Group>
    </>
  );
}
