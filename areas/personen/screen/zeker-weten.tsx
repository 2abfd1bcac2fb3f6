import { Text } from '@mantine/core';
import { formatDatum } from '#domain/dates/format.ts';
import { Bevestigen } from '#renderer/components/bevestigen.tsx';
import { samenvoegTekst } from '#renderer/dossier/tekst-samenvoegen.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { laatsteDag } from '../rules/ongedaan.ts';

type ZekerWetenProps = {
  readonly titel: string;
  readonly zinnen: readonly string[];
  readonly ja: string;
  readonly bezig: boolean;
  readonly onJa: () => void;
  readonly onSluiten: () => void;
};

/** Asks once more, and says until when it can be undone. */
export function ZekerWeten({ zinnen, ...vraag }: ZekerWetenProps) {
  const vandaag = useVandaag();
  return (
    <Bevestigen {...vraag}>
      {zinnen.map((zin) => (
        <Text key={zin} size="sm">
          {zin}
        </Text>
      ))}
      <Text size="sm" c="dimmed">
        {samenvoegTekst.zekerTot(formatDatum(laatsteDag(vandaag)))}
      </Text>
    </Bevestigen>
  );
}
