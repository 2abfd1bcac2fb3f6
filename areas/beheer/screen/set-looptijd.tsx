import { Radio, Select, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { beginwaarden } from '#domain/velden/formulier.ts';
import { api } from '#renderer/api/client.ts';
import { datumFout } from '#renderer/components/datum-toestand.ts';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { useVerder } from '#renderer/components/use-verder.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import type { Afsprakenset } from '../contract-sets.ts';
import { looptijdVelden } from '../fields.ts';
import { LOOPTIJDBESLUITEN, looptijdbesluitNaam } from '../rules/looptijd.ts';
import { LOOPTIJDBESLISSERS } from './geldigheid-kaart.tsx';
import { GevondenSet } from './gevonden-set.tsx';
import { looptijdTekst } from './tekst-sets.ts';

/** Recording what the parties decided about the period of a set (SA 2). */
export function SetLooptijd({ setId }: { setId: string }) {
  const sleutel = `afsprakenset-looptijd:${setId}`;
  return (
    <GevondenSet
      setId={setId}
      sleutel={sleutel}
      rollen={LOOPTIJDBESLISSERS}
      titel={({ naam }) => `${looptijdTekst.titel}: ${naam}`}
      uitleg={looptijdTekst.uitleg}
    >
      {(set, geladen) => <LooptijdFormulier set={set} sleutel={sleutel} geladen={geladen} />}
    </GevondenSet>
  );
}

type LooptijdFormulierProps = {
  readonly set: Afsprakenset;
  readonly sleutel: string;
  readonly geladen: GeladenConcept | null;
};

function LooptijdFormulier({ set, sleutel, geladen }: LooptijdFormulierProps) {
  const vandaag = useVandaag();
  const navigate = useVerder();
  const terug = `/instellingen/afspraken/${set.id}`;
  const { data: sets = [] } = useQuery(api.beheer.listAfsprakensets.queryOptions());
  const { form, concept } = useConcept({
    ...{ sleutel, geladen, titel: looptijdTekst.concept(set.naam) },
    begin: beginwaarden(looptijdVelden, vandaag),
  });
  const { besluit, besloten, tot, wie, doorSet } = form.values;
  const isVerlengd = besluit === 'verlengd';
  const save = useSave({
    operation: api.beheer.decideLooptijd,
    concept,
    input: () => {
      const fouten = {
        ...(besloten.datum === null && { besloten: datumFout(besloten, vandaag, true) }),
        ...(wie.trim() === '' && { wie: looptijdTekst.wie }),
        ...(isVerlengd && tot.datum === null && { tot: looptijdTekst.tot }),
        ...(!isVerlengd && !doorSet && { doorSet: looptijdTekst.kiesSet }),
      };
      form.setErrors(fouten);
      if (Object.keys(fouten).length > 0 || besloten.datum === null) return undefined;
      return {
        ...{ id: set.id, versie: set.versie, besluit, besloten: besloten.datum, wie },
        tot: isVerlengd ? tot.datum : null,
        doorSet: isVerlengd ? null : doorSet || null,
      };
    },
    saved: async () => {
      meldGelukt(looptijdTekst.opgeslagen);
      await navigate({ to: terug });
    },
  });
  const fout = (veld: string) => {
    const zin = form.errors[veld];
    return typeof zin === 'string' ? zin : undefined;
  };
  return (
    <Formulier
      label={looptijdTekst.titel}
      {...{ form, concept, save }}
      onAnnuleren={() => void navigate({ to: terug })}
    >
      <Stack gap="md">
        <Radio.Group label={looptijdVelden.besluit.label} {...form.getInputProps('besluit')}>
          <Stack gap={6} mt={6}>
            {LOOPTIJDBESLUITEN.map((value) => (
              <Radio key={value} value={value} label={looptijdbesluitNaam(value)} />
            ))}
          </Stack>
        </Radio.Group>
        {isVerlengd ? (
          <DatumVeld
            label={looptijdVelden.tot.label}
            value={tot}
            onChange={(waarde) => form.setFieldValue('tot', waarde)}
            error={fout('tot')}
            verplicht
            w={280}
          />
        ) : (
          <Select
            label={looptijdVelden.doorSet.label}
            data={sets
              .filter(({ id, geldigVan }) => id !== set.id && geldigVan > set.geldigVan)
              .map(({ id, naam }) => ({ value: id, label: naam }))}
            value={doorSet || null}
            onChange={(value) => form.setFieldValue('doorSet', value ?? '')}
            error={fout('doorSet')}
            required
          />
        )}
        <DatumVeld
          label={looptijdVelden.besloten.label}
          value={besloten}
          onChange={(waarde) => form.setFieldValue('besloten', waarde)}
          error={fout('besloten')}
          verplicht
          w={280}
        />
        <TextInput label={looptijdVelden.wie.label} required {...form.getInputProps('wie')} />
        <Text size="sm" c="dimmed">
          {looptijdTekst.uitleg}
        </Text>
      </Stack>
    </Formulier>
  );
}
