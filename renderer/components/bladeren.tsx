import { Button, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { bladerTekst } from '../dossier/tekst-werkvoorraad.ts';

type BladerenProps = {
  readonly zin: string;
  readonly onVorige: (() => void) | undefined;
  readonly onVolgende: (() => void) | undefined;
};

/** Under a list that is longer than a page: where one is, and the way back and on. */
export function Bladeren({ zin, onVorige, onVolgende }: BladerenProps) {
  return (
    <Group component="nav" gap="sm" aria-label={bladerTekst.label}>
      <Button
        variant="default"
        size="xs"
        disabled={onVorige === undefined}
        leftSection={<IconChevronLeft size={15} aria-hidden />}
        onClick={onVorige}
      >
        {bladerTekst.vorige}
      </Button>
      <Text size="sm" c="dimmed" role="status">
        {zin}
      </Text>
      <Button
        variant="default"
        size="xs"
        disabled={onVolgende === undefined}
        rightSection={<IconChevronRight size={15} aria-hidden />}
        onClick={onVolgende}
      >
        {bladerTekst.volgende}
      </Button>
    </Group>
  );
}
