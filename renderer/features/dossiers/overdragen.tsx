import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { dossier as dossierSchema } from '#contract/dossiers.ts';
import { api } from '#renderer/api/client.ts';
import { currentOf } from '#renderer/components/conflict.tsx';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { meldGelukt } from '#renderer/components/melding.ts';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Venster } from '#renderer/components/venster.tsx';
import { useVerversen } from '#renderer/dossier/verversen.ts';
import { tekst } from '#renderer/text/nl/algemeen.ts';
import { behandelaarTekst } from '#renderer/text/nl/dossiers.ts';
import { WieConflict } from './behandelaar.tsx';
import type { Deel } from './deel.ts';
import { useEersteVeld } from './eerste-veld.ts';

/** Handing a dossier to a colleague. */
export function Overdragen(deel: Deel) {
  const { dossier, sluiten } = deel;
  const vraag = useQuery(api.dossiers.collegas.queryOptions());
  return (
    <Venster titel={behandelaarTekst.overdragenTitel} onSluiten={sluiten}>
      <Ophalen vraag={vraag}>
        {(collegas) => {
          const anderen = collegas.filter(({ id }) => id !== dossier.behandelaar?.id);
          return anderen.length === 0 ? (
            <Text size="sm">{behandelaarTekst.geenCollegas}</Text>
          ) : (
            <Keuze {...deel} collegas={anderen} />
          );
        }}
      </Ophalen>
    </Venster>
  );
}

type KeuzeProps = Deel & { readonly collegas: readonly { id: string; naam: string }[] };

function Keuze({ dossier, sluiten, collegas }: KeuzeProps) {
  const verversen = useVerversen();
  const begin = useEersteVeld<HTMLFormElement>();
  const [collega, setCollega] = useState<string | null>(null);
  const [fout, setFout] = useState<string>();
  const draagOver = useMutation(
    api.dossiers.draagOver.mutationOptions({
      onSuccess: async (nieuw) => {
        sluiten();
        await verversen.metDossier(nieuw);
        meldGelukt(behandelaarTekst.overgedragen(nieuw.behandelaar?.naam ?? ''));
      },
    }),
  );
  const huidig = currentOf(draagOver.error, dossierSchema);
  const versie = huidig?.versie ?? dossier.versie;
  const submit = () => {
    if (collega === null) return setFout(behandelaarTekst.kies);
    draagOver.mutate({ id: dossier.id, versie, accountId: collega });
  };
  return (
    <form
      ref={begin}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="md">
        {huidig !== undefined && (
          <WieConflict
            nieuw={huidig}
            getypt={collegas.find(({ id }) => id === collega)?.naam ?? ''}
            onKlaar={draagOver.reset}
          />
        )}
        {draagOver.isError && huidig === undefined && <Foutmelding fout={draagOver.error} />}
        <Select
          label={behandelaarTekst.collega}
          description={behandelaarTekst.collegaUitleg}
          data={collegas.map(({ id, naam }) => ({ value: id, label: naam }))}
          value={collega}
          onChange={(value) => {
            setCollega(value);
            setFout(undefined);
          }}
          error={fout}
          required
          data-autofocus
          data-eerste
        />
        <Group>
          <Button type="submit" loading={draagOver.isPending}>
            {behandelaarTekst.draagOver}
          </Button>
          <Button variant="default" onClick={sluiten}>
            {tekst.annuleren}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
