import { Paper } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '#renderer/api/client.ts';
import { Conflict, type ConflictRegel, currentOf } from '#renderer/components/conflict.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { algemeenTekst } from '#renderer/components/tekst-algemeen.ts';
import { meldGelukt } from '#renderer/components/toast.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { type Partner, partner as partnerSchema } from '../contract.ts';
import { partnerSoortNaam } from '../rules.ts';
import { gemeentenamen } from './gemeentenamen.ts';
import { PartnerVelden, type PartnerWaarden } from './partner-velden.tsx';
import { PARTNERBEHEER } from './rechten.ts';
import { partnerTekst } from './tekst-partners.ts';

type Velden = Omit<PartnerWaarden, 'versie'>;

const yesNo = (waarde: boolean) => (waarde ? algemeenTekst.ja : algemeenTekst.nee);

const VELDEN: readonly (readonly [string, (waarden: Velden) => string])[] = [
  [partnerTekst.naam, ({ naam }) => naam],
  [partnerTekst.soort, ({ soort }) => partnerSoortNaam(soort)],
  [partnerTekst.gemeenten, ({ gemeenten }) => gemeentenamen([...gemeenten].sort())],
  [partnerTekst.ondertekenaar, ({ ondertekenaar }) => yesNo(ondertekenaar)],
  [partnerTekst.actief, ({ actief }) => yesNo(actief)],
];

/** A stored partner beside a typed one, field by field in words. */
export function partnerConflict(huidig: Velden, getypt: Velden): readonly ConflictRegel[] {
  return VELDEN.map(([veld, read]) => ({ veld, opgeslagen: read(huidig), getypt: read(getypt) }));
}

/** Changing a partner. */
export function PartnerBewerken({ partnerId }: { partnerId: string }) {
  const vraag = useQuery(api.partners.readPartner.queryOptions({ input: { id: partnerId } }));
  const sleutel = `partner:${partnerId}`;
  return (
    <AlleenVoor rollen={PARTNERBEHEER}>
      <Ophalen vraag={vraag}>
        {(partner) => (
          <Pagina
            titel={partnerTekst.wijzigen(partner.naam)}
            terug={{ naar: `/partners/${partnerId}`, label: partner.naam }}
          >
            <Paper withBorder p="lg" radius="md" maw={720}>
              <MetConcept sleutel={sleutel}>
                {(geladen) => (
                  <WijzigFormulier partner={partner} sleutel={sleutel} geladen={geladen} />
                )}
              </MetConcept>
            </Paper>
          </Pagina>
        )}
      </Ophalen>
    </AlleenVoor>
  );
}

const valuesOf = ({ naam, soort, gemeenten, ondertekenaar, actief, versie }: Partner) => ({
  ...{ naam, soort, gemeenten, ondertekenaar, actief, versie },
});

type WijzigFormulierProps = {
  readonly partner: Partner;
  readonly sleutel: string;
  readonly geladen: GeladenConcept | null;
};

function WijzigFormulier({ partner, sleutel, geladen }: WijzigFormulierProps) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { id } = partner;
  const terug = `/partners/${id}`;
  const { form, concept } = useConcept<PartnerWaarden>({
    sleutel,
    titel: partnerTekst.conceptWijzig(partner.naam),
    begin: valuesOf(partner),
    geladen,
  });
  const wijzig = useMutation(
    api.partners.changePartner.mutationOptions({
      onSuccess: async ({ naam }) => {
        await concept.finish();
        await queries.invalidateQueries({ queryKey: api.partners.key() });
        meldGelukt(partnerTekst.opgeslagen(naam));
        await navigate({ to: terug });
      },
    }),
  );
  const huidig = currentOf(wijzig.error, partnerSchema);
  // After a conflict the next save is a choice made with open eyes: it sends the newest versie.
  const versie = huidig?.versie ?? form.values.versie;
  const adopt = (nieuw: Partner) => {
    form.setValues(valuesOf(nieuw));
    wijzig.reset();
  };
  return (
    <Formulier
      label={partnerTekst.gegevens}
      form={form}
      concept={concept}
      fout={wijzig.error}
      bezig={wijzig.isPending}
      onOpslaan={() => wijzig.mutate({ ...form.values, id, versie })}
      onAnnuleren={() => void navigate({ to: terug })}
      conflict={
        huidig && (
          <Conflict
            regels={partnerConflict(huidig, form.values)}
            onOvernemen={() => adopt(huidig)}
          />
        )
      }
    >
      <PartnerVelden form={form} />
    </Formulier>
  );
}
