import { Stack, Switch, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '#renderer/api/client.ts';
import { Conflict, type ConflictRegel, currentOf } from '#renderer/components/conflict.tsx';
import { type DatumWaarde, datumFout, datumWaarde } from '#renderer/components/datum-toestand.ts';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { type Afsprakenset, afsprakenset as setSchema } from '../contract.ts';
import { GevondenSet } from './gevonden-set.tsx';
import { setTekst } from './tekst-instellingen.ts';

const VELDEN: readonly (readonly [string, (waarden: SetWaarden) => string])[] = [
  [setTekst.naam, ({ naam }) => naam],
  [setTekst.geldigTot, ({ geldigTot }) => geldigTot.tekst],
  [setTekst.verlengdTot, ({ verlengdTot }) => verlengdTot.tekst],
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
export type SetWaarden = {
  naam: string;
  geldigTot: DatumWaarde;
  verlengdTot: DatumWaarde;
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
  const queries = useQueryClient();
  const { id } = set;
  const terug = `/instellingen/afspraken/${id}`;
  const titel = setTekst.conceptWijzig(set.naam);
  const { form, concept } = useConcept({ sleutel, titel, begin: valuesOf(set), geladen });
  const wijzig = useMutation(
    api.beheer.changeAfsprakenset.mutationOptions({
      onSuccess: async ({ naam }) => {
        await concept.finish();
        await queries.invalidateQueries({ queryKey: api.beheer.listAfsprakensets.key() });
        meldGelukt(setTekst.opgeslagen(naam));
        await navigate({ to: terug });
      },
    }),
  );
  const huidig = currentOf(wijzig.error, setSchema);
  const { naam, goedeVrijdagVrij, geldigTot, verlengdTot } = form.values;
  const submit = () => {
    const fouten = {
      geldigTot: datumFout(geldigTot, vandaag, false),
      verlengdTot: datumFout(verlengdTot, vandaag, false),
    };
    if (fouten.geldigTot ?? fouten.verlengdTot) return form.setErrors(fouten);
    wijzig.mutate({
      ...{ id, naam, goedeVrijdagVrij },
      // After a conflict the next save is a choice made with open eyes: it sends the newest versie.
      versie: huidig?.versie ?? form.values.versie,
      geldigTot: geldigTot.datum,
      verlengdTot: verlengdTot.datum,
    });
  };
  const adopt = (nieuw: Afsprakenset) => {
    form.setValues(valuesOf(nieuw));
    wijzig.reset();
  };
  return (
    <Formulier
      label={titel}
      form={form}
      concept={concept}
      fout={wijzig.error}
      bezig={wijzig.isPending}
      onOpslaan={submit}
      onAnnuleren={() => void navigate({ to: terug })}
      conflict={
        huidig && (
          <Conflict
            regels={setConflict(valuesOf(huidig), form.values)}
            onOvernemen={() => adopt(huidig)}
          />
        )
      }
    >
      <Stack gap="md">
        <TextInput label={setTekst.naam} required {...form.getInputProps('naam')} />
        <DatumVeld
          label={setTekst.geldigTot}
          {...form.getInputProps('geldigTot')}
          value={geldigTot}
          w={280}
        />
        <DatumVeld
          label={setTekst.verlengdTot}
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
