import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Dossier } from '#contract/dossiers.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { DossierBlad } from '#renderer/dossier/dossier-blad.tsx';
import { briefTekstNl } from '#renderer/text/nl/brieven.ts';
import { BriefFormulier } from './brief-formulier.tsx';
import { VerzondenBrieven } from './verzonden-brieven.tsx';
import type { BriefAdres } from './waarden.ts';

type BriefPaginaProps = { readonly dossierId: string; readonly adres: BriefAdres };

/** A letter to betrokkene or a medehuurder. */
export function BriefPagina({ dossierId, adres }: BriefPaginaProps) {
  return (
    <DossierBlad dossierId={dossierId} titel={briefTekstNl.titel} uitleg={briefTekstNl.uitleg}>
      {(dossier) => <Brieven dossier={dossier} adres={adres} />}
    </DossierBlad>
  );
}

type BrievenProps = { readonly dossier: Dossier; readonly adres: BriefAdres };

function Brieven({ dossier, adres }: BrievenProps) {
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
          <Schrijven dossier={dossier} adres={adres} brieven={brieven} />
        )
      }
    </Ophalen>
  );
}

type SchrijvenProps = BrievenProps & {
  readonly brieven: Parameters<typeof VerzondenBrieven>[0]['brieven'];
};

function Schrijven({ dossier, adres, brieven }: SchrijvenProps) {
  const { soort, melding } = adres;
  const [naVorige, setNaVorige] = useState(false);
  const waarover = useQuery(
    api.brieven.waarover.queryOptions({
      input: { dossierId: dossier.id },
      // Fetched anew each time the page opens: what can be written about changes elsewhere.
      gcTime: 0,
      staleTime: Number.POSITIVE_INFINITY,
    }),
  );
  return (
    <Ophalen vraag={waarover}>
      {(over) => (
        // After a letter was sent the next one begins anew, to whoever has none yet.
        <MetConcept key={`${brieven.length} ${soort} ${melding}`} sleutel={`brief:${dossier.id}`}>
          {(geladen) => (
            <BriefFormulier
              {...{ dossier, brieven, adres, geladen }}
              waarover={over}
              naVorige={naVorige}
              onGeregistreerd={() => setNaVorige(true)}
            />
          )}
        </MetConcept>
      )}
    </Ophalen>
  );
}
