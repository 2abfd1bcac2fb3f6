import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Conflict, currentOf } from '#renderer/components/conflict.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { algemeenTekst } from '#renderer/components/tekst-algemeen.ts';
import { meldGelukt } from '#renderer/components/toast.ts';
import { discardAll } from '#renderer/concepten/concepten.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { type Contactpersoon, contactpersoon as contactSchema } from '../contract.ts';
import { ContactVelden, type ContactWaarden } from './contact-velden.tsx';
import { PARTNERBEHEER } from './rechten.ts';
import { contactTekst, partnerTekst } from './tekst-partners.ts';

type ContactFormulierProps = {
  readonly contact: Contactpersoon;
  readonly sleutel: string;
  readonly geladen: GeladenConcept | null;
};

function valuesOf({ id: _, ...waarden }: Contactpersoon): ContactWaarden {
  return waarden;
}

const yesNo = (waarde: boolean) => (waarde ? algemeenTekst.ja : algemeenTekst.nee);

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
    api.partners.changeContactpersoon.mutationOptions({
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

/** Removing a contactpersoon, asked once more in words. */
export function VerwijderContact({ contact }: { contact: Contactpersoon }) {
  const { id, versie, naam, partnerId } = contact;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [open, dialoog] = useDisclosure();
  const verwijder = useMutation(
    api.partners.removeContactpersoon.mutationOptions({
      onSuccess: async () => {
        await discardAll(`contactpersoon:${id}`);
        dialoog.close();
        await navigate({ to: `/partners/${partnerId}` });
        await queries.invalidateQueries({ queryKey: api.partners.key() });
        meldGelukt(contactTekst.verwijderd(naam));
      },
    }),
  );
  return (
    <Group>
      <Button variant="default" c="var(--mantine-color-error)" onClick={dialoog.open}>
        {contactTekst.verwijderen}
      </Button>
      <Modal
        opened={open}
        onClose={dialoog.close}
        title={contactTekst.verwijderTitel(naam)}
        closeButtonProps={{ 'aria-label': algemeenTekst.sluiten }}
      >
        <Stack gap="md">
          {verwijder.isError && <Foutmelding fout={verwijder.error} />}
          <Text size="sm">{contactTekst.verwijderVraag}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={dialoog.close} data-autofocus>
              {algemeenTekst.annuleren}
            </Button>
            <Button
              color="red.9"
              loading={verwijder.isPending}
              onClick={() => verwijder.mutate({ id, versie })}
            >
              {contactTekst.verwijderBevestig}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Group>
  );
}

type ContactBewerkenProps = { readonly partnerId: string; readonly contactId: string };

/** Changing or removing a contactpersoon. */
export function ContactBewerken({ partnerId, contactId }: ContactBewerkenProps) {
  const vraag = useQuery(api.partners.readPartner.queryOptions({ input: { id: partnerId } }));
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
