import { useQuery } from '@tanstack/react-query';
import type { Dossier } from '#contract/dossiers.ts';
import type { Rol } from '#domain/toegang/rollen.ts';
import { api } from '#renderer/api/client.ts';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { meldingTekst } from '#renderer/text/nl/meldingen.ts';
import { meldingInDossier } from './dossier-koppeling.ts';
import { MeldingFormulier } from './melding-formulier.tsx';
import { legeMelding } from './waarden.ts';

/** Who may register a melding; the engine decides, this only hides. */
const REGISTRATIE: readonly Rol[] = ['screener', 'coordinator'];

/** Registering a melding: a new one, or one more in a dossier. */
export function MeldingNieuw({ dossierId }: { dossierId?: string }) {
  return (
    <AlleenVoor rollen={REGISTRATIE}>
      {dossierId === undefined ? (
        <Pagina titel={meldingTekst.titel}>
          <Inhoud sleutel="melding:nieuw" dossier={undefined} />
        </Pagina>
      ) : (
        <InDossier key={dossierId} dossierId={dossierId} />
      )}
    </AlleenVoor>
  );
}

function InDossier({ dossierId }: { dossierId: string }) {
  const vraag = useQuery(api.dossiers.haal.queryOptions({ input: { id: dossierId } }));
  return (
    <Ophalen vraag={vraag}>
      {(dossier) => (
        <Pagina
          titel={meldingTekst.titelDossier(dossier.nummer)}
          terug={{
            naar: `/dossiers/${dossierId}`,
            label: meldingTekst.naarDossier(dossier.nummer),
          }}
        >
          <Inhoud sleutel={`melding:${dossierId}`} dossier={dossier} />
        </Pagina>
      )}
    </Ophalen>
  );
}

type InhoudProps = { readonly sleutel: string; readonly dossier: Dossier | undefined };

function Inhoud({ sleutel, dossier }: InhoudProps) {
  const vandaag = useVandaag();
  const partners = useQuery(api.partners.lijst.queryOptions());
  const sets = useQuery(api.afspraken.lijst.queryOptions());
  return (
    <Ophalen vraag={partners}>
      {(lijst) => (
        <Ophalen vraag={sets}>
          {(afspraken) => (
            <MetConcept sleutel={sleutel}>
              {(geladen) => (
                <MeldingFormulier
                  key={sleutel}
                  sleutel={sleutel}
                  begin={
                    dossier === undefined
                      ? legeMelding(vandaag)
                      : meldingInDossier(dossier, vandaag)
                  }
                  geladen={geladen}
                  partners={lijst}
                  sets={afspraken}
                />
              )}
            </MetConcept>
          )}
        </Ophalen>
      )}
    </Ophalen>
  );
}
