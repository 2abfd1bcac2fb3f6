import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { naamVan } from '#renderer/dossier/persoon.ts';
import { dossierTekst, persoonTekst } from '#renderer/text/nl/dossiers.ts';

type PersoonPaginaProps = {
  readonly dossierId: string;
  readonly betrokkeneId: string;
  readonly titel: (naam: string) => string;
  readonly venster: string;
  readonly uitleg: string;
  readonly children: ReactNode;
};

/** The frame of a page about somebody in a dossier, whom the title names. */
export function PersoonPagina(props: PersoonPaginaProps) {
  const { dossierId, betrokkeneId, titel, venster, uitleg, children } = props;
  const vraag = useQuery(api.dossiers.haal.queryOptions({ input: { id: dossierId } }));
  return (
    <Ophalen vraag={vraag}>
      {(dossier) => {
        const persoon = dossier.personen.find(({ id }) => id === betrokkeneId);
        return (
          <Pagina
            titel={titel(persoon === undefined ? persoonTekst.naamOnbekend : naamVan(persoon))}
            venster={venster}
            uitleg={uitleg}
            terug={{ naar: `/dossiers/${dossierId}`, label: dossierTekst.venster(dossier.nummer) }}
          >
            {persoon === undefined || dossier.beperkt ? (
              <Bericht toon="let-op" titel={dossierTekst.kanNietTitel}>
                {dossierTekst.kanNiet}
              </Bericht>
            ) : (
              children
            )}
          </Pagina>
        );
      }}
    </Ophalen>
  );
}
