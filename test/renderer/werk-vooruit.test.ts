import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import type { Rol } from '#domain/rollen.ts';
import { fetchWerkAhead } from '#renderer/pages/werk-vooruit.ts';

test.each([
  ['#/', ['screener'], true],
  ['', ['coordinator'], true],
  ['#/?wiens=niemand&pagina=2', ['beheerder', 'screener'], true],
  ['#/dossiers/abc', ['screener'], false],
  ['#/zoeken?vraag=/', ['screener'], false],
  ['#/', ['beheerder'], false],
  ['#/', [], false],
] satisfies [string, Rol[], boolean][])(
  'the werkvoorraad is asked for ahead where it is about to be shown: %s to %j',
  (hash, rollen, isAsked) => {
    const queries = new QueryClient();
    expect(fetchWerkAhead(queries, hash, rollen)).toBe(isAsked);
    expect(queries.isFetching()).toBe(isAsked ? 2 : 0);
    queries.clear();
  },
);

test('what is asked for ahead is the page of the list that the address names', () => {
  const queries = new QueryClient();
  fetchWerkAhead(queries, '#/?wiens=niemand&pagina=2', ['screener']);
  const keys = queries
    .getQueryCache()
    .getAll()
    .map(({ queryKey }) => JSON.stringify(queryKey));
  expect(keys.find((key) => key.includes('listWerk'))).toContain(
    '"input":{"wiens":"niemand","bak":null,"pagina":2,"perPagina":50}',
  );
  queries.clear();
});
