import { NumberInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Rol } from '#domain/rollen.ts';
import { api } from '#renderer/api/client.ts';
import { Conflict, currentOf } from '#renderer/components/conflict.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { Gegevens } from '#renderer/components/gegevens.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { refetchConcepten } from '#renderer/concepten/concepten.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { useMag } from '#renderer/sessie/hooks.ts';
import { toegang } from '#renderer/sessie/toegang.ts';
import { type Instellingen, instellingen as instellingenSchema } from '../contract.ts';
import { AlleenLezen } from './alleen-lezen.tsx';
import { Onderdelen } from './onderdelen.tsx';
import { instellingTekst } from './tekst-instellingen.ts';

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
    api.beheer.changeInstellingen.mutationOptions({
      onSuccess: async () => {
        await concept.finish();
        await refetchConcepten(queries);
        await queries.invalidateQueries({ queryKey: api.beheer.readInstellingen.key() });
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

const BEHEER: readonly Rol[] = ['beheerder'];

/** Settings of the desk itself. */
export function AlgemeenPagina() {
  const vraag = useQuery(api.beheer.readInstellingen.queryOptions());
  const mag = useMag(BEHEER);
  return (
    <Pagina titel={instellingTekst.titel} venster={instellingTekst.algemeenTitel}>
      <Onderdelen />
      {!mag && <AlleenLezen rollen={BEHEER} />}
      <Kaart titel={instellingTekst.algemeenTitel}>
        <Ophalen vraag={vraag}>
          {(instellingen) =>
            mag ? (
              <MetConcept sleutel={ALGEMEEN_SLEUTEL}>
                {(geladen) => (
                  <AlgemeenFormulier
                    key={instellingen.versie}
                    instellingen={instellingen}
                    geladen={geladen}
                  />
                )}
              </MetConcept>
            ) : (
              <Gegevens
                regels={[
                  { label: instellingTekst.organisatie, value: instellingen.organisatie },
                  {
                    label: instellingTekst.vergrendelNa,
                    value: instellingTekst.minuten(instellingen.vergrendelNaMinuten),
                  },
                  {
                    label: instellingTekst.dubbelBinnen,
                    value: instellingTekst.dagen(instellingen.dubbelBinnenDagen),
                  },
                ]}
              />
            )
          }
        </Ophalen>
      </Kaart>
    </Pagina>
  );
}
