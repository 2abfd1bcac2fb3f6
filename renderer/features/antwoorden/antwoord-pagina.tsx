import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Afhandeling } from '#contract/afhandeling.ts';
import type { Dossier } from '#contract/dossiers.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import type { Gegeven } from '#renderer/components/gekopieerde-tekst.tsx';
import { Leeg } from '#renderer/components/leeg.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { naamVan } from '#renderer/dossier/persoon.ts';
import { DOSSIERROLLEN } from '#renderer/dossier/rechten.ts';
import { antwoordTekst } from '#renderer/text/nl/antwoorden.ts';
import { dossierTekst } from '#renderer/text/nl/dossiers.ts';
import { AntwoordFormulier } from './antwoord-formulier.tsx';
import { EerderGegeven } from './eerder-gegeven.tsx';
import { GegevenTekst } from './gegeven.tsx';
import type { AntwoordAdres } from './waarden.ts';

type AntwoordPaginaProps = { readonly dossierId: string; readonly adres: AntwoordAdres };

/** Answering the melder or the casusregisseur with the least that is needed. */
export function AntwoordPagina(props: AntwoordPaginaProps) {
  return (
    <AlleenVoor rollen={DOSSIERROLLEN}>
      <Opgehaald {...props} />
    </AlleenVoor>
  );
}

function Opgehaald({ dossierId, adres }: AntwoordPaginaProps) {
  const dossierVraag = useQuery(api.dossiers.haal.queryOptions({ input: { id: dossierId } }));
  const vraag = useQuery(api.afhandeling.haal.queryOptions({ input: { dossierId } }));
  return (
    <Ophalen vraag={dossierVraag}>
      {(dossier) => (
        <Pagina
          titel={antwoordTekst.titel}
          venster={`${antwoordTekst.titel} ${dossier.nummer}`}
          uitleg={antwoordTekst.uitleg}
          terug={{
            naar: `/dossiers/${dossierId}`,
            label: [
              dossierTekst.venster(dossier.nummer),
              ...dossier.personen.slice(0, 1).map(naamVan),
            ].join(' · '),
          }}
        >
          <Ophalen vraag={vraag}>
            {(afhandeling) => <Inhoud dossier={dossier} afhandeling={afhandeling} adres={adres} />}
          </Ophalen>
          <EerderGegeven dossierId={dossierId} />
        </Pagina>
      )}
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
