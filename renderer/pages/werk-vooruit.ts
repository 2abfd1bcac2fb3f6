import type { QueryClient } from '@tanstack/react-query';
import { readWerkFilter } from '#areas/werk/screen/werk-filter.ts';
import { werkVragen } from '#areas/werk/screen/werk-vragen.ts';
import { behandeltDossiers, type Rol } from '#domain/rollen.ts';

/**
 * Asks for the first page of the werkvoorraad while its screen is still being made, so that its rows
 * do not wait for each other. Nothing is asked for who opens another page or may see no dossiers.
 *
 * @param hash what stands behind the # of the address, as the window gives it
 * @returns true when it was asked for
 */
export function fetchWerkAhead(
  queries: QueryClient,
  hash: string,
  rollen: readonly Rol[],
): boolean {
  const [pad, search = ''] = hash.replace(/^#/, '').split('?');
  if ((pad !== '' && pad !== '/') || !behandeltDossiers(rollen)) return false;
  const { tellingen, lijst } = werkVragen(
    readWerkFilter(Object.fromEntries(new URLSearchParams(search))),
  );
  // What goes wrong with it is told when the screen asks.
  void queries.prefetchQuery(lijst);
  void queries.prefetchQuery(tellingen);
  return true;
}
