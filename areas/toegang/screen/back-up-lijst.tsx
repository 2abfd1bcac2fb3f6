import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react';
import { bestandIn, formatGrootte } from '#areas/beheer/rules/back-ups.ts';
import { formatTijdstip } from '#domain/dates/format.ts';
import { api } from '#renderer/api/client.ts';
import { sentenceFor, toStoring } from '#renderer/api/fouten.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import type { GevondenBackupregel } from '../contract-herstel.ts';
import { terugzetTekst } from './tekst-terugzetten.ts';

/** The newest is nearly always the one; older ones are a press away. */
const EERST_GETOOND = 5;

type LijstProps = {
  readonly map: string;
  readonly gekozen: string;
  readonly fout: ReactNode;
  readonly onMap: (map: string) => void;
  readonly onKies: (bestand: string) => void;
};

/** The back-ups that can be found, here or in a folder that is filled in; the newest is chosen. */
export function BackupLijst({ map, gekozen, fout, onMap, onKies }: LijstProps) {
  const lijst = useQuery(
    api.toegang.listBackups.queryOptions({ input: map === '' ? {} : { map } }),
  );
  const gevonden = lijst.isError ? undefined : lijst.data;
  const nieuwste = gevonden?.backups.find(isBruikbaar)?.bestand;
  // biome-ignore lint/correctness/useExhaustiveDependencies: chosen once for each list that comes in
  useEffect(() => {
    if (gekozen === '' && nieuwste !== undefined) onKies(nieuwste);
  }, [nieuwste]);
  const zoek = (pad: string) => {
    if (pad === map) void lijst.refetch();
    else onMap(pad);
  };
  return (
    <Stack gap="md">
      <div aria-live="polite">
        {lijst.isFetching && gevonden === undefined && (
          <Text size="sm" c="dimmed">
            {terugzetTekst.zoeken}
          </Text>
        )}
        {lijst.isError && (
          <Bericht toon="let-op">
            {toStoring(lijst.error).code === 'rule_violated'
              ? sentenceFor(lijst.error)
              : terugzetTekst.nietGelezen}
          </Bericht>
        )}
        {gevonden?.backups.length === 0 && (
          <Bericht toon="uitleg">{terugzetTekst.geen(gevonden.map)}</Bericht>
        )}
        {gevonden !== undefined && gevonden.backups.length > 0 && (
          <Keuzes {...gevonden} gekozen={gekozen} fout={fout} onKies={onKies} />
        )}
      </div>
      {fout !== false && fout !== undefined && (gevonden?.backups.length ?? 0) === 0 && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {fout}
        </Text>
      )}
      <Elders map={map} bezig={map !== '' && lijst.isFetching} onZoek={zoek} />
    </Stack>
  );
}

type KeuzesProps = Pick<LijstProps, 'gekozen' | 'fout' | 'onKies'> & {
  readonly map: string;
  readonly backups: readonly GevondenBackupregel[];
};

function Keuzes({ map, backups, gekozen, fout, onKies }: KeuzesProps) {
  const [alles, setAlles] = useState(false);
  const getoond = alles ? backups : backups.slice(0, EERST_GETOOND);
  return (
    <Stack gap="xs" align="flex-start">
      <Radio.Group
        label={terugzetTekst.lijst}
        description={terugzetTekst.gevonden(backups.length, map)}
        value={gekozen}
        error={fout}
        onChange={onKies}
        className="breekt"
      >
        <Stack gap={8} mt={6}>
          {getoond.map((one) => (
            <Radio
              key={one.bestand}
              value={one.bestand}
              label={labelOf(one)}
              description={bestandIn(map, one.bestand)}
              disabled={!isBruikbaar(one)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {getoond.length < backups.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAlles(true)}>
          {terugzetTekst.ouder(backups.length - getoond.length)}
        </Button>
      )}
    </Stack>
  );
}

type EldersProps = {
  readonly map: string;
  readonly bezig: boolean;
  readonly onZoek: (pad: string) => void;
};

function Elders({ map, bezig, onZoek }: EldersProps) {
  const [pad, setPad] = useState(map);
  const zoek = () => onZoek(zonderAanhaling(pad));
  // It stands in the form that looks into a back-up, and looks for one itself.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    zoek();
  };
  return (
    <Group align="flex-end" gap="sm" wrap="nowrap">
      <TextInput
        flex={1}
        label={terugzetTekst.pad}
        description={terugzetTekst.padUitleg}
        inputWrapperOrder={['label', 'description', 'input', 'error']}
        value={pad}
        onChange={(event) => setPad(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Button variant="default" onClick={zoek} loading={bezig}>
        {terugzetTekst.zoek}
      </Button>
    </Group>
  );
}

/** A path as it is copied in Windows stands between quotes. */
function zonderAanhaling(pad: string): string {
  return pad.trim().replace(/^"(.*)"$/, '$1');
}

function isBruikbaar({ gemaaktOp, anders }: GevondenBackupregel): boolean {
  return gemaaktOp !== undefined && anders !== true;
}

function labelOf({ gemaaktOp, programma = '', bytes, anders }: GevondenBackupregel): string {
  if (gemaaktOp === undefined) return terugzetTekst.kapot;
  const regel = terugzetTekst.regel(formatTijdstip(gemaaktOp), programma, formatGrootte(bytes));
  return anders === true ? `${regel} (${terugzetTekst.anders})` : regel;
}
