import type { Briefaan } from './bestemming.ts';
import type { Briefsoort } from './sjablonen.ts';

/** What the address of the page of a letter asks for: which letter, about which procedure, to whom. */
export type BriefAdres = {
  readonly soort?: Briefsoort;
  readonly procedure?: string;
  readonly persoon?: string;
  readonly aan?: Briefaan;
};

/** Which letter a term or step asks for. */
export type Briefkeus = {
  readonly soort: Briefsoort;
  readonly procedure: string | null;
  readonly persoon: string | null;
  /** Left out: to betrokkene. */
  readonly aan?: Briefaan | undefined;
};

/**
 * The address of the page of that letter.
 *
 * @example briefAdresVan({ soort: 'informatie', procedure: null, persoon: null }) // { soort: 'informatie' }
 */
export function briefAdresVan({ soort, procedure, persoon, aan }: Briefkeus): BriefAdres {
  return {
    soort,
    ...(procedure !== null && { procedure }),
    ...(persoon !== null && { persoon }),
    ...(aan !== undefined && { aan }),
  };
}
