import { Fieldset, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import stijl from './dossier.module.css';

/** Fields that belong together, under a heading of their own. */
export function Veldgroep({ titel, children }: { titel: string; children: ReactNode }) {
  return (
    <Fieldset
      legend={titel}
      variant="unstyled"
      classNames={{ root: stijl['veldgroep'] ?? '', legend: stijl['legenda'] ?? '' }}
    >
      <Stack gap="sm">{children}</Stack>
    </Fieldset>
  );
}
