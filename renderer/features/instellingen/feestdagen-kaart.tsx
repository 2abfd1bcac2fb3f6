import { ActionIcon, Group, Table, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { feestdagen } from '#domain/dates/feestdagen.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { Kaart } from '#renderer/components/kaart.tsx';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { setTekst } from '#renderer/text/nl/instellingen.ts';

const EERSTE = 2014;
const LAATSTE = 2199;

/** The public holidays of a year, which never count. */
export function FeestdagenKaart() {
  const vandaag = useVandaag();
  const [jaar, setJaar] = useState(Number(vandaag.slice(0, 4)));
  return (
    <Kaart
      titel={setTekst.feestdagen}
      uitleg={setTekst.feestdagenUitleg}
      acties={
        <Group gap={4} wrap="nowrap" role="group" aria-label={setTekst.jaar}>
          <ActionIcon
            variant="default"
            aria-label={setTekst.vorigJaar}
            disabled={jaar <= EERSTE}
            onClick={() => setJaar(jaar - 1)}
          >
            <IconChevronLeft size={16} aria-hidden />
          </ActionIcon>
          <Text w={48} ta="center" fw={600} size="sm" aria-live="polite">
            {jaar}
          </Text>
          <ActionIcon
            variant="default"
            aria-label={setTekst.volgendJaar}
            disabled={jaar >= LAATSTE}
            onClick={() => setJaar(jaar + 1)}
          >
            <IconChevronRight size={16} aria-hidden />
          </ActionIcon>
        </Group>
      }
    >
      <Table verticalSpacing={5} aria-label={`${setTekst.feestdagen} ${jaar}`}>
        <Table.Tbody>
          {feestdagen(jaar).map(({ datum, naam }) => (
            <Table.Tr key={naam}>
              <Table.Td w={150}>{formatDatum(datum)}</Table.Td>
              <Table.Td>{naam.charAt(0).toUpperCase() + naam.slice(1)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Kaart>
  );
}
