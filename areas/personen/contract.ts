import { z } from 'zod';
import { invoerVorm, uitvoerVorm } from '#domain/contract/veld-vormen.ts';
import { datum, idVan, versie } from '#domain/contract/velden.ts';
import {
  adresVelden,
  persoonVelden,
  postVelden,
  verblijfVelden,
  vertegenwoordigerVelden,
} from './fields.ts';
import { TOESTANDEN, VEILIGHEID } from './rules/bereik.ts';

/**
 * The identity fields of Bijlage 3 as they are typed; the rules of `checkPersoon` read and judge
 * them, so that half-known data are kept and only warned about.
 */
export const persoonInvoer = z.object(invoerVorm(persoonVelden));

export type PersoonInvoer = z.output<typeof persoonInvoer>;

const { bsn: _bsn, ...getoond } = persoonVelden;

/** A known person; the BSN is only ever given by `dossiers.showBsn`, which is logged by itself. */
export const betrokkene = z.object({
  id: idVan('betrokkene'),
  ...uitvoerVorm(getoond),
  heeftBsn: z.boolean(),
  /** Whether the address is kept from everybody else: then it is not given here. */
  afgeschermd: z.boolean(),
  versie,
});

export type Betrokkene = z.output<typeof betrokkene>;

/** How somebody can be reached and seen, besides the address at which they live. */
export const bereik = z.object({
  ...invoerVorm(verblijfVelden),
  verhuisdOp: datum.nullable(),
  post: z.object({ ...invoerVorm(postVelden), ...invoerVorm(adresVelden) }).nullable(),
  toestand: z.object({ soort: z.enum(TOESTANDEN), sinds: datum.nullable() }).nullable(),
  vertegenwoordigers: z
    .array(
      z.object({
        ...invoerVorm(vertegenwoordigerVelden),
        adres: z.object(invoerVorm(adresVelden)),
      }),
    )
    .max(4),
  veiligheid: z
    .object({ maatregelen: z.array(z.enum(VEILIGHEID)).min(1), sinds: datum })
    .nullable(),
});

export type BereikInvoer = z.output<typeof bereik>;
