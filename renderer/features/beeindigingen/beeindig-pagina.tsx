import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Afhandeling, Beeindiging } from '#contract/afhandeling.ts';
import type { Dossier } from '#contract/dossiers.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { BetrokkenPartners } from '#renderer/dossier/betrokken-partners.tsx';
import stijl from '#renderer/dossier/informeren.module.css';
import { DOSSIERROLLEN } from '#renderer/dossier/rechten.ts';
import { beeindigTekst } from '#renderer/text/nl/beeindigingen.ts';
import { dossierTekst } from '#renderer/text/nl/dossiers.ts';
import { BeeindigFormulier } from './beeindig-formulier.tsx';
import { BeeindigingKaart } from './beeindiging-kaart.tsx';

/** A partner that stops early, and telling the others (SA 6). */
export function BeeindigPagina({ dossierId }: { dossierId: string }) {
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
        <Pagina
          titel={beeindigTekst.titel}
          uitleg={beeindigTekst.uitleg}
          terug={{ naar: `/dossiers/${dossierId}`, label: dossierTekst.venster(gevonden.nummer) }}
        >
          <Ophalen vraag={afhandeling}>
            {(alles) => <Delen dossier={gevonden} afhandeling={alles} />}
          </Ophalen>
        </Pagina>
      )}
    </Ophalen>
  );
}

type DelenProps = { readonly dossier: Dossier; readonly afhandeling: Afhandeling };

function Delen({ dossier, afhandeling }: DelenProps) {
  const { beeindigingen, dossierId } = afhandeling;
  const magWijzigen = !dossier.beperkt && dossier.geslotenOp === null;
  const sleutel = `beeindiging:${dossierId}`;
  const kolom = useRef<HTMLDivElement>(null);
  const before = useRef(beeindigingen.length);
  useEffect(() => {
    if (before.current === beeindigingen.length) return;
    before.current = beeindigingen.length;
    // The form gave way to what was registered: who has to be told comes next.
    kolom.current?.focus();
  }, [beeindigingen.length]);
  return (
    <div className={stijl['indeling']}>
      <div ref={kolom} className={stijl['kolom']} tabIndex={-1}>
        <Grens dossier={dossier} />
        {beeindigingen.map((beeindiging: Beeindiging) => (
          <BeeindigingKaart
            key={beeindiging.id}
            beeindiging={beeindiging}
            magWijzigen={!dossier.beperkt}
          />
        ))}
        {magWijzigen && (
          <MetConcept key={beeindigingen.length} sleutel={sleutel}>
            {(geladen) => (
              <BeeindigFormulier afhandeling={afhandeling} sleutel={sleutel} geladen={geladen} />
            )}
          </MetConcept>
        )}
      </div>
      <BetrokkenPartners afhandeling={afhandeling} magWijzigen={magWijzigen} />
    </div>
  );
}

function Grens({ dossier }: { dossier: Dossier }) {
  if (dossier.beperkt)
    return (
      <Bericht toon="fout" titel={dossierTekst.beperktTitel}>
        {dossierTekst.beperkt}
      </Bericht>
    );
  if (dossier.geslotenOp === null) return null;
  return (
    <Bericht toon="uitleg" titel={beeindigTekst.geslotenTitel}>
      {beeindigTekst.gesloten}
    </Bericht>
  );
}
