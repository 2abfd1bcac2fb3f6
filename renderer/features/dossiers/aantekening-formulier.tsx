import { Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { KANALEN, type Kanaal, kanaalNaam } from '#domain/meldingen/keuzes.ts';
import { api } from '#renderer/api/client.ts';
import { type DatumWaarde, datumFout, datumWaarde } from '#renderer/components/datum-toestand.ts';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { meldGelukt } from '#renderer/components/melding.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { useVerversen } from '#renderer/dossier/verversen.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { aantekeningTekst } from '#renderer/text/nl/dossiers.ts';
import type { Deel } from './deel.ts';
import stijl from './dossier.module.css';
import { useEersteVeld } from './eerste-veld.ts';
import { VrijeTekst } from './vrije-tekst.tsx';

type Waarden = { datum: DatumWaarde; kanaal: Kanaal; met: string; tekst: string };

type AantekeningFormulierProps = Deel & {
  readonly soort: 'contact' | 'notitie';
  readonly geladen: GeladenConcept | null;
};

/** The form of a contact moment or a note, in its place in the dossier. */
export function AantekeningFormulier(props: AantekeningFormulierProps) {
  const { dossier, soort, geladen, sluiten } = props;
  const isContact = soort === 'contact';
  const vandaag = useVandaag();
  const verversen = useVerversen();
  const begin = useEersteVeld<HTMLDivElement>();
  const { form, concept } = useConcept<Waarden>({
    sleutel: `${soort}:${dossier.id}`,
    titel: isContact
      ? aantekeningTekst.conceptContact(dossier.nummer)
      : aantekeningTekst.conceptNotitie(dossier.nummer),
    begin: { datum: datumWaarde(vandaag), kanaal: 'telefoon', met: '', tekst: '' },
    geladen,
  });
  const noteer = useMutation(
    api.dossiers.noteer.mutationOptions({
      onSuccess: async (nieuw) => {
        await concept.finish();
        await verversen.metDossier(nieuw);
        const { contactOpgeslagen, notitieOpgeslagen } = aantekeningTekst;
        meldGelukt(isContact ? contactOpgeslagen : notitieOpgeslagen);
        sluiten();
      },
    }),
  );
  const save = () => {
    const { datum, kanaal, met, tekst } = form.values;
    if (datum.datum === null) return form.setErrors({ datum: datumFout(datum, vandaag, true) });
    form.clearErrors();
    const contact = isContact ? { kanaal, met } : { kanaal: null, met: '' };
    noteer.mutate({ dossierId: dossier.id, soort, datum: datum.datum, tekst, ...contact });
  };
  const fout = form.errors['datum'];
  return (
    <div ref={begin} className={stijl['invoer']}>
      <Formulier
        label={isContact ? aantekeningTekst.nieuwContact : aantekeningTekst.nieuweNotitie}
        form={form}
        concept={concept}
        fout={noteer.error}
        bezig={noteer.isPending}
        onOpslaan={save}
        onAnnuleren={sluiten}
      >
        <SimpleGrid cols={{ base: 1, sm: isContact ? 3 : 1 }} spacing="sm">
          <DatumVeld
            label={aantekeningTekst.datum}
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
              label={aantekeningTekst.met}
              description={aantekeningTekst.metUitleg}
              data-eerste
              {...form.getInputProps('met')}
            />
          )}
        </SimpleGrid>
        <div>
          <Textarea
            label={isContact ? aantekeningTekst.watBesproken : aantekeningTekst.notitie}
            autosize
            minRows={3}
            maxRows={16}
            required
            {...(!isContact && { 'data-eerste': true })}
            {...form.getInputProps('tekst')}
          />
          <VrijeTekst tekst={form.values.tekst} />
        </div>
      </Formulier>
    </div>
  );
}
