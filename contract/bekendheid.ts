import { z } from 'zod';
import { WERKSTATUSSEN } from '#domain/dossiers/werkstatus.ts';
import { operatie } from './operatie.ts';
import { betrokkene, persoonInvoer } from './personen.ts';
import { datum, id } from './velden.ts';

/** A dossier of a possibly known person, as little as is needed to recognise it. */
const dossierKop = z.object({
  id,
  nummer: z.string(),
  werkstatus: z.enum(WERKSTATUSSEN),
  geopendOp: datum,
  beperkt: z.boolean(),
  meldingen: z.array(
    z.object({
      id,
      aanleiding: z.string(),
      ontvangenOp: datum,
      partner: z.string(),
      teltMee: z.boolean(),
    }),
  ),
});

/** A person who may be the one that is typed, with the reasons in Dutch. */
export const kandidaat = z.object({
  betrokkene,
  oordeel: z.enum(['bekend', 'mogelijk_bekend']),
  score: z.number(),
  redenen: z.array(z.object({ deel: z.string(), zin: z.string(), gewicht: z.number() })),
  dossiers: z.array(dossierKop),
});
export type Kandidaat = z.output<typeof kandidaat>;

/** Somebody else who is registered at an address: a hint about the household, never a link. */
export const adresgenoot = z.object({
  id,
  naam: z.string(),
  dossiers: z.array(z.object({ id, nummer: z.string(), open: z.boolean() })),
  laatsteMelding: datum.nullable(),
});
export type Adresgenoot = z.output<typeof adresgenoot>;

const bekend = { purpose: 'taakuitvoering', action: 'zoeken', object: 'betrokkene' } as const;

export const bekendheidContract = {
  /** While somebody types: who may this be? Ask once typing has settled; each question is logged. */
  mogelijk: operatie({ ...bekend, roles: ['screener', 'coordinator'], unit: 'lezen' })
    .input(z.object({ gegevens: persoonInvoer }))
    .output(z.object({ kandidaten: z.array(kandidaat), zelfdeAdres: z.array(adresgenoot) })),
  /** Who else is registered at the address of a dossier's betrokkene. */
  zelfdeAdres: operatie({ ...bekend, roles: ['screener', 'coordinator'], unit: 'lezen' })
    .input(z.object({ dossierId: id }))
    .output(z.array(adresgenoot)),
  /** Known addresses that begin with what is typed, without saying who lives there. */
  adressen: operatie({ ...bekend, roles: ['screener', 'coordinator'], unit: 'lezen' })
    .input(z.object({ zoek: z.string().trim().min(3).max(60) }))
    .output(
      z.array(
        z.object({
          straat: z.string(),
          huisnummer: z.string(),
          huisletter: z.string(),
          toevoeging: z.string(),
          postcode: z.string(),
          plaats: z.string(),
        }),
      ),
    ),
};
