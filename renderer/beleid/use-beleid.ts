import { useQuery } from '@tanstack/react-query';
import type { Beleid } from '#areas/beheer/contract-beleid.ts';
import { api } from '#renderer/api/client.ts';

/** What the organisation laid down; nothing until it is known. It changes only with a new start. */
export function useBeleid(): Beleid {
  const { data } = useQuery(api.beheer.readBeleid.queryOptions({ staleTime: Infinity }));
  return data?.beleid ?? {};
}
