import { Paper } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Rol } from '#domain/rollen.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import type { Afsprakenset } from '../contract-sets.ts';
import { AFSPRAKENBEHEER } from './alleen-lezen.tsx';
import { instellingTekst, setTekst } from './tekst-instellingen.ts';

type GevondenSetProps = {
  readonly setId: string;
  readonly sleutel: string;
  readonly titel: (set: Afsprakenset) => string;
  readonly uitleg?: string;
  /** Who may do this; who may change a set, unless it is said. */
  readonly rollen?: readonly Rol[];
  readonly children: (set: Afsprakenset, geladen: GeladenConcept | null) => ReactNode;
};

/** The frame of a form about one afsprakenset, with its draft. */
export function GevondenSet(props: GevondenSetProps) {
  const { setId, sleutel, titel, uitleg, rollen = AFSPRAKENBEHEER, children } = props;
  const vraag = useQuery(api.beheer.listAfsprakensets.queryOptions());
  const terug = { naar: `/instellingen/afspraken/${setId}`, label: instellingTekst.afspraken };
  return (
    <AlleenVoor rollen={rollen}>
      <Ophalen vraag={vraag}>
        {(sets) => {
          const set = sets.find(({ id }) => id === setId);
          if (set === undefined) {
            return (
              <Pagina titel={instellingTekst.afspraken} terug={terug}>
                <Bericht toon="let-op">{setTekst.bestaatNiet}</Bericht>
              </Pagina>
            );
          }
          return (
            <Pagina titel={titel(set)} terug={terug} {...(uitleg !== undefined && { uitleg })}>
              <Paper withBorder p="lg" radius="md" maw={720}>
                <MetConcept sleutel={sleutel}>{(geladen) => children(set, geladen)}</MetConcept>
              </Paper>
            </Pagina>
          );
        }}
      </Ophalen>
    </AlleenVoor>
  );
}
