import { Checkbox, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { GESLACHTEN, geslachtNaam } from '#domain/gegevens/geslacht.ts';
import { GeboortedatumVeld } from '#renderer/components/geboortedatum-veld.tsx';
import { persoonTekst } from '#renderer/text/nl/dossiers.ts';
import type { PersoonWaarden, Tekstveld } from './persoon-waarden.ts';
import { Veldgroep } from './veldgroep.tsx';

type PersoonVeldenProps = {
  readonly form: UseFormReturnType<PersoonWaarden>;
  readonly heeftBsn: boolean;
};

/** The fields of B3 of somebody who is known. */
export function PersoonVelden({ form, heeftBsn }: PersoonVeldenProps) {
  const { velden } = persoonTekst;
  const veld = (naam: Tekstveld, rest: { inputMode?: 'tel' | 'email' | 'numeric' } = {}) => (
    <TextInput label={velden[naam]} {...rest} {...form.getInputProps(`gegevens.${naam}`)} />
  );
  const fout = form.errors['gegevens.geboortedatum'];
  return (
    <Stack gap="md">
      <Veldgroep titel={persoonTekst.naamGroep}>
        <SimpleGrid cols={{ base: 1, sm: 4 }} spacing="sm">
          {veld('voorletters')}
          {veld('voornaam')}
          {veld('tussenvoegsel')}
          {veld('achternaam')}
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          <GeboortedatumVeld
            label={velden.geboortedatum}
            value={form.values.gegevens.geboortedatum}
            onChange={(waarde) => form.setFieldValue('gegevens.geboortedatum', waarde)}
            error={typeof fout === 'string' ? fout : undefined}
          />
          <Select
            label={velden.geslacht}
            description={' '}
            data={[
              { value: '', label: persoonTekst.geslachtOnbekend },
              ...GESLACHTEN.map((value) => ({ value, label: geslachtNaam(value) })),
            ]}
            allowDeselect={false}
            {...form.getInputProps('gegevens.geslacht')}
          />
        </SimpleGrid>
      </Veldgroep>
      <Veldgroep titel={persoonTekst.adresGroep}>
        <SimpleGrid cols={{ base: 1, sm: 4 }} spacing="sm">
          {veld('postcode')}
          {veld('huisnummer', { inputMode: 'numeric' })}
          {veld('huisletter')}
          {veld('toevoeging')}
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          {veld('straat')}
          {veld('plaats')}
        </SimpleGrid>
      </Veldgroep>
      <Veldgroep titel={persoonTekst.contactGroep}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          {veld('telefoon', { inputMode: 'tel' })}
          {veld('email', { inputMode: 'email' })}
        </SimpleGrid>
        <TextInput
          label={velden.bsn}
          description={heeftBsn ? persoonTekst.bsnLaatStaan : persoonTekst.bsnNieuw}
          inputMode="numeric"
          disabled={form.values.bsnWeg}
          maw={420}
          {...form.getInputProps('gegevens.bsn')}
        />
        {heeftBsn && (
          <Checkbox
            label={persoonTekst.bsnWeg}
            {...form.getInputProps('bsnWeg', { type: 'checkbox' })}
          />
        )}
      </Veldgroep>
      <TextInput
        label={persoonTekst.bron}
        description={persoonTekst.bronUitleg}
        required
        {...form.getInputProps('bron')}
      />
    </Stack>
  );
}
