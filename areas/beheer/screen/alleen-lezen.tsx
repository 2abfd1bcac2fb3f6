import { Text } from '@mantine/core';
import { type Rol, rolNaam } from '#domain/rollen.ts';
import { instellingTekst } from './tekst-instellingen.ts';

/** Who may change the terms and days; the engine decides, this only hides. */
export const AFSPRAKENBEHEER: readonly Rol[] = ['beheerder', 'manager'];

/** Says to a reader who may change what is shown. */
export function AlleenLezen({ rollen }: { rollen: readonly Rol[] }) {
  const namen = rollen.map((rol) => rolNaam(rol).toLowerCase()).join(instellingTekst.of);
  return (
    <Text size="sm" c="dimmed">
      {instellingTekst.magNiet(namen)}
    </Text>
  );
}
