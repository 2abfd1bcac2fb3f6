import { Group, Radio, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Afhandeling } from '#contract/afhandeling.ts';
import {
  AFSTEMMINGSOORTEN,
  type Afstemmingsoort,
  afstemmingsoortNaam,
} from '#domain/screening/afstemming.ts';
import { api } from '#renderer/api/client.ts';
import { type DatumWaarde, datumFout, datumWaarde } from '#renderer/components/datum-toestand.ts';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { meldGelukt } from '#renderer/components/melding.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { useVerversen } from '#renderer/dossier/verversen.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { afstemmingTekst } from '#renderer/text/nl/screening.ts';

type Waarden = { soort: Afstemmingsoort; datum: DatumWaarde; met: string; tekst: string };

type AfstemmingFormulierProps = {
  readonly afhandeling: Afhandeling;
  readonly sleutel: string;
  readonly geladen: GeladenConcept | null;
  readonly sluiten: () => void;
};

/** Records what was agreed with the Sociaal Team, or why that is left out (st 5). */
export function AfstemmingFormulier(props: AfstemmingFormulierProps) {
  const { afhandeling, sleutel, geladen, sluiten } = props;
  const { dossierId, dossiernummer } = afhandeling;
  const vandaag = useVandaag();
  const queries = useQueryClient();
  const verversen = useVerversen();
  const { form, concept } = useConcept<Waarden>({
    ...{ sleutel, geladen, titel: afstemmingTekst.concept(dossiernummer) },
    begin: { soort: 'afstemming', datum: datumWaarde(vandaag), met: '', tekst: '' },
  });
  const stemAf = useMutation(
    api.afhandeling.stemAf.mutationOptions({
      onSuccess: async (nieuw) => {
        await concept.finish();
        queries.setQueryData(api.afhandeling.haal.queryKey({ input: { dossierId } }), nieuw);
        sluiten();
        meldGelukt(afstemmingTekst.vastgelegd);
        await verversen.opnieuw();
      },
    }),
  );
  const { soort, datum, met, tekst } = form.values;
  const save = () => {
    const fouten = {
      ...(datum.datum === null && { datum: datumFout(datum, vandaag, true) }),
      ...(soort === 'afstemming' && met.trim() === '' && { met: afstemmingTekst.metOntbreekt }),
      ...(tekst.trim() === '' && { tekst: afstemmingTekst.tekstOntbreekt }),
    };
    form.setErrors(fouten);
    if (Object.keys(fouten).length > 0 || datum.datum === null) return;
    stemAf.mutate({ dossierId, soort, datum: datum.datum, met, tekst });
  };
  const datumZin = form.errors['datum'];
  return (
    <Formulier
      label={afstemmingTekst.titel}
      form={form}
      concept={concept}
      fout={stemAf.error}
      bezig={stemAf.isPending}
      opslaan={afstemmingTekst.vastleggen}
      onOpslaan={save}
      onAnnuleren={sluiten}
    >
      <Radio.Group label={afstemmingTekst.soort} {...form.getInputProps('soort')}>
        <Group gap="lg" mt={6}>
          {AFSTEMMINGSOORTEN.map((value) => (
            <Radio key={value} value={value} label={afstemmingsoortNaam(value)} />
          ))}
        </Group>
      </Radio.Group>
      <DatumVeld
        label={afstemmingTekst.datum}
        value={datum}
        onChange={(waarde) => form.setFieldValue('datum', waarde)}
        error={typeof datumZin === 'string' ? datumZin : undefined}
        verplicht
        w={240}
      />
      <TextInput
        label={afstemmingTekst.met}
        description={afstemmingTekst.metUitleg}
        maxLength={150}
        required={soort === 'afstemming'}
        {...form.getInputProps('met')}
      />
      <Textarea
        label={soort === 'afstemming' ? afstemmingTekst.tekst : afstemmingTekst.reden}
        maxLength={4000}
        autosize
        minRows={3}
        required
        {...form.getInputProps('tekst')}
      />
    </Formulier>
  );
}
