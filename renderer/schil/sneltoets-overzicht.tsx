import { Modal, Stack, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Toetsen } from '#renderer/components/toetsen.tsx';
import { useAccount } from '#renderer/sessie/hooks.ts';
import { tekst } from '#renderer/text/nl/algemeen.ts';
import { toetsTekst } from '#renderer/text/nl/schil.ts';
import { onderdelenVoor } from './navigatie.ts';
import { vergrendelToets } from './use-sneltoetsen.ts';

type OverzichtProps = { readonly open: boolean; readonly onSluiten: () => void };

/** All shortcuts in one window; opened with `?` or its button. */
export function SneltoetsOverzicht({ open, onSluiten }: OverzichtProps) {
  const { rollen } = useAccount();
  return (
    <Modal
      opened={open}
      onClose={onSluiten}
      title={toetsTekst.titel}
      closeButtonProps={{ 'aria-label': tekst.sluiten }}
    >
      <Stack gap="sm">
        <Groep titel={toetsTekst.overal}>
          <Regel wat={toetsTekst.zoeken} toetsen={['Ctrl', 'K']} />
          <Regel wat={toetsTekst.vergrendelen} toetsen={vergrendelToets()} />
          <Regel wat={toetsTekst.overzicht} toetsen={['?']} />
          <Regel wat={toetsTekst.sluiten} toetsen={['Esc']} />
        </Groep>
        <Groep titel={toetsTekst.gaNaar}>
          {onderdelenVoor(rollen).map(({ label, toets }) => (
            <Regel key={toets} wat={label} toetsen={['g', toets]} tussen={toetsTekst.dan} />
          ))}
        </Groep>
        <Groep titel={toetsTekst.inDatumveld}>
          <Regel wat={toetsTekst.dagLater} toetsen={[toetsTekst.omhoog]} />
          <Regel wat={toetsTekst.dagEerder} toetsen={[toetsTekst.omlaag]} />
          <Regel wat={toetsTekst.kalender} toetsen={['Alt', toetsTekst.omlaag]} />
          <Regel wat={toetsTekst.accepteren} toetsen={['Enter']} />
        </Groep>
        <Text size="sm" c="dimmed">
          {toetsTekst.uitleg}
        </Text>
      </Stack>
    </Modal>
  );
}

function Groep({ titel, children }: { titel: string; children: ReactNode }) {
  return (
    <Table verticalSpacing={4} withRowBorders={false}>
      <Table.Caption style={{ captionSide: 'top', textAlign: 'left', fontWeight: 600 }} c="inherit">
        {titel}
      </Table.Caption>
      <Table.Tbody>{children}</Table.Tbody>
    </Table>
  );
}

type RegelProps = { wat: string; toetsen: readonly string[]; tussen?: string };

function Regel({ wat, toetsen, tussen = '+' }: RegelProps) {
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        {wat}
      </Table.Th>
      <Table.Td ta="right">
        <Toetsen toetsen={toetsen} tussen={tussen} />
      </Table.Td>
    </Table.Tr>
  );
}
