import { Button, Group, Select, Text, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Partner } from '#contract/partners.ts';
import { PARTNERSOORTEN, partnerSoortNaam } from '#domain/afspraken/partners.ts';
import { api } from '#renderer/api/client.ts';
import { Leeg } from '#renderer/components/leeg.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { useMag } from '#renderer/sessie/hooks.ts';
import { tekst } from '#renderer/text/nl/algemeen.ts';
import { partnerTekst } from '#renderer/text/nl/partners.ts';
import { BEGINFILTER, filterPartners, type PartnerFilter } from './partner-filter.ts';
import { PartnerTabel } from './partner-tabel.tsx';
import { PARTNERBEHEER } from './rechten.ts';

/** All partners, to search and filter. */
export function PartnersPagina() {
  const vraag = useQuery(api.partners.lijst.queryOptions());
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
        label={partnerTekst.soort}
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
          { value: 'actief', label: tekst.actief },
          { value: 'niet', label: tekst.nietActief },
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
