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
  const { lopend, aantal, dossiers, verschuivingen } = gevolgen;
  const toontDossiers = verschuivingen.some((one) => one.dossiers.length > 0);
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
                <Table.Th>{gevolgenTekst.termijn}</Table.Th>
                <Table.Th>{gevolgenTekst.van}</Table.Th>
                <Table.Th>{gevolgenTekst.naar}</Table.Th>
                <Table.Th ta="right">{gevolgenTekst.hoeveel}</Table.Th>
                {toontDossiers && <Table.Th>{gevolgenTekst.dossiers}</Table.Th>}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {verschuivingen.map((one) => (
                <Table.Tr key={`${one.termijn} ${one.van} ${one.naar}`}>
                  <Table.Td>{one.termijn}</Table.Td>
                  <Table.Td>{dag(one.van)}</Table.Td>
                  <Table.Td>{dag(one.naar)}</Table.Td>
                  <Table.Td ta="right">{one.aantal}</Table.Td>
                  {toontDossiers && <Table.Td>{one.dossiers.join(', ')}</Table.Td>}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </Bericht>
  );
}
