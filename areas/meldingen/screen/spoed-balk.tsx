import { Button, Group, Switch } from '@mantine/core';
import { IconAlarm } from '@tabler/icons-react';
import { formatDatum } from '#domain/dates/format.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { ToetsKnoppen } from '#renderer/components/toetsen.tsx';
import { ontvangstVelden } from '../fields.ts';
import { useMelding } from './context.ts';
import { isKort, spoedDagVan } from './melding-velden.ts';
import { meldingTekst } from './tekst-meldingen.ts';
import { achteraf, type MeldingWaarden } from './waarden.ts';

/** How the form is filled in: only what cannot wait, or from a pile of paper. */
export function SpoedBalk() {
  const { values, vandaag, wijzig } = useMelding();
  const kort = isKort(values, vandaag);
  const dag = spoedDagVan(values, vandaag);
  const isAchteraf = values.achterafIngevoerd === 'ja';
  return (
    <>
      <Group gap="md">
        <Button
          variant={kort ? 'filled' : 'default'}
          color="red"
          size="compact-md"
          aria-pressed={kort}
          leftSection={<IconAlarm size={17} aria-hidden />}
          rightSection={<ToetsKnoppen toetsen={['Alt', 'S']} />}
          onClick={() => wijzig(toggleSpoed(vandaag))}
        >
          {kort ? meldingTekst.alleVelden : meldingTekst.spoed}
        </Button>
        <Switch
          label={ontvangstVelden.achterafIngevoerd.label}
          checked={isAchteraf}
          onChange={(event) => {
            const antwoord = event.currentTarget.checked ? 'ja' : 'nee';
            wijzig((before) => achteraf(antwoord, before, vandaag));
          }}
        />
      </Group>
      {kort && (
        <Bericht toon="let-op" rol="status">
          {dag === undefined ? meldingTekst.spoedUitleg : meldingTekst.spoedDag(formatDatum(dag))}
        </Bericht>
      )}
    </>
  );
}

/** Asks only what cannot wait, or everything. */
export function toggleSpoed(vandaag: IsoDate) {
  return (values: MeldingWaarden): Partial<MeldingWaarden> => ({
    spoed: isKort(values, vandaag) ? 'nee' : 'ja',
  });
}
