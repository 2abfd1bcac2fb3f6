import { Paper } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '#renderer/api/client.ts';
import { Formulier } from '#renderer/components/formulier.tsx';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { PartnerVelden, type PartnerWaarden } from './partner-velden.tsx';
import { PARTNERBEHEER } from './rechten.ts';
import { partnerTekst } from './tekst-partners.ts';

const SLEUTEL = 'partner:nieuw';
const BEGIN: PartnerWaarden = {
  naam: '',
  soort: 'woningcorporatie',
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
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { form, concept } = useConcept<PartnerWaarden>({
    sleutel: SLEUTEL,
    titel: ({ naam }) => partnerTekst.conceptNieuw(naam),
    begin: BEGIN,
    geladen,
  });
  const maak = useMutation(
    api.partners.createPartner.mutationOptions({
      onSuccess: async ({ id, naam }) => {
        await concept.finish();
        await queries.invalidateQueries({ queryKey: api.partners.key() });
        meldGelukt(partnerTekst.gemaakt(naam));
        await navigate({ to: `/partners/${id}` });
      },
    }),
  );
  return (
    <Formulier
      label={partnerTekst.nieuw}
      form={form}
      concept={concept}
      fout={maak.error}
      bezig={maak.isPending}
      opslaan={partnerTekst.nieuwKnop}
      onOpslaan={() => {
        const { versie: _, ...invoer } = form.values;
        maak.mutate(invoer);
      }}
      onAnnuleren={() => void navigate({ to: '/partners' })}
    >
      <PartnerVelden form={form} />
    </Formulier>
  );
}
