import { useQueryClient } from '@tanstack/react-query';
import { refreshAfter, refreshNames } from '#renderer/api/verversen.ts';

/** Asks again what a screen shows, each an area of the contract or `area.operation`. */
export function useRefresh(): (names: readonly string[]) => Promise<void> {
  const queries = useQueryClient();
  return (names) => refreshNames(queries, names);
}

/** Shows an answer of an operation everywhere, as if this window had just got it. */
export function useShowAnswer(): (path: readonly string[], answer: unknown) => Promise<void> {
  const queries = useQueryClient();
  return (path, answer) => refreshAfter(queries, path, answer);
}
