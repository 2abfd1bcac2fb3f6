import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Melding } from '#contract/meldingen.ts';
import { melding as meldingSchema } from '#contract/meldingen.ts';
import type { Partner } from '#contract/partners.ts';
import { isVerhuurder } from '#domain/meldingen/verhuurder.ts';
import { api } from '#renderer/api/client.ts';
import { currentOf } from '#renderer/components/conflict.tsx';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { meldGelukt } from '#renderer/components/melding.ts';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Venster } from '#renderer/components/venster.tsx';
import { ZoekKeuze } from '#renderer/components/zoek-keuze.tsx';
import { useVerversen } from '#renderer/dossier/verversen.ts';
import { tekst } from '#renderer/text/nl/algemeen.ts';
import { meldingTekst } from '#renderer/text/nl/dossiers.ts';
import type { Deel } from './deel.ts';

type MeldingVerhuurderProps = Deel & { readonly melding: Melding };

/** Says who lets the dwelling that a melding is about. */
export function MeldingVerhuurder(props: MeldingVerhuurderProps) {
  const partners = useQuery(api.partners.lijst.queryOptions());
  return (
    <Venster titel={meldingTekst.verhuurderTitel} onSluiten={props.sluiten}>
      <Ophalen vraag={partners}>{(lijst) => <Keuze {...props} partners={lijst} />}</Ophalen>
    </Venster>
  );
}

function Keuze(props: MeldingVerhuurderProps & { readonly partners: readonly Partner[] }) {
  const { melding, sluiten, partners } = props;
  const verversen = useVerversen();
  const [gekozen, setGekozen] = useState(melding.verhuurder?.id ?? null);
  const [fout, setFout] = useState<string>();
  const noem = useMutation(
    api.meldingen.noemVerhuurder.mutationOptions({
      onSuccess: async ({ verhuurder }) => {
        sluiten();
        await verversen.opnieuw();
        meldGelukt(meldingTekst.verhuurderVastgelegd(verhuurder?.naam ?? ''));
      },
    }),
  );
  // After a conflict the choice is made anew with open eyes: it sends the newest versie.
  const versie = currentOf(noem.error, meldingSchema)?.versie ?? melding.versie;
  const keuzes = partners.filter(
    ({ soort, actief, id }) => isVerhuurder(soort) && (actief || id === gekozen),
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (gekozen === null) return setFout(meldingTekst.kiesVerhuurder);
        noem.mutate({ id: melding.id, versie, verhuurderId: gekozen });
      }}
    >
      <Stack gap="md">
        {noem.isError && <Foutmelding fout={noem.error} />}
        <ZoekKeuze
          label={meldingTekst.verhuurder}
          description={meldingTekst.verhuurderUitleg}
          data={keuzes.map(({ id, naam }) => ({ value: id, label: naam }))}
          value={gekozen}
          onChange={(id) => {
            setGekozen(id);
            setFout(undefined);
          }}
          error={fout}
          allowDeselect={false}
          required
          data-autofocus
        />
        <Group>
          <Button type="submit" loading={noem.isPending}>
            {meldingTekst.vastleggen}
          </Button>
          <Button variant="default" onClick={sluiten}>
            {tekst.annuleren}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
