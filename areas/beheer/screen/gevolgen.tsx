import { Table, Text } from '@mantine/core';
import { formatDatum } from '#domain/dates/format.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import type { SetGevolgen } from '../contract-sets.ts';
import { gevolgenTekst } from './tekst-sets.ts';

const dag = (datum: IsoDate | null) =>
  datum === null ? gevolgenTekst.geenDag : formatDatum(datum);

/** What a change of a set would do to the terms that run, before it is saved. */
export function Gevolgen({ gevolgen }: { gevolgen: SetGevolgen }) {
  const { lopend, dossiers, verschuivingen, meer } = gevolgen;
  const aantal = verschuivingen.length + meer;
  return (
    <Bericht toon={aantal === 0 ? 'goed' : 'let-op'} titel={gevolgenTekst.titel} rol="status">
      <Text size="sm">
        {aantal === 0 ? gevolgenTekst.geen(lopend) : gevolgenTekst.aantal(aantal, dossiers, lopend)}{' '}
        {gevolgenTekst.uitleg}
      </Text>
      {aantal > 0 && (
        <div style={{ maxHeight: 320, overflowY: 'auto' }}>
          <Table verticalSpacing={4} mt="xs" aria-label={gevolgenTekst.titel}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{gevolgenTekst.dossier}</Table.Th>
                <Table.Th>{gevolgenTekst.termijn}</Table.Th>
                <Table.Th>{gevolgenTekst.van}</Table.Th>
                <Table.Th>{gevolgenTekst.naar}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {verschuivingen.map(({ dossierId, dossiernummer, termijn, van, naar }) => (
                <Table.Tr key={`${dossierId} ${termijn} ${van} ${naar}`}>
                  <Table.Td>{dossiernummer}</Table.Td>
                  <Table.Td>{termijn}</Table.Td>
                  <Table.Td>{dag(van)}</Table.Td>
                  <Table.Td>{dag(naar)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      {meer > 0 && <Text size="sm">{gevolgenTekst.meer(meer)}</Text>}
    </Bericht>
  );
}
