import { z } from 'zod';
import { dossierRegel } from '#areas/dossiers/contract.ts';
import { operatie } from '#domain/contract/operatie.ts';
import { periode, vrijeRegel } from '#domain/contract/velden.ts';
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
const tabel = z.object({
  rijen: z.array(z.object({ code: z.string(), naam: z.string() })),
  kolommen: z.array(z.object({ code: z.string(), naam: z.string() })),
  cellen: z.array(z.array(cel)),
  rijtotalen: z.array(cel),
  kolomtotalen: z.array(cel),
  totaal: cel,
});
export type Cijfertabel = z.output<typeof tabel>;

export const FIGUREN = ['meldingen', 'open_dossiers', 'beeindigingen'] as const;

/** The first figures of the desk over a period. */
export const cijfers = z.object({
  meldingenPerGemeente: tabel,
  openDossiersPerGemeente: z.array(z.object({ code: z.string(), naam: z.string(), cel })),
  openDossiers: cel,
  beeindigingen: cel,
  termijnen: z.array(
    z.object({ code: z.string(), naam: z.string(), gehaald: cel, gemist: cel, lopend: cel }),
  ),
  /** Whether this role may open the lists behind the figures. */
  lijsten: z.boolean(),
});
export type Cijfers = z.output<typeof cijfers>;

const cijferBasis = {
  object: 'cijfers',
  purpose: 'verantwoording',
  action: 'inzien',
  unit: 'lezen',
} as const;

const cijfersOperaties = {
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
          .regex(/^\d{4}-\d{2}$/)
          .nullable(),
      }),
    )
    .output(z.object({ dossiers: z.array(dossierRegel), aantal: z.number().int() })),
};

export const verantwoordingContract = { ...exportOperaties, ...cijfersOperaties };
