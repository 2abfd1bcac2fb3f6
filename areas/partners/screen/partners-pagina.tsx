import {
  Anchor,
  Button,
  Group,
  Paper,
  Select,
  Table,
  Text,
  TextInput,
  Tooltip,
} from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { Leeg } from '#renderer/components/leeg.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { algemeenTekst } from '#renderer/components/tekst-algemeen.ts';
import { useMag } from '#renderer/sessie/hooks.ts';
import type { Partner } from '../contract.ts';
import { partnerVelden } from '../fields.ts';
import { PARTNERSOORTEN, partnerSoortNaam } from '../rules.ts';
import { gemeentenamen } from './gemeentenamen.ts';
import { PARTNERBEHEER } from './rechten.ts';
import { partnerTekst } from './tekst-partners.ts';

export type PartnerFilter = {
  readonly zoek: string;
  readonly soort: string;
  readonly ondertekening: string;
  readonly status: string;
};

/** What the list starts with: everybody who is active. */
export const BEGINFILTER: PartnerFilter = {
  zoek: '',
  soort: '',
  ondertekening: '',
  status: 'actief',
};

// Accents do not matter when looking for a name.
const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The partners that a filter leaves, by name in Dutch order. */
export function filterPartners(partners: readonly Partner[], filter: PartnerFilter): Partner[] {
  const words = fold(filter.zoek).split(/\s+/).filter(Boolean);
  return partners
    .filter((partner) => {
      const text = fold(`${partner.naam} ${gemeentenamen(partner.gemeenten)}`);
      if (!words.every((word) => text.includes(word))) return false;
      if (filter.soort !== '' && partner.soort !== filter.soort) return false;
      if (filter.ondertekening === 'ja' && !partner.ondertekenaar) return false;
      if (filter.ondertekening === 'nee' && partner.ondertekenaar) return false;
      if (filter.status === '') return true;
      return partner.actief === (filter.status === 'actief');
    })
    .sort((one, other) => one.naam.localeCompare(other.naam, 'nl'));
}

/** Partners in a table; the name leads to the partner. */
export function PartnerTabel({ partners }: { partners: readonly Partner[] }) {
  return (
    <Paper withBorder radius="md" style={{ overflow: 'auto' }}>
      <Table highlightOnHover aria-label={partnerTekst.titel}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{partnerVelden.naam.label}</Table.Th>
            <Table.Th>{partnerVelden.soort.label}</Table.Th>
            <Table.Th>{partnerTekst.gemeenten}</Table.Th>
            <Table.Th>{partnerTekst.ondertekening}</Table.Th>
            <Table.Th ta="right">{partnerTekst.contactpersonen}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {partners.map((partner) => (
            <Table.Tr key={partner.id}>
              <Table.Td className="breekt" maw={380}>
                <Anchor
                  renderRoot={(props) => <Link {...props} to={`/partners/${partner.id}`} />}
                  size="sm"
                  fw={550}
                >
                  {partner.naam}
                </Anchor>{' '}
                {!partner.actief && <Merk toon="neutraal">{algemeenTekst.nietActief}</Merk>}
              </Table.Td>
              <Table.Td>{partnerSoortNaam(partner.soort)}</Table.Td>
              <Table.Td maw={300}>{gemeentenamen(partner.gemeenten) || '–'}</Table.Td>
              <Table.Td>
                {partner.ondertekenaar ? (
                  partnerTekst.ondertekenaar
                ) : (
                  <Tooltip label={partnerTekst.nietOndertekendUitleg} multiline w={360}>
                    <span>
                      <Merk toon="let-op">{partnerTekst.geenOndertekenaar}</Merk>
                    </span>
                  </Tooltip>
                )}
              </Table.Td>
              <Table.Td ta="right">{partner.aantalContactpersonen}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}

/** All partners, to search and filter. */
export function PartnersPagina() {
  const vraag = useQuery(api.partners.listPartners.queryOptions());
  const magWijzigen = useMag(PARTNERBEHEER);
  return (
    <Pagina
      titel={partnerTekst.titel}
      uitleg={magWijzigen ? partnerTekst.uitleg : `${partnerTekst.uitleg} ${partnerTekst.magNiet}`}
      acties={
        magWijzigen && (
          <Button
            renderRoot={(props) => <Link {...props} to="/partners/nieuw" />}
            leftSection={<IconPlus size={17} aria-hidden />}
          >
            {partnerTekst.nieuw}
          </Button>
        )
      }
    >
      <Ophalen vraag={vraag}>{(partners) => <Lijst partners={partners} />}</Ophalen>
    </Pagina>
  );
}

function Lijst({ partners }: { partners: readonly Partner[] }) {
  const [filter, setFilter] = useState(BEGINFILTER);
  const gevonden = filterPartners(partners, filter);
  if (partners.length === 0) return <Leeg>{partnerTekst.geenPartners}</Leeg>;
  return (
    <>
      <Filters filter={filter} onChange={setFilter} />
      <Text size="sm" c="dimmed" role="status" mt={-8}>
        {partnerTekst.aantal(gevonden.length, partners.length)}
      </Text>
      {gevonden.length > 0 ? (
        <PartnerTabel partners={gevonden} />
      ) : (
        <Leeg
          actie={
            <Button variant="default" onClick={() => setFilter({ ...BEGINFILTER, status: '' })}>
              {partnerTekst.wisFilters}
            </Button>
          }
        >
          {partnerTekst.geenGevonden}
        </Leeg>
      )}
    </>
  );
}

type FiltersProps = {
  readonly filter: PartnerFilter;
  readonly onChange: (filter: PartnerFilter) => void;
};

function Filters({ filter, onChange }: FiltersProps) {
  return (
    <Group gap="sm" align="flex-end" role="search">
      <TextInput
        label={partnerTekst.zoeken}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={filter.zoek}
        onChange={(event) => onChange({ ...filter, zoek: event.currentTarget.value })}
        w={280}
      />
      <Select
        label={partnerVelden.soort.label}
        data={[
          { value: '', label: partnerTekst.alleSoorten },
          ...PARTNERSOORTEN.map((soort) => ({ value: soort, label: partnerSoortNaam(soort) })),
        ]}
        value={filter.soort}
        onChange={(soort) => onChange({ ...filter, soort: soort ?? '' })}
        allowDeselect={false}
        w={210}
      />
      <Select
        label={partnerTekst.ondertekening}
        data={[
          { value: '', label: partnerTekst.alleOndertekening },
          { value: 'ja', label: partnerTekst.welOndertekenaar },
          { value: 'nee', label: partnerTekst.geenOndertekenaar },
        ]}
        value={filter.ondertekening}
        onChange={(waarde) => onChange({ ...filter, ondertekening: waarde ?? '' })}
        allowDeselect={false}
        w={240}
      />
      <Select
        label={partnerTekst.status}
        data={[
          { value: 'actief', label: algemeenTekst.actief },
          { value: 'niet', label: algemeenTekst.nietActief },
          { value: '', label: partnerTekst.alleStatus },
        ]}
        value={filter.status}
        onChange={(status) => onChange({ ...filter, status: status ?? '' })}
        allowDeselect={false}
        w={190}
      />
    </Group>
  );
}
