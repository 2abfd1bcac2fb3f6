import { useQuery } from '@tanstack/react-query';
import type { Dossier } from '#contract/dossiers.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { DossierBlad } from '#renderer/dossier/dossier-blad.tsx';
import { briefTekstNl } from '#renderer/text/nl/brieven.ts';
import { BriefFormulier } from './brief-formulier.tsx';
import { VerzondenBrieven } from './verzonden-brieven.tsx';

type BriefPaginaProps = { readonly dossierId: string; readonly persoon?: string };

/** A letter to betrokkene or a medehuurder. */
export function BriefPagina({ dossierId, persoon }: BriefPaginaProps) {
  return (
    <DossierBlad dossierId={dossierId} titel={briefTekstNl.titel} uitleg={briefTekstNl.uitleg}>
      {(dossier) => <Brieven dossier={dossier} persoon={persoon} />}
    </DossierBlad>
  );
}

type BrievenProps = { readonly dossier: Dossier; readonly persoon: string | undefined };

function Brieven({ dossier, persoon }: BrievenProps) {
  const vraag = useQuery(api.brieven.lijst.queryOptions({ input: { dossierId: dossier.id } }));
  return (
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
          <MetConcept key={brieven.length} sleutel={`brief:${dossier.id}`}>
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
  );
}
