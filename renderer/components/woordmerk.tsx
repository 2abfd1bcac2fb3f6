import { Group, Text } from '@mantine/core';
import { algemeenTekst } from './tekst-algemeen.ts';

/** The mark of the program: a roof over a dot, somebody who keeps a home. */
export function Woordmerk() {
  return (
    <Group gap={10} wrap="nowrap">
      <svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
        <rect width="28" height="28" rx="7" fill="#1a6d77" />
        <path
          d="M6 14.5 14 8l8 6.5"
          fill="none"
          stroke="#fff"
          strokeWidth="2.4"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
        <circle cx="14" cy="18" r="2.6" fill="#fff" />
      </svg>
      <Text fw={640} size="md" lh={1.2}>
        {algemeenTekst.programma}
      </Text>
    </Group>
  );
}
