import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '#renderer/api/client.ts';

/** Persons became one or two, or were put back: everything that shows people is fetched anew. */
export function useSamenvoegVerversen(): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(async () => {
    const areas = [
      ...[api.dossiers, api.samenvoegen, api.bekendheid, api.brieven],
      ...[api.werkvoorraad, api.zoeken, api.afhandeling],
    ];
    await Promise.all(areas.map((area) => queries.invalidateQueries({ queryKey: area.key() })));
  }, [queries]);
}

/** Nothing of before is shown where persons are made one or two: what is decided on is as it is now. */
export const ALTIJD_VERS = { staleTime: 0, gcTime: 0 } as const;
