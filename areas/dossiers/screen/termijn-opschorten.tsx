import { Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { client } from '#renderer/api/client.ts';
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
import { oneLine, wordsOf } from './termijn-afhandelen.tsx';
import {
  currentTermijn,
  type TermijnFormulierProps,
  type TermijnWaarden,
  termijnConflict,
} from './termijn-formulier.ts';

type OpschortProps = TermijnFormulierProps & {
  readonly handeling: 'opschorten' | 'hervatten';
};

/** Lets a term stand still from a day on with a reason, or lets it run again. */
export function OpschortFormulier(props: OpschortProps) {
  const { dossier, termijn, sluiten, sleutel, geladen, handeling } = props;
  const isHervatten = handeling === 'hervatten';
  const vandaag = useVandaag();
  const verversen = useVerversen();
  const begin = useEersteVeld<HTMLDivElement>();
  const titel = isHervatten
    ? termijnTekst.hervatTitel(termijn.naam)
    : termijnTekst.opschortTitel(termijn.naam);
  const { form, concept } = useConcept<TermijnWaarden>({
    ...{ sleutel, titel, geladen },
    begin: {
      ...{ dossierId: dossier.id, datum: datumWaarde(vandaag), tekst: '' },
      versie: termijn.versie,
    },
  });
  const bewaar = useMutation({
    mutationFn: (dag: NonNullable<typeof datum.datum>) => {
      const sleutelvelden = { id: termijn.id, versie };
      return isHervatten
        ? client.trajecten.resumeTermijn({ ...sleutelvelden, tot: dag })
        : client.trajecten.suspendTermijn({ ...sleutelvelden, van: dag, reden: oneLine(tekst) });
    },
    onSuccess: async () => {
      await concept.finish();
      sluiten();
      await verversen.opnieuw();
      meldGelukt(isHervatten ? termijnTekst.hervat : termijnTekst.opgeschort);
    },
  });
  const huidig = currentTermijn(bewaar.error);
  const versie = huidig?.versie ?? form.values.versie;
  const { datum, tekst } = form.values;
  const save = () => {
    if (datum.datum === null) return form.setErrors({ dag: datumFout(datum, vandaag, true) });
    form.clearErrors();
    bewaar.mutate(datum.datum);
  };
  return (
    <div ref={begin}>
      <Formulier
        label={titel}
        form={form}
        concept={concept}
        fout={bewaar.error}
        bezig={bewaar.isPending}
        opslaan={isHervatten ? termijnTekst.hervatten : termijnTekst.opschorten}
        onOpslaan={save}
        onAnnuleren={sluiten}
        conflict={
          huidig && (
            <Conflict
              regels={termijnConflict(huidig, isHervatten ? titel : tekst)}
              onOvernemen={() => {
                sluiten();
                void verversen.opnieuw();
              }}
            />
          )
        }
      >
        <Text size="sm" c="dimmed">
          {isHervatten ? termijnTekst.hervatUitleg : termijnTekst.opschortUitleg}
        </Text>
        {!isHervatten && (
          <Textarea
            label={termijnTekst.reden}
            description={termijnTekst.redenUitleg}
            autosize
            minRows={2}
            required
            data-autofocus
            data-eerste
            {...form.getInputProps('tekst')}
            error={form.errors['reden']}
          />
        )}
        <DatumVeld
          label={isHervatten ? termijnTekst.tot : termijnTekst.van}
          value={datum}
          onChange={(waarde) => form.setFieldValue('datum', waarde)}
          error={wordsOf(form.errors['dag'] ?? form.errors['van'] ?? form.errors['tot'])}
          verplicht
          w={240}
        />
      </Formulier>
    </div>
  );
}
