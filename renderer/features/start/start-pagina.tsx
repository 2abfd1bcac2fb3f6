import { SimpleGrid } from '@mantine/core';
import { formatDatumLang } from '#domain/dates/format.ts';
import { localTime } from '#domain/dates/instant.ts';
import { Pagina } from '#renderer/components/pagina.tsx';
import { tijdstipNu } from '#renderer/klok.ts';
import { useAccount } from '#renderer/sessie/hooks.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { startTekst } from '#renderer/text/nl/start.ts';
import { TakenKaart } from './taken-kaart.tsx';
import { VerderKaart } from './verder-kaart.tsx';

/** The page that roles without dossiers start on: what was left open, and what they may do. */
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
        <TakenKaart />
        <VerderKaart />
      </SimpleGrid>
    </Pagina>
  );
}
