import { Paper, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Termijnregel } from '#contract/afspraken.ts';
import { termijnSoortNaam } from '#domain/afspraken/afsprakenset.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import { Gegevens } from '#renderer/components/gegevens.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { instellingTekst, setTekst } from '#renderer/text/nl/instellingen.ts';
import { AFSPRAKENBEHEER } from './alleen-lezen.tsx';
import { TermijnFormulier } from './termijn-formulier.tsx';

/** Changing the length of a term. */
export function TermijnBewerken({ termijnId }: { termijnId: string }) {
  const vraag = useQuery(api.afspraken.lijst.queryOptions());
  const sleutel = `termijnregel:${termijnId}`;
  return (
    <AlleenVoor rollen={AFSPRAKENBEHEER}>
      <Ophalen vraag={vraag}>
        {(sets) => {
          const set = sets.find(({ termijnen }) => termijnen.some(({ id }) => id === termijnId));
          const termijn = set?.termijnen.find(({ id }) => id === termijnId);
          const terug = `/instellingen/afspraken${set === undefined ? '' : `/${set.id}`}`;
          return (
            <Pagina
              titel={termijn?.naam ?? setTekst.termijn}
              terug={{ naar: terug, label: set?.naam ?? instellingTekst.afspraken }}
            >
              {termijn === undefined ? (
                <Bericht toon="let-op">{setTekst.termijnWeg}</Bericht>
              ) : (
                <Paper withBorder p="lg" radius="md" maw={720}>
                  <Stack gap="md">
                    <Vast termijn={termijn} />
                    <MetConcept sleutel={sleutel}>
                      {(geladen) => <TermijnFormulier {...{ termijn, sleutel, terug, geladen }} />}
                    </MetConcept>
                  </Stack>
                </Paper>
              )}
            </Pagina>
          );
        }}
      </Ophalen>
    </AlleenVoor>
  );
}

/** What belongs to the agreement itself, and is not changed here. */
function Vast({ termijn }: { termijn: Termijnregel }) {
  return (
    <Gegevens
      regels={[
        { label: setTekst.begin, value: termijn.begin },
        { label: setTekst.einde, value: termijn.einde },
        { label: setTekst.soort, value: termijnSoortNaam(termijn.soort) },
        { label: setTekst.bron, value: termijn.bron },
      ]}
    />
  );
}
