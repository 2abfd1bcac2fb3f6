import { SimpleGrid } from '@mantine/core';
import { formatDatumLang } from '#domain/dates/format.ts';
import { localTime } from '#domain/dates/instant.ts';
import { Pagina } from '#renderer/components/pagina.tsx';
import { tijdstipNu } from '#renderer/klok.ts';
import { useAccount } from '#renderer/sessie/hooks.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { startTekst } from '#renderer/text/nl/start.ts';
import { TermijnKaart } from './termijn-kaart.tsx';
import { VerderKaart } from './verder-kaart.tsx';

/** The page one starts on: what was left open, and a sum of werkdagen. */
export function StartPagina() {
  const { naam } = useAccount();
  const vandaag = useVandaag();
  const uur = Number(localTime(tijdstipNu()).tijd.slice(0, 2));
  return (
    <Pagina
      titel={startTekst.groet(uur, naam)}
      venster={startTekst.titel}
      uitleg={startTekst.vandaag(formatDatumLang(vandaag))}
    >
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md" style={{ alignItems: 'start' }}>
        <TermijnKaart />
        <VerderKaart />
      </SimpleGrid>
    </Pagina>
  );
}
