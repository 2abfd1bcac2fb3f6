import { Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { EXPORTS } from '#areas/verantwoording/rules/kolommen.ts';
import { api } from '#renderer/api/client.ts';
import { beleidTekst } from '#renderer/beleid/tekst-beleid.ts';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { BELEIDSREGELS, type Beleid, type Beleidsregel } from '../contract-beleid.ts';
import { instellingTekst } from './tekst-instellingen.ts';

/** How what was laid down is read, a line each; undefined for what was not. */
const TOON: { readonly [R in Beleidsregel]: (waarde: NonNullable<Beleid[R]>) => string } = {
  vergrendelNaMinuten: instellingTekst.minuten,
  backupMap: (map) => map,
  exportSoorten: (soorten) =>
    soorten.length === 0
      ? beleidTekst.geen
      : soorten.map((soort) => EXPORTS[soort].naam).join(', '),
  exportMetNamen: (mag) => (mag ? beleidTekst.ja : beleidTekst.nee),
  eigenHost: (host) => host,
};

const REGELS = Object.keys(BELEIDSREGELS) as Beleidsregel[];

function toon<R extends Beleidsregel>(regel: R, { [regel]: waarde }: Beleid): string {
  return waarde === undefined
    ? beleidTekst.nietVast
    : TOON[regel](waarde as NonNullable<Beleid[R]>);
}

/** What the organisation laid down for every computer, line by line; nothing of it is changed here. */
export function BeleidKaart() {
  const vraag = useQuery(api.beheer.readBeleid.queryOptions({ staleTime: Infinity }));
  return (
    <Ophalen vraag={vraag}>
      {({ bestand, beleid }) => (
        <Kaart titel={beleidTekst.titel} uitleg={beleidTekst.uitleg(bestand)}>
          <Table.ScrollContainer minWidth={480}>
            <Table aria-label={beleidTekst.titel}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{beleidTekst.regel}</Table.Th>
                  <Table.Th>{beleidTekst.waarde}</Table.Th>
                  <Table.Th>{beleidTekst.betekenis}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {REGELS.map((regel) => (
                  <Table.Tr key={regel}>
                    <Table.Td>{beleidTekst.naam[regel]}</Table.Td>
                    <Table.Td>{toon(regel, beleid)}</Table.Td>
                    <Table.Td>{beleidTekst.doet[regel]}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </Kaart>
      )}
    </Ophalen>
  );
}
