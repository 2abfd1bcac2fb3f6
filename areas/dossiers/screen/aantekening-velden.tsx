import { Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { KANALEN, type Kanaal, kanaalNaam } from '#domain/keuzes.ts';
import type { Formulierwaarden } from '#domain/velden/formulier.ts';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { aantekeningVelden } from '../fields.ts';
import { aantekeningTekst } from './tekst-dossiers.ts';
import { VrijeTekst } from './vrije-tekst.tsx';

/** What the form of a contact moment or a note holds. */
export type AantekeningWaarden = Formulierwaarden<typeof aantekeningVelden> & { kanaal: Kanaal };

type AantekeningVeldenProps = {
  readonly form: UseFormReturnType<AantekeningWaarden>;
  readonly isContact: boolean;
};

/** The fields of a contact moment or a note. */
export function AantekeningInvoer({ form, isContact }: AantekeningVeldenProps) {
  const fout = form.errors['datum'];
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: isContact ? 3 : 1 }} spacing="sm">
        <DatumVeld
          label={aantekeningVelden.datum.label}
          description={aantekeningTekst.datumUitleg}
          value={form.values.datum}
          onChange={(waarde) => form.setFieldValue('datum', waarde)}
          error={typeof fout === 'string' ? fout : undefined}
          verplicht
          {...(!isContact && { w: 230 })}
        />
        {isContact && (
          <Select
            label={aantekeningTekst.kanaal}
            description={aantekeningTekst.kanaalUitleg}
            data={KANALEN.map((value) => ({ value, label: kanaalNaam(value) }))}
            allowDeselect={false}
            {...form.getInputProps('kanaal')}
          />
        )}
        {isContact && (
          <TextInput
            label={aantekeningVelden.met.label}
            description={aantekeningTekst.metUitleg}
            data-eerste
            {...form.getInputProps('met')}
          />
        )}
      </SimpleGrid>
      <div>
        <Textarea
          label={isContact ? aantekeningVelden.tekst.label : aantekeningTekst.notitie}
          autosize
          minRows={3}
          maxRows={16}
          required
          {...(!isContact && { 'data-eerste': true })}
          {...form.getInputProps('tekst')}
        />
        <VrijeTekst tekst={form.values.tekst} />
      </div>
    </>
  );
}
