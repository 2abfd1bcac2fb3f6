import { Paper, Select, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Formulierwaarden } from '#domain/velden/formulier.ts';
import { api } from '#renderer/api/client.ts';
import { datumFout, datumWaarde } from '#renderer/components/datum-toestand.ts';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { useVerder } from '#renderer/components/use-verder.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { type Instellingen, instellingen as instellingenSchema } from '../contract.ts';
import { bewaarVelden } from '../fields.ts';
import { BEWAARBEGINNEN, bewaarbeginNaam } from '../rules/bewaren.ts';
import { BEWAARBEHEER } from './buiten-de-set.tsx';
import { instellingTekst } from './tekst-instellingen.ts';
import { buitenTekst } from './tekst-sets.ts';

const SLEUTEL = 'bewaren:vast';

type BewaarWaarden = Formulierwaarden<typeof bewaarVelden> & { versie: number };

const valuesOf = ({ bewaren, versie }: Instellingen): BewaarWaarden => ({
  ...{ begin: bewaren.begin, grondslag: bewaren.grondslag, categorie: bewaren.categorie, versie },
  fgOp: datumWaarde(bewaren.fgOp),
  archivarisOp: datumWaarde(bewaren.archivarisOp),
});

/** From when and by what data are kept, and who confirmed that. */
export function BewarenPagina() {
  const vraag = useQuery(api.beheer.readInstellingen.queryOptions());
  return (
    <AlleenVoor rollen={BEWAARBEHEER}>
      <Pagina
        titel={buitenTekst.bewaren}
        uitleg={buitenTekst.bewarenUitleg}
        terug={{ naar: '/instellingen/afspraken', label: instellingTekst.afspraken }}
      >
        <Paper withBorder p="lg" radius="md" maw={720}>
          <Ophalen vraag={vraag}>
            {(instellingen) => (
              <MetConcept key={instellingen.versie} sleutel={SLEUTEL}>
                {(geladen) => <BewaarFormulier instellingen={instellingen} geladen={geladen} />}
              </MetConcept>
            )}
          </Ophalen>
        </Paper>
      </Pagina>
    </AlleenVoor>
  );
}

type BewaarFormulierProps = {
  readonly instellingen: Instellingen;
  readonly geladen: GeladenConcept | null;
};

function BewaarFormulier({ instellingen, geladen }: BewaarFormulierProps) {
  const vandaag = useVandaag();
  const navigate = useVerder();
  const terug = '/instellingen/afspraken';
  const { form, concept } = useConcept({
    ...{ sleutel: SLEUTEL, titel: buitenTekst.bewaren, geladen },
    begin: valuesOf(instellingen),
  });
  const { begin, grondslag, categorie, fgOp, archivarisOp } = form.values;
  const save = useSave({
    operation: api.beheer.changeBewaren,
    concept,
    input: (huidig: Instellingen | undefined) => {
      const fouten = {
        fgOp: datumFout(fgOp, vandaag, false),
        archivarisOp: datumFout(archivarisOp, vandaag, false),
      };
      if (fouten.fgOp ?? fouten.archivarisOp) return void form.setErrors(fouten);
      return {
        ...{ begin, grondslag, categorie, fgOp: fgOp.datum, archivarisOp: archivarisOp.datum },
        versie: huidig?.versie ?? form.values.versie,
      };
    },
    saved: async () => {
      meldGelukt(buitenTekst.opgeslagen);
      await navigate({ to: terug });
    },
    conflict: {
      schema: instellingenSchema,
      regels: (huidig) => [
        {
          veld: bewaarVelden.begin.label,
          opgeslagen: bewaarbeginNaam(huidig.bewaren.begin),
          getypt: bewaarbeginNaam(begin),
        },
        {
          veld: bewaarVelden.grondslag.label,
          opgeslagen: huidig.bewaren.grondslag,
          getypt: grondslag,
        },
      ],
      overnemen: (huidig) => form.setValues(valuesOf(huidig)),
    },
  });
  return (
    <Formulier
      label={buitenTekst.bewaren}
      {...{ form, concept, save }}
      onAnnuleren={() => void navigate({ to: terug })}
    >
      <Stack gap="md">
        <Select
          label={bewaarVelden.begin.label}
          data={BEWAARBEGINNEN.map((value) => ({ value, label: bewaarbeginNaam(value) }))}
          allowDeselect={false}
          {...form.getInputProps('begin')}
        />
        <TextInput
          label={bewaarVelden.grondslag.label}
          required
          {...form.getInputProps('grondslag')}
        />
        <TextInput label={bewaarVelden.categorie.label} {...form.getInputProps('categorie')} />
        {(['fgOp', 'archivarisOp'] as const).map((veld) => (
          <DatumVeld
            key={veld}
            label={bewaarVelden[veld].label}
            {...form.getInputProps(veld)}
            value={form.values[veld]}
            w={280}
          />
        ))}
      </Stack>
    </Formulier>
  );
}
