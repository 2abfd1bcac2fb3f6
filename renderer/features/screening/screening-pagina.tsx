import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Dossier } from '#contract/dossiers.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { DossierBlad } from '#renderer/dossier/dossier-blad.tsx';
import { screeningTekst } from '#renderer/text/nl/screening.ts';
import { EerdereScreeningen } from './eerdere-screeningen.tsx';
import { ScreeningFormulier } from './screening-formulier.tsx';

/** Screening a dossier: what is known, what the rules propose, what the person decides. */
export function ScreeningPagina({ dossierId }: { dossierId: string }) {
  return (
    <DossierBlad dossierId={dossierId} titel={screeningTekst.titel} uitleg={screeningTekst.uitleg}>
      {(dossier) => <Inhoud dossier={dossier} />}
    </DossierBlad>
  );
}

function Inhoud({ dossier }: { dossier: Dossier }) {
  const vraag = useQuery(api.afhandeling.haal.queryOptions({ input: { dossierId: dossier.id } }));
  return (
    <Ophalen vraag={vraag}>
      {(afhandeling) =>
        dossier.beperkt || dossier.geslotenOp !== null ? (
          <Stack gap="md" maw={860}>
            <Bericht toon="let-op" titel={screeningTekst.kanNietTitel}>
              {screeningTekst.kanNiet}
            </Bericht>
            <EerdereScreeningen screeningen={afhandeling.screeningen} />
          </Stack>
        ) : (
          <MetConcept sleutel={`screening:${dossier.id}`}>
            {(geladen) => (
              <ScreeningFormulier dossier={dossier} afhandeling={afhandeling} geladen={geladen} />
            )}
          </MetConcept>
        )
      }
    </Ophalen>
  );
}
