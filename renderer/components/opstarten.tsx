import { Center, Loader, Stack, Text } from '@mantine/core';
import { toegangTekst } from '../text/toegang.ts';
import { useLangerBezig } from './vertraagd.ts';

/** The window before it knows anything. */
export function Opstarten() {
  const lang = useLangerBezig(true);
  if (!lang) return null;
  return (
    <Center component="main" mih="100dvh">
      <Stack align="center" gap="sm" role="status">
        <Loader size="sm" aria-hidden />
        <Text size="sm" c="dimmed">
          {toegangTekst.verbinden}
        </Text>
      </Stack>
    </Center>
  );
}
