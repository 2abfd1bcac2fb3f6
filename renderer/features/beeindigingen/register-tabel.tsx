import { Anchor, Paper, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Beeindiging } from '#contract/afhandeling.ts';
import { grondNaam } from '#domain/beeindigingen/gronden.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { Merk } from '#renderer/components/merk.tsx';
import { nietVerteld, opsomming } from '#renderer/dossier/informeer-stand.ts';
import { registerTekst } from '#renderer/text/nl/beeindigingen.ts';

/** The endings in a table; the dossier number leads on. */
export function RegisterTabel({ regels }: { regels: readonly Beeindiging[] }) {
  return (
    <Paper withBorder radius="md" style={{ overflow: 'auto' }}>
      <Table aria-label={registerTekst.lijst}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{registerTekst.datum}</Table.Th>
            <Table.Th>{registerTekst.dossier}</Table.Th>
            <Table.Th>{registerTekst.partner}</Table.Th>
            <Table.Th>{registerTekst.reden}</Table.Th>
            <Table.Th>{registerTekst.ingelicht}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {regels.map((regel) => (
            <Table.Tr key={regel.id}>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>{formatDatum(regel.datum)}</Table.Td>
              <Table.Td>
                <Anchor
                  renderRoot={(props) => (
                    <Link {...props} to={`/dossiers/${regel.dossierId}/beeindigen`} />
                  )}
                  size="sm"
                  fw={550}
                  aria-label={registerTekst.openen(regel.dossiernummer)}
                >
                  {regel.dossiernummer}
                </Anchor>
              </Table.Td>
              <Table.Td className="breekt" maw={240}>
                {regel.partner.naam}
              </Table.Td>
              <Table.Td maw={360}>{regel.gronden.map(grondNaam).join('; ')}</Table.Td>
              <Table.Td maw={300}>
                <Ingelicht regel={regel} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}

function Ingelicht({ regel }: { regel: Beeindiging }) {
  if (regel.informeren.length === 0) return <Merk toon="neutraal">{registerTekst.niemand}</Merk>;
  if (regel.nogTeInformeren === 0) return <Merk toon="goed">{registerTekst.iedereen}</Merk>;
  const missing = nietVerteld(regel.informeren);
  const late = missing.some(({ teLaat }) => teLaat);
  return (
    <>
      <Merk toon={late ? 'fout' : 'let-op'}>
        {(late ? registerTekst.nogTeLaat : registerTekst.nog)(regel.nogTeInformeren)}
      </Merk>
      <Text size="xs" c="dimmed" className="breekt" mt={2}>
        {opsomming(missing.map(({ partner }) => partner.naam))}
      </Text>
    </>
  );
}
