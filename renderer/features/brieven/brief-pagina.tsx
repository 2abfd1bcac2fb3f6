import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { naamVan } from '#renderer/dossier/persoon.ts';
import { DOSSIERROLLEN } from '#renderer/dossier/rechten.ts';
import { briefTekstNl } from '#renderer/text/nl/brieven.ts';
import { dossierTekst } from '#renderer/text/nl/dossiers.ts';
import { BriefFormulier } from './brief-formulier.tsx';
import { VerzondenBrieven } from './verzonden-brieven.tsx';

type BriefPaginaProps = { readonly dossierId: string; readonly persoon?: string };

/** A letter to betrokkene or a medehuurder. */
export function BriefPagina(props: BriefPaginaProps) {
  return (
    <AlleenVoor rollen={DOSSIERROLLEN}>
      <Opgehaald {...props} />
    </AlleenVoor>
  );
}

function Opgehaald({ dossierId, persoon }: BriefPaginaProps) {
  const dossierVraag = useQuery(api.dossiers.haal.queryOptions({ input: { id: dossierId } }));
  const vraag = useQuery(api.brieven.lijst.queryOptions({ input: { dossierId } }));
  return (
    <Ophalen vraag={dossierVraag}>
      {(dossier) => (
        <Pagina
          titel={briefTekstNl.titel}
          venster={`${briefTekstNl.titel} ${dossier.nummer}`}
          uitleg={briefTekstNl.uitleg}
          terug={{
            naar: `/dossiers/${dossierId}`,
            label: [
              dossierTekst.venster(dossier.nummer),
              ...dossier.personen.slice(0, 1).map(naamVan),
            ].join(' · '),
          }}
        >
          <Ophalen vraag={vraag}>
            {(brieven) =>
              dossier.beperkt ? (
                <>
                  <Bericht toon="let-op" titel={briefTekstNl.beperktTitel}>
                    {briefTekstNl.beperkt}
                  </Bericht>
                  <VerzondenBrieven brieven={brieven} personen={dossier.personen} />
                </>
              ) : (
                // After a letter was sent the next one begins anew, to whoever has none yet.
                <MetConcept key={brieven.length} sleutel={`brief:${dossierId}`}>
                  {(geladen) => (
                    <BriefFormulier
                      dossier={dossier}
                      brieven={brieven}
                      persoon={persoon}
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
