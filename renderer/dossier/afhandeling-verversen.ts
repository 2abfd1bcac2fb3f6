import { useQueryClient } from '@tanstack/react-query';
import type { Afhandeling } from '#areas/afsluiten/contract.ts';
import { api } from '#renderer/api/client.ts';
import { useVerversen } from './verversen.ts';

/**
 * What to do after something was decided, ended or closed: the answer is put in, so that it is not
 * read (and logged) a second time; the dossier, the lists and the registers are fetched anew.
 */
export function useAfhandelingVerversen(): (nieuw: Afhandeling) => Promise<void> {
  const queries = useQueryClient();
  const verversen = useVerversen();
  return async (nieuw) => {
    const { dossierId } = nieuw;
    queries.setQueryData(api.afsluiten.readAfhandeling.queryKey({ input: { dossierId } }), nieuw);
    await Promise.all([
      verversen.opnieuw(),
      queries.invalidateQueries({ queryKey: api.afsluiten.listBeeindigingen.key() }),
      queries.invalidateQueries({ queryKey: api.verantwoording.key() }),
    ]);
  };
}
