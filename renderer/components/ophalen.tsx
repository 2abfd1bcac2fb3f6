import { Skeleton, Stack } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Foutmelding } from './foutmelding.tsx';
import { algemeenTekst } from './tekst-algemeen.ts';
import { useLangerBezig } from './vertraagd.ts';

type OphalenProps<T> = {
  readonly vraag: UseQueryResult<T>;
  readonly children: (gegevens: T) => ReactNode;
};

/** Shows what was fetched; a skeleton after half a second; a failure with a way to try again. */
export function Ophalen<T>({ vraag, children }: OphalenProps<T>) {
  const lang = useLangerBezig(vraag.isPending);
  if (vraag.data !== undefined) return children(vraag.data);
  if (vraag.isError) {
    return <Foutmelding fout={vraag.error} opnieuw={() => void vraag.refetch()} />;
  }
  if (!lang) return null;
  return (
    <Stack gap="xs" role="status" aria-label={algemeenTekst.laden}>
      <Skeleton h={28} w="40%" />
      <Skeleton h={18} />
      <Skeleton h={18} />
      <Skeleton h={18} w="70%" />
    </Stack>
  );
}
