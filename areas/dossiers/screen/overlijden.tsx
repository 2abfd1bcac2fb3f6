import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { datumFout, datumWaarde } from '#renderer/components/datum-toestand.ts';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { Venster } from '#renderer/components/venster.tsx';
import { naamVan } from '#renderer/dossier/persoon.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import type { Dossier } from '../contract.ts';
import { persoonMenuTekst } from './tekst-procedure.ts';

type OverlijdenProps = {
  readonly persoon: Dossier['personen'][number];
  readonly dossier: Dossier;
  readonly sluiten: () => void;
};

/** The window in which somebody says that a person died, or that this was a mistake. */
export function OverlijdenVenster(props: OverlijdenProps) {
  return (
    <Venster titel={persoonMenuTekst.titel(naamVan(props.persoon))} onSluiten={props.sluiten}>
      <OverlijdenFormulier {...props} />
    </Venster>
  );
}

function OverlijdenFormulier({ persoon, dossier, sluiten }: OverlijdenProps) {
  const vandaag = useVandaag();
  const { overleden } = persoon;
  const [op, setOp] = useState(datumWaarde(overleden === 'onbekend' ? null : overleden));
  const [fouten, setFouten] = useState<Record<string, React.ReactNode>>({});
  const save = useSave({
    operation: api.dossiers.recordOverlijden,
    input: (_: undefined, keuze: 'herstel' | undefined) => {
      const said = keuze === 'herstel' ? undefined : datumFout(op, vandaag, false);
      setFouten(said === undefined ? {} : { overleden: said });
      if (said !== undefined) return undefined;
      const nu = op.datum ?? ('onbekend' as const);
      return {
        dossierId: dossier.id,
        id: persoon.id,
        overleden: keuze === 'herstel' ? null : nu,
      };
    },
    saved: (_, input) => {
      sluiten();
      meldGelukt(
        input.overleden === null ? persoonMenuTekst.hersteld : persoonMenuTekst.vastgelegd,
      );
    },
  });
  const fout = fouten['overleden'];
  return (
    <Formulier
      label={persoonMenuTekst.titel(naamVan(persoon))}
      form={{ errors: fouten, setErrors: setFouten }}
      save={save}
      opslaan={persoonMenuTekst.vastleggen}
      onAnnuleren={sluiten}
    >
      <Text size="sm">{persoonMenuTekst.uitleg}</Text>
      <DatumVeld
        label={persoonMenuTekst.op}
        description={persoonMenuTekst.opUitleg}
        value={op}
        onChange={setOp}
        error={typeof fout === 'string' ? fout : undefined}
        w={240}
      />
      {overleden !== null && (
        <Button variant="default" onClick={() => save.start('herstel')}>
          {persoonMenuTekst.herstel}
        </Button>
      )}
    </Formulier>
  );
}
