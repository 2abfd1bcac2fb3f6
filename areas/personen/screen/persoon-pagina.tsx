import type { ReactNode } from 'react';
import { DossierBlad } from '#renderer/dossier/dossier-blad.tsx';
import { KanNiet } from '#renderer/dossier/kan-niet.tsx';
import { naamIn } from '#renderer/dossier/persoon.ts';

type PersoonPaginaProps = {
  readonly dossierId: string;
  readonly betrokkeneId: string;
  readonly titel: (naam: string) => string;
  readonly venster: string;
  readonly uitleg: string;
  readonly children: ReactNode;
};

/** The frame of a page about somebody in a dossier that may be moved; a closed one may. */
export function PersoonPagina(props: PersoonPaginaProps) {
  const { dossierId, betrokkeneId, titel, venster, uitleg, children } = props;
  return (
    <DossierBlad
      dossierId={dossierId}
      titel={(dossier) => titel(naamIn(dossier, betrokkeneId))}
      venster={venster}
      uitleg={uitleg}
    >
      {({ personen, beperkt }) =>
        beperkt || !personen.some(({ id }) => id === betrokkeneId) ? <KanNiet /> : children
      }
    </DossierBlad>
  );
}
