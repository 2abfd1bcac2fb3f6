/** What stands behind the ? of the page: the question that is put right. */
export type VraagAdres = { readonly van?: string };

/** Reads the address; nonsense is left out. */
export function readVraagAdres(search: Readonly<Record<string, unknown>>): VraagAdres {
  return typeof search['van'] === 'string' ? { van: search['van'] } : {};
}
