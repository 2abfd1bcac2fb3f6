import { Paper } from '@mantine/core';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { DossierBlad } from '#renderer/dossier/dossier-blad.tsx';
import { KanNiet } from '#renderer/dossier/kan-niet.tsx';
import { naamIn } from '#renderer/dossier/persoon.ts';
import { persoonTekst } from '#renderer/text/nl/dossiers.ts';
import { PersoonFormulier } from './persoon-formulier.tsx';
import { isWijzigbaar } from './rechten.ts';

type PersoonBewerkenProps = { readonly dossierId: string; readonly betrokkeneId: string };

/** Correcting what is known of somebody, with who said so. */
export function PersoonBewerken({ dossierId, betrokkeneId }: PersoonBewerkenProps) {
  const sleutel = `persoon:${betrokkeneId}`;
  return (
    <DossierBlad
      dossierId={dossierId}
      titel={(dossier) => persoonTekst.wijzigen(naamIn(dossier, betrokkeneId))}
      venster={persoonTekst.bewerkTitel}
    >
      {(dossier) => {
        const persoon = dossier.personen.find(({ id }) => id === betrokkeneId);
        if (persoon === undefined || !isWijzigbaar(dossier)) return <KanNiet />;
        return (
          <Paper withBorder p="lg" radius="md" maw={860}>
            <MetConcept sleutel={sleutel}>
              {(geladen) => (
                <PersoonFormulier
                  dossierId={dossierId}
                  persoon={persoon}
                  sleutel={sleutel}
                  geladen={geladen}
                />
              )}
            </MetConcept>
          </Paper>
        );
      }}
    </DossierBlad>
  );
}
