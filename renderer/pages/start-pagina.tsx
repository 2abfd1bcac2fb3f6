import { Anchor, SimpleGrid, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatDatumLang } from '#domain/dates/format.ts';
import { localTime } from '#domain/dates/instant.ts';
import { rolNaam, rolUitleg } from '#domain/rollen.ts';
import { Kaart } from '../components/kaart.tsx';
import { Pagina } from '../components/pagina.tsx';
import { tijdstipNu } from '../klok.ts';
import { useAccount } from '../sessie/hooks.ts';
import { useVandaag } from '../sessie/vandaag.tsx';
import { startTekst } from './tekst-start.ts';
import stijl from './verder-kaart.module.css';
import { VerderKaart } from './verder-kaart.tsx';

/** What the roles of this account are for, and the pages that belong to them. */
export function TakenKaart() {
  const { rollen } = useAccount();
  const paginas = startTekst.taken.filter(
    (taak) => taak.rollen === undefined || taak.rollen.some((rol) => rollen.includes(rol)),
  );
  return (
    <Kaart titel={startTekst.takenTitel}>
      <Stack gap={4}>
        {rollen.map((rol) => (
          <Text key={rol} size="sm" c="dimmed">
            {startTekst.uwRol(rolNaam(rol), rolUitleg(rol))}
          </Text>
        ))}
      </Stack>
      <ul className={stijl['lijst']}>
        {paginas.map(({ naar, naam, uitleg }) => (
          <li key={naar} className={stijl['rij']}>
            <div className={stijl['tekst']}>
              <Anchor renderRoot={(props) => <Link {...props} to={naar} />} size="sm" fw={550}>
                {naam}
              </Anchor>
              <Text size="xs" c="dimmed">
                {uitleg}
              </Text>
            </div>
          </li>
        ))}
      </ul>
      <Text size="sm" c="dimmed">
        {startTekst.geenDossiers}
      </Text>
    </Kaart>
  );
}

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
