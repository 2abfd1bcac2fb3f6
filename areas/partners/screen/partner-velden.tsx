import { MultiSelect, Select, Stack, Switch, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { Bericht } from '#renderer/components/bericht.tsx';
import type { Partner } from '../contract.ts';
import { partnerVelden } from '../fields.ts';
import { PARTNERSOORTEN, partnerSoortNaam } from '../rules.ts';
import { GEMEENTEKEUZE } from './gemeentenamen.ts';
import { partnerTekst } from './tekst-partners.ts';

/** What the form of a partner holds; 0 is the versie of one that does not exist yet. */
export type PartnerWaarden = Pick<
  Partner,
  'naam' | 'soort' | 'ondertekenaar' | 'actief' | 'versie'
> & { gemeenten: string[] };

/** The fields of a partner, new or known. */
export function PartnerVelden({ form }: { form: UseFormReturnType<PartnerWaarden> }) {
  return (
    <Stack gap="md" maw={640}>
      <TextInput label={partnerVelden.naam.label} required {...form.getInputProps('naam')} />
      <Select
        label={partnerVelden.soort.label}
        data={PARTNERSOORTEN.map((soort) => ({ value: soort, label: partnerSoortNaam(soort) }))}
        allowDeselect={false}
        required
        {...form.getInputProps('soort')}
      />
      <MultiSelect
        label={partnerTekst.gemeenten}
        description={partnerTekst.gemeentenUitleg}
        data={GEMEENTEKEUZE}
        searchable
        hidePickedOptions
        {...form.getInputProps('gemeenten')}
      />
      <Switch
        label={partnerTekst.ondertekenaarVraag}
        description={partnerTekst.ondertekenaarUitleg}
        {...form.getInputProps('ondertekenaar', { type: 'checkbox' })}
      />
      {!form.values.ondertekenaar && (
        <Bericht toon="let-op" titel={partnerTekst.nietOndertekend}>
          {partnerTekst.nietOndertekendUitleg}
        </Bericht>
      )}
      <Switch
        label={partnerTekst.actief}
        description={partnerTekst.actiefUitleg}
        {...form.getInputProps('actief', { type: 'checkbox' })}
      />
    </Stack>
  );
}
