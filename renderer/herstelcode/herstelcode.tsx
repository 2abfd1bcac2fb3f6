import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { formatDatum } from '#domain/dates/format.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { api } from '../api/client.ts';
import { Bericht } from '../components/bericht.tsx';
import { Foutmelding } from '../components/foutmelding.tsx';
import { herstelcodeTekst } from '../components/tekst-wachtwoord.ts';
import { useVandaag } from '../sessie/vandaag.tsx';
import stijl from './herstelcode.module.css';

/**
 * A recovery code in groups of four, as it is printed.
 */
export function groups(herstelcode: string): readonly string[] {
  return herstelcode.replace(/[^0-9A-Za-z]/g, '').match(/.{1,4}/g) ?? [];
}

type HerstelcodeTonenProps = { readonly herstelcode: string; readonly onVerder: () => void };

/** The recovery code in eight groups of four, on the screen and as the only thing on paper. */
export function HerstelcodeTonen({ herstelcode, onVerder }: HerstelcodeTonenProps) {
  const vandaag = useVandaag();
  return (
    <Stack gap="sm">
      <Text size="sm">{herstelcodeTekst.waarom}</Text>
      <div className="afdruk">
        <p className={`afdruk-alleen ${stijl['kop']}`}>{herstelcodeTekst.afdrukTitel}</p>
        <ol className={stijl['code']} aria-label={herstelcodeTekst.codeLabel} translate="no">
          {groups(herstelcode).map((groep, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the groups have no other name than their place
            <li key={index}>{groep}</li>
          ))}
        </ol>
        <p className="afdruk-alleen">{herstelcodeTekst.afdrukUitleg}</p>
        <p className="afdruk-alleen">{herstelcodeTekst.afgedruktOp(formatDatum(vandaag))}</p>
      </div>
      <Bericht toon="let-op">{herstelcodeTekst.bewaar}</Bericht>
      <Group justify="space-between">
        <Button
          variant="default"
          leftSection={<IconPrinter size={17} aria-hidden />}
          onClick={() => window.print()}
        >
          {herstelcodeTekst.afdrukken}
        </Button>
        <Button onClick={onVerder}>{herstelcodeTekst.afgedrukt}</Button>
      </Group>
    </Stack>
  );
}

type HerstelcodeOvertypenProps = {
  readonly onTerug: () => void;
  readonly onBevestigd: () => void;
};

/** Typing the code back from paper, without it on the screen: so that the paper is right. */
export function HerstelcodeOvertypen({ onTerug, onBevestigd }: HerstelcodeOvertypenProps) {
  const [getypt, setGetypt] = useState('');
  const bevestig = useSave({
    operation: api.toegang.confirmHerstelcode,
    input: () => ({ herstelcode: getypt }),
    answered: onBevestigd,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    bevestig.start();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {bevestig.fout != null && <Foutmelding fout={bevestig.fout} />}
        <TextInput
          label={herstelcodeTekst.typOver}
          description={herstelcodeTekst.typUitleg}
          value={getypt}
          onChange={(event) => setGetypt(event.currentTarget.value)}
          autoCapitalize="characters"
          styles={{ input: { fontFamily: 'ui-monospace, Consolas, monospace' } }}
          autoFocus
          required
        />
        <Group justify="space-between">
          <Button variant="default" onClick={onTerug}>
            {herstelcodeTekst.opnieuwTonen}
          </Button>
          <Button type="submit" loading={bevestig.bezig}>
            {herstelcodeTekst.bevestig}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

type HerstelcodeStapProps = {
  readonly herstelcode: string;
  /** Only a beheerder may confirm; anybody else hands the paper over. */
  readonly magBevestigen: boolean;
  readonly onKlaar: () => void;
};

/** Print the recovery code, then type it back. */
export function HerstelcodeStap({ herstelcode, magBevestigen, onKlaar }: HerstelcodeStapProps) {
  const [stap, setStap] = useState<'tonen' | 'overtypen'>('tonen');
  if (stap === 'overtypen') {
    return <HerstelcodeOvertypen onTerug={() => setStap('tonen')} onBevestigd={onKlaar} />;
  }
  const verder = magBevestigen ? () => setStap('overtypen') : onKlaar;
  return <HerstelcodeTonen herstelcode={herstelcode} onVerder={verder} />;
}
