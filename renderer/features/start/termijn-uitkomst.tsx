import { Stack, Text } from '@mantine/core';
import type { Afsprakenset } from '#contract/afspraken.ts';
import { formatDatum, formatDatumLang } from '#domain/dates/format.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { countWerkdagen, type Kalender, standaardKalender } from '#domain/dates/werkdagen.ts';
import { computeTermijn, termijnFoutZin } from '#domain/termijnen/bereken-termijn.ts';
import { kalenderFor } from '#renderer/afspraken/kalender.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Leeg } from '#renderer/components/leeg.tsx';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { startTekst } from '#renderer/text/nl/start.ts';
import { TermijnUitleg } from './termijn-uitleg.tsx';

type TermijnUitkomstProps = {
  readonly set: Afsprakenset | undefined;
  readonly ontvangen: IsoDate | null;
  readonly werkdagen: number | undefined;
};

/** The due date in words, how far away it is, and every day explained. */
export function TermijnUitkomst({ set, ontvangen, werkdagen }: TermijnUitkomstProps) {
  const vandaag = useVandaag();
  const kalender = set === undefined ? standaardKalender : kalenderFor(set);
  if (ontvangen === null || werkdagen === undefined) return <Leeg>{startTekst.nogNiets}</Leeg>;
  const termijn = computeTermijn({ ontvangen, werkdagen, kalender });
  if (!termijn.ok) {
    return (
      <Bericht toon="fout" rol="status">
        {termijnFoutZin(termijn.error)}
      </Bericht>
    );
  }
  const { vervalt, uitleg } = termijn.value;
  const voorbij = vervalt < vandaag;
  return (
    <Stack gap="sm">
      <Bericht
        toon={voorbij ? 'let-op' : 'goed'}
        rol="status"
        titel={startTekst.vervalt(formatDatumLang(vervalt))}
      >
        {restZin(vandaag, vervalt, kalender)} {!voorbij && startTekst.eindeDag}
      </Bericht>
      <Text size="xs" c="dimmed">
        {set === undefined ? startTekst.geenSet : startTekst.volgens(set.naam)}{' '}
        {set?.verlopen && startTekst.verlopen(formatDatum(lastDayOf(set) ?? set.geldigVan))}
      </Text>
      <TermijnUitleg uitleg={uitleg} />
    </Stack>
  );
}

function restZin(vandaag: IsoDate, vervalt: IsoDate, kalender: Kalender): string {
  if (vervalt < vandaag) return startTekst.verstreken;
  if (vervalt === vandaag) return startTekst.vandaagLaatste;
  return startTekst.nogTeGaan(countWerkdagen(vandaag, vervalt, kalender));
}

function lastDayOf({ geldigTot, verlengdTot }: Afsprakenset): IsoDate | null {
  return verlengdTot ?? geldigTot;
}
