import { Button, Group, Stack, Text } from '@mantine/core';
import { formatTijdstip } from '#domain/dates/format.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Gegevens } from '#renderer/components/gegevens.tsx';
import type { BackupproefAntwoord, HersteldAntwoord } from '../contract-herstel.ts';
import { inhoudZin, isZonderVerlies, verlorenZin } from '../rules-back-up.ts';
import { Stappen } from './eerste-stappen.tsx';
import { terugzetTekst } from './tekst-terugzetten.ts';
import { TERUGZETSTAPPEN } from './terugzet-stappen.ts';
import { ToegangVlak } from './toegang-vlak.tsx';

type TeruggezetProps = {
  readonly proef: BackupproefAntwoord;
  readonly hersteld: HersteldAntwoord;
  readonly onAanmelden: () => void;
  /** Where a recovery code opened the back-up: it can give a new password at once. */
  readonly onWachtwoord: (() => void) | undefined;
};

/** What came of it: which moment the register is of, what is to be done again, and how to go on. */
export function BackupTeruggezet({ proef, hersteld, onAanmelden, onWachtwoord }: TeruggezetProps) {
  const { gemaaktOp, opzij, vernietigd, afgekeurd } = hersteld;
  return (
    <ToegangVlak
      breed
      titel={terugzetTekst.klaarTitel}
      uitleg={terugzetTekst.klaarUitleg(formatTijdstip(gemaaktOp))}
      boven={<Stappen {...TERUGZETSTAPPEN} stap="klaar" />}
    >
      <Stack gap="md">
        <Gegevens
          regels={[
            { label: terugzetTekst.inhoud, value: inhoudZin(proef) },
            ...(vernietigd > 0
              ? [
                  {
                    label: terugzetTekst.vernietigd,
                    value: terugzetTekst.vernietigdAantal(vernietigd),
                  },
                ]
              : []),
            ...(proef.leeg === true ? [] : [{ label: terugzetTekst.opzij, value: opzij }]),
          ]}
        />
        {!isZonderVerlies(proef) && (
          <Bericht toon="let-op" rol="status" titel={terugzetTekst.opnieuwInvoeren}>
            {verlorenZin(proef)}
          </Bericht>
        )}
        {afgekeurd > 0 && (
          <Bericht toon="let-op" rol="status">
            {terugzetTekst.afgekeurd(afgekeurd)}
          </Bericht>
        )}
        {onWachtwoord !== undefined && <Text size="sm">{terugzetTekst.wachtwoorden}</Text>}
        <Group justify={onWachtwoord === undefined ? 'flex-end' : 'space-between'}>
          <Button variant={onWachtwoord === undefined ? 'filled' : 'default'} onClick={onAanmelden}>
            {terugzetTekst.aanmelden}
          </Button>
          {onWachtwoord !== undefined && (
            <Button onClick={onWachtwoord}>{terugzetTekst.nieuwWachtwoord}</Button>
          )}
        </Group>
      </Stack>
    </ToegangVlak>
  );
}
