import { Anchor, Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Contactpersoon } from '#contract/partners.ts';
import { Leeg } from '#renderer/components/leeg.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { tekst } from '#renderer/text/nl/algemeen.ts';
import { contactTekst, partnerTekst } from '#renderer/text/nl/partners.ts';

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
            <Table.Th>{contactTekst.naam}</Table.Th>
            <Table.Th>{contactTekst.functie}</Table.Th>
            <Table.Th>{contactTekst.telefoon}</Table.Th>
            <Table.Th>{contactTekst.email}</Table.Th>
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
                {!contact.actief && <Merk toon="neutraal">{tekst.nietActief}</Merk>}
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
