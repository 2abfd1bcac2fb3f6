import { z } from 'zod';
import { invoerVorm, uitvoerVorm } from '#domain/contract/veld-vormen.ts';
import { id, versie } from '#domain/contract/velden.ts';
import { persoonVelden } from './fields.ts';

/**
 * The identity fields of Bijlage 3 as they are typed; the rules of `checkPersoon` read and judge
 * them, so that half-known data are kept and only warned about.
 */
export const persoonInvoer = z.object(invoerVorm(persoonVelden));

export type PersoonInvoer = z.output<typeof persoonInvoer>;

const { bsn: _bsn, ...getoond } = persoonVelden;

/** A known person; the BSN is only ever given by `dossiers.showBsn`, which is logged by itself. */
export const betrokkene = z.object({
  id,
  ...uitvoerVorm(getoond),
  heeftBsn: z.boolean(),
  versie,
});

export type Betrokkene = z.output<typeof betrokkene>;
