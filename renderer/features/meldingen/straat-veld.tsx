import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { meldingTekst } from '#renderer/text/nl/meldingen.ts';
import { adresVoorstellen, zoekAdres } from './adres.ts';
import { useMelding } from './context.ts';
import { useVeld } from './use-veld.tsx';
import type { PersoonWaarden } from './waarden.ts';

/** Each question is logged, so it is only asked once typing has settled. */
const RUST_MS = 400;

/**
 * The street, with known addresses as one types: those that begin with the street, or those of the
 * postcode while the street is still empty. Only the arrows and Enter take one over, never Tab.
 */
export function StraatVeld({ persoon }: { persoon: PersoonWaarden }) {
  const { wijzigPersoon } = useMelding();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [bezig, setBezig] = useState(false);
  const [zoek] = useDebouncedValue(zoekAdres(persoon), RUST_MS);
  const vraag = useQuery(
    api.bekendheid.adressen.queryOptions({
      input: { zoek: zoek ?? '' },
      enabled: bezig && zoek !== undefined,
      staleTime: 60_000,
    }),
  );
  const voorstellen = zoek === undefined ? [] : adresVoorstellen(persoon, vraag.data ?? []);
  const pick = (label: string) => {
    const velden = voorstellen.find((voorstel) => voorstel.label === label)?.velden;
    if (velden !== undefined) wijzigPersoon(persoon.sleutel, velden);
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={pick}>
      <Combobox.Target withExpandedAttribute>
        <TextInput
          label={meldingTekst.straat}
          value={persoon.straat}
          onChange={({ currentTarget }) => {
            wijzigPersoon(persoon.sleutel, { straat: currentTarget.value });
            combobox.openDropdown();
          }}
          onFocus={() => {
            setBezig(true);
            combobox.openDropdown();
          }}
          onBlur={() => {
            setBezig(false);
            combobox.closeDropdown();
          }}
          {...useVeld(`${persoon.sleutel}.straat`)}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={voorstellen.length === 0}>
        <Combobox.Options aria-label={meldingTekst.bekendeAdressen}>
          <Combobox.Group label={meldingTekst.bekendeAdressen}>
            {voorstellen.map(({ label }) => (
              <Combobox.Option key={label} value={label}>
                {label}
              </Combobox.Option>
            ))}
          </Combobox.Group>
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
