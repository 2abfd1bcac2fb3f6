import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { Conflict } from '#renderer/components/conflict.tsx';
import { datumFout, datumWaarde } from '#renderer/components/datum-toestand.ts';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { useVerversen } from '#renderer/dossier/verversen.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { useEersteVeld } from './eerste-veld.ts';
import { termijnTekst } from './tekst-dossiers.ts';
import {
  currentTermijn,
  type TermijnFormulierProps,
  type TermijnWaarden,
  termijnConflict,
} from './termijn-formulier.ts';

/** Records that a term was met, when and with what. */
export function AfhandelFormulier(props: TermijnFormulierProps) {
  const { dossier, termijn, sluiten, sleutel, geladen } = props;
  const vandaag = useVandaag();
  const verversen = useVerversen();
  const begin = useEersteVeld<HTMLDivElement>();
  const titel = termijnTekst.afhandelTitel(termijn.naam);
  const { form, concept } = useConcept<TermijnWaarden>({
    ...{ sleutel, titel, geladen },
    begin: {
      ...{ dossierId: dossier.id, datum: datumWaarde(vandaag), tekst: '' },
      versie: termijn.versie,
    },
  });
  const voldoe = useMutation(
    api.trajecten.meetTermijn.mutationOptions({
      onSuccess: async () => {
        await concept.finish();
        sluiten();
        await verversen.opnieuw();
        meldGelukt(termijnTekst.afgehandeldMelding);
      },
    }),
  );
  const huidig = currentTermijn(voldoe.error);
  const versie = huidig?.versie ?? form.values.versie;
  const { datum, tekst } = form.values;
  const save = () => {
    if (datum.datum === null) return form.setErrors({ op: datumFout(datum, vandaag, true) });
    form.clearErrors();
    voldoe.mutate({ id: termijn.id, versie, op: datum.datum, met: oneLine(tekst) });
  };
  return (
    <div ref={begin}>
      <Formulier
        label={titel}
        form={form}
        concept={concept}
        fout={voldoe.error}
        bezig={voldoe.isPending}
        opslaan={termijnTekst.afhandelen}
        onOpslaan={save}
        onAnnuleren={sluiten}
        conflict={
          huidig && (
            <Conflict
              regels={termijnConflict(huidig, tekst)}
              onOvernemen={() => {
                sluiten();
                void verversen.opnieuw();
              }}
            />
          )
        }
      >
        <Textarea
          label={termijnTekst.waarmee}
          description={termijnTekst.waarmeeUitleg}
          autosize
          minRows={2}
          required
          data-autofocus
          data-eerste
          {...form.getInputProps('tekst')}
          error={form.errors['met']}
        />
        <DatumVeld
          label={termijnTekst.op}
          value={datum}
          onChange={(waarde) => form.setFieldValue('datum', waarde)}
          error={wordsOf(form.errors['op'])}
          verplicht
          w={240}
        />
      </Formulier>
    </div>
  );
}

/** A line break is no reason to refuse what somebody typed. */
export function oneLine(tekst: string): string {
  return tekst.replace(/\s+/g, ' ').trim();
}

/** The sentence of a field's error. */
export function wordsOf(fout: unknown): string | undefined {
  return typeof fout === 'string' ? fout : undefined;
}
