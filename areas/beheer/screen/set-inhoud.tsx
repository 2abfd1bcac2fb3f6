import { Badge, Group, Stack, Table, Text } from '@mantine/core';
import { aanleidingNaam } from '#areas/meldingen/rules.ts';
import { partnerSoortNaam } from '#areas/partners/rules.ts';
import { prioriteitsgroepNaam } from '#areas/screening/rules/formulier.ts';
import { gebeurtenisNaam } from '#areas/trajecten/rules/gebeurtenissen.ts';
import { formatLooptijd } from '#areas/trajecten/rules/termijn.ts';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Leeg } from '#renderer/components/leeg.tsx';
import type { Afsprakenset } from '../contract-sets.ts';
import { inhoudTekst } from './tekst-sets.ts';

type SetProps = { readonly set: Afsprakenset };

/** What partners do by a set, as it was agreed. */
export function StappenKaart({ set: { stappen } }: SetProps) {
  return (
    <Kaart titel={inhoudTekst.stappen} uitleg={inhoudTekst.stappenUitleg}>
      {stappen.length === 0 ? (
        <Leeg>{inhoudTekst.geenStappen}</Leeg>
      ) : (
        <div style={{ overflowX: 'auto' }}>
          <Table highlightOnHover aria-label={inhoudTekst.stappen}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{inhoudTekst.wie}</Table.Th>
                <Table.Th>{inhoudTekst.wanneer}</Table.Th>
                <Table.Th>{inhoudTekst.stap}</Table.Th>
                <Table.Th>{inhoudTekst.binnen}</Table.Th>
                <Table.Th>{inhoudTekst.bron}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {stappen.map(({ code, partner, soort, wanneer, wat, binnen, bron }) => (
                <Table.Tr key={code}>
                  <Table.Td>{partner === '' ? partnerSoortNaam(soort) : partner}</Table.Td>
                  <Table.Td>{wanneer}</Table.Td>
                  <Table.Td>{wat}</Table.Td>
                  <Table.Td style={{ whiteSpace: 'nowrap' }}>
                    {binnen === null ? '' : formatLooptijd(binnen)}
                  </Table.Td>
                  <Table.Td>
                    <Bron>{bron}</Bron>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </Kaart>
  );
}

/** Whom a set puts first, each with where that stands. */
export function VoorrangKaart({ set: { prioriteit, seniorVanaf } }: SetProps) {
  return (
    <Kaart titel={inhoudTekst.voorrang} uitleg={inhoudTekst.voorrangUitleg}>
      {prioriteit.length === 0 ? (
        <Leeg>{inhoudTekst.geenVoorrang}</Leeg>
      ) : (
        <Table verticalSpacing={5} aria-label={inhoudTekst.voorrang}>
          <Table.Tbody>
            {prioriteit.map(({ groep, bron }) => (
              <Table.Tr key={groep}>
                <Table.Td>
                  {groep === 'senior' && seniorVanaf !== null
                    ? inhoudTekst.senior(seniorVanaf)
                    : prioriteitsgroepNaam(groep)}
                </Table.Td>
                <Table.Td>
                  <Bron>{bron}</Bron>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Kaart>
  );
}

/** The reasons to report that a set knows, and what partners are told of. */
export function AanleidingenKaart({ set: { aanleidingen, teVertellen } }: SetProps) {
  return (
    <Kaart titel={inhoudTekst.aanleidingen} uitleg={inhoudTekst.aanleidingenUitleg}>
      <Stack gap="sm">
        <Woorden woorden={aanleidingen.map(aanleidingNaam)} />
        <Text size="sm" fw={550}>
          {inhoudTekst.teVertellen}
        </Text>
        {teVertellen.length === 0 ? (
          <Leeg>{inhoudTekst.geenTeVertellen}</Leeg>
        ) : (
          <Woorden woorden={teVertellen.map(gebeurtenisNaam)} />
        )}
      </Stack>
    </Kaart>
  );
}

function Woorden({ woorden }: { woorden: readonly string[] }) {
  return (
    <Group gap={6} component="ul" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {woorden.map((woord) => (
        <li key={woord}>
          <Badge variant="default" tt="none" fw={500}>
            {woord}
          </Badge>
        </li>
      ))}
    </Group>
  );
}

function Bron({ children }: { children: string }) {
  return (
    <Text size="xs" c="dimmed">
      {children}
    </Text>
  );
}
