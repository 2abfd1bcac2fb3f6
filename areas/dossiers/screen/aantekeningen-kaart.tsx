import { Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { formatTijdstip } from '#domain/dates/format.ts';
import { KANALEN, type Kanaal, kanaalNaam } from '#domain/keuzes.ts';
import { beginwaarden, type Formulierwaarden } from '#domain/velden/formulier.ts';
import { api } from '#renderer/api/client.ts';
import { datumFout } from '#renderer/components/datum-toestand.ts';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import type { Aantekening } from '../contract.ts';
import { aantekeningVelden } from '../fields.ts';
import type { Kaartdeel } from './deel.ts';
import stijl from './dossier.module.css';
import { useEersteVeld } from './eerste-veld.ts';
import { aantekeningTekst } from './tekst-dossiers.ts';
import { VrijeTekst } from './vrije-tekst.tsx';

type Waarden = Formulierwaarden<typeof aantekeningVelden> & { kanaal: Kanaal };

type AantekeningFormulierProps = Kaartdeel & {
  readonly soort: 'contact' | 'notitie';
  readonly geladen: GeladenConcept | null;
};

/** The form of a contact moment or a note, in its place in the dossier. */
export function AantekeningFormulier(props: AantekeningFormulierProps) {
  const { dossier, soort, geladen, sluiten } = props;
  const isContact = soort === 'contact';
  const vandaag = useVandaag();
  const begin = useEersteVeld<HTMLDivElement>();
  const { form, concept } = useConcept<Waarden>({
    sleutel: `${soort}:${dossier.id}`,
    titel: isContact
      ? aantekeningTekst.conceptContact(dossier.nummer)
      : aantekeningTekst.conceptNotitie(dossier.nummer),
    begin: { ...beginwaarden(aantekeningVelden, vandaag), kanaal: 'telefoon' },
    geladen,
  });
  const save = useSave({
    operation: api.dossiers.addAantekening,
    concept,
    input: () => {
      const { datum, kanaal, met, tekst } = form.values;
      if (datum.datum === null)
        return void form.setErrors({ datum: datumFout(datum, vandaag, true) });
      form.clearErrors();
      const contact = isContact ? { kanaal, met } : { kanaal: null, met: '' };
      return { dossierId: dossier.id, soort, datum: datum.datum, tekst, ...contact };
    },
    saved: () => {
      const { contactOpgeslagen, notitieOpgeslagen } = aantekeningTekst;
      meldGelukt(isContact ? contactOpgeslagen : notitieOpgeslagen);
      sluiten();
    },
  });
  const fout = form.errors['datum'];
  return (
    <div ref={begin} className={stijl['invoer']}>
      <Formulier
        label={isContact ? aantekeningTekst.nieuwContact : aantekeningTekst.nieuweNotitie}
        {...{ form, concept, save }}
        onAnnuleren={sluiten}
      >
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
      </Formulier>
    </div>
  );
}

/** The form of a contact moment or a note, when one is being made. */
export function AantekeningInvoer(deel: Kaartdeel) {
  const { dossier, magWijzigen, open } = deel;
  const soort = open.open === 'contact' || open.open === 'notitie' ? open.open : undefined;
  if (!magWijzigen || soort === undefined) return null;
  return (
    <MetConcept key={soort} sleutel={`${soort}:${dossier.id}`}>
      {(geladen) => <AantekeningFormulier {...deel} soort={soort} geladen={geladen} />}
    </MetConcept>
  );
}

/** A contact moment or a note as it was noted. */
export function AantekeningRij({ aantekening }: { aantekening: Aantekening }) {
  const { soort, tekst, door, op } = aantekening;
  return (
    <div>
      <div className={stijl['kopregel']}>
        <Merk toon={soort === 'contact' ? 'uitleg' : 'neutraal'}>{titleOf(aantekening)}</Merk>
        <span className={stijl['stil']}>{aantekeningTekst.door(door, formatTijdstip(op))}</span>
      </div>
      <p className={stijl['tekst']}>{tekst}</p>
    </div>
  );
}

function titleOf({ soort, kanaal, met }: Aantekening): string {
  if (soort === 'notitie') return aantekeningTekst.notitie;
  if (kanaal !== null) return aantekeningTekst.metWie(kanaalNaam(kanaal), met);
  return met === '' ? aantekeningTekst.kaleContact : aantekeningTekst.metIemand(met);
}
