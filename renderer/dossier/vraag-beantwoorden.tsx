import { Checkbox, Select, Text, Textarea } from '@mantine/core';
import type { Partnervraag } from '#areas/partnervragen/contract-vragen.ts';
import { partnervraagNaam } from '#areas/partnervragen/rules/vraag.ts';
import { KANALEN, type Kanaal, kanaalNaam } from '#domain/keuzes.ts';
import { api } from '#renderer/api/client.ts';
import { type DatumWaarde, datumFout, datumWaarde } from '#renderer/components/datum-toestand.ts';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { Venster } from '#renderer/components/venster.tsx';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { vragenTekst } from './tekst-vragen.ts';

type BeantwoordProps = { readonly vraag: Partnervraag; readonly sluiten: () => void };

type AntwoordGetypt = {
  op: DatumWaarde;
  kanaal: Kanaal;
  antwoord: string;
  ookGezegd: boolean;
};

/** A window in which a question is said to be answered: today and by telephone unless it is changed. */
export function VraagBeantwoorden(props: BeantwoordProps) {
  const { vraag, sluiten } = props;
  const sleutel = `vraag-antwoord:${vraag.id}`;
  return (
    <Venster
      titel={vragenTekst.beantwoordTitel(
        vragenTekst.titelVan(partnervraagNaam(vraag.soort), vraag.vrager),
      )}
      onSluiten={sluiten}
    >
      <MetConcept sleutel={sleutel}>
        {(geladen) => <Beantwoorden {...props} sleutel={sleutel} geladen={geladen} />}
      </MetConcept>
    </Venster>
  );
}

function Beantwoorden({
  vraag,
  sluiten,
  sleutel,
  geladen,
}: BeantwoordProps & { readonly sleutel: string; readonly geladen: GeladenConcept | null }) {
  const vandaag = useVandaag();
  const { form, concept } = useConcept<AntwoordGetypt>({
    ...{ sleutel, geladen, titel: vragenTekst.concept },
    begin: { op: datumWaarde(vandaag), kanaal: 'telefoon', antwoord: '', ookGezegd: false },
  });
  const { op, kanaal, antwoord, ookGezegd } = form.values;
  const isTeMelden = vraag.gemist !== null && vraag.gemist.verteldOp === null;
  const save = useSave({
    operation: api.partnervragen.answerVraag,
    concept,
    input: () => {
      if (op.datum === null) return void form.setErrors({ op: datumFout(op, vandaag, true) });
      form.clearErrors();
      const { id, versie } = vraag;
      return { id, versie, op: op.datum, kanaal, antwoord: antwoord.trim(), ookGezegd };
    },
    saved: () => {
      sluiten();
      meldGelukt(vragenTekst.opgeslagen);
    },
  });
  const fout = form.errors['op'];
  return (
    <Formulier
      label={vragenTekst.beantwoord}
      {...{ form, concept, save }}
      opslaan={vragenTekst.beantwoord}
      onAnnuleren={sluiten}
    >
      {vraag.dossier === null && <Text size="sm">{vragenTekst.losUitleg}</Text>}
      <Textarea
        label={vragenTekst.antwoord}
        autosize
        minRows={2}
        maxLength={4000}
        data-autofocus
        {...form.getInputProps('antwoord')}
      />
      <Select
        label={vragenTekst.kanaal}
        data={KANALEN.map((value) => ({ value, label: kanaalNaam(value) }))}
        allowDeselect={false}
        {...form.getInputProps('kanaal')}
      />
      <DatumVeld
        label={vragenTekst.op}
        value={op}
        onChange={(waarde) => form.setFieldValue('op', waarde)}
        error={typeof fout === 'string' ? fout : undefined}
        verplicht
        w={240}
      />
      {isTeMelden && vraag.gemist?.isVrager === true && (
        <Checkbox
          label={vragenTekst.ookGezegd}
          checked={ookGezegd}
          onChange={(event) => form.setFieldValue('ookGezegd', event.currentTarget.checked)}
        />
      )}
    </Formulier>
  );
}
