import { z } from 'zod';
import { dossierRegel } from '#areas/dossiers/contract.ts';
import { wiens } from '#areas/werk/contract.ts';
import { deskRead, operatie } from '#domain/contract/operatie.ts';
import { idVan, zoektekst } from '#domain/contract/velden.ts';

/** Which dossiers a search is about. */
export const ZOEKSTATUSSEN = ['alle', 'open', 'gesloten'] as const;

/** How long ago a dossier may have been opened. */
export const ZOEKPERIODES = ['altijd', 'maand', 'jaar'] as const;

/** What a search is narrowed down to; usually nothing. */
export const zoekfilter = z.object({
  status: z.enum(ZOEKSTATUSSEN).default('alle'),
  wiens: wiens.default('iedereen'),
  /** Code of a gemeente of the region. */
  gemeente: z
    .string()
    .regex(/^\d{4}$/)
    .nullable()
    .default(null),
  geopend: z.enum(ZOEKPERIODES).default('altijd'),
});

export type Zoekfilter = z.output<typeof zoekfilter>;

/** A dossier that was found, with why when its row does not show it. */
export const zoekRegel = dossierRegel.extend({
  /** Who answers to the search, when that is not the betrokkene of the dossier. */
  via: z.string().nullable(),
  viaId: idVan('betrokkene').nullable(),
  /** What it was found by; the number itself is not shown. */
  op: z.array(z.enum(['op_bsn', 'op_telefoon'])),
});

export type ZoekRegel = z.output<typeof zoekRegel>;

export const zoekenContract = {
  /** One box: dossiernummer, name in any order or part, birth date, postcode, address, BSN. */
  search: operatie({ ...deskRead, action: 'zoeken' })
    .input(
      zoekfilter.extend({
        tekst: zoektekst(2, 120),
        pagina: z.number().int().min(1).max(1000).default(1),
      }),
    )
    .output(
      z.object({
        dossiers: z.array(zoekRegel),
        meer: z.boolean(),
        totaal: z.number().int(),
        /** More people answer than are looked at: the search is too short. */
        teVeel: z.boolean(),
        /** Words that nobody has, with what was taken instead. */
        lijktOp: z.array(z.object({ getypt: z.string(), gevonden: z.array(z.string()) })),
      }),
    ),
};
