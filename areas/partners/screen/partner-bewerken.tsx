import { Paper } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import type { ConflictRegel } from '#renderer/components/conflict.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { algemeenTekst } from '#renderer/components/tekst-algemeen.ts';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { useVerder } from '#renderer/components/use-verder.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { type Partner, partner as partnerSchema } from '../contract.ts';
import { partnerVelden } from '../fields.ts';
import { partnerSoortNaam } from '../rules.ts';
import { gemeentenamen } from './gemeentenamen.ts';
import { PartnerVelden, type PartnerWaarden } from './partner-velden.tsx';
import { PARTNERBEHEER } from './rechten.ts';
import { partnerTekst } from './tekst-partners.ts';

type Velden = Omit<PartnerWaarden, 'versie'>;

const yesNo = (waarde: boolean) => (waarde ? algemeenTekst.ja : algemeenTekst.nee);

const VELDEN: readonly (readonly [string, (waarden: Velden) => string])[] = [
  [partnerVelden.naam.label, ({ naam }) => naam],
  [partnerVelden.soort.label, ({ soort }) => partnerSoortNaam(soort)],
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
  const navigate = useVerder();
  const { id } = partner;
  const terug = `/partners/${id}`;
  const { form, concept } = useConcept<PartnerWaarden>({
    sleutel,
    titel: partnerTekst.conceptWijzig(partner.naam),
    begin: valuesOf(partner),
    geladen,
  });
  const save = useSave({
    operation: api.partners.changePartner,
    concept,
    input: (huidig: Partner | undefined) => ({
      ...form.values,
      ...{ id, versie: huidig?.versie ?? form.values.versie },
    }),
    saved: async ({ naam }) => {
      meldGelukt(partnerTekst.opgeslagen(naam));
      await navigate({ to: terug });
    },
    conflict: {
      schema: partnerSchema,
      regels: (huidig) => partnerConflict(huidig, form.values),
      overnemen: (huidig) => form.setValues(valuesOf(huidig)),
    },
  });
  return (
    <Formulier
      label={partnerTekst.gegevens}
      {...{ form, concept, save }}
      onAnnuleren={() => void navigate({ to: terug })}
    >
      <PartnerVelden form={form} />
    </Formulier>
  );
}
