import { Checkbox, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { Formulier } from '#renderer/components/formulier.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { useVerder } from '#renderer/components/use-verder.ts';
import { Venster } from '#renderer/components/venster.tsx';
import { naamVan } from '#renderer/dossier/persoon.ts';
import type { Dossier } from '../contract.ts';
import { mensenTekst } from './tekst-mensen.ts';
import { procedureTekst } from './tekst-procedure.ts';

type SplitsHuishoudenProps = { readonly dossier: Dossier; readonly sluiten: () => void };

/** The window in which part of a household gets a dossier of its own. */
export function SplitsHuishouden(props: SplitsHuishoudenProps) {
  return (
    <Venster titel={mensenTekst.splitsTitel} onSluiten={props.sluiten}>
      <SplitsFormulier {...props} />
    </Venster>
  );
}

function SplitsFormulier({ dossier, sluiten }: SplitsHuishoudenProps) {
  const navigate = useVerder();
  const lopend = dossier.procedures.filter(({ isLopend }) => isLopend);
  const [mee, setMee] = useState<readonly string[]>([]);
  const [ook, setOok] = useState<readonly string[]>([]);
  const [procedures, setProcedures] = useState<readonly string[]>(lopend.map(({ id }) => id));
  const [fouten, setFouten] = useState<Record<string, React.ReactNode>>({});
  const save = useSave({
    operation: api.dossiers.splitHuishouden,
    input: () => {
      const weg = mee.filter((id) => !ook.includes(id));
      const zin =
        mee.length === 0
          ? mensenTekst.kiesWie
          : weg.length === dossier.personen.length
            ? mensenTekst.iemandBlijft
            : undefined;
      setFouten(zin === undefined ? {} : { mee: zin });
      if (zin !== undefined) return undefined;
      return {
        ...{ dossierId: dossier.id, mee: [...mee] },
        ...{ ook: ook.filter((id) => mee.includes(id)), procedures: [...procedures] },
      };
    },
    saved: ({ id, nummer }) => {
      meldGelukt(mensenTekst.gesplitst(nummer));
      void navigate({ to: `/dossiers/${id}` });
    },
  });
  return (
    <Formulier
      label={mensenTekst.splitsTitel}
      form={{ errors: fouten, setErrors: setFouten }}
      save={save}
      opslaan={mensenTekst.splits}
      onAnnuleren={sluiten}
    >
      <Text size="sm">{mensenTekst.splitsUitleg}</Text>
      <Checkbox.Group
        label={mensenTekst.wie}
        value={[...mee]}
        onChange={setMee}
        error={fouten['mee']}
      >
        <Stack gap={6} mt={4}>
          {dossier.personen.map((persoon) => (
            <Checkbox key={persoon.id} value={persoon.id} label={naamVan(persoon)} />
          ))}
        </Stack>
      </Checkbox.Group>
      {dossier.personen
        .filter(({ id }) => mee.includes(id))
        .map((persoon) => (
          <Checkbox
            key={persoon.id}
            label={mensenTekst.blijftOok(naamVan(persoon))}
            checked={ook.includes(persoon.id)}
            onChange={(event) =>
              setOok(
                event.currentTarget.checked
                  ? [...ook, persoon.id]
                  : ook.filter((id) => id !== persoon.id),
              )
            }
          />
        ))}
      {lopend.length > 0 && (
        <Checkbox.Group
          label={mensenTekst.welkeProcedures}
          value={[...procedures]}
          onChange={setProcedures}
        >
          <Stack gap={6} mt={4}>
            {lopend.map(({ id, verhuurder, woning }) => (
              <Checkbox
                key={id}
                value={id}
                label={[
                  verhuurder === null
                    ? procedureTekst.procedureOnbekend
                    : procedureTekst.procedureVan(verhuurder.naam),
                  woning,
                ]
                  .filter(Boolean)
                  .join(', ')}
              />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
    </Formulier>
  );
}
