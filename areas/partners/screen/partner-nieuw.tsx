import { Paper } from '@mantine/core';
import { beginwaarden } from '#domain/velden/formulier.ts';
import { api } from '#renderer/api/client.ts';
import { Formulier } from '#renderer/components/formulier.tsx';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { useVerder } from '#renderer/components/use-verder.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { partnerVelden } from '../fields.ts';
import { PartnerVelden, type PartnerWaarden } from './partner-velden.tsx';
import { PARTNERBEHEER } from './rechten.ts';
import { partnerTekst } from './tekst-partners.ts';

const SLEUTEL = 'partner:nieuw';
const BEGIN: PartnerWaarden = {
  ...beginwaarden(partnerVelden),
  gemeenten: [],
  ondertekenaar: false,
  actief: true,
  versie: 0,
};

/** Making a partner. */
export function PartnerNieuw() {
  return (
    <AlleenVoor rollen={PARTNERBEHEER}>
      <Pagina titel={partnerTekst.nieuw} terug={{ naar: '/partners', label: partnerTekst.titel }}>
        <Paper withBorder p="lg" radius="md" maw={720}>
          <MetConcept sleutel={SLEUTEL}>
            {(geladen) => <NieuwFormulier geladen={geladen} />}
          </MetConcept>
        </Paper>
      </Pagina>
    </AlleenVoor>
  );
}

function NieuwFormulier({ geladen }: { geladen: GeladenConcept | null }) {
  const navigate = useVerder();
  const { form, concept } = useConcept<PartnerWaarden>({
    sleutel: SLEUTEL,
    titel: ({ naam }) => partnerTekst.conceptNieuw(naam),
    begin: BEGIN,
    geladen,
  });
  const save = useSave({
    operation: api.partners.createPartner,
    concept,
    input: () => {
      const { versie: _, ...invoer } = form.values;
      return invoer;
    },
    saved: async ({ id, naam }) => {
      meldGelukt(partnerTekst.gemaakt(naam));
      await navigate({ to: `/partners/${id}` });
    },
  });
  return (
    <Formulier
      label={partnerTekst.nieuw}
      {...{ form, concept, save }}
      opslaan={partnerTekst.nieuwKnop}
      onAnnuleren={() => void navigate({ to: '/partners' })}
    >
      <PartnerVelden form={form} />
    </Formulier>
  );
}
