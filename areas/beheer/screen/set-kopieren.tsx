import { Stack, TextInput } from '@mantine/core';
import { addDays } from '#domain/dates/iso-date.ts';
import { api } from '#renderer/api/client.ts';
import { datumFout, datumWaarde, LEGE_DATUM } from '#renderer/components/datum-toestand.ts';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { useVerder } from '#renderer/components/use-verder.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import type { Afsprakenset } from '../contract-sets.ts';
import { setVelden } from '../fields.ts';
import { GevondenSet } from './gevonden-set.tsx';
import { setTekst } from './tekst-instellingen.ts';

/** Making a new set out of this one, for the next period. */
export function SetKopieren({ setId }: { setId: string }) {
  const sleutel = `afsprakenset-kopie:${setId}`;
  return (
    <GevondenSet
      setId={setId}
      sleutel={sleutel}
      titel={({ naam }) => setTekst.conceptKopie(naam)}
      uitleg={setTekst.kopieUitleg}
    >
      {(set, geladen) => <KopieFormulier set={set} sleutel={sleutel} geladen={geladen} />}
    </GevondenSet>
  );
}

type KopieFormulierProps = {
  readonly set: Afsprakenset;
  readonly sleutel: string;
  readonly geladen: GeladenConcept | null;
};

function KopieFormulier({ set, sleutel, geladen }: KopieFormulierProps) {
  const vandaag = useVandaag();
  const navigate = useVerder();
  // The new set most likely begins the day after this one ends.
  const einde = set.verlengdTot ?? set.geldigTot;
  const { form, concept } = useConcept({
    sleutel,
    titel: setTekst.conceptKopie(set.naam),
    begin: { naam: '', geldigVan: einde === null ? LEGE_DATUM : datumWaarde(addDays(einde, 1)) },
    geladen,
  });
  const { naam, geldigVan } = form.values;
  const save = useSave({
    operation: api.beheer.copyAfsprakenset,
    concept,
    input: () => {
      if (geldigVan.datum === null)
        return void form.setErrors({ geldigVan: datumFout(geldigVan, vandaag, true) });
      return { id: set.id, naam, geldigVan: geldigVan.datum };
    },
    saved: async (nieuw) => {
      meldGelukt(setTekst.kopieGemaakt(nieuw.naam));
      await navigate({ to: `/instellingen/afspraken/${nieuw.id}` });
    },
  });
  return (
    <Formulier
      label={setTekst.conceptKopie(set.naam)}
      {...{ form, concept, save }}
      opslaan={setTekst.kopieKnop}
      onAnnuleren={() => void navigate({ to: `/instellingen/afspraken/${set.id}` })}
    >
      <Stack gap="md">
        <TextInput label={setTekst.kopieNaam} required {...form.getInputProps('naam')} />
        <DatumVeld
          label={setVelden.geldigVan.label}
          {...form.getInputProps('geldigVan')}
          value={geldigVan}
          verplicht
          w={280}
        />
      </Stack>
    </Formulier>
  );
}
