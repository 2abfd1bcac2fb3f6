import { Anchor, Paper, Table, Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Partner } from '#contract/partners.ts';
import { partnerSoortNaam } from '#domain/afspraken/partners.ts';
import { Merk } from '#renderer/components/merk.tsx';
import { tekst } from '#renderer/text/nl/algemeen.ts';
import { partnerTekst } from '#renderer/text/nl/partners.ts';
import { gemeentenamen } from './gemeentenamen.ts';

/** Partners in a table; the name leads to the partner. */
export function PartnerTabel({ partners }: { partners: readonly Partner[] }) {
  return (
    <Paper withBorder radius="md" style={{ overflow: 'auto' }}>
      <Table highlightOnHover aria-label={partnerTekst.titel}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{partnerTekst.naam}</Table.Th>
            <Table.Th>{partnerTekst.soort}</Table.Th>
            <Table.Th>{partnerTekst.gemeenten}</Table.Th>
            <Table.Th>{partnerTekst.ondertekening}</Table.Th>
            <Table.Th ta="right">{partnerTekst.contactpersonen}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {partners.map((partner) => (
            <Table.Tr key={partner.id}>
              <Table.Td className="breekt" maw={380}>
                <Anchor
                  renderRoot={(props) => <Link {...props} to={`/partners/${partner.id}`} />}
                  size="sm"
                  fw={550}
                >
                  {partner.naam}
                </Anchor>{' '}
                {!partner.actief && <Merk toon="neutraal">{tekst.nietActief}</Merk>}
              </Table.Td>
              <Table.Td>{partnerSoortNaam(partner.soort)}</Table.Td>
              <Table.Td maw={300}>{gemeentenamen(partner.gemeenten) || '–'}</Table.Td>
              <Table.Td>
                {partner.ondertekenaar ? (
                  partnerTekst.ondertekenaar
                ) : (
                  <Tooltip label={partnerTekst.nietOndertekendUitleg} multiline w={360}>
                    <span>
                      <Merk toon="let-op">{partnerTekst.geenOndertekenaar}</Merk>
                    </span>
                  </Tooltip>
                )}
              </Table.Td>
              <Table.Td ta="right">{partner.aantalContactpersonen}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}
