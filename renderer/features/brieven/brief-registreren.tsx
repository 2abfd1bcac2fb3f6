import { Button, Group, Select } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { BriefVraag } from '#contract/uitgaand.ts';
import { KANALEN, type Kanaal, kanaalNaam } from '#domain/meldingen/keuzes.ts';
import { api } from '#renderer/api/client.ts';
import { datumFout, datumWaarde } from '#renderer/components/datum-toestand.ts';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { meldGelukt } from '#renderer/components/melding.ts';
import { useVerversen } from '#renderer/dossier/verversen.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { briefTekstNl } from '#renderer/text/nl/brieven.ts';

type BriefRegistrerenProps = {
  readonly vraag: BriefVraag | undefined;
  /** The draft of the letter is no longer needed. */
  readonly afronden: () => Promise<void>;
};

/** Records that the letter was sent, when and how. */
export function BriefRegistreren({ vraag, afronden }: BriefRegistrerenProps) {
  const vandaag = useVandaag();
  const queries = useQueryClient();
  const verversen = useVerversen();
  const [op, setOp] = useState(() => datumWaarde(vandaag));
  const [kanaal, setKanaal] = useState<Kanaal>('post');
  const [fout, setFout] = useState<string>();
  const registreer = useMutation(
    api.brieven.registreer.mutationOptions({
      onSuccess: async (brieven, { dossierId }) => {
        await afronden();
        meldGelukt(briefTekstNl.geregistreerd);
        await verversen.opnieuw();
        queries.setQueryData(api.brieven.lijst.queryKey({ input: { dossierId } }), brieven);
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (op.datum === null) return setFout(datumFout(op, vandaag, true));
    if (op.datum > vandaag) return setFout(briefTekstNl.vooruit);
    setFout(undefined);
    if (vraag !== undefined) registreer.mutate({ ...vraag, verzondenOp: op.datum, kanaal });
  };
  return (
    <Kaart titel={briefTekstNl.verzonden} uitleg={briefTekstNl.verzondenUitleg}>
      <form onSubmit={submit} noValidate aria-label={briefTekstNl.verzonden}>
        <Group gap="sm" align="flex-start">
          <DatumVeld
            label={briefTekstNl.verzondenOp}
            value={op}
            onChange={setOp}
            error={fout}
            verplicht
            compact
            w={190}
          />
          <Select
            label={briefTekstNl.kanaal}
            data={KANALEN.map((value) => ({ value, label: kanaalNaam(value) }))}
            value={kanaal}
            onChange={(value) => setKanaal(KANALEN.find((one) => one === value) ?? kanaal)}
            allowDeselect={false}
            w={180}
          />
        </Group>
        {registreer.error != null && <Foutmelding fout={registreer.error} />}
        <Button
          type="submit"
          variant="light"
          mt="sm"
          loading={registreer.isPending}
          disabled={vraag === undefined}
        >
          {briefTekstNl.registreer}
        </Button>
      </form>
    </Kaart>
  );
}
