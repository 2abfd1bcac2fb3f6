import { Anchor, Button, Group, Table } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Gegevens } from '#renderer/components/gegevens.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Leeg } from '#renderer/components/leeg.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { algemeenTekst } from '#renderer/components/tekst-algemeen.ts';
import { useMag } from '#renderer/sessie/hooks.ts';
import type { Contactpersoon } from '../contract.ts';
import { contactVelden, partnerVelden } from '../fields.ts';
import { partnerSoortNaam } from '../rules.ts';
import { gemeentenamen } from './gemeentenamen.ts';
import { VeranderKaart } from './partner-verandering.tsx';
import { PARTNERBEHEER } from './rechten.ts';
import { contactTekst, partnerTekst } from './tekst-partners.ts';

type ContactTabelProps = {
  readonly contactpersonen: readonly Contactpersoon[];
  readonly magWijzigen: boolean;
};

/** The people at a partner. */
export function ContactTabel({ contactpersonen, magWijzigen }: ContactTabelProps) {
  if (contactpersonen.length === 0) return <Leeg>{contactTekst.geen}</Leeg>;
  return (
    <div style={{ overflowX: 'auto' }}>
      <Table highlightOnHover aria-label={partnerTekst.contactpersonen}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{contactVelden.naam.label}</Table.Th>
            <Table.Th>{contactVelden.functie.label}</Table.Th>
            <Table.Th>{contactVelden.telefoon.label}</Table.Th>
            <Table.Th>{contactVelden.email.label}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {contactpersonen.map((contact) => (
            <Table.Tr key={contact.id}>
              <Table.Td className="breekt" maw={320}>
                {magWijzigen ? (
                  <Anchor
                    renderRoot={(props) => <Link {...props} to={contactAdres(contact)} />}
                    size="sm"
                    fw={550}
                  >
                    {contact.naam}
                  </Anchor>
                ) : (
                  contact.naam
                )}{' '}
                {!contact.actief && <Merk toon="neutraal">{algemeenTekst.nietActief}</Merk>}
              </Table.Td>
              <Table.Td className="breekt">{contact.functie || '–'}</Table.Td>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>{contact.telefoon || '–'}</Table.Td>
              <Table.Td className="breekt">{contact.email || '–'}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function contactAdres({ partnerId, id }: Contactpersoon): string {
  return `/partners/${partnerId}/contactpersonen/${id}`;
}

/** One partner with its people. */
export function PartnerPagina({ partnerId }: { partnerId: string }) {
  const magWijzigen = useMag(PARTNERBEHEER);
  const vraag = useQuery(api.partners.readPartner.queryOptions({ input: { id: partnerId } }));
  return (
    <Ophalen vraag={vraag}>
      {(partner) => (
        <Pagina
          titel={partner.naam}
          terug={{ naar: '/partners', label: partnerTekst.titel }}
          naast={
            <Group gap={6}>
              {!partner.ondertekenaar && (
                <Merk toon="let-op">{partnerTekst.geenOndertekenaar}</Merk>
              )}
              {!partner.actief && <Merk toon="neutraal">{algemeenTekst.nietActief}</Merk>}
            </Group>
          }
          acties={
            magWijzigen && (
              <Button
                variant="default"
                renderRoot={(props) => <Link {...props} to={`/partners/${partnerId}/bewerken`} />}
                leftSection={<IconPencil size={16} aria-hidden />}
              >
                {algemeenTekst.bewerken}
              </Button>
            )
          }
        >
          {!partner.ondertekenaar && (
            <Bericht toon="let-op" titel={partnerTekst.nietOndertekend}>
              {partnerTekst.nietOndertekendUitleg}
            </Bericht>
          )}
          <Kaart titel={partnerTekst.gegevens}>
            <Gegevens
              regels={[
                { label: partnerVelden.soort.label, value: partnerSoortNaam(partner.soort) },
                {
                  label: partnerTekst.gemeenten,
                  value: gemeentenamen(partner.gemeenten) || partnerTekst.heleRegio,
                },
                {
                  label: partnerTekst.ondertekenaar,
                  value: partner.ondertekenaar ? algemeenTekst.ja : algemeenTekst.nee,
                },
              ]}
            />
          </Kaart>
          <VeranderKaart partner={partner} magWijzigen={magWijzigen} />
          <Kaart
            titel={partnerTekst.contactpersonen}
            acties={
              magWijzigen && (
                <Button
                  size="xs"
                  variant="light"
                  renderRoot={(props) => (
                    <Link {...props} to={`/partners/${partnerId}/contactpersonen/nieuw`} />
                  )}
                  leftSection={<IconPlus size={15} aria-hidden />}
                >
                  {contactTekst.nieuw}
                </Button>
              )
            }
          >
            <ContactTabel contactpersonen={partner.contactpersonen} magWijzigen={magWijzigen} />
          </Kaart>
        </Pagina>
      )}
    </Ophalen>
  );
}
