import { Navigate } from '@tanstack/react-router';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { dossierTekst } from '#renderer/dossier/tekst-dossiers.ts';
import { werkTekst } from '#renderer/dossier/tekst-werkvoorraad.ts';

type DoorverwijzingProps = { readonly formulier: string; readonly id: string };

/** Leads from a draft to its form: the draft knows in which dossier the person or term is. */
export function ConceptDoorverwijzing({ formulier, id }: DoorverwijzingProps) {
  return (
    <MetConcept sleutel={`${formulier}:${id}`}>
      {(geladen) => {
        const dossierId = geladen?.inhoud['dossierId'];
        if (typeof dossierId !== 'string') return <Weg />;
        const to = `/dossiers/${dossierId}`;
        const concept = geladen?.id;
        if (formulier === 'persoon')
          return <Navigate to={`${to}/personen/${id}`} search={{ concept }} replace />;
        const open = formulier.replace('termijn-', '');
        return <Navigate to={to} search={{ open, van: id, concept }} replace />;
      }}
    </MetConcept>
  );
}

function Weg() {
  return (
    <Pagina titel={dossierTekst.conceptWegTitel} terug={{ naar: '/', label: werkTekst.titel }}>
      <Bericht toon="let-op">{dossierTekst.conceptWeg}</Bericht>
    </Pagina>
  );
}
