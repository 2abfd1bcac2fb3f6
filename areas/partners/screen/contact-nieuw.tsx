import { Paper } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { beginwaarden } from '#domain/velden/formulier.ts';
import { api } from '#renderer/api/client.ts';
import { Formulier } from '#renderer/components/formulier.tsx';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { useVerder } from '#renderer/components/use-verder.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import type { Partner } from '../contract.ts';
import { contactVelden } from '../fields.ts';
import { ContactVelden, type ContactWaarden } from './contact-velden.tsx';
import { PARTNERBEHEER } from './rechten.ts';
import { contactTekst } from './tekst-partners.ts';

/** Adding a contactpersoon to a partner. */
export function ContactNieuw({ partnerId }: { partnerId: string }) {
  const vraag = useQuery(api.partners.readPartner.queryOptions({ input: { id: partnerId } }));
  const sleutel = `contactpersoon-nieuw:${partnerId}`;
  return (
    <AlleenVoor rollen={PARTNERBEHEER}>
      <Ophalen vraag={vraag}>
        {(partner) => (
          <Pagina
            titel={contactTekst.nieuw}
            uitleg={contactTekst.bij(partner.naam)}
            terug={{ naar: `/partners/${partnerId}`, label: partner.naam }}
          >
            <Paper withBorder p="lg" radius="md" maw={640}>
              <MetConcept sleutel={sleutel}>
                {(geladen) => (
                  <NieuwFormulier partner={partner} sleutel={sleutel} geladen={geladen} />
                )}
              </MetConcept>
            </Paper>
          </Pagina>
        )}
      </Ophalen>
    </AlleenVoor>
  );
}

type NieuwFormulierProps = {
  readonly partner: Partner;
  readonly sleutel: string;
  readonly geladen: GeladenConcept | null;
};

function NieuwFormulier({ partner, sleutel, geladen }: NieuwFormulierProps) {
  const navigate = useVerder();
  const terug = `/partners/${partner.id}`;
  const { form, concept } = useConcept<ContactWaarden>({
    sleutel,
    titel: ({ naam }) => contactTekst.conceptNieuw(partner.naam, naam),
    begin: {
      ...beginwaarden(contactVelden),
      ...{ partnerId: partner.id, actief: true, versie: 0 },
    },
    geladen,
  });
  const save = useSave({
    operation: api.partners.createContactpersoon,
    concept,
    input: () => {
      const { versie: _, ...invoer } = form.values;
      return invoer;
    },
    saved: async ({ naam }) => {
      meldGelukt(contactTekst.gemaakt(naam));
      await navigate({ to: terug });
    },
  });
  return (
    <Formulier
      label={contactTekst.nieuw}
      {...{ form, concept, save }}
      opslaan={contactTekst.nieuwKnop}
      onAnnuleren={() => void navigate({ to: terug })}
    >
      <ContactVelden form={form} />
    </Formulier>
  );
}
