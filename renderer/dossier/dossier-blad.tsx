import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Dossier } from '#areas/dossiers/contract.ts';
import { DOSSIERROLLEN } from '#domain/rollen.ts';
import { api } from '#renderer/api/client.ts';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { naamVan } from './persoon.ts';
import { dossierTekst } from './tekst-dossiers.ts';

type DossierBladProps = {
  readonly dossierId: string;
  readonly titel: string | ((dossier: Dossier) => string);
  /** What the window is called, beside the number of the dossier; else as the title. */
  readonly venster?: string;
  readonly uitleg?: string;
  readonly children: (dossier: Dossier) => ReactNode;
};

/** The frame of a page that belongs to one dossier: who may see it, its title, and the way back. */
export function DossierBlad(props: DossierBladProps) {
  return (
    <AlleenVoor rollen={DOSSIERROLLEN}>
      <Opgehaald {...props} />
    </AlleenVoor>
  );
}

function Opgehaald({ dossierId, titel, venster, uitleg, children }: DossierBladProps) {
  const vraag = useQuery(api.dossiers.readDossier.queryOptions({ input: { id: dossierId } }));
  return (
    <Ophalen vraag={vraag}>
      {(dossier) => {
        const kop = typeof titel === 'string' ? titel : titel(dossier);
        const namen = dossier.personen.slice(0, 1).map(naamVan);
        return (
          <Pagina
            titel={kop}
            // A name never stands in the title of a window, which the system shows elsewhere too.
            venster={`${venster ?? kop} ${dossier.nummer}`}
            uitleg={uitleg}
            terug={{
              naar: `/dossiers/${dossierId}`,
              label: [dossierTekst.venster(dossier.nummer), ...namen].join(' · '),
            }}
          >
            {/* All of such a page is filled in, also where it has no form element: no letter leaves it. */}
            <div data-formulier style={{ display: 'contents' }}>
              {children(dossier)}
            </div>
          </Pagina>
        );
      }}
    </Ophalen>
  );
}
