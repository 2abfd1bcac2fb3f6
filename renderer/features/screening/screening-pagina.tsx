import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { naamVan } from '#renderer/dossier/persoon.ts';
import { DOSSIERROLLEN } from '#renderer/dossier/rechten.ts';
import { dossierTekst } from '#renderer/text/nl/dossiers.ts';
import { screeningTekst } from '#renderer/text/nl/screening.ts';
import { EerdereScreeningen } from './eerdere-screeningen.tsx';
import { ScreeningFormulier } from './screening-formulier.tsx';

/** Screening a dossier: what is known, what the rules propose, what the person decides. */
export function ScreeningPagina({ dossierId }: { dossierId: string }) {
  return (
    <AlleenVoor rollen={DOSSIERROLLEN}>
      <Opgehaald dossierId={dossierId} />
    </AlleenVoor>
  );
}

function Opgehaald({ dossierId }: { dossierId: string }) {
  const dossierVraag = useQuery(api.dossiers.haal.queryOptions({ input: { id: dossierId } }));
  const vraag = useQuery(api.afhandeling.haal.queryOptions({ input: { dossierId } }));
  return (
    <Ophalen vraag={dossierVraag}>
      {(dossier) => (
        <Pagina
          titel={screeningTekst.titel}
          venster={`${screeningTekst.titel} ${dossier.nummer}`}
          uitleg={screeningTekst.uitleg}
          terug={{
            naar: `/dossiers/${dossierId}`,
            label: [
              dossierTekst.venster(dossier.nummer),
              ...dossier.personen.slice(0, 1).map(naamVan),
            ].join(' · '),
          }}
        >
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
                <MetConcept sleutel={`screening:${dossierId}`}>
                  {(geladen) => (
                    <ScreeningFormulier
                      dossier={dossier}
                      afhandeling={afhandeling}
                      geladen={geladen}
                    />
                  )}
                </MetConcept>
              )
            }
          </Ophalen>
        </Pagina>
      )}
    </Ophalen>
  );
}
