import { Modal, SimpleGrid, Stack, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { DOSSIERROLLEN } from '#domain/rollen.ts';
import { ToetsKnoppen } from '#renderer/components/toetsen.tsx';
import { useAccount, useMag } from '#renderer/sessie/hooks.ts';
import { algemeenTekst } from '../components/tekst-algemeen.ts';
import { onderdelenVoor } from './navigatie.ts';
import { schilTekst, toetsTekst } from './tekst-schil.ts';
import { vergrendelToets } from './use-sneltoetsen.ts';

type OverzichtProps = { readonly open: boolean; readonly onSluiten: () => void };

/** All shortcuts in one window; opened with `?` or its button. */
export function SneltoetsOverzicht({ open, onSluiten }: OverzichtProps) {
  const { rollen } = useAccount();
  const magDossiers = useMag(DOSSIERROLLEN);
  return (
    <Modal
      opened={open}
      onClose={onSluiten}
      title={toetsTekst.titel}
      size={magDossiers ? 820 : 'md'}
      closeButtonProps={{ 'aria-label': algemeenTekst.sluiten }}
    >
      <Stack gap="sm">
        <SimpleGrid cols={magDossiers ? 2 : 1} spacing="xl" style={{ alignItems: 'start' }}>
          <Stack gap="sm">
            <Overal magDossiers={magDossiers} />
            <Groep titel={toetsTekst.gaNaar}>
              {onderdelenVoor(rollen).map(({ label, toets }) => (
                <Regel key={toets} wat={label} toetsen={['g', toets]} tussen={toetsTekst.dan} />
              ))}
            </Groep>
          </Stack>
          <Stack gap="sm">
            {magDossiers && <Dossiertoetsen />}
            <Groep titel={toetsTekst.inDatumveld}>
              <Regel wat={toetsTekst.dagLater} toetsen={[toetsTekst.omhoog]} />
              <Regel wat={toetsTekst.dagEerder} toetsen={[toetsTekst.omlaag]} />
              <Regel wat={toetsTekst.kalender} toetsen={['Alt', toetsTekst.omlaag]} />
              <Regel wat={toetsTekst.accepteren} toetsen={['Enter']} />
            </Groep>
          </Stack>
        </SimpleGrid>
        <Text size="sm" c="dimmed">
          {toetsTekst.uitleg}
        </Text>
      </Stack>
    </Modal>
  );
}

function Overal({ magDossiers }: { magDossiers: boolean }) {
  return (
    <Groep titel={toetsTekst.overal}>
      {magDossiers && <Regel wat={schilTekst.nieuweMelding} toetsen={['n']} />}
      <Regel
        wat={magDossiers ? toetsTekst.zoekenDossier : toetsTekst.zoeken}
        toetsen={['Ctrl', 'K']}
      />
      {magDossiers && <Regel wat={toetsTekst.zoekpagina} toetsen={['/']} />}
      <Regel wat={toetsTekst.vergrendelen} toetsen={vergrendelToets()} />
      <Regel wat={toetsTekst.overzicht} toetsen={['?']} />
      <Regel wat={toetsTekst.sluiten} toetsen={['Esc']} />
    </Groep>
  );
}

function Dossiertoetsen() {
  return (
    <>
      <Groep titel={toetsTekst.inLijst}>
        <Regel wat={toetsTekst.volgendeRij} toetsen={['j', '↓']} tussen="/" />
        <Regel wat={toetsTekst.vorigeRij} toetsen={['k', '↑']} tussen="/" />
        <Regel wat={toetsTekst.openRij} toetsen={['Enter']} />
        <Regel wat={toetsTekst.neemRij} toetsen={['t']} />
        <Regel wat={toetsTekst.contactRij} toetsen={['c']} />
      </Groep>
      <Groep titel={toetsTekst.inDossier}>
        <Regel wat={toetsTekst.contact} toetsen={['c']} />
        <Regel wat={toetsTekst.notitie} toetsen={['o']} />
        <Regel wat={toetsTekst.gebeurtenis} toetsen={['p']} />
        <Regel wat={toetsTekst.inzet} toetsen={['i']} />
        <Regel wat={toetsTekst.vraagHier} toetsen={['v']} />
        <Regel wat={toetsTekst.meldingHier} toetsen={['m']} />
      </Groep>
      <Groep titel={toetsTekst.inMelding}>
        <Regel wat={toetsTekst.naarDeel} toetsen={['Alt', '1 – 3']} />
        <Regel wat={toetsTekst.naarBekend} toetsen={['Alt', 'B']} />
        <Regel wat={toetsTekst.nogEenAanleiding} toetsen={['Alt', 'N']} />
        <Regel wat={toetsTekst.ongeveer} toetsen={['Alt', 'O']} />
        <Regel wat={toetsTekst.akkoord} toetsen={['Alt', 'A']} />
        <Regel wat={toetsTekst.spoed} toetsen={['Alt', 'S']} />
        <Regel wat={toetsTekst.meer} toetsen={['Alt', 'M']} />
        <Regel wat={toetsTekst.registreren} toetsen={['Ctrl', 'Enter']} />
      </Groep>
    </>
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
        <ToetsKnoppen toetsen={toetsen} tussen={tussen} />
      </Table.Td>
    </Table.Tr>
  );
}
