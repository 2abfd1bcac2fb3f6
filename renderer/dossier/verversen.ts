import { useQueryClient } from '@tanstack/react-query';
import type { Dossier } from '#areas/dossiers/contract.ts';
import { api } from '#renderer/api/client.ts';

/**
 * What to do after something in a dossier changed. `metDossier` puts in the dossier that the call
 * gave back, so that it is not read (and logged) a second time; `opnieuw` is for calls that give
 * something smaller. Both let the lists and counts be fetched anew.
 */
export function useVerversen(): {
  metDossier: (dossier: Dossier) => Promise<void>;
  opnieuw: () => Promise<void>;
} {
  const queries = useQueryClient();
  const lijsten = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: api.werk.countWerk.key() }),
      queries.invalidateQueries({ queryKey: api.werk.listWerk.key() }),
      queries.invalidateQueries({ queryKey: api.zoeken.key() }),
    ]);
  return {
    metDossier: async (dossier) => {
      const queryKey = api.dossiers.readDossier.queryKey({ input: { id: dossier.id } });
      queries.setQueryData(queryKey, dossier);
      await lijsten();
    },
    opnieuw: async () => {
      await queries.invalidateQueries({ queryKey: api.dossiers.key() });
      await lijsten();
    },
  };
}
