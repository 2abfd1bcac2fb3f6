import { z } from 'zod';
import { dossierRegel } from '#areas/dossiers/contract.ts';
import { operatie } from '#domain/contract/operatie.ts';
import { periode, vrijeRegel } from '#domain/contract/velden.ts';
import { logOperaties } from './contract-log.ts';
import { BLOKKEN } from './rules/blokken.ts';
import { UITSPLITSINGEN } from './rules/cijfers.ts';
import { EXPORTSOORTEN } from './rules/kolommen.ts';

const exportOperaties = {
  /**
   * Registrations in a period as a file, with names only for a purpose. A row is one dossier, also
   * without a name, so only who handles dossiers gets rows (SA 3.1, 4.3).
   */
  makeExport: operatie({
    roles: ['screener', 'coordinator'],
    action: 'exporteren',
    object: 'registratie',
    purpose: 'verantwoording',
    unit: 'eigen',
  })
    .input(
      periode({
        soort: z.enum(EXPORTSOORTEN),
        formaat: z.enum(['csv', 'xlsx']),
        metNamen: z.boolean(),
        doel: vrijeRegel('het doel', 300),
      }),
    )
    .output(z.object({ bestand: z.instanceof(Blob), naam: z.string(), rijen: z.number().int() })),
};

/** A count as it may be shown: small ones are not. */
const cel = z.object({
  soort: z.enum(['aantal', 'klein', 'verborgen']),
  aantal: z.number().int().optional(),
});
/** A figure as it goes over the contract. */
export type Cijfercel = z.output<typeof cel>;

const kop = z.object({ code: z.string(), naam: z.string() });
/** Counts by one key; with columns crosswise by another. */
const verdeling = z.object({
  code: z.enum(UITSPLITSINGEN),
  regels: z.array(kop.extend({ groep: z.string().nullable(), cel, cellen: z.array(cel) })),
  groepen: z.array(kop.extend({ cel })),
  kolommen: z.array(kop),
  kolomtotalen: z.array(cel),
});
export type Cijferverdeling = z.output<typeof verdeling>;

/** Everything that is counted of one thing, made fit to publish together. */
const deel = z.object({
  totaal: cel,
  klassen: z.array(kop.extend({ cel, verdelingen: z.array(verdeling) })),
});
export type Cijferdeel = z.output<typeof deel>;

const blok = z.object({
  code: z.enum(BLOKKEN),
  meldingen: deel,
  /** Announced ontruimingen that ended in the period, by how they did. */
  ontruimingen: deel,
  /** Announced ontruimingen that had not ended at the end of the period. */
  lopend: cel,
  afsluitingen: deel,
  /** How long closed trajecten took, in days; null when there are too few to tell. */
  doorlooptijd: z.object({ mediaan: z.number(), gemiddelde: z.number() }).nullable(),
});
export type Cijferblok = z.output<typeof blok>;

export const FIGUREN = ['meldingen', 'open_dossiers', 'beeindigingen'] as const;

/** The figures of the desk over a period. */
export const cijfers = z.object({
  blokken: z.array(blok),
  openDossiersPerGemeente: z.array(kop.extend({ cel })),
  openDossiers: cel,
  beeindigingen: cel,
  termijnen: z.array(kop.extend({ gehaald: cel, gemist: cel, lopend: cel })),
  /** Whether this role may open the lists behind the figures. */
  lijsten: z.boolean(),
});
export type Cijfers = z.output<typeof cijfers>;

const cijferBasis = {
  object: 'cijfers',
  purpose: 'verantwoording',
  action: 'inzien',
  unit: 'apart',
} as const;

const cijfersOperaties = {
  /**
   * The figures of a period; of one that is over and has a fixed begin and end for who sees figures
   * only: two free periods can be subtracted.
   */
  readCijfers: operatie({
    ...cijferBasis,
    roles: ['screener', 'coordinator', 'rapporteur', 'manager'],
  })
    .input(periode())
    .output(cijfers),
  /** Exactly the dossiers behind one figure. */
  listAchterCijfer: operatie({
    ...cijferBasis,
    roles: ['screener', 'coordinator'],
    object: 'dossier',
  })
    .input(
      periode({
        figuur: z.enum(FIGUREN),
        gemeente: z
          .string()
          .regex(/^[\w-]{1,40}$/)
          .nullable(),
        maand: z
          .string()
          .regex(/^\d{4}(?:-\d{2})?$/)
          .nullable(),
      }),
    )
    .output(z.object({ dossiers: z.array(dossierRegel), aantal: z.number().int() })),
};

export const verantwoordingContract = {
  ...exportOperaties,
  ...cijfersOperaties,
  ...logOperaties,
};
