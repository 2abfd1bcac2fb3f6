import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type Contactpersoon, contactpersoon as contactSchema } from '#contract/partners.ts';
import { api } from '#renderer/api/client.ts';
import { Conflict, currentOf } from '#renderer/components/conflict.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { meldGelukt } from '#renderer/components/melding.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { tekst } from '#renderer/text/nl/algemeen.ts';
import { contactTekst } from '#renderer/text/nl/partners.ts';
import { ContactVelden, type ContactWaarden } from './contact-velden.tsx';

type ContactFormulierProps = {
  readonly contact: Contactpersoon;
  readonly sleutel: string;
  readonly geladen: GeladenConcept | null;
};

function valuesOf({ id: _, ...waarden }: Contactpersoon): ContactWaarden {
  return waarden;
}

const yesNo = (waarde: boolean) => (waarde ? tekst.ja : tekst.nee);

const VELDEN: readonly (readonly [string, (waarden: ContactWaarden) => string])[] = [
  [contactTekst.naam, ({ naam }) => naam],
  [contactTekst.functie, ({ functie }) => functie],
  [contactTekst.telefoon, ({ telefoon }) => telefoon],
  [contactTekst.email, ({ email }) => email],
  [contactTekst.actief, ({ actief }) => yesNo(actief)],
];

/** The form of a known contactpersoon. */
export function ContactFormulier({ contact, sleutel, geladen }: ContactFormulierProps) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const terug = `/partners/${contact.partnerId}`;
  const { form, concept } = useConcept<ContactWaarden>({
    sleutel,
    titel: contactTekst.conceptWijzig(contact.naam),
    begin: valuesOf(contact),
    geladen,
  });
  const wijzig = useMutation(
    api.partners.wijzigContactpersoon.mutationOptions({
      onSuccess: async ({ naam }) => {
        await concept.finish();
        await queries.invalidateQueries({ queryKey: api.partners.key() });
        meldGelukt(contactTekst.opgeslagen(naam));
        await navigate({ to: terug });
      },
    }),
  );
  const huidig = currentOf(wijzig.error, contactSchema);
  const { partnerId: _, ...invoer } = form.values;
  // After a conflict the next save is a choice made with open eyes: it sends the newest versie.
  const versie = huidig?.versie ?? invoer.versie;
  const adopt = (nieuw: Contactpersoon) => {
    form.setValues(valuesOf(nieuw));
    wijzig.reset();
  };
  return (
    <Formulier
      label={contactTekst.conceptWijzig(contact.naam)}
      form={form}
      concept={concept}
      fout={wijzig.error}
      bezig={wijzig.isPending}
      onOpslaan={() => wijzig.mutate({ ...invoer, id: contact.id, versie })}
      onAnnuleren={() => void navigate({ to: terug })}
      conflict={
        huidig && (
          <Conflict
            onOvernemen={() => adopt(huidig)}
            regels={VELDEN.map(([veld, read]) => ({
              veld,
              opgeslagen: read(valuesOf(huidig)),
              getypt: read(form.values),
            }))}
          />
        )
      }
    >
      <ContactVelden form={form} />
    </Formulier>
  );
}
