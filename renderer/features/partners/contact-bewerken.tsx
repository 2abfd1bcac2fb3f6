import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { contactTekst, partnerTekst } from '#renderer/text/nl/partners.ts';
import { ContactFormulier } from './contact-formulier.tsx';
import { PARTNERBEHEER } from './rechten.ts';
import { VerwijderContact } from './verwijder-contact.tsx';

type ContactBewerkenProps = { readonly partnerId: string; readonly contactId: string };

/** Changing or removing a contactpersoon. */
export function ContactBewerken({ partnerId, contactId }: ContactBewerkenProps) {
  const vraag = useQuery(api.partners.haal.queryOptions({ input: { id: partnerId } }));
  const sleutel = `contactpersoon:${contactId}`;
  return (
    <AlleenVoor rollen={PARTNERBEHEER}>
      <Ophalen vraag={vraag}>
        {(partner) => {
          const contact = partner.contactpersonen.find(({ id }) => id === contactId);
          return (
            <Pagina
              titel={contact?.naam ?? partnerTekst.contactpersonen}
              uitleg={contactTekst.bij(partner.naam)}
              terug={{ naar: `/partners/${partnerId}`, label: partner.naam }}
            >
              {contact === undefined ? (
                <Bericht toon="let-op">{contactTekst.bestaatNiet}</Bericht>
              ) : (
                <>
                  <Kaart titel={partnerTekst.gegevens}>
                    <MetConcept sleutel={sleutel}>
                      {(geladen) => (
                        <ContactFormulier contact={contact} sleutel={sleutel} geladen={geladen} />
                      )}
                    </MetConcept>
                  </Kaart>
                  <VerwijderContact contact={contact} />
                </>
              )}
            </Pagina>
          );
        }}
      </Ophalen>
    </AlleenVoor>
  );
}
