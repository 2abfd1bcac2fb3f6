import { ActionIcon, Table, Text, Tooltip } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { formatLooptijd } from '#areas/trajecten/rules/termijn.ts';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Leeg } from '#renderer/components/leeg.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import type { Termijnregel } from '../contract-sets.ts';
import { termijnSoortNaam } from '../rules/afsprakenset.ts';
import { isEenheidVoor } from '../rules/termijnlengtes.ts';
import { setTekst } from './tekst-instellingen.ts';

type TermijnregelsKaartProps = {
  readonly titel: string;
  readonly uitleg: string;
  readonly termijnen: readonly Termijnregel[];
  readonly mag: boolean;
};

/** Terms of a set or of the organisation, each with what starts and ends it, and its source. */
export function TermijnregelsKaart({ titel, uitleg, termijnen, mag }: TermijnregelsKaartProps) {
  return (
    <Kaart titel={titel} uitleg={uitleg}>
      {termijnen.length === 0 && <Leeg>{setTekst.geenTermijnen}</Leeg>}
      <div style={{ overflowX: 'auto' }} hidden={termijnen.length === 0}>
        <Table highlightOnHover aria-label={titel}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{setTekst.termijn}</Table.Th>
              <Table.Th>{setTekst.begin}</Table.Th>
              <Table.Th>{setTekst.einde}</Table.Th>
              <Table.Th>{setTekst.lengte}</Table.Th>
              <Table.Th>{setTekst.soort}</Table.Th>
              <Table.Th>{setTekst.bron}</Table.Th>
              {mag && <Table.Th aria-label={setTekst.wijzigen} />}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {termijnen.map((termijn) => (
              <Rij key={termijn.id} termijn={termijn} mag={mag} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Kaart>
  );
}

function Rij({ termijn, mag }: { termijn: Termijnregel; mag: boolean }) {
  const { id, naam, begin, einde, soort, bron } = termijn;
  return (
    <Table.Tr>
      <Table.Td fw={550}>{naam}</Table.Td>
      <Table.Td>{begin}</Table.Td>
      <Table.Td>{einde}</Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>
        {formatLooptijd(termijn)}
        {!isEenheidVoor(termijn.code, termijn.eenheid) && (
          <>
            {' '}
            <Merk toon="fout">{setTekst.lengteOnjuist}</Merk>
          </>
        )}
      </Table.Td>
      <Table.Td>{termijnSoortNaam(soort)}</Table.Td>
      <Table.Td>
        <Text size="xs" c="dimmed">
          {bron}
        </Text>
      </Table.Td>
      {mag && (
        <Table.Td>
          <Tooltip label={setTekst.wijzig(naam)}>
            <ActionIcon
              variant="subtle"
              renderRoot={(props) => <Link {...props} to={`/instellingen/termijnen/${id}`} />}
              aria-label={setTekst.wijzig(naam)}
            >
              <IconPencil size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Table.Td>
      )}
    </Table.Tr>
  );
}
