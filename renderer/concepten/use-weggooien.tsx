import { Button, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Concept, ConceptKop } from '#areas/werk/contract.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { bringBack, throwAway } from './concepten.ts';
import { conceptTekst } from './tekst-concepten.ts';

/** Throwing drafts of a list away, with a way back for each as long as the list is there. */
export function useWeggooien() {
  const queries = useQueryClient();
  const [weg, setWeg] = useState<readonly Concept[]>([]);
  const refetch = () => queries.invalidateQueries({ queryKey: api.werk.listConcepten.key() });
  const gooi = useMutation({
    mutationFn: ({ id }: ConceptKop) => throwAway(id),
    onSuccess: async (concept) => {
      if (concept !== null) setWeg((before) => [...before, concept]);
      await refetch();
    },
  });
  const zetTerug = useMutation({
    mutationFn: bringBack,
    onSuccess: async (_, { id }) => {
      setWeg((before) => before.filter((one) => one.id !== id));
      await refetch();
    },
  });
  return {
    weg,
    gooiWeg: (kop: ConceptKop) => gooi.mutate(kop),
    zetTerug: (concept: Concept) => zetTerug.mutate(concept),
    fout: gooi.error,
    nogNietTerug: zetTerug.data === false,
  };
}

/** What was thrown away from a list, each with a way back. */
export function Weggegooid({ van }: { van: ReturnType<typeof useWeggooien> }) {
  if (van.weg.length === 0 && van.fout === null && !van.nogNietTerug) return null;
  return (
    <Stack gap="xs">
      {van.fout !== null && <Foutmelding fout={van.fout} />}
      {van.nogNietTerug && (
        <Bericht toon="let-op" rol="status">
          {conceptTekst.terugMislukt}
        </Bericht>
      )}
      {van.weg.map((concept) => {
        const naam = concept.titel || conceptTekst.zonderTitel;
        return (
          <Bericht key={concept.id} toon="uitleg" rol="status">
            {conceptTekst.wegMetNaam(naam)}
            <div>
              <Button
                variant="subtle"
                size="compact-sm"
                ml={-8}
                aria-label={conceptTekst.ongedaanUitleg(naam)}
                onClick={() => van.zetTerug(concept)}
              >
                {conceptTekst.ongedaan}
              </Button>
            </div>
          </Bericht>
        );
      })}
    </Stack>
  );
}
