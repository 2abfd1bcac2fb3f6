import { Button, Group, Stack, Text } from '@mantine/core';
import { formatDatum } from '#domain/dates/format.ts';
import { laatsteDag } from '#domain/samenvoegen/ongedaan.ts';
import { Venster } from '#renderer/components/venster.tsx';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { tekst } from '#renderer/text/nl/algemeen.ts';
import { samenvoegTekst } from '#renderer/text/nl/samenvoegen.ts';

type BevestigenProps = {
  readonly titel: string;
  readonly zinnen: readonly string[];
  readonly ja: string;
  readonly bezig: boolean;
  readonly onJa: () => void;
  readonly onSluiten: () => void;
};

/** Says in plain words what is about to happen and until when it can be undone. */
export function Bevestigen({ titel, zinnen, ja, bezig, onJa, onSluiten }: BevestigenProps) {
  const vandaag = useVandaag();
  return (
    <Venster titel={titel} onSluiten={onSluiten}>
      <Stack gap="sm">
        {zinnen.map((zin) => (
          <Text key={zin} size="sm">
            {zin}
          </Text>
        ))}
        <Text size="sm" c="dimmed">
          {samenvoegTekst.zekerTot(formatDatum(laatsteDag(vandaag)))}
        </Text>
        <Group>
          <Button loading={bezig} onClick={onJa} data-autofocus>
            {ja}
          </Button>
          <Button variant="default" onClick={onSluiten}>
            {tekst.annuleren}
          </Button>
        </Group>
      </Stack>
    </Venster>
  );
}
