import { Button, Group, Stack, Text } from '@mantine/core';
import { formatDatum, formatTijdstip } from '#domain/dates/format.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { Gegevens } from '#renderer/components/gegevens.tsx';
import type { BackupproefAntwoord } from '../contract-herstel.ts';
import { inhoudZin, isZonderVerlies, verliesZin } from '../rules-back-up.ts';
import { Stappen } from './eerste-stappen.tsx';
import { terugzetTekst } from './tekst-terugzetten.ts';
import { TERUGZETSTAPPEN } from './terugzet-stappen.ts';
import { ToegangVlak } from './toegang-vlak.tsx';

type BekekenProps = {
  readonly proef: BackupproefAntwoord;
  readonly bestand: string;
  readonly bezig: boolean;
  readonly fout: unknown;
  readonly onTerugzetten: () => void;
  readonly onAndere: () => void;
};

/** What is in a back-up and what is lost by it, before somebody decides. */
export function BackupBekeken({
  proef,
  bestand,
  bezig,
  fout,
  onTerugzetten,
  onAndere,
}: BekekenProps) {
  const { gemaaktOp, programma, laatste } = proef;
  return (
    <ToegangVlak
      breed
      titel={terugzetTekst.bekekenTitel}
      uitleg={terugzetTekst.bekekenUitleg}
      boven={<Stappen {...TERUGZETSTAPPEN} stap="bekijken" />}
    >
      <Stack gap="md">
        {fout != null && <Foutmelding fout={fout} titel={terugzetTekst.terugzettenMislukt} />}
        <Gegevens
          regels={[
            { label: terugzetTekst.gemaaktOp, value: formatTijdstip(gemaaktOp) },
            { label: terugzetTekst.inhoud, value: inhoudZin(proef) },
            {
              label: terugzetTekst.laatste,
              value: laatste === null ? terugzetTekst.geenMelding : formatDatum(laatste),
            },
            { label: terugzetTekst.versie, value: programma },
            { label: terugzetTekst.bestand, value: bestand },
          ]}
        />
        <Bericht toon={isZonderVerlies(proef) ? 'goed' : 'let-op'} rol="status">
          {verliesZin(proef)}
        </Bericht>
        {bezig && (
          <Text size="sm" c="dimmed" role="status">
            {terugzetTekst.bezigTerugzetten}
          </Text>
        )}
        <Group justify="space-between">
          <Button variant="default" onClick={onAndere} disabled={bezig}>
            {terugzetTekst.andere}
          </Button>
          <Button loading={bezig} onClick={onTerugzetten}>
            {terugzetTekst.terugzetten}
          </Button>
        </Group>
      </Stack>
    </ToegangVlak>
  );
}
