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
import {
  IconChevronLeft,
  IconChevronRight,
  IconCopy,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { feestdagen } from '#domain/dates/feestdagen.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { compareDates, type IsoDate } from '#domain/dates/iso-date.ts';
import { setInForce } from '#renderer/afspraken/kalender.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { Gegevens } from '#renderer/components/gegevens.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Leeg } from '#renderer/components/leeg.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useRefresh } from '#renderer/components/use-refresh.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { useMag } from '#renderer/sessie/hooks.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import type { Afsprakenset, VrijeDag } from '../contract.ts';
import { setVelden } from '../fields.ts';
import { AFSPRAKENBEHEER, AlleenLezen } from './alleen-lezen.tsx';
import { Onderdelen } from './onderdelen.tsx';
import { instellingTekst, setTekst } from './tekst-instellingen.ts';
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

const shown = (datum: IsoDate | null, leeg: string) => (datum === null ? leeg : formatDatum(datum));

/** From when to when a set holds, and that it has lapsed. */
export function GeldigheidKaart({ set, mag }: { set: Afsprakenset; mag: boolean }) {
  const einde = set.verlengdTot ?? set.geldigTot;
  return (
    <Kaart
      titel={set.naam}
      acties={
        mag && (
          <Group gap="xs" wrap="nowrap">
            <Button
              size="xs"
              variant="default"
              renderRoot={(props) => (
                <Link {...props} to={`/instellingen/afspraken/${set.id}/bewerken`} />
              )}
              leftSection={<IconPencil size={15} aria-hidden />}
            >
              {setTekst.wijzigen}
            </Button>
            <Button
              size="xs"
              variant="default"
              renderRoot={(props) => (
                <Link {...props} to={`/instellingen/afspraken/${set.id}/kopie`} />
              )}
              leftSection={<IconCopy size={15} aria-hidden />}
            >
              {setTekst.kopieren}
            </Button>
          </Group>
        )
      }
    >
      <Group gap={6}>
        <Merk toon={set.inGebruik ? 'goed' : 'neutraal'}>
          {set.inGebruik ? setTekst.inGebruik : setTekst.nietInGebruik}
        </Merk>
        {set.verlopen && <Merk toon="let-op">{setTekst.verlopen}</Merk>}
      </Group>
      {set.verlopen && einde !== null && (
        <Bericht toon="let-op" titel={setTekst.verlopenTitel}>
          {setTekst.verlopenUitleg(formatDatum(einde))}
        </Bericht>
      )}
      <Gegevens
        regels={[
          { label: setVelden.geldigVan.label, value: formatDatum(set.geldigVan) },
          { label: setVelden.geldigTot.label, value: shown(set.geldigTot, setTekst.geenEinde) },
          {
            label: setVelden.verlengdTot.label,
            value: shown(set.verlengdTot, setTekst.nietVerlengd),
          },
          {
            label: setTekst.goedeVrijdagKort,
            value: set.goedeVrijdagVrij ? setTekst.goedeVrijdagAan : setTekst.goedeVrijdagUit,
          },
        ]}
      />
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
  const navigate = useNavigate();
  const mag = useMag(AFSPRAKENBEHEER);
  if (sets.length === 0) return <Leeg>{setTekst.geen}</Leeg>;
  const set =
    setId === undefined ? (setInForce(sets) ?? sets[0]) : sets.find(({ id }) => id === setId);
  return (
    <Stack gap="md">
      {sets.length > 1 && (
        <Group>
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
        </Group>
      )}
      {!mag && <AlleenLezen rollen={AFSPRAKENBEHEER} />}
      {set === undefined ? (
        <Bericht toon="let-op">{setTekst.bestaatNiet}</Bericht>
      ) : (
        <SetInhoud key={set.id} set={set} mag={mag} />
      )}
    </Stack>
  );
}

function SetInhoud({ set, mag }: { set: Afsprakenset; mag: boolean }) {
  return (
    <Stack gap="md">
      <GeldigheidKaart set={set} mag={mag} />
      <TermijnregelsKaart set={set} mag={mag} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md" style={{ alignItems: 'start' }}>
        <VrijeDagenKaart set={set} mag={mag} />
        <FeestdagenKaart />
      </SimpleGrid>
    </Stack>
  );
}
