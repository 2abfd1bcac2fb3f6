import { MultiSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Rol } from '#domain/rollen.ts';
import { api } from '#renderer/api/client.ts';
import { beleidTekst } from '#renderer/beleid/tekst-beleid.ts';
import { useBeleid } from '#renderer/beleid/use-beleid.ts';
import { vastgelegd } from '#renderer/beleid/vastgelegd.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { Gegevens } from '#renderer/components/gegevens.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { useMag } from '#renderer/sessie/hooks.ts';
import { toegang } from '#renderer/sessie/toegang.ts';
import { type Instellingen, instellingen as instellingenSchema } from '../contract.ts';
import { findGemeenteByCode, GEMEENTEN } from '../rules/regio.ts';
import { AlleenLezen } from './alleen-lezen.tsx';
import { BeleidKaart } from './beleid-kaart.tsx';
import { GemeentenKaart } from './gemeenten-kaart.tsx';
import { Onderdelen } from './onderdelen.tsx';
import { instellingTekst } from './tekst-instellingen.ts';

export const ALGEMEEN_SLEUTEL = 'instellingen:algemeen';

type AlgemeenFormulierProps = {
  readonly instellingen: Instellingen;
  readonly geladen: GeladenConcept | null;
};

const valuesOf = ({ bewaren: _bewaren, ...instellingen }: Instellingen) => ({
  ...instellingen,
  vergrendelNaMinuten: String(instellingen.vergrendelNaMinuten),
  dubbelBinnenDagen: String(instellingen.dubbelBinnenDagen),
  briefWerkdagen: String(instellingen.briefWerkdagen),
  ongedaanWerkdagen: String(instellingen.ongedaanWerkdagen),
  crisisDagen: String(instellingen.crisisDagen),
  vraagWerkdagen: String(instellingen.vraagWerkdagen),
});

/** The lengths that are typed as a number, in the order of the form. */
const LENGTES = ['briefWerkdagen', 'ongedaanWerkdagen', 'crisisDagen', 'vraagWerkdagen'] as const;

const gemeentenamen = (codes: readonly string[]) =>
  codes.map((code) => findGemeenteByCode(code)?.naam ?? code).join(', ');

/** What is typed as a number; what is none is refused by the engine with a sentence. */
const numberOf = (text: string) => (text.trim() === '' ? Number.NaN : Number(text));

