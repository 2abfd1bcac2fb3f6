import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Melding } from '#contract/meldingen.ts';
import { melding as meldingSchema } from '#contract/meldingen.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { aanleidingNaam } from '#domain/meldingen/aanleidingen.ts';
import { useDubbelBinnen } from '#renderer/afspraken/dubbel-binnen.ts';
import { api } from '#renderer/api/client.ts';
import { currentOf } from '#renderer/components/conflict.tsx';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { meldGelukt } from '#renderer/components/melding.ts';
import { Venster } from '#renderer/components/venster.tsx';
import { useVerversen } from '#renderer/dossier/verversen.ts';
import { tekst } from '#renderer/text/nl/algemeen.ts';
import { meldingTekst } from '#renderer/text/nl/dossiers.ts';
import type { Deel } from './deel.ts';
import { koppelkeuzes } from './meldingen-groepen.ts';

const naamOf = ({ aanleiding, partner, ontvangenOp }: Melding) =>
  `${aanleidingNaam(aanleiding)} · ${partner.naam} · ${formatDatum(ontvangenOp)}`;

/** Says that a melding is about the same event as an earlier one, so that both count once. */
export function MeldingKoppelen(props: Deel & { melding: Melding }) {
  const { dossier, melding, sluiten } = props;
  const verversen = useVerversen();
  const keuzes = koppelkeuzes(melding, dossier.meldingen, useDubbelBinnen());
  const [gekozen, setGekozen] = useState(keuzes.find(({ lijkt }) => lijkt)?.melding.id ?? '');
  const [fout, setFout] = useState<string>();
  const koppel = useMutation(
    api.meldingen.koppel.mutationOptions({
      onSuccess: async () => {
        sluiten();
        await verversen.opnieuw();
        meldGelukt(meldingTekst.gekoppeld);
      },
    }),
  );
  // After a conflict the choice is made anew with open eyes: it sends the newest versie.
  const versie = currentOf(koppel.error, meldingSchema)?.versie ?? melding.versie;
  return (
    <Venster titel={meldingTekst.koppelTitel} onSluiten={sluiten} size="lg">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (gekozen === '') return setFout(meldingTekst.kiesMelding);
          koppel.mutate({ id: melding.id, versie, zelfdeAls: gekozen });
        }}
      >
        <Stack gap="md">
          {koppel.isError && <Foutmelding fout={koppel.error} />}
          <div>
            <Text size="sm" fw={560}>
              {naamOf(melding)}
            </Text>
            <Text size="sm" c="dimmed">
              {meldingTekst.koppelUitleg}
            </Text>
          </div>
          <Radio.Group
            label={meldingTekst.koppelAan}
            value={gekozen}
            error={fout}
            onChange={(value) => {
              setGekozen(value);
              setFout(undefined);
            }}
          >
            <Stack gap="xs" mt="xs" mah={340} style={{ overflowY: 'auto' }} p={3}>
              {keuzes.map(({ melding: keuze, lijkt, reden }) => (
                <Radio
                  key={keuze.id}
                  value={keuze.id}
                  label={naamOf(keuze)}
                  description={lijkt ? `${meldingTekst.lijkt} ${reden}` : reden}
                />
              ))}
            </Stack>
          </Radio.Group>
          <Group>
            <Button type="submit" loading={koppel.isPending}>
              {meldingTekst.koppel}
            </Button>
            <Button variant="default" onClick={sluiten}>
              {tekst.annuleren}
            </Button>
          </Group>
        </Stack>
      </form>
    </Venster>
  );
}
