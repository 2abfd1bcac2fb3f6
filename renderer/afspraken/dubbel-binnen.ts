import { useQuery } from '@tanstack/react-query';
import { STANDAARD_BINNEN_DAGEN } from '#areas/meldingen/rules-zelfde-gebeurtenis.ts';
import { api } from '#renderer/api/client.ts';

/** Within how many days two meldingen may be about one event; the usual number until it is read. */
export function useDubbelBinnen(): number {
  const { data } = useQuery(api.beheer.readInstellingen.queryOptions());
  return data?.dubbelBinnenDagen ?? STANDAARD_BINNEN_DAGEN;
}