/** The form of the general settings. */
export function AlgemeenFormulier({ instellingen, geladen }: AlgemeenFormulierProps) {
  const { form, concept } = useConcept({
    sleutel: ALGEMEEN_SLEUTEL,
    titel: instellingTekst.conceptAlgemeen,
    begin: valuesOf(instellingen),
    geladen,
  });
  // What is set here stays, for when the organisation lays nothing down any more.
  const { vergrendelNaMinuten: vast } = useBeleid();
  const {
    organisatie,
    meldpunt,
    vergrendelNaMinuten: minuten,
    dubbelBinnenDagen: dagen,
  } = form.values;
  const save = useSave({
    operation: api.beheer.changeInstellingen,
    concept,
    input: (huidig: Instellingen | undefined) => ({
      organisatie,
      meldpunt,
      vergrendelNaMinuten: numberOf(minuten),
      dubbelBinnenDagen: numberOf(dagen),
      briefWerkdagen: numberOf(form.values.briefWerkdagen),
      ongedaanWerkdagen: numberOf(form.values.ongedaanWerkdagen),
      crisisDagen: numberOf(form.values.crisisDagen),
      kinderbeleid: form.values.kinderbeleid,
      vraagWerkdagen: numberOf(form.values.vraagWerkdagen),
      versie: huidig?.versie ?? form.values.versie,
    }),
    saved: async () => {
      await toegang.refresh();
      meldGelukt(instellingTekst.opgeslagen);
    },
    conflict: {
      schema: instellingenSchema,
      regels: (huidig) => [
        { veld: instellingTekst.meldpunt, opgeslagen: huidig.meldpunt, getypt: meldpunt },
        { veld: instellingTekst.organisatie, opgeslagen: huidig.organisatie, getypt: organisatie },
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
        {
          veld: instellingTekst.kinderbeleid,
          opgeslagen: gemeentenamen(huidig.kinderbeleid),
          getypt: gemeentenamen(form.values.kinderbeleid),
        },
        ...LENGTES.map((veld) => ({
          veld: instellingTekst[veld],
          opgeslagen: String(huidig[veld]),
          getypt: form.values[veld],
        })),
      ],
      overnemen: (huidig) => form.setValues(valuesOf(huidig)),
    },
  });
  return (
    <Formulier label={instellingTekst.algemeenTitel} {...{ form, concept, save }}>
      <Stack gap="md" maw={520}>
        <TextInput
          label={instellingTekst.meldpunt}
          description={instellingTekst.meldpuntUitleg}
          required
          {...form.getInputProps('meldpunt')}
        />
        <TextInput
          label={instellingTekst.organisatie}
          description={instellingTekst.organisatieUitleg}
          required
          {...form.getInputProps('organisatie')}
        />
        <NumberInput
          label={instellingTekst.vergrendelNa}
          description={
            vast === undefined ? instellingTekst.vergrendelNaUitleg : beleidTekst.vastUitleg
          }
          required
          allowDecimal={false}
          decimalSeparator=","
          {...form.getInputProps('vergrendelNaMinuten')}
          {...(vast !== undefined && { ...vastgelegd, value: vast, hideControls: true })}
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
        {LENGTES.map((veld) => (
          <NumberInput
            key={veld}
            label={instellingTekst[veld]}
            description={instellingTekst[`${veld}Uitleg`]}
            required
            allowDecimal={false}
            decimalSeparator=","
            {...form.getInputProps(veld)}
            onChange={(value) => form.setFieldValue(veld, String(value))}
          />
        ))}
        <MultiSelect
          label={instellingTekst.kinderbeleid}
          description={instellingTekst.kinderbeleidUitleg}
          data={GEMEENTEN.map(({ code, naam }) => ({ value: code, label: naam }))}
          searchable
          hidePickedOptions
          {...form.getInputProps('kinderbeleid')}
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
  const { vergrendelNaMinuten: vast } = useBeleid();
  return (
    <Pagina titel={instellingTekst.titel} venster={instellingTekst.algemeenTitel}>
      <Onderdelen />
      {!mag && <AlleenLezen rollen={BEHEER} />}
      <Kaart titel={instellingTekst.algemeenTitel}>
        <Ophalen vraag={vraag}>
          {(instellingen) =>
            mag ? (
              <MetConcept key={instellingen.versie} sleutel={ALGEMEEN_SLEUTEL}>
                {(geladen) => <AlgemeenFormulier instellingen={instellingen} geladen={geladen} />}
              </MetConcept>
            ) : (
              <Gegevens
                regels={[
                  { label: instellingTekst.meldpunt, value: instellingen.meldpunt },
                  { label: instellingTekst.organisatie, value: instellingen.organisatie },
                  {
                    label: instellingTekst.vergrendelNa,
                    value: instellingTekst.minuten(vast ?? instellingen.vergrendelNaMinuten),
                  },
                  {
                    label: instellingTekst.dubbelBinnen,
                    value: instellingTekst.dagen(instellingen.dubbelBinnenDagen),
                  },
                  {
                    label: instellingTekst.kinderbeleid,
                    value: gemeentenamen(instellingen.kinderbeleid),
                  },
                  ...LENGTES.map((veld) => ({
                    label: instellingTekst[veld],
                    value: String(instellingen[veld]),
                  })),
                ]}
              />
            )
          }
        </Ophalen>
      </Kaart>
      <GemeentenKaart />
      <BeleidKaart />
    </Pagina>
  );
}
