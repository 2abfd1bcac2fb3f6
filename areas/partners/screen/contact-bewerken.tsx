import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { namenVan } from '#domain/velden/veld.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { algemeenTekst } from '#renderer/components/tekst-algemeen.ts';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { useVerder } from '#renderer/components/use-verder.ts';
import { discardAll } from '#renderer/concepten/concepten.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { type Contactpersoon, contactpersoon as contactSchema } from '../contract.ts';
import { contactVelden } from '../fields.ts';
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
  ...namenVan(contactVelden).map(
    (veld) => [contactVelden[veld].label, (waarden: ContactWaarden) => waarden[veld]] as const,
  ),
  [contactTekst.actief, ({ actief }) => yesNo(actief)],
];

/** The form of a known contactpersoon. */
export function ContactFormulier({ contact, sleutel, geladen }: ContactFormulierProps) {
  const navigate = useVerder();
  const terug = `/partners/${contact.partnerId}`;
  const { form, concept } = useConcept<ContactWaarden>({
    sleutel,
    titel: contactTekst.conceptWijzig(contact.naam),
    begin: valuesOf(contact),
    geladen,
  });
  const save = useSave({
    operation: api.partners.changeContactpersoon,
    concept,
    input: (huidig: Contactpersoon | undefined) => {
      const { partnerId: _, ...invoer } = form.values;
      return { ...invoer, id: contact.id, versie: huidig?.versie ?? invoer.versie };
    },
    saved: async ({ naam }) => {
      meldGelukt(contactTekst.opgeslagen(naam));
      await navigate({ to: terug });
    },
    conflict: {
      schema: contactSchema,
      regels: (huidig) =>
        VELDEN.map(([veld, read]) => ({
          veld,
          opgeslagen: read(valuesOf(huidig)),
          getypt: read(form.values),
        })),
      overnemen: (huidig) => form.setValues(valuesOf(huidig)),
    },
  });
  return (
    <Formulier
      label={contactTekst.conceptWijzig(contact.naam)}
      {...{ form, concept, save }}
      onAnnuleren={() => void navigate({ to: terug })}
    >
      <ContactVelden form={form} />
    </Formulier>
  );
}

/** Removing a contactpersoon, asked once more in words. */
export function VerwijderContact({ contact }: { contact: Contactpersoon }) {
  const { id, versie, naam, partnerId } = contact;
  const navigate = useVerder();
  const [open, dialoog] = useDisclosure();
  const verwijder = useSave({
    operation: api.partners.removeContactpersoon,
    input: () => ({ id, versie }),
    // The page is left first: what it shows is no longer there to be fetched.
    answered: async () => {
      await discardAll(`contactpersoon:${id}`);
      dialoog.close();
      await navigate({ to: `/partners/${partnerId}` });
    },
    saved: () => meldGelukt(contactTekst.verwijderd(naam)),
  });
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
          {verwijder.fout != null && <Foutmelding fout={verwijder.fout} />}
          <Text size="sm">{contactTekst.verwijderVraag}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={dialoog.close} data-autofocus>
              {algemeenTekst.annuleren}
            </Button>
            <Button color="red.9" loading={verwijder.bezig} onClick={() => verwijder.start()}>
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
