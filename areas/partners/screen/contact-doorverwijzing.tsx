import { Navigate } from '@tanstack/react-router';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { contactTekst, partnerTekst } from './tekst-partners.ts';

/** Leads from a draft to its form: the draft knows at which partner the person works. */
export function ContactDoorverwijzing({ contactId }: { contactId: string }) {
  return (
    <MetConcept sleutel={`contactpersoon:${contactId}`}>
      {(geladen) => {
        const partnerId = geladen?.inhoud['partnerId'];
        if (typeof partnerId === 'string') {
          const to = `/partners/${partnerId}/contactpersonen/${contactId}`;
          return <Navigate to={to} search={{ concept: geladen?.id }} replace />;
        }
        return (
          <Pagina
            titel={partnerTekst.contactpersonen}
            terug={{ naar: '/partners', label: partnerTekst.titel }}
          >
            <Bericht toon="let-op">{contactTekst.conceptWeg}</Bericht>
          </Pagina>
        );
      }}
    </MetConcept>
  );
}
