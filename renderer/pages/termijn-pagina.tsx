import { Group, NumberInput, Paper, ScrollArea, Select, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Afsprakenset } from '#areas/beheer/contract-sets.ts';
import {
  computeTermijn,
  formatLooptijd,
  termijnFoutZin,
  type UitlegRegel,
} from '#areas/trajecten/rules/termijn.ts';
import { formatDatum, formatDatumLang } from '#domain/dates/format.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { countWerkdagen, type Kalender, standaardKalender } from '#domain/dates/werkdagen.ts';
import { kalenderFor, setInForce, werkdagtermijnen } from '../afspraken/kalender.ts';
import { api } from '../api/client.ts';
import { Bericht } from '../components/bericht.tsx';
import { datumWaarde } from '../components/datum-toestand.ts';
import { DatumVeld } from '../components/datum-veld.tsx';
import { Leeg } from '../components/leeg.tsx';
import { Merk } from '../components/merk.tsx';
import { Ophalen } from '../components/ophalen.tsx';
import { Pagina } from '../components/pagina.tsx';
import { algemeenTekst } from '../components/tekst-algemeen.ts';
import { TERMIJN_SLEUTEL } from '../concepten/concept-adres.ts';
import { ConceptHersteld, ConceptStand } from '../concepten/concept-stand.tsx';
import type { GeladenConcept } from '../concepten/geladen-concept.ts';
import { MetConcept } from '../concepten/met-concept.tsx';
import { useConcept } from '../concepten/use-concept.ts';
import { useVandaag } from '../sessie/vandaag.tsx';
import { startTekst } from './tekst-start.ts';

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
                <Merk toon={telt ? 'goed' : 'neutraal'}>
                  {telt ? algemeenTekst.ja : algemeenTekst.nee}
                </Merk>
              </Table.Td>
              <Table.Td>{reden}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea.Autosize>
  );
}

type TermijnUitkomstProps = {
  readonly set: Afsprakenset | undefined;
  readonly ontvangen: IsoDate | null;
  readonly werkdagen: number | undefined;
};

/** The due date in words, how far away it is, and every day explained. */
export function TermijnUitkomst({ set, ontvangen, werkdagen }: TermijnUitkomstProps) {
  const vandaag = useVandaag();
  const kalender = set === undefined ? standaardKalender : kalenderFor(set);
  if (ontvangen === null || werkdagen === undefined) return <Leeg>{startTekst.nogNiets}</Leeg>;
  const termijn = computeTermijn({ ontvangen, werkdagen, kalender });
  if (!termijn.ok) {
    return (
      <Bericht toon="fout" rol="status">
        {termijnFoutZin(termijn.error)}
      </Bericht>
    );
  }
  const { vervalt, uitleg } = termijn.value;
  const voorbij = vervalt < vandaag;
  return (
    <Stack gap="sm">
      <Bericht
        toon={voorbij ? 'let-op' : 'goed'}
        rol="status"
        titel={startTekst.vervalt(formatDatumLang(vervalt))}
      >
        {restZin(vandaag, vervalt, kalender)} {!voorbij && startTekst.eindeDag}
      </Bericht>
      <Text size="xs" c="dimmed">
        {set === undefined ? startTekst.geenSet : startTekst.volgens(set.naam)}{' '}
        {set?.verlopen && startTekst.verlopen(formatDatum(lastDayOf(set) ?? set.geldigVan))}
      </Text>
      <TermijnUitleg uitleg={uitleg} />
    </Stack>
  );
}

function restZin(vandaag: IsoDate, vervalt: IsoDate, kalender: Kalender): string {
  if (vervalt < vandaag) return startTekst.verstreken;
  if (vervalt === vandaag) return startTekst.vandaagLaatste;
  return startTekst.nogTeGaan(countWerkdagen(vandaag, vervalt, kalender));
}

function lastDayOf({ geldigTot, verlengdTot }: Afsprakenset): IsoDate | null {
  return verlengdTot ?? geldigTot;
}

const EIGEN = 'eigen';

/** When does a term end, and why then: counted by the set in force. */
export function TermijnKaart() {
  const vraag = useQuery(api.beheer.listAfsprakensets.queryOptions());
  return (
    <Paper withBorder p="lg" radius="md" maw={760}>
      <Ophalen vraag={vraag}>
        {(sets) => (
          <MetConcept sleutel={TERMIJN_SLEUTEL}>
            {(geladen) => <TermijnFormulier set={setInForce(sets)} geladen={geladen} />}
          </MetConcept>
        )}
      </Ophalen>
    </Paper>
  );
}

type TermijnFormulierProps = {
  readonly set: Afsprakenset | undefined;
  readonly geladen: GeladenConcept | null;
};

function TermijnFormulier({ set, geladen }: TermijnFormulierProps) {
  const vandaag = useVandaag();
  const regels = set === undefined ? [] : werkdagtermijnen(set);
  const { form, concept } = useConcept({
    sleutel: TERMIJN_SLEUTEL,
    titel: startTekst.termijn,
    geladen,
    begin: { ontvangen: datumWaarde(vandaag), code: regels[0]?.code ?? EIGEN, aantal: '5' },
  });
  const { ontvangen, code, aantal } = form.values;
  const gekozen = regels.find((regel) => regel.code === code);
  const werkdagen = gekozen?.aantal ?? readAantal(aantal);
  return (
    <Stack gap="sm">
      <ConceptHersteld concept={concept} />
      <Group gap="sm" align="flex-start" wrap="nowrap">
        <DatumVeld
          label={startTekst.ontvangen}
          value={ontvangen}
          onChange={(waarde) => form.setFieldValue('ontvangen', waarde)}
          verplicht
          w={225}
        />
        <Select
          label={startTekst.soort}
          description={startTekst.soortUitleg}
          flex={1}
          data={[
            ...regels.map((regel) => ({
              value: regel.code,
              label: `${regel.naam} (${formatLooptijd(regel)})`,
            })),
            { value: EIGEN, label: startTekst.eigenAantal },
          ]}
          value={gekozen?.code ?? EIGEN}
          onChange={(value) => form.setFieldValue('code', value ?? EIGEN)}
          allowDeselect={false}
        />
      </Group>
      {gekozen === undefined && (
        <NumberInput
          label={startTekst.werkdagen}
          value={aantal}
          onChange={(value) => form.setFieldValue('aantal', String(value))}
          error={aantal !== '' && werkdagen === undefined && startTekst.vulWerkdagenIn}
          allowDecimal={false}
          decimalSeparator=","
          w={200}
        />
      )}
      <TermijnUitkomst set={set} ontvangen={ontvangen.datum} werkdagen={werkdagen} />
      <ConceptStand concept={concept} />
    </Stack>
  );
}

function readAantal(text: string): number | undefined {
  const aantal = Number(text);
  return text.trim() !== '' && Number.isInteger(aantal) && aantal >= 0 && aantal <= 250
    ? aantal
    : undefined;
}

/** A sum of werkdagen, for a question on the phone. */
export function TermijnPagina() {
  return (
    <Pagina titel={startTekst.termijn} uitleg={startTekst.termijnUitleg}>
      <TermijnKaart />
    </Pagina>
  );
}
