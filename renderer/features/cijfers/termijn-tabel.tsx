import { Table } from '@mantine/core';
import type { Cijfers } from '#contract/verantwoording.ts';
import { Leeg } from '#renderer/components/leeg.tsx';
import { cijferTekst } from '#renderer/text/nl/cijfers.ts';
import { Cijfer } from './cijfer.tsx';
import { opTijd } from './figuren.ts';

/** The terms that the desk is held to: met, missed, and still running. */
export function TermijnTabel({ termijnen }: { termijnen: Cijfers['termijnen'] }) {
  if (termijnen.length === 0) return <Leeg>{cijferTekst.geen}</Leeg>;
  return (
    <Table maw={860} aria-label={cijferTekst.termijnen}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{cijferTekst.termijn}</Table.Th>
          <Table.Th ta="right">{cijferTekst.gehaald}</Table.Th>
          <Table.Th ta="right">{cijferTekst.gemist}</Table.Th>
          <Table.Th ta="right">{cijferTekst.lopend}</Table.Th>
          <Table.Th ta="right">{cijferTekst.opTijd}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {termijnen.map(({ code, naam, gehaald, gemist, lopend }) => {
          const part = opTijd(gehaald, gemist);
          return (
            <Table.Tr key={code}>
              <Table.Th scope="row" fw={500}>
                {naam}
              </Table.Th>
              <Table.Td ta="right">
                <Cijfer cel={gehaald} />
              </Table.Td>
              <Table.Td ta="right">
                <Cijfer cel={gemist} />
              </Table.Td>
              <Table.Td ta="right">
                <Cijfer cel={lopend} />
              </Table.Td>
              <Table.Td ta="right">
                {part === undefined ? cijferTekst.nietTeZeggen : cijferTekst.procent(part)}
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
