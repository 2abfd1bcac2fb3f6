import { Group, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDatum } from '#domain/dates/format.ts';
import { api } from '#renderer/api/client.ts';
import { datumFout, LEGE_DATUM } from '#renderer/components/datum-toestand.ts';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { setTekst } from './tekst-instellingen.ts';

type VrijeDagFormulierProps = {
  readonly setId: string;
  readonly sleutel: string;
  readonly geladen: GeladenConcept | null;
};

/** Adding an extra closed day. */
export function VrijeDagFormulier({ setId, sleutel, geladen }: VrijeDagFormulierProps) {
  const vandaag = useVandaag();
  const queries = useQueryClient();
  const [volgende, setVolgende] = useState(0);
  const { form, concept } = useConcept({
    sleutel,
    titel: ({ naam }) => setTekst.conceptDag(naam),
    begin: { datum: LEGE_DATUM, naam: '' },
    geladen,
  });
  const maak = useMutation(
    api.beheer.addVrijeDag.mutationOptions({
      onSuccess: async ({ datum }) => {
        concept.restart();
        setVolgende((nummer) => nummer + 1);
        await queries.invalidateQueries({ queryKey: api.beheer.listAfsprakensets.key() });
        meldGelukt(setTekst.dagToegevoegd(formatDatum(datum)));
      },
    }),
  );
  const submit = () => {
    const { datum, naam } = form.values;
    const fout = datumFout(datum, vandaag, true);
    if (datum.datum === null) return form.setErrors({ datum: fout });
    maak.mutate({ setId, datum: datum.datum, naam });
  };
  const { datum: fout } = form.errors;
  return (
    <Formulier
      label={setTekst.vrijeDagen}
      form={form}
      concept={concept}
      fout={maak.error}
      bezig={maak.isPending}
      opslaan={setTekst.toevoegen}
      onOpslaan={submit}
    >
      <Group align="flex-start" grow>
        <DatumVeld
          key={volgende}
          label={setTekst.dag}
          value={form.values.datum}
          onChange={(waarde) => {
            form.clearFieldError('datum');
            form.setFieldValue('datum', waarde);
          }}
          error={typeof fout === 'string' ? fout : undefined}
          verplicht
        />
        <TextInput
          label={setTekst.dagNaam}
          description={setTekst.dagNaamVoorbeeld}
          required
          {...form.getInputProps('naam')}
        />
      </Group>
    </Formulier>
  );
}
