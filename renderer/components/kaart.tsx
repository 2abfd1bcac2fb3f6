import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

type KaartProps = {
  readonly titel: string;
  readonly uitleg?: ReactNode;
  readonly acties?: ReactNode;
  readonly children: ReactNode;
};

/** A part of a page with a heading of its own. */
export function Kaart({ titel, uitleg, acties, children }: KaartProps) {
  const id = useId();
  return (
    <Paper component="section" aria-labelledby={id} withBorder p="md" radius="md">
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <div>
            <Title order={2} id={id}>
              {titel}
            </Title>
            {uitleg !== undefined && (
              <Text size="sm" c="dimmed" maw="75ch">
                {uitleg}
              </Text>
            )}
          </div>
          {acties}
        </Group>
        {children}
      </Stack>
    </Paper>
  );
}
