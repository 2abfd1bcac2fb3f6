import { Select, Stack, Text, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import {
  AFSLUITREDENEN,
  afsluitredenNaam,
  isAfsluitreden,
  valtBuitenAfspraken,
} from '#domain/afsluiting/afsluitredenen.ts';
import type { DatumWaarde } from '#renderer/components/datum-toestand.ts';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { afsluitTekst } from '#renderer/text/nl/afsluiten.ts';

/** What the form of an afsluitbesluit holds. */
export type AfsluitWaarden = { reden: string; besluitOp: DatumWaarde; toelichting: string };

/** The reason, the date of the besluit and why. */
export function AfsluitVelden({ form }: { form: UseFormReturnType<AfsluitWaarden> }) {
  const { reden, besluitOp } = form.values;
  const fout = form.errors['besluitOp'];
  return (
    <Stack gap="md" maw={620}>
      <Select
        label={afsluitTekst.reden}
        data={AFSLUITREDENEN.map((value) => ({ value, label: afsluitredenNaam(value) }))}
        required
        {...form.getInputProps('reden')}
        value={reden || null}
        onChange={(value) => form.setFieldValue('reden', value ?? '')}
      />
      {isAfsluitreden(reden) && valtBuitenAfspraken(reden) && (
        <Text size="sm" c="dimmed">
          {afsluitTekst.buitenAfspraken}
        </Text>
      )}
      <DatumVeld
        label={afsluitTekst.besluit}
        value={besluitOp}
        onChange={(waarde) => form.setFieldValue('besluitOp', waarde)}
        error={typeof fout === 'string' ? fout : undefined}
        verplicht
        w={260}
      />
      <Textarea
        label={afsluitTekst.toelichting}
        description={afsluitTekst.toelichtingUitleg}
        autosize
        minRows={3}
        {...form.getInputProps('toelichting')}
      />
    </Stack>
  );
}
