import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { formatTijdstip } from '#domain/dates/format.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { toegang } from '#renderer/sessie/toegang.ts';
import { tekst } from '#renderer/text/nl/algemeen.ts';
import { toegangTekst } from '#renderer/text/nl/toegang.ts';
import { ToegangVlak } from './toegang-vlak.tsx';

/** The keys cannot be read; the former ones are offered. */
export function VorigeSleutels({ van }: { van: string }) {
  const gebruik = useMutation(
    api.toegang.gebruikVorigeSleutels.mutationOptions({ onSettled: () => toegang.refresh() }),
  );
  return (
    <ToegangVlak titel={toegangTekst.sleutelsTitel} uitleg={toegangTekst.sleutelsUitleg}>
      {gebruik.isError && <Foutmelding fout={gebruik.error} />}
      <Text size="sm">{toegangTekst.sleutelsVorige(formatTijdstip(van))}</Text>
      <Bericht toon="uitleg">{toegangTekst.sleutelsDaarna}</Bericht>
      <Button fullWidth loading={gebruik.isPending} onClick={() => gebruik.mutate({})}>
        {toegangTekst.sleutelsGebruik}
      </Button>
      <Button fullWidth variant="default" onClick={() => void toegang.refresh()}>
        {tekst.opnieuw}
      </Button>
    </ToegangVlak>
  );
}
