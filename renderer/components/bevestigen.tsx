import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { Foutmelding } from './foutmelding.tsx';
import { algemeenTekst } from './tekst-algemeen.ts';
import { Venster } from './venster.tsx';

type BevestigenProps = {
  readonly titel: string;
  /** What the button says that does it. */
  readonly ja: string;
  readonly bezig: boolean;
  readonly fout?: unknown;
  readonly onJa: () => void;
  readonly onSluiten: () => void;
  readonly children: ReactNode;
};

/** Says in plain words what is about to happen, and asks whether that is meant. */
export function Bevestigen(props: BevestigenProps) {
  const { titel, ja, bezig, fout, onJa, onSluiten, children } = props;
  return (
    <Venster titel={titel} onSluiten={onSluiten}>
      <Stack gap="sm">
        {fout != null && <Foutmelding fout={fout} />}
        {children}
        <Group>
          <Button loading={bezig} onClick={onJa} data-autofocus>
            {ja}
          </Button>
          <Button variant="default" onClick={onSluiten}>
            {algemeenTekst.annuleren}
          </Button>
        </Group>
      </Stack>
    </Venster>
  );
}
