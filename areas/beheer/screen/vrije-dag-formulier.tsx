import { Group, TextInput } from '@mantine/core';
import { formatDatum } from '#domain/dates/format.ts';
import { beginwaarden } from '#domain/velden/formulier.ts';
import { api } from '#renderer/api/client.ts';
import { datumFout } from '#renderer/components/datum-toestand.ts';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { vrijeDagVelden } from '../fields.ts';
import { setTekst } from './tekst-instellingen.ts';

type VrijeDagFormulierProps = {
  readonly setId: string;
  readonly sleutel: string;
  readonly geladen: GeladenConcept | null;
  /** The form is for one day; the next day has a form of its own. */
  readonly onToegevoegd: () => void;
};

/** Adding an extra closed day. */
export function VrijeDagFormulier(props: VrijeDagFormulierProps) {
  const { setId, sleutel, geladen, onToegevoegd } = props;
  const vandaag = useVandaag();
  const { form, concept } = useConcept({
    sleutel,
    titel: ({ naam }) => setTekst.conceptDag(naam),
    begin: beginwaarden(vrijeDagVelden),
    geladen,
  });
  const save = useSave({
    operation: api.beheer.addVrijeDag,
    concept,
    input: () => {
      const { datum, naam } = form.values;
      if (datum.datum === null)
        return void form.setErrors({ datum: datumFout(datum, vandaag, true) });
      return { setId, datum: datum.datum, naam };
    },
    saved: ({ datum }) => {
      meldGelukt(setTekst.dagToegevoegd(formatDatum(datum)));
      onToegevoegd();
    },
  });
  const { datum: fout } = form.errors;
  return (
    <Formulier
      label={setTekst.vrijeDagen}
      {...{ form, concept, save }}
      opslaan={setTekst.toevoegen}
    >
      <Group align="flex-start" grow>
        <DatumVeld
          label={vrijeDagVelden.datum.label}
          value={form.values.datum}
          onChange={(waarde) => {
            form.clearFieldError('datum');
            form.setFieldValue('datum', waarde);
          }}
          error={typeof fout === 'string' ? fout : undefined}
          verplicht
        />
        <TextInput
          label={vrijeDagVelden.naam.label}
          description={setTekst.dagNaamVoorbeeld}
          required
          {...form.getInputProps('naam')}
        />
      </Group>
    </Formulier>
  );
}
