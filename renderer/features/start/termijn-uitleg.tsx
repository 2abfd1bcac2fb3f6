import { ScrollArea, Table } from '@mantine/core';
import { formatDatum } from '#domain/dates/format.ts';
import type { UitlegRegel } from '#domain/termijnen/bereken-termijn.ts';
import { Merk } from '#renderer/components/merk.tsx';
import { tekst } from '#renderer/text/nl/algemeen.ts';
import { startTekst } from '#renderer/text/nl/start.ts';

/** Every day of a term, and why it counts or not. */
export function TermijnUitleg({ uitleg }: { uitleg: readonly UitlegRegel[] }) {
  return (
    <ScrollArea.Autosize
      mah={470}
      viewportProps={{ tabIndex: 0, 'aria-label': startTekst.uitlegTabel }}
    >
      <Table verticalSpacing={4} stickyHeader aria-label={startTekst.uitlegTabel}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{startTekst.dag}</Table.Th>
            <Table.Th>{startTekst.telt}</Table.Th>
            <Table.Th>{startTekst.reden}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {uitleg.map(({ datum, telt, reden }) => (
            <Table.Tr key={datum}>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>{formatDatum(datum)}</Table.Td>
              <Table.Td>
                <Merk toon={telt ? 'goed' : 'neutraal'}>{telt ? tekst.ja : tekst.nee}</Merk>
              </Table.Td>
              <Table.Td>{reden}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea.Autosize>
  );
}
