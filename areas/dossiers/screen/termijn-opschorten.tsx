import { Select, Text, Textarea } from '@mantine/core';
import {
  INFORMATIE_UITSTELREDENEN,
  informatieUitstelNaam,
} from '#areas/brieven/rules/informatieplicht.ts';
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
import { oneLine, wordsOf } from './termijn-afhandelen.tsx';
import {
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
  const refresh = useRefresh();
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
  const { datum, tekst } = form.values;
  const kit = {
    concept,
    saved: () => {
      sluiten();
      meldGelukt(isHervatten ? termijnTekst.hervat : termijnTekst.opgeschort);
    },
    conflict: {
      schema: termijnSchema,
      regels: (huidig: Termijn) => termijnConflict(huidig, isHervatten ? titel : tekst),
      overnemen: () => {
        sluiten();
        void refresh(DOSSIER);
      },
    },
  };
  const day = (huidig: Termijn | undefined) => {
    if (datum.datum === null) return void form.setErrors({ dag: datumFout(datum, vandaag, true) });
    form.clearErrors();
    return { id: termijn.id, versie: huidig?.versie ?? form.values.versie, dag: datum.datum };
  };
  const hervat = useSave({
    ...kit,
    operation: api.trajecten.resumeTermijn,
    input: (huidig) => {
      const read = day(huidig);
      return read && { id: read.id, versie: read.versie, tot: read.dag };
    },
  });
  const schort = useSave({
    ...kit,
    operation: api.trajecten.suspendTermijn,
    input: (huidig) => {
      const read = day(huidig);
      return read && { id: read.id, versie: read.versie, van: read.dag, reden: oneLine(tekst) };
    },
  });
  const save = isHervatten ? hervat : schort;
  return (
    <div ref={begin}>
      <Formulier
        label={titel}
        {...{ form, concept, save }}
        opslaan={isHervatten ? termijnTekst.hervatten : termijnTekst.opschorten}
        onAnnuleren={sluiten}
      >
        <Text size="sm" c="dimmed">
          {isHervatten ? termijnTekst.hervatUitleg : termijnTekst.opschortUitleg}
        </Text>
        {!isHervatten && termijn.code === 'informatieplicht' && (
          <Select
            label={termijnTekst.reden}
            description={termijnTekst.redenWet}
            data={INFORMATIE_UITSTELREDENEN.map(informatieUitstelNaam)}
            required
            data-autofocus
            data-eerste
            {...form.getInputProps('tekst')}
            error={form.errors['reden']}
          />
        )}
        {!isHervatten && termijn.code !== 'informatieplicht' && (
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
