import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { formatDatum } from '#domain/dates/format.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { herstelcodeTekst } from '../text/wachtwoord.ts';
import { groups } from './groepen.ts';
import stijl from './herstelcode.module.css';

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
