import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { algemeenTekst } from './tekst-algemeen.ts';

/** The way back to the list or page above this one. */
export function Kruimel({ naar, label }: { naar: string; label: string }) {
  return (
    <Anchor
      renderRoot={(props) => <Link {...props} to={naar} />}
      size="sm"
      mb={4}
      style={{ display: 'inline-flex', alignItems: 'center', gap: 2 }}
    >
      <IconChevronLeft size={15} aria-hidden />
      {label}
    </Anchor>
  );
}

type PaginaProps = {
  readonly titel: string;
  /** What the window is called, where that is not the heading. */
  readonly venster?: string;
  readonly uitleg?: ReactNode;
  readonly naast?: ReactNode;
  readonly acties?: ReactNode;
  readonly terug?: { readonly naar: string; readonly label: string } | undefined;
  readonly children: ReactNode;
};

/**
 * The frame of every page: its heading gets the keyboard when the page opens, so that a reader
 * says where one is, and the window carries its title.
 */
export function Pagina({
  titel,
  venster = titel,
  uitleg,
  naast,
  acties,
  terug,
  children,
}: PaginaProps) {
  const kop = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    kop.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    document.title = algemeenTekst.paginaTitel(venster);
  }, [venster]);
  return (
    <Stack gap="md" maw={1360}>
      <div>
        {terug !== undefined && <Kruimel naar={terug.naar} label={terug.label} />}
        <Group justify="space-between" align="flex-start" wrap="nowrap" gap="lg">
          <Group gap="sm" align="center" miw={0}>
            <Title order={1} ref={kop} tabIndex={-1} className="breekt">
              {titel}
            </Title>
            {naast}
          </Group>
          {acties !== undefined && (
            <Group gap="xs" wrap="nowrap">
              {acties}
            </Group>
          )}
        </Group>
        {uitleg !== undefined && (
          <Text c="dimmed" size="sm" maw="75ch" mt={4}>
            {uitleg}
          </Text>
        )}
      </div>
      {children}
    </Stack>
  );
}
