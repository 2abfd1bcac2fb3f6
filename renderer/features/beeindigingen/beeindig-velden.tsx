import { Checkbox, Group, Select, Stack, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { Afhandeling } from '#contract/afhandeling.ts';
import { GRONDEN, grondNaam } from '#domain/beeindigingen/gronden.ts';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { beeindigTekst } from '#renderer/text/nl/beeindigingen.ts';
import { betrokkenTekst } from '#renderer/text/nl/informeren.ts';
import type { BeeindigWaarden } from './beeindig-waarden.ts';

type BeeindigVeldenProps = {
  readonly form: UseFormReturnType<BeeindigWaarden>;
  readonly partners: Afhandeling['partners'];
};

/** Who stopped and when, whether all was done, what was tried, and why. */
export function BeeindigVelden({ form, partners }: BeeindigVeldenProps) {
  const datumFout = form.errors['datum'];
  return (
    <Stack gap="md" maw={720}>
      <Group gap="md" align="flex-start" grow preventGrowOverflow={false}>
        <Select
          label={beeindigTekst.partner}
          description={beeindigTekst.partnerUitleg}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          data={partners.map(({ id, naam, rol }) => ({
            value: id,
            label: beeindigTekst.rol(naam, betrokkenTekst.rol[rol]),
          }))}
          required
          {...form.getInputProps('partnerId')}
          value={form.values.partnerId || null}
          onChange={(partnerId) => form.setFieldValue('partnerId', partnerId ?? '')}
        />
        <DatumVeld
          label={beeindigTekst.datum}
          value={form.values.datum}
          onChange={(datum) => form.setFieldValue('datum', datum)}
          error={typeof datumFout === 'string' ? datumFout : undefined}
          verplicht
          compact
        />
      </Group>
      <Checkbox
        label={beeindigTekst.inspanning}
        description={beeindigTekst.inspanningUitleg}
        {...form.getInputProps('inspanningGeleverd', { type: 'checkbox' })}
      />
      <Textarea
        label={beeindigTekst.geprobeerd}
        description={beeindigTekst.geprobeerdUitleg}
        autosize
        minRows={3}
        required
        {...form.getInputProps('inspanning')}
      />
      <Checkbox.Group
        label={beeindigTekst.gronden}
        description={beeindigTekst.grondenUitleg}
        required
        {...form.getInputProps('gronden')}
      >
        <Stack gap="xs" mt={6}>
          {GRONDEN.map((grond) => (
            <Checkbox key={grond} value={grond} label={grondNaam(grond)} />
          ))}
        </Stack>
      </Checkbox.Group>
    </Stack>
  );
}
