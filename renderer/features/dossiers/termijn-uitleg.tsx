import { ScrollArea, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Termijn } from '#contract/meldingen.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { isIsoDate } from '#domain/dates/iso-date.ts';
import { api } from '#renderer/api/client.ts';
import { Merk } from '#renderer/components/merk.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Venster } from '#renderer/components/venster.tsx';
import { tekst } from '#renderer/text/nl/algemeen.ts';
import { termijnTekst } from '#renderer/text/nl/dossiers.ts';

type TermijnUitlegProps = { readonly termijn: Termijn; readonly onSluiten: () => void };

/** The due date of a term, day by day. */
export function TermijnUitleg({ termijn, onSluiten }: TermijnUitlegProps) {
  const vraag = useQuery(api.termijnen.uitleg.queryOptions({ input: { id: termijn.id } }));
  return (
    <Venster titel={termijnTekst.uitlegTitel(termijn.naam)} onSluiten={onSluiten} size="lg">
      <Ophalen vraag={vraag}>
        {({ zin, regels }) => (
          <Stack gap="sm">
            <Text size="sm">{zin}</Text>
            {regels.length > 0 && (
              <ScrollArea.Autosize
                mah={420}
                viewportProps={{ tabIndex: 0, 'aria-label': termijnTekst.uitlegTabel }}
              >
                <Table verticalSpacing={4} stickyHeader aria-label={termijnTekst.uitlegTabel}>
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>{termijnTekst.dag}</Table.Th>
                      <Table.Th>{termijnTekst.telt}</Table.Th>
                      <Table.Th>{termijnTekst.waarom}</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {regels.map(({ datum, telt, reden }) => (
                      <Table.Tr key={`${datum} ${reden}`}>
                        <Table.Td style={{ whiteSpace: 'nowrap' }}>{dayOf(datum)}</Table.Td>
                        <Table.Td>
                          <Merk toon={telt ? 'goed' : 'neutraal'}>
                            {telt ? tekst.ja : tekst.nee}
                          </Merk>
                        </Table.Td>
                        <Table.Td>{reden}</Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </ScrollArea.Autosize>
            )}
          </Stack>
        )}
      </Ophalen>
    </Venster>
  );
}

function dayOf(datum: string): string {
  return isIsoDate(datum) ? formatDatum(datum) : datum;
}
