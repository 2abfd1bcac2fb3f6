import { useQuery } from '@tanstack/react-query';
import type { Afhandeling } from '#contract/afhandeling.ts';
import type { Dossier } from '#contract/dossiers.ts';
import { DOSSIERROLLEN } from '#domain/toegang/rollen.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { BetrokkenPartners } from '#renderer/dossier/betrokken-partners.tsx';
import stijl from '#renderer/dossier/informeren.module.css';
import { afsluitTekst } from '#renderer/text/nl/afsluiten.ts';
import { dossierTekst } from '#renderer/text/nl/dossiers.ts';
import { AfsluitFormulier } from './afsluit-formulier.tsx';
import { lopendeAfsluiting } from './afsluit-oordeel.ts';
import { EerdereAfsluitingen } from './eerdere-afsluitingen.tsx';
import { Gesloten } from './gesloten.tsx';

/** Closing a dossier, telling the partners, and opening it again. */
export function AfsluitPagina({ dossierId }: { dossierId: string }) {
  return (
    <AlleenVoor rollen={DOSSIERROLLEN}>
      <Inhoud dossierId={dossierId} />
    </AlleenVoor>
  );
}

function Inhoud({ dossierId }: { dossierId: string }) {
  const dossier = useQuery(api.dossiers.haal.queryOptions({ input: { id: dossierId } }));
  const afhandeling = useQuery(api.afhandeling.haal.queryOptions({ input: { dossierId } }));
  return (
    <Ophalen vraag={dossier}>
      {(gevonden) => (
        <Ophalen vraag={afhandeling}>
          {(alles) => <Delen dossier={gevonden} afhandeling={alles} />}
        </Ophalen>
      )}
    </Ophalen>
  );
}

type DelenProps = { readonly dossier: Dossier; readonly afhandeling: Afhandeling };

function Delen({ dossier, afhandeling }: DelenProps) {
  const afsluiting = lopendeAfsluiting(afhandeling);
  const eerder = afhandeling.afsluitingen.filter(({ heropendOp }) => heropendOp !== null);
  const terug = { naar: `/dossiers/${dossier.id}`, label: dossierTekst.venster(dossier.nummer) };
  if (afsluiting !== undefined)
    return (
      <Pagina key="gesloten" titel={afsluitTekst.titelGesloten} terug={terug}>
        <Gesloten dossier={dossier} afsluiting={afsluiting} afhandeling={afhandeling} />
        {eerder.length > 0 && <EerdereAfsluitingen afsluitingen={eerder} />}
      </Pagina>
    );
  const sleutel = `afsluiten:${dossier.id}`;
  return (
    <Pagina key="open" titel={afsluitTekst.titel} uitleg={afsluitTekst.uitleg} terug={terug}>
      {dossier.beperkt ? (
        <Bericht toon="fout" titel={dossierTekst.beperktTitel}>
          {dossierTekst.beperkt}
        </Bericht>
      ) : (
        <MetConcept sleutel={sleutel}>
          {(geladen) => (
            <AfsluitFormulier
              dossier={dossier}
              afhandeling={afhandeling}
              sleutel={sleutel}
              geladen={geladen}
              naast={<BetrokkenPartners afhandeling={afhandeling} magWijzigen />}
            />
          )}
        </MetConcept>
      )}
      <div className={stijl['kolom']}>
        {eerder.length > 0 && <EerdereAfsluitingen afsluitingen={eerder} />}
      </div>
    </Pagina>
  );
}
