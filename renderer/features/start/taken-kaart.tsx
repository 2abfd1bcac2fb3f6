import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { rolNaam, rolUitleg } from '#domain/toegang/rollen.ts';
import { Kaart } from '#renderer/components/kaart.tsx';
import { useAccount } from '#renderer/sessie/hooks.ts';
import { startTekst } from '#renderer/text/nl/start.ts';
import stijl from './verder-kaart.module.css';

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
