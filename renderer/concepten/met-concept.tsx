import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { tijdstipNu } from '#renderer/klok.ts';
import { concepten, OPENEN, venster } from './concepten.ts';
import type { ConceptOpening, GeladenConcept } from './geladen-concept.ts';
import { klokTijd } from './klok-tijd.ts';
import { openConcept } from './openen.ts';
import { OpeningContext } from './opening-context.ts';
import { conceptTekst } from './tekst-concepten.ts';

type MetConceptProps = {
  readonly sleutel: string;
  readonly children: (geladen: GeladenConcept | null) => ReactNode;
};

/**
 * Fetches the draft of a form before the form is shown, so that the form starts with it: the one
 * that the address names, or the newest of this form that no other window has. What was typed but
 * could not be saved yet is newer than what the store holds, and goes first.
 */
export function MetConcept({ sleutel, children }: MetConceptProps) {
  const named = useRouterState({
    select: ({ location }): unknown => Reflect.get(location.search, 'concept'),
  });
  const asked = typeof named === 'string' ? named : undefined;
  return (
    <Openen key={`${sleutel} ${asked}`} sleutel={sleutel} asked={asked}>
      {children}
    </Openen>
  );
}

type OpenenProps = MetConceptProps & { readonly asked: string | undefined };

function Openen({ sleutel, asked, children }: OpenenProps) {
  const [unsaved] = useState(() =>
    concepten.unsaved(sleutel, asked === undefined ? undefined : venster.successor(asked)),
  );
  const [overnemen, setOvernemen] = useState(false);
  const [gevraagd, setGevraagd] = useState(asked);
  // Fetched anew each time the form opens, and never while it is open.
  const [keer] = useState(() => crypto.randomUUID());
  const vraag = useQuery({
    queryKey: [OPENEN, sleutel, keer, gevraagd, overnemen],
    queryFn: () => openConcept({ sleutel, gevraagd, overnemen }),
    enabled: unsaved === undefined,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [opened] = useState<ConceptOpening | undefined>(
    () =>
      unsaved && {
        id: unsaved.id,
        geladen: { ...unsaved, bijgewerktOp: tijdstipNu() },
        elders: [],
      },
  );
  if (opened !== undefined) return <Geopend opening={opened}>{children}</Geopend>;
  return (
    <Ophalen vraag={vraag}>
      {(opening) =>
        'bezet' in opening ? (
          <Bericht
            toon="uitleg"
            rol="status"
            actie={
              <Group gap="xs" wrap="nowrap">
                <Button size="compact-sm" variant="light" onClick={() => setOvernemen(true)}>
                  {conceptTekst.hierVerder}
                </Button>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  onClick={() => setGevraagd(venster.begin())}
                >
                  {conceptTekst.leegBeginnen}
                </Button>
              </Group>
            }
          >
            {conceptTekst.bezet(klokTijd(opening.bezet.bijgewerktOp))}
          </Bericht>
        ) : (
          <Geopend opening={opening}>{children}</Geopend>
        )
      }
    </Ophalen>
  );
}

type GeopendProps = Pick<MetConceptProps, 'children'> & { readonly opening: ConceptOpening };

function Geopend({ opening, children }: GeopendProps) {
  return <OpeningContext value={opening}>{children(opening.geladen)}</OpeningContext>;
}
