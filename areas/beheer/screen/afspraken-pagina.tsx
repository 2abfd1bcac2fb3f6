import {
  ActionIcon,
  Button,
  Group,
  Select,
  SimpleGrid,
  Stack,
  Table,
  Text,
  Tooltip,
} from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconFileImport, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { feestdagen } from '#domain/dates/feestdagen.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { compareDates } from '#domain/dates/iso-date.ts';
import { setInForce } from '#renderer/afspraken/kalender.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Leeg } from '#renderer/components/leeg.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useRefresh } from '#renderer/components/use-refresh.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { useVerder } from '#renderer/components/use-verder.ts';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { useMag } from '#renderer/sessie/hooks.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import type { Afsprakenset, VrijeDag } from '../contract-sets.ts';
import { AFSPRAKENBEHEER, AlleenLezen } from './alleen-lezen.tsx';
import { BuitenDeSet } from './buiten-de-set.tsx';
import { GeldigheidKaart } from './geldigheid-kaart.tsx';
import { Onderdelen } from './onderdelen.tsx';
import { AanleidingenKaart, StappenKaart, VoorrangKaart } from './set-inhoud.tsx';
import { instellingTekst, setTekst } from './tekst-instellingen.ts';
import { bestandTekst } from './tekst-sets.ts';
import { TermijnregelsKaart } from './termijnen-kaart.tsx';
import { VrijeDagFormulier } from './vrije-dag-formulier.tsx';

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

/** The extra closed days of a set, with a form to add one. */
export function VrijeDagenKaart({ set, mag }: { set: Afsprakenset; mag: boolean }) {
  const refresh = useRefresh();
  const [volgende, setVolgende] = useState(0);
  const verwijder = useSave({
    operation: api.beheer.removeVrijeDag,
    blijft: true,
    input: (_, dag: VrijeDag | undefined) => dag && { id: dag.id, versie: dag.versie },
    answered: (_, { id }) => {
      const dag = set.vrijeDagen.find((one) => one.id === id);
      if (dag !== undefined) meldGelukt(setTekst.dagWeg(formatDatum(dag.datum)));
    },
    // Somebody else changed or removed it: the list shows what there is now.
    refused: () => refresh(['beheer.listAfsprakensets']),
  });
  const dagen = [...set.vrijeDagen].sort((a, b) => compareDates(a.datum, b.datum));
  const sleutel = `vrije-dag:${set.id}`;
  return (
    <Kaart titel={setTekst.vrijeDagen} uitleg={setTekst.vrijeDagenUitleg}>
      <Stack gap="sm">
        {verwijder.fout != null && <Foutmelding fout={verwijder.fout} />}
        {dagen.length === 0 ? (
          <Leeg>{setTekst.geenVrijeDagen}</Leeg>
        ) : (
          <Table verticalSpacing={5} aria-label={setTekst.vrijeDagen}>
            <Table.Tbody>
              {dagen.map((dag) => (
                <Table.Tr key={dag.id}>
                  <Table.Td w={150}>{formatDatum(dag.datum)}</Table.Td>
                  <Table.Td className="breekt">{dag.naam}</Table.Td>
                  {mag && (
                    <Table.Td w={44}>
                      <VerwijderKnop dag={dag} onClick={() => verwijder.start(dag)} />
                    </Table.Td>
                  )}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
        {mag && (
          <MetConcept key={volgende} sleutel={sleutel}>
            {(geladen) => (
              <VrijeDagFormulier
                {...{ setId: set.id, sleutel, geladen }}
                onToegevoegd={() => setVolgende((nummer) => nummer + 1)}
              />
            )}
          </MetConcept>
        )}
      </Stack>
    </Kaart>
  );
}

function VerwijderKnop({ dag, onClick }: { dag: VrijeDag; onClick: () => void }) {
  const label = setTekst.verwijderDag(formatDatum(dag.datum), dag.naam);
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={onClick}>
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

/** An afsprakenset: its validity, terms and days. Without an id the one in force. */
export function AfsprakenPagina({ setId }: { setId?: string }) {
  const vraag = useQuery(api.beheer.listAfsprakensets.queryOptions());
  return (
    <Pagina titel={instellingTekst.titel}>
      <Onderdelen />
      <Ophalen vraag={vraag}>{(sets) => <Sets sets={sets} setId={setId} />}</Ophalen>
    </Pagina>
  );
}

type SetsProps = { readonly sets: readonly Afsprakenset[]; readonly setId: string | undefined };

function Sets({ sets, setId }: SetsProps) {
  const navigate = useVerder();
  const mag = useMag(AFSPRAKENBEHEER);
  if (sets.length === 0) return <Leeg>{setTekst.geen}</Leeg>;
  const set =
    setId === undefined ? (setInForce(sets) ?? sets[0]) : sets.find(({ id }) => id === setId);
  return (
    <Stack gap="md">
      {sets.length > 1 && (
        <Group align="flex-end">
          <Select
            label={setTekst.kies}
            data={sets.map(({ id, naam, inGebruik }) => ({
              value: id,
              label: inGebruik ? `${naam} (${setTekst.inGebruik.toLowerCase()})` : naam,
            }))}
            value={set?.id ?? null}
            onChange={(id) => void navigate({ to: `/instellingen/afspraken/${id ?? ''}` })}
            allowDeselect={false}
            w={420}
          />
          {mag && (
            <Button
              variant="default"
              renderRoot={(props) => <Link {...props} to="/instellingen/afspraken-inlezen" />}
              leftSection={<IconFileImport size={16} aria-hidden />}
            >
              {bestandTekst.inlezen}
            </Button>
          )}
        </Group>
      )}
      {!mag && <AlleenLezen rollen={AFSPRAKENBEHEER} />}
      {set === undefined ? (
        <Bericht toon="let-op">{setTekst.bestaatNiet}</Bericht>
      ) : (
        <SetInhoud key={set.id} set={set} sets={sets} mag={mag} />
      )}
    </Stack>
  );
}

type SetInhoudProps = {
  readonly set: Afsprakenset;
  readonly sets: readonly Afsprakenset[];
  readonly mag: boolean;
};

function SetInhoud({ set, sets, mag }: SetInhoudProps) {
  return (
    <Stack gap="md">
      <GeldigheidKaart set={set} sets={sets} mag={mag} />
      <TermijnregelsKaart
        titel={setTekst.termijnen}
        uitleg={setTekst.termijnenUitleg}
        termijnen={set.termijnen}
        mag={mag}
      />
      <StappenKaart set={set} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md" style={{ alignItems: 'start' }}>
        <VoorrangKaart set={set} />
        <AanleidingenKaart set={set} />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md" style={{ alignItems: 'start' }}>
        <VrijeDagenKaart set={set} mag={mag} />
        <FeestdagenKaart />
      </SimpleGrid>
      <BuitenDeSet mag={mag} />
    </Stack>
  );
}
