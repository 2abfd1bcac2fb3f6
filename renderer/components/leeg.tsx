import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** What stands where there is nothing yet: it says so, and what to do about it. */
export function Leeg({ children, actie }: { children: ReactNode; actie?: ReactNode }) {
  return (
    <Stack align="flex-start" gap="xs" py="xs">
      <Text c="dimmed" size="sm" maw="65ch">
        {children}
      </Text>
      {actie}
    </Stack>
  );
}
