import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import type { Kanaal } from '#domain/keuzes.ts';
import { api } from '#renderer/api/client.ts';
import type { BriefVraag } from '../contract.ts';
import { verzondenVelden } from '../fields.ts';

/** The letter as it would be printed, made once for all who show something of it, after a rest in typing. */
export function useOpgesteld(vraag: BriefVraag | undefined) {
  const [rustig] = useDebouncedValue(vraag, 350);
  return useQuery(
    api.brieven.composeBrief.queryOptions({
      input: rustig ?? skipToken,
      placeholderData: keepPreviousData,
      // What a letter lacks is filled in on another page: looked at again on the way back.
      staleTime: 0,
    }),
  );
}

/** How this letter is to go out, until somebody chooses: by hand where post would not do. */
export function useVoorgesteldKanaal(vraag: BriefVraag | undefined): Kanaal {
  const { data } = useOpgesteld(vraag);
  const isMetDeHand = data !== undefined && (data.overhandigen ?? data.haast) !== null;
  return isMetDeHand ? 'persoonlijk' : verzondenVelden.kanaal.begin;
}
