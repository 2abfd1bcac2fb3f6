import { Select } from '@mantine/core';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { Formulier } from '#renderer/components/formulier.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useShowAnswer } from '#renderer/components/use-refresh.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { Venster } from '#renderer/components/venster.tsx';
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
  const refresh = useShowAnswer();
  const [werkstatus, setWerkstatus] = useState<Keuze>(choiceOf(dossier.werkstatus));
  const [processtap, setProcesstap] = useState<Processtap>(dossier.processtap);
  const save = useSave({
    operation: api.dossiers.changeStand,
    input: (huidig: Dossier | undefined) => ({
      ...{ id: dossier.id, werkstatus, processtap },
      versie: (huidig ?? dossier).versie,
    }),
    saved: () => {
      sluiten();
      meldGelukt(standTekst.opgeslagen);
    },
    conflict: {
      schema: dossierSchema,
      regels: (huidig) => [
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
      ],
      overnemen: (huidig) => {
        setWerkstatus(choiceOf(huidig.werkstatus));
        setProcesstap(huidig.processtap);
        void refresh(['dossiers', 'changeStand'], huidig);
      },
    },
  });
  return (
    <Formulier label={standTekst.titel} save={save} onAnnuleren={sluiten}>
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
    </Formulier>
  );
}

// A closed dossier shows no form; this only keeps the types honest.
function choiceOf(werkstatus: Werkstatus): Keuze {
  return werkstatus === 'afgesloten' ? 'afstemming' : werkstatus;
}
