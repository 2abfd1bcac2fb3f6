import { Button, Group, Select, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { Conflict, currentOf } from '#renderer/components/conflict.tsx';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { algemeenTekst } from '#renderer/components/tekst-algemeen.ts';
import { meldGelukt } from '#renderer/components/toast.ts';
import { Venster } from '#renderer/components/venster.tsx';
import { useVerversen } from '#renderer/dossier/verversen.ts';
import { type Dossier, dossier as dossierSchema } from '../contract.ts';
import {
  PROCESSTAPPEN,
  type Processtap,
  processtapNaam,
  type Werkstatus,
  werkstatusNaam,
} from '../rules.ts';
import type { Kaartdeel } from './deel.ts';
import { standTekst } from './tekst-dossiers.ts';

const KEUZES = ['nieuw', 'screening', 'afstemming'] as const;
type Keuze = (typeof KEUZES)[number];

/** Changing what the desk does with the dossier and how far its case is. */
export function StandVenster(deel: Kaartdeel) {
  return (
    <Venster titel={standTekst.titel} onSluiten={deel.sluiten}>
      <StandFormulier {...deel} />
    </Venster>
  );
}

function StandFormulier({ dossier, sluiten }: Kaartdeel) {
  const verversen = useVerversen();
  const [werkstatus, setWerkstatus] = useState<Keuze>(choiceOf(dossier.werkstatus));
  const [processtap, setProcesstap] = useState<Processtap>(dossier.processtap);
  const wijzig = useMutation(
    api.dossiers.changeStand.mutationOptions({
      onSuccess: async (nieuw) => {
        sluiten();
        await verversen.metDossier(nieuw);
        meldGelukt(standTekst.opgeslagen);
      },
    }),
  );
  const huidig = currentOf(wijzig.error, dossierSchema);
  const versie = huidig?.versie ?? dossier.versie;
  const adopt = (nieuw: Dossier) => {
    setWerkstatus(choiceOf(nieuw.werkstatus));
    setProcesstap(nieuw.processtap);
    wijzig.reset();
    void verversen.metDossier(nieuw);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        wijzig.mutate({ id: dossier.id, versie, werkstatus, processtap });
      }}
    >
      <Stack gap="md">
        {huidig !== undefined && (
          <Conflict
            onOvernemen={() => adopt(huidig)}
            regels={[
              {
                veld: standTekst.werkstatus,
                opgeslagen: werkstatusNaam(huidig.werkstatus),
                getypt: werkstatusNaam(werkstatus),
              },
              {
                veld: standTekst.processtap,
                opgeslagen: processtapNaam(huidig.processtap),
                getypt: processtapNaam(processtap),
              },
            ]}
          />
        )}
        {wijzig.isError && huidig === undefined && <Foutmelding fout={wijzig.error} />}
        <Select
          label={standTekst.werkstatus}
          description={standTekst.werkstatusUitleg}
          data={KEUZES.map((value) => ({ value, label: werkstatusNaam(value) }))}
          value={werkstatus}
          onChange={(value) => value !== null && setWerkstatus(value)}
          allowDeselect={false}
          data-autofocus
        />
        <Select
          label={standTekst.processtap}
          description={standTekst.processtapUitleg}
          data={PROCESSTAPPEN.map((value) => ({
            value,
            label:
              value === 'uitgesteld'
                ? processtapNaam(value)
                : standTekst.stap(value, processtapNaam(value)),
          }))}
          value={processtap}
          onChange={(value) => value !== null && setProcesstap(value)}
          allowDeselect={false}
        />
        <Group>
          <Button type="submit" loading={wijzig.isPending}>
            {algemeenTekst.opslaan}
          </Button>
          <Button variant="default" onClick={sluiten}>
            {algemeenTekst.annuleren}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

// A closed dossier shows no form; this only keeps the types honest.
function choiceOf(werkstatus: Werkstatus): Keuze {
  return werkstatus === 'afgesloten' ? 'afstemming' : werkstatus;
}
