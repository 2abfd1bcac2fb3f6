import { Paper } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { naamVan } from '#renderer/dossier/persoon.ts';
import { DOSSIERROLLEN } from '#renderer/dossier/rechten.ts';
import { dossierTekst, persoonTekst } from '#renderer/text/nl/dossiers.ts';
import { PersoonFormulier } from './persoon-formulier.tsx';
import { isWijzigbaar } from './rechten.ts';

type PersoonBewerkenProps = { readonly dossierId: string; readonly betrokkeneId: string };

/** Correcting what is known of somebody, with who said so. */
export function PersoonBewerken(props: PersoonBewerkenProps) {
  return (
    <AlleenVoor rollen={DOSSIERROLLEN}>
      <Bewerken {...props} />
    </AlleenVoor>
  );
}

function Bewerken({ dossierId, betrokkeneId }: PersoonBewerkenProps) {
  const vraag = useQuery(api.dossiers.haal.queryOptions({ input: { id: dossierId } }));
  const sleutel = `persoon:${betrokkeneId}`;
  return (
    <Ophalen vraag={vraag}>
      {(dossier) => {
        const persoon = dossier.personen.find(({ id }) => id === betrokkeneId);
        const naam = persoon === undefined ? persoonTekst.naamOnbekend : naamVan(persoon);
        return (
          <Pagina
            titel={persoonTekst.wijzigen(naam)}
            venster={persoonTekst.bewerkTitel}
            terug={{
              naar: `/dossiers/${dossierId}`,
              label: dossierTekst.venster(dossier.nummer),
            }}
          >
            {persoon === undefined || !isWijzigbaar(dossier) ? (
              <Bericht toon="let-op" titel={dossierTekst.kanNietTitel}>
                {dossierTekst.kanNiet}
              </Bericht>
            ) : (
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
            )}
          </Pagina>
        );
      }}
    </Ophalen>
  );
}
