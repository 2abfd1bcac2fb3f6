import { NumberInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Instellingen, instellingen as instellingenSchema } from '#contract/instellingen.ts';
import { api } from '#renderer/api/client.ts';
import { Conflict, currentOf } from '#renderer/components/conflict.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { meldGelukt } from '#renderer/components/melding.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { toegang } from '#renderer/sessie/toegang.ts';
import { instellingTekst } from '#renderer/text/nl/instellingen.ts';

export const ALGEMEEN_SLEUTEL = 'instellingen:algemeen';

type AlgemeenFormulierProps = {
  readonly instellingen: Instellingen;
  readonly geladen: GeladenConcept | null;
};

const valuesOf = (instellingen: Instellingen) => ({
  ...instellingen,
  vergrendelNaMinuten: String(instellingen.vergrendelNaMinuten),
  dubbelBinnenDagen: String(instellingen.dubbelBinnenDagen),
});

/** What is typed as a number; what is none is refused by the engine with a sentence. */
const numberOf = (text: string) => (text.trim() === '' ? Number.NaN : Number(text));

/** The form of the general settings. */
export function AlgemeenFormulier({ instellingen, geladen }: AlgemeenFormulierProps) {
  const queries = useQueryClient();
  const { form, concept } = useConcept({
    sleutel: ALGEMEEN_SLEUTEL,
    titel: instellingTekst.conceptAlgemeen,
    begin: valuesOf(instellingen),
    geladen,
  });
  const wijzig = useMutation(
    api.instellingen.wijzig.mutationOptions({
      onSuccess: async () => {
        await concept.finish();
        await queries.invalidateQueries({ queryKey: api.concepten.key() });
        await queries.invalidateQueries({ queryKey: api.instellingen.key() });
        await toegang.refresh();
        meldGelukt(instellingTekst.opgeslagen);
      },
    }),
  );
  const huidig = currentOf(wijzig.error, instellingenSchema);
  const { organisatie, vergrendelNaMinuten: minuten, dubbelBinnenDagen: dagen } = form.values;
  // After a conflict the next save is a choice made with open eyes: it sends the newest versie.
  const versie = huidig?.versie ?? form.values.versie;
  const adopt = (nieuw: Instellingen) => {
    form.setValues(valuesOf(nieuw));
    wijzig.reset();
  };
  return (
    <Formulier
      label={instellingTekst.algemeenTitel}
      form={form}
      concept={concept}
      fout={wijzig.error}
      bezig={wijzig.isPending}
      onOpslaan={() =>
        wijzig.mutate({
          organisatie,
          vergrendelNaMinuten: numberOf(minuten),
          dubbelBinnenDagen: numberOf(dagen),
          versie,
        })
      }
      conflict={
        huidig && (
          <Conflict
            onOvernemen={() => adopt(huidig)}
            regels={[
              {
                veld: instellingTekst.organisatie,
                opgeslagen: huidig.organisatie,
                getypt: organisatie,
              },
              {
                veld: instellingTekst.vergrendelNa,
                opgeslagen: String(huidig.vergrendelNaMinuten),
                getypt: minuten,
              },
              {
                veld: instellingTekst.dubbelBinnen,
                opgeslagen: String(huidig.dubbelBinnenDagen),
                getypt: dagen,
              },
            ]}
          />
        )
      }
    >
      <Stack gap="md" maw={520}>
        <TextInput
          label={instellingTekst.organisatie}
          description={instellingTekst.organisatieUitleg}
          required
          {...form.getInputProps('organisatie')}
        />
        <NumberInput
          label={instellingTekst.vergrendelNa}
          description={instellingTekst.vergrendelNaUitleg}
          required
          allowDecimal={false}
          decimalSeparator=","
          {...form.getInputProps('vergrendelNaMinuten')}
          onChange={(value) => form.setFieldValue('vergrendelNaMinuten', String(value))}
        />
        <NumberInput
          label={instellingTekst.dubbelBinnen}
          description={instellingTekst.dubbelBinnenUitleg}
          required
          allowDecimal={false}
          decimalSeparator=","
          {...form.getInputProps('dubbelBinnenDagen')}
          onChange={(value) => form.setFieldValue('dubbelBinnenDagen', String(value))}
        />
      </Stack>
    </Formulier>
  );
}
