import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { WachtwoordVeld } from '#renderer/components/wachtwoord-veld.tsx';
import { toegangTekst } from '#renderer/sessie/tekst-toegang.ts';
import { BackupLijst } from './back-up-lijst.tsx';
import { Stappen } from './eerste-stappen.tsx';
import { terugzetTekst } from './tekst-terugzetten.ts';
import { TERUGZETSTAPPEN } from './terugzet-stappen.ts';
import { ToegangVlak } from './toegang-vlak.tsx';

/** Which back-up was chosen, where it was found, and what opens it. */
export type Backupkeuze = {
  /** Where was looked; empty is where this register keeps its back-ups. */
  readonly map: string;
  readonly bestand: string;
  readonly waarmee: 'wachtwoord' | 'herstelcode';
  readonly accountnaam: string;
  readonly wachtwoord: string;
  readonly herstelcode: string;
};

export const LEGE_KEUZE: Backupkeuze = {
  ...{ map: '', bestand: '', waarmee: 'wachtwoord' },
  ...{ accountnaam: '', wachtwoord: '', herstelcode: '' },
};

type KiezenProps = {
  readonly keuze: Backupkeuze;
  readonly onKeuze: (keuze: Backupkeuze) => void;
  readonly bezig: boolean;
  readonly fout: unknown;
  readonly onBekijk: () => void;
  readonly onTerug: () => void;
};

/** Which back-up, and the password or the code that opens it. */
export function BackupKiezen({ keuze, onKeuze, bezig, fout, onBekijk, onTerug }: KiezenProps) {
  const [geprobeerd, setGeprobeerd] = useState(false);
  const set = (deel: Partial<Backupkeuze>) => onKeuze({ ...keuze, ...deel });
  const fouten = foutenIn(keuze);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setGeprobeerd(true);
    if (Object.keys(fouten).length === 0) onBekijk();
  };
  const foutBij = (veld: keyof Backupkeuze) => geprobeerd && fouten[veld];
  return (
    <ToegangVlak
      breed
      titel={terugzetTekst.titel}
      uitleg={terugzetTekst.uitleg}
      boven={<Stappen {...TERUGZETSTAPPEN} stap="kiezen" />}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {fout != null && <Foutmelding fout={fout} titel={terugzetTekst.openenMislukt} />}
          <BackupLijst
            map={keuze.map}
            gekozen={keuze.bestand}
            fout={foutBij('bestand')}
            onMap={(map) => set({ map, bestand: '' })}
            onKies={(bestand) => set({ bestand })}
          />
          <div>
            <Text size="sm" fw={600} mb={4} id="back-up-waarmee">
              {terugzetTekst.waarmee}
            </Text>
            <SegmentedControl
              fullWidth
              aria-labelledby="back-up-waarmee"
              value={keuze.waarmee}
              onChange={(value) =>
                set({ waarmee: value === 'herstelcode' ? 'herstelcode' : 'wachtwoord' })
              }
              data={[
                { value: 'wachtwoord', label: terugzetTekst.metWachtwoord },
                { value: 'herstelcode', label: terugzetTekst.metCode },
              ]}
            />
          </div>
          {keuze.waarmee === 'wachtwoord' ? (
            <>
              <TextInput
                label={toegangTekst.accountnaam}
                description={terugzetTekst.wachtwoordUitleg}
                value={keuze.accountnaam}
                error={foutBij('accountnaam')}
                onChange={(event) => set({ accountnaam: event.currentTarget.value })}
                autoCapitalize="off"
                required
              />
              <WachtwoordVeld
                label={toegangTekst.wachtwoord}
                value={keuze.wachtwoord}
                error={foutBij('wachtwoord')}
                onChange={(event) => set({ wachtwoord: event.currentTarget.value })}
                required
              />
            </>
          ) : (
            <TextInput
              label={toegangTekst.herstelcode}
              description={toegangTekst.herstelcodeUitleg}
              value={keuze.herstelcode}
              error={foutBij('herstelcode')}
              onChange={(event) => set({ herstelcode: event.currentTarget.value })}
              autoCapitalize="characters"
              styles={{ input: { fontFamily: 'ui-monospace, Consolas, monospace' } }}
              required
            />
          )}
          {bezig && (
            <Text size="sm" c="dimmed" role="status">
              {terugzetTekst.bezigBekijken}
            </Text>
          )}
          <Group justify="space-between">
            <Button variant="default" onClick={onTerug} disabled={bezig}>
              {toegangTekst.terug}
            </Button>
            <Button type="submit" loading={bezig}>
              {terugzetTekst.bekijk}
            </Button>
          </Group>
        </Stack>
      </form>
    </ToegangVlak>
  );
}

function foutenIn(keuze: Backupkeuze): Partial<Record<keyof Backupkeuze, string>> {
  const { bestand, waarmee, accountnaam, wachtwoord, herstelcode } = keuze;
  const metWachtwoord = waarmee === 'wachtwoord';
  return {
    ...(bestand === '' && { bestand: terugzetTekst.kies }),
    ...(metWachtwoord &&
      accountnaam.trim() === '' && { accountnaam: terugzetTekst.vulAccountnaam }),
    ...(metWachtwoord && wachtwoord === '' && { wachtwoord: terugzetTekst.vulWachtwoord }),
    ...(!metWachtwoord && herstelcode.trim() === '' && { herstelcode: terugzetTekst.vulCode }),
  };
}
