import { Button, Group, Radio, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { formatDatum, formatTijdstip } from '#domain/dates/format.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { WachtwoordVeld } from '#renderer/components/wachtwoord-veld.tsx';
import { toegangTekst } from '#renderer/sessie/tekst-toegang.ts';
import { toegang } from '#renderer/sessie/toegang.ts';
import type { BackupproefAntwoord, GevondenBackupregel } from '../contract-herstel.ts';
import { ToegangVlak } from './toegang-vlak.tsx';

type Props = { readonly onTerug: () => void };

/** The way back from a damaged register: which back-up, what is in it, and only then putting it back. */
export function BackupTerugzetten({ onTerug }: Props) {
  const [gekozen, setGekozen] = useState('');
  const [pad, setPad] = useState('');
  const [waarmee, setWaarmee] = useState<'wachtwoord' | 'herstelcode'>('wachtwoord');
  const [accountnaam, setAccountnaam] = useState('');
  const [wachtwoord, setWachtwoord] = useState('');
  const [herstelcode, setHerstelcode] = useState('');
  const [proef, setProef] = useState<BackupproefAntwoord>();
  const vraag = () => ({
    bestand: pad.trim() === '' ? gekozen : pad.trim(),
    geheim: waarmee === 'wachtwoord' ? { accountnaam, wachtwoord } : { herstelcode },
  });
  // What was tried is no longer what would be put back.
  const changed = <T,>(set: (value: T) => void) => {
    return (value: T) => {
      setProef(undefined);
      set(value);
    };
  };
  const bekijk = useSave({
    operation: api.toegang.tryBackup,
    blijft: true,
    input: vraag,
    answered: (antwoord) => setProef(antwoord),
  });
  const zetTerug = useSave({
    operation: api.toegang.restoreBackup,
    blijft: true,
    input: vraag,
    answered: async () => {
      meldGelukt(toegangTekst.backupKlaar);
      await toegang.refresh();
      onTerug();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    bekijk.start();
  };
  const fout = zetTerug.fout ?? bekijk.fout;
  return (
    <ToegangVlak breed titel={toegangTekst.backupTitel} uitleg={toegangTekst.backupUitleg}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {fout != null && <Foutmelding fout={fout} titel={toegangTekst.backupMislukt} />}
          <Gevonden gekozen={gekozen} onKies={changed(setGekozen)} />
          <TextInput
            label={toegangTekst.backupPad}
            description={toegangTekst.backupPadUitleg}
            value={pad}
            onChange={(event) => changed(setPad)(event.currentTarget.value)}
          />
          <div>
            <Text size="sm" fw={500} id="back-up-waarmee">
              {toegangTekst.backupWaarmee}
            </Text>
            <SegmentedControl
              fullWidth
              aria-labelledby="back-up-waarmee"
              value={waarmee}
              onChange={(value) =>
                changed(setWaarmee)(value === 'herstelcode' ? 'herstelcode' : 'wachtwoord')
              }
              data={[
                { value: 'wachtwoord', label: toegangTekst.backupMetWachtwoord },
                { value: 'herstelcode', label: toegangTekst.backupMetCode },
              ]}
            />
          </div>
          {waarmee === 'wachtwoord' ? (
            <>
              <TextInput
                label={toegangTekst.accountnaam}
                value={accountnaam}
                onChange={(event) => changed(setAccountnaam)(event.currentTarget.value)}
                autoCapitalize="off"
                required
              />
              <WachtwoordVeld
                label={toegangTekst.wachtwoord}
                value={wachtwoord}
                onChange={(event) => changed(setWachtwoord)(event.currentTarget.value)}
                required
              />
            </>
          ) : (
            <TextInput
              label={toegangTekst.herstelcode}
              description={toegangTekst.herstelcodeUitleg}
              value={herstelcode}
              onChange={(event) => changed(setHerstelcode)(event.currentTarget.value)}
              autoCapitalize="characters"
              required
            />
          )}
          {proef !== undefined && <Proef proef={proef} />}
          <Group justify="space-between">
            <Button variant="default" onClick={onTerug} disabled={zetTerug.bezig}>
              {toegangTekst.terug}
            </Button>
            {proef === undefined ? (
              <Button type="submit" loading={bekijk.bezig}>
                {toegangTekst.backupBekijk}
              </Button>
            ) : (
              <Button loading={zetTerug.bezig} onClick={() => zetTerug.start()}>
                {toegangTekst.backupTerugzetten}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </ToegangVlak>
  );
}

type GevondenProps = { readonly gekozen: string; readonly onKies: (bestand: string) => void };

function Gevonden({ gekozen, onKies }: GevondenProps) {
  const lijst = useQuery(api.toegang.listBackups.queryOptions());
  if (lijst.isError) return <Bericht toon="let-op">{toegangTekst.backupNietGelezen}</Bericht>;
  if (lijst.data === undefined) return null;
  const { backups, map } = lijst.data;
  if (backups.length === 0) return <Bericht toon="uitleg">{toegangTekst.backupGeen(map)}</Bericht>;
  return (
    <Radio.Group label={toegangTekst.backupLijst} value={gekozen} onChange={onKies}>
      <Stack gap={6} mt={4}>
        {backups.map((one) => (
          <Radio
            key={one.bestand}
            value={one.bestand}
            label={labelOf(one)}
            description={one.bestand}
            disabled={one.gemaaktOp === undefined || one.anders === true}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function labelOf({ gemaaktOp, programma = '', anders }: GevondenBackupregel): string {
  if (gemaaktOp === undefined) return toegangTekst.backupKapot;
  const regel = toegangTekst.backupRegel(formatTijdstip(gemaaktOp), programma);
  return anders === true ? `${regel} (${toegangTekst.backupAnders})` : regel;
}

function Proef({ proef }: { readonly proef: BackupproefAntwoord }) {
  const { verlies, laatste } = proef;
  const iets = verlies && verlies.dossiers + verlies.meldingen + verlies.wijzigingen > 0;
  return (
    <Bericht toon="uitleg" rol="status" titel={toegangTekst.backupInhoud}>
      <Text size="sm">
        {toegangTekst.backupGemaakt(formatTijdstip(proef.gemaaktOp), proef.programma)}{' '}
        {toegangTekst.backupAantallen(proef.dossiers, proef.meldingen)}{' '}
        {laatste !== null && toegangTekst.backupLaatste(formatDatum(laatste))}
      </Text>
      <Text size="sm" fw={600}>
        {verlies === undefined && toegangTekst.backupVerliesOnbekend}
        {verlies !== undefined && !iets && toegangTekst.backupGeenVerlies}
        {verlies !== undefined &&
          iets &&
          toegangTekst.backupVerlies(verlies.dossiers, verlies.meldingen, verlies.wijzigingen)}
      </Text>
    </Bericht>
  );
}
