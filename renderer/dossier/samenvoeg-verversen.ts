import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '#renderer/api/client.ts';

/** Persons became one or two, or were put back: everything that shows people is fetched anew. */
export function useSamenvoegVerversen(): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(async () => {
    const areas = [
      ...[api.dossiers, api.personen, api.bekendheid, api.brieven],
      ...[api.werk.countWerk, api.werk.listWerk, api.zoeken, api.afsluiten],
    ];
    await Promise.all(areas.map((area) => queries.invalidateQueries({ queryKey: area.key() })));
  }, [queries]);
}

/** Nothing of before is shown where persons are made one or two: what is decided on is as it is now. */
export const ALTIJD_VERS = { staleTime: 0, gcTime: 0 } as const;
