import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Afhandeling } from '#contract/afhandeling.ts';
import type { Dossier } from '#contract/dossiers.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import type { Gegeven } from '#renderer/components/gekopieerde-tekst.tsx';
import { Leeg } from '#renderer/components/leeg.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { DossierBlad } from '#renderer/dossier/dossier-blad.tsx';
import { antwoordTekst } from '#renderer/text/nl/antwoorden.ts';
import { AntwoordFormulier } from './antwoord-formulier.tsx';
import { EerderGegeven } from './eerder-gegeven.tsx';
import { GegevenTekst } from './gegeven.tsx';
import type { AntwoordAdres } from './waarden.ts';

type AntwoordPaginaProps = { readonly dossierId: string; readonly adres: AntwoordAdres };

/** Answering the melder or the casusregisseur with the least that is needed. */
export function AntwoordPagina({ dossierId, adres }: AntwoordPaginaProps) {
  return (
    <DossierBlad dossierId={dossierId} titel={antwoordTekst.titel} uitleg={antwoordTekst.uitleg}>
      {(dossier) => (
        <>
          <Afgehandeld dossier={dossier} adres={adres} />
          <EerderGegeven dossierId={dossierId} />
        </>
      )}
    </DossierBlad>
  );
}

function Afgehandeld({ dossier, adres }: Omit<InhoudProps, 'afhandeling'>) {
  const vraag = useQuery(api.afhandeling.haal.queryOptions({ input: { dossierId: dossier.id } }));
  return (
    <Ophalen vraag={vraag}>
      {(afhandeling) => <Inhoud dossier={dossier} afhandeling={afhandeling} adres={adres} />}
    </Ophalen>
  );
}

type InhoudProps = {
  readonly dossier: Dossier;
  readonly afhandeling: Afhandeling;
  readonly adres: AntwoordAdres;
};

function Inhoud({ dossier, afhandeling, adres }: InhoudProps) {
  const [gegeven, setGegeven] = useState<Gegeven>();
  const [again, setAgain] = useState(false);
  if (dossier.beperkt) {
    return (
      <Bericht toon="let-op" titel={antwoordTekst.beperktTitel}>
        {antwoordTekst.beperkt}
      </Bericht>
    );
  }
  if (afhandeling.partners.length === 0) return <Leeg>{antwoordTekst.geenPartners}</Leeg>;
  if (gegeven !== undefined) {
    return (
      <GegevenTekst
        gegeven={gegeven}
        dossierId={dossier.id}
        onNogEen={() => {
          setAgain(true);
          setGegeven(undefined);
        }}
      />
    );
  }
  return (
    <MetConcept sleutel={`antwoord:${dossier.id}`}>
      {(geladen) => (
        <AntwoordFormulier
          dossier={dossier}
          afhandeling={afhandeling}
          adres={again ? {} : adres}
          geladen={geladen}
          onGegeven={setGegeven}
        />
      )}
    </MetConcept>
  );
}
