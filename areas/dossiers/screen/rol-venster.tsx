import { Checkbox, Radio, Stack } from '@mantine/core';
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
import { PERSOONROLLEN, type Persoonrol, persoonrolNaam } from '../rules-rollen.ts';
import { mensenTekst } from './tekst-mensen.ts';

type RolVensterProps = {
  readonly persoon: Dossier['personen'][number];
  readonly dossier: Dossier;
  readonly sluiten: () => void;
};

/** The window in which somebody says what a person is in the household, or that they left it. */
export function RolVenster(props: RolVensterProps) {
  return (
    <Venster titel={mensenTekst.rolTitel(naamVan(props.persoon))} onSluiten={props.sluiten}>
      <RolFormulier {...props} />
    </Venster>
  );
}

function RolFormulier({ persoon, dossier, sluiten }: RolVensterProps) {
  const vandaag = useVandaag();
  const was = persoon.vertrokken;
  const [rol, setRol] = useState<Persoonrol>(persoon.rol);
  const [weg, setWeg] = useState(was !== null);
  const [op, setOp] = useState(datumWaarde(was === 'onbekend' ? null : was));
  const [eerste, setEerste] = useState(false);
  const [fouten, setFouten] = useState<Record<string, React.ReactNode>>({});
  const save = useSave({
    operation: api.dossiers.changeRol,
    input: () => {
      const said = weg ? datumFout(op, vandaag, false) : undefined;
      setFouten(said === undefined ? {} : { vertrokken: said });
      if (said !== undefined) return undefined;
      return {
        ...{ dossierId: dossier.id, id: persoon.id, rol, maakEerste: eerste },
        vertrokken: weg ? (op.datum ?? ('onbekend' as const)) : null,
      };
    },
    saved: () => {
      sluiten();
      meldGelukt(mensenTekst.rolOpgeslagen);
    },
  });
  const fout = fouten['vertrokken'];
  return (
    <Formulier
      label={mensenTekst.rolTitel(naamVan(persoon))}
      form={{ errors: fouten, setErrors: setFouten }}
      save={save}
      onAnnuleren={sluiten}
    >
      <Radio.Group
        label={mensenTekst.rol}
        value={rol}
        onChange={(value) => setRol(PERSOONROLLEN.find((one) => one === value) ?? rol)}
      >
        <Stack gap={6} mt={4}>
          {PERSOONROLLEN.map((one) => (
            <Radio key={one} value={one} label={persoonrolNaam(one)} />
          ))}
        </Stack>
      </Radio.Group>
      <Checkbox
        label={mensenTekst.vertrokken}
        checked={weg}
        onChange={(event) => setWeg(event.currentTarget.checked)}
      />
      {weg && (
        <DatumVeld
          label={mensenTekst.vertrokkenOp}
          description={mensenTekst.dagOnbekend}
          value={op}
          onChange={setOp}
          error={typeof fout === 'string' ? fout : undefined}
          w={240}
        />
      )}
      {!persoon.eerste && persoon.overleden === null && (
        <Checkbox
          label={mensenTekst.maakEerste}
          checked={eerste}
          onChange={(event) => setEerste(event.currentTarget.checked)}
        />
      )}
    </Formulier>
  );
}
