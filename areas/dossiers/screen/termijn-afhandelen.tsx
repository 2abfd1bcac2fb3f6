import { Textarea } from '@mantine/core';
import { type Termijn, termijn as termijnSchema } from '#areas/meldingen/contract.ts';
import { DOSSIER } from '#domain/contract/operatie.ts';
import { api } from '#renderer/api/client.ts';
import { datumFout, datumWaarde } from '#renderer/components/datum-toestand.ts';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useRefresh } from '#renderer/components/use-refresh.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { useEersteVeld } from './eerste-veld.ts';
import { termijnTekst } from './tekst-dossiers.ts';
import {
  type TermijnFormulierProps,
  type TermijnWaarden,
  termijnConflict,
} from './termijn-formulier.ts';

/** Records that a term was met, when and with what. */
export function AfhandelFormulier(props: TermijnFormulierProps) {
  const { dossier, termijn, sluiten, sleutel, geladen } = props;
  const vandaag = useVandaag();
  const refresh = useRefresh();
  const begin = useEersteVeld<HTMLDivElement>();
  const titel = termijnTekst.afhandelTitel(termijn.naam);
  const { form, concept } = useConcept<TermijnWaarden>({
    ...{ sleutel, titel, geladen },
    begin: {
      ...{ dossierId: dossier.id, datum: datumWaarde(vandaag), tekst: '' },
      versie: termijn.versie,
    },
  });
  const { datum, tekst } = form.values;
  const save = useSave({
    operation: api.trajecten.meetTermijn,
    concept,
    input: (huidig: Termijn | undefined) => {
      if (datum.datum === null) return void form.setErrors({ op: datumFout(datum, vandaag, true) });
      form.clearErrors();
      const versie = huidig?.versie ?? form.values.versie;
      return { id: termijn.id, versie, op: datum.datum, met: oneLine(tekst) };
    },
    saved: () => {
      sluiten();
      meldGelukt(termijnTekst.afgehandeldMelding);
    },
    conflict: {
      schema: termijnSchema,
      regels: (huidig) => termijnConflict(huidig, tekst),
      overnemen: () => {
        sluiten();
        void refresh(DOSSIER);
      },
    },
  });
  return (
    <div ref={begin}>
      <Formulier
        label={titel}
        {...{ form, concept, save }}
        opslaan={termijnTekst.afhandelen}
        onAnnuleren={sluiten}
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
