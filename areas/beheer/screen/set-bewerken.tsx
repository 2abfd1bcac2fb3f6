import { Stack, Switch, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { Formulierwaarden } from '#domain/velden/formulier.ts';
import { api } from '#renderer/api/client.ts';
import type { ConflictRegel } from '#renderer/components/conflict.tsx';
import { datumFout, datumWaarde } from '#renderer/components/datum-toestand.ts';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { type Afsprakenset, afsprakenset as setSchema } from '../contract.ts';
import { setVelden } from '../fields.ts';
import { GevondenSet } from './gevonden-set.tsx';
import { setTekst } from './tekst-instellingen.ts';

const VELDEN: readonly (readonly [string, (waarden: SetWaarden) => string])[] = [
  [setVelden.naam.label, ({ naam }) => naam],
  [setVelden.geldigTot.label, ({ geldigTot }) => geldigTot.tekst],
  [setVelden.verlengdTot.label, ({ verlengdTot }) => verlengdTot.tekst],
  [
    setTekst.goedeVrijdagKort,
    ({ goedeVrijdagVrij }) =>
      goedeVrijdagVrij ? setTekst.goedeVrijdagAan : setTekst.goedeVrijdagUit,
  ],
];

/** A stored set beside a typed one, field by field in words. */
export function setConflict(huidig: SetWaarden, getypt: SetWaarden): readonly ConflictRegel[] {
  return VELDEN.map(([veld, read]) => ({ veld, opgeslagen: read(huidig), getypt: read(getypt) }));
}

type SetFormulierProps = {
  readonly set: Afsprakenset;
  readonly sleutel: string;
  readonly geladen: GeladenConcept | null;
};

/** What the form of a set holds; dates with the text as typed. */
export type SetWaarden = Omit<Formulierwaarden<typeof setVelden>, 'geldigVan'> & {
  goedeVrijdagVrij: boolean;
  versie: number;
};

function valuesOf(set: Afsprakenset): SetWaarden {
  const { naam, goedeVrijdagVrij, versie } = set;
  return {
    ...{ naam, goedeVrijdagVrij, versie },
    geldigTot: datumWaarde(set.geldigTot),
    verlengdTot: datumWaarde(set.verlengdTot),
  };
}

/** The form of a set. */
export function SetFormulier({ set, sleutel, geladen }: SetFormulierProps) {
  const vandaag = useVandaag();
  const navigate = useNavigate();
  const { id } = set;
  const terug = `/instellingen/afspraken/${id}`;
  const titel = setTekst.conceptWijzig(set.naam);
  const { form, concept } = useConcept({ sleutel, titel, begin: valuesOf(set), geladen });
  const { naam, goedeVrijdagVrij, geldigTot, verlengdTot } = form.values;
  const save = useSave({
    operation: api.beheer.changeAfsprakenset,
    concept,
    input: (huidig: Afsprakenset | undefined) => {
      const fouten = {
        geldigTot: datumFout(geldigTot, vandaag, false),
        verlengdTot: datumFout(verlengdTot, vandaag, false),
      };
      if (fouten.geldigTot ?? fouten.verlengdTot) return void form.setErrors(fouten);
      return {
        ...{ id, naam, goedeVrijdagVrij },
        versie: huidig?.versie ?? form.values.versie,
        geldigTot: geldigTot.datum,
        verlengdTot: verlengdTot.datum,
      };
    },
    saved: async (nieuw) => {
      meldGelukt(setTekst.opgeslagen(nieuw.naam));
      await navigate({ to: terug });
    },
    conflict: {
      schema: setSchema,
      regels: (huidig) => setConflict(valuesOf(huidig), form.values),
      overnemen: (huidig) => form.setValues(valuesOf(huidig)),
    },
  });
  return (
    <Formulier
      label={titel}
      {...{ form, concept, save }}
      onAnnuleren={() => void navigate({ to: terug })}
    >
      <Stack gap="md">
        <TextInput label={setVelden.naam.label} required {...form.getInputProps('naam')} />
        <DatumVeld
          label={setVelden.geldigTot.label}
          {...form.getInputProps('geldigTot')}
          value={geldigTot}
          w={280}
        />
        <DatumVeld
          label={setVelden.verlengdTot.label}
          {...form.getInputProps('verlengdTot')}
          value={verlengdTot}
          w={280}
        />
        <Switch
          label={setTekst.goedeVrijdag}
          description={setTekst.goedeVrijdagUitleg}
          {...form.getInputProps('goedeVrijdagVrij', { type: 'checkbox' })}
        />
      </Stack>
    </Formulier>
  );
}

/** Changing the name, the validity and the calendar of a set. */
export function SetBewerken({ setId }: { setId: string }) {
  const sleutel = `afsprakenset:${setId}`;
  return (
    <GevondenSet setId={setId} sleutel={sleutel} titel={({ naam }) => setTekst.wijzig(naam)}>
      {(set, geladen) => <SetFormulier set={set} sleutel={sleutel} geladen={geladen} />}
    </GevondenSet>
  );
}
