import { Group, NativeSelect, SegmentedControl, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { WIENS, ZOEKPERIODES, ZOEKSTATUSSEN } from '#contract/dossiers.ts';
import { GEMEENTEN } from '#domain/afspraken/regio.ts';
import { zoekTekst } from '#renderer/text/nl/zoeken.ts';
import { writeZoekAdres, type ZoekAdres } from '#renderer/zoeken/zoekvragen.ts';

/** Which dossiers the search is about; it stands in the address, so that back undoes it. */
export function ZoekFilters({ adres }: { readonly adres: ZoekAdres }) {
  const navigate = useNavigate();
  const kies = (deel: Partial<ZoekAdres>) =>
    void navigate({
      to: '/zoeken',
      search: writeZoekAdres({ ...adres, ...deel, pagina: 1 }),
      resetScroll: false,
    });
  return (
    <Group gap="sm">
      <Group gap="xs">
        <Text size="sm" id="zoek-status">
          {zoekTekst.status}
        </Text>
        <SegmentedControl
          aria-labelledby="zoek-status"
          size="xs"
          value={adres.status}
          onChange={(status) => kies({ status: status as ZoekAdres['status'] })}
          data={ZOEKSTATUSSEN.map((value) => ({ value, label: zoekTekst.statussen[value] }))}
        />
      </Group>
      <Group gap="xs">
        <Text size="sm" id="zoek-wiens">
          {zoekTekst.wiens}
        </Text>
        <SegmentedControl
          aria-labelledby="zoek-wiens"
          size="xs"
          value={adres.wiens}
          onChange={(wiens) => kies({ wiens: wiens as ZoekAdres['wiens'] })}
          data={[...WIENS].reverse().map((value) => ({ value, label: zoekTekst.wie[value] }))}
        />
      </Group>
      <NativeSelect
        size="xs"
        aria-label={zoekTekst.gemeente}
        value={adres.gemeente ?? ''}
        onChange={(event) => kies({ gemeente: event.currentTarget.value || null })}
        data={[
          { value: '', label: zoekTekst.alleGemeenten },
          ...GEMEENTEN.map(({ code, naam }) => ({ value: code, label: naam })),
        ]}
      />
      <Group gap="xs">
        <Text size="sm" id="zoek-geopend">
          {zoekTekst.geopend}
        </Text>
        <NativeSelect
          size="xs"
          aria-labelledby="zoek-geopend"
          value={adres.geopend}
          onChange={(event) => kies({ geopend: event.currentTarget.value as ZoekAdres['geopend'] })}
          data={ZOEKPERIODES.map((value) => ({ value, label: zoekTekst.periodes[value] }))}
        />
      </Group>
    </Group>
  );
}
