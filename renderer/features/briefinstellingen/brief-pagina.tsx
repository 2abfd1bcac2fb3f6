import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type Rol, rolNaam } from '#domain/toegang/rollen.ts';
import { api } from '#renderer/api/client.ts';
import { Gegevens } from '#renderer/components/gegevens.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { useMag } from '#renderer/sessie/hooks.ts';
import { briefInstelTekst } from '#renderer/text/nl/briefinstellingen.ts';
import { BRIEF_SLEUTEL, BriefFormulier } from './brief-formulier.tsx';
import { briefRegels, waardenVan } from './brief-waarden.ts';

const BEHEER: readonly Rol[] = ['beheerder', 'coordinator'];

/** What letters say of the desk. @param onderdelen the other parts of the settings */
export function BriefinstellingenPagina({ onderdelen }: { onderdelen: ReactNode }) {
  const vraag = useQuery(api.brieven.instellingen.queryOptions());
  const mag = useMag(BEHEER);
  const namen = BEHEER.map((rol) => rolNaam(rol).toLowerCase()).join(briefInstelTekst.of);
  return (
    <Pagina titel={briefInstelTekst.pagina} venster={briefInstelTekst.titel}>
      {onderdelen}
      {!mag && (
        <Text size="sm" c="dimmed">
          {briefInstelTekst.magNiet(namen)}
        </Text>
      )}
      <Kaart titel={briefInstelTekst.titel} uitleg={briefInstelTekst.uitleg}>
        <Ophalen vraag={vraag}>
          {(instellingen) =>
            mag ? (
              <MetConcept sleutel={BRIEF_SLEUTEL}>
                {(geladen) => (
                  <BriefFormulier
                    key={instellingen.versie}
                    instellingen={instellingen}
                    geladen={geladen}
                  />
                )}
              </MetConcept>
            ) : (
              <Gegevens regels={briefRegels(waardenVan(instellingen))} />
            )
          }
        </Ophalen>
      </Kaart>
    </Pagina>
  );
}
