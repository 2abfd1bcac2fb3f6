import { z } from 'zod';
import { PRIORITEITSGROEPEN } from '#areas/screening/rules/formulier.ts';
import { datum, idAnders } from '#domain/contract/velden.ts';

/** The agreement that the last traject of a dossier keeps; null: none was in force when it began. */
export const trajectAfspraken = z
  .object({
    setId: idAnders,
    naam: z.string(),
    bron: z.string(),
    /** The last day that it holds; null: it has no end. */
    tot: datum.nullable(),
    /** Whether none of the aanleidingen of the traject is one that the agreement knows. */
    buiten: z.boolean(),
    prioriteit: z.array(z.object({ groep: z.enum(PRIORITEITSGROEPEN), bron: z.string() })),
    seniorVanaf: z.number().int().nullable(),
    /** What partners do by it, as far as it concerns those of this traject. */
    stappen: z.array(
      z.object({
        code: z.string(),
        /** The partners of the traject that do it; none takes part yet when it is empty. */
        partners: z.array(z.object({ id: idAnders, naam: z.string() })),
        wie: z.string(),
        wanneer: z.string(),
        wat: z.string(),
        binnen: z.string(),
        /** After how many days it is proposed to ask. */
        navragenNa: z.number().int(),
        /** On which day it is asked; null: nobody planned to. */
        navraagOp: datum.nullable(),
        bron: z.string(),
      }),
    ),
  })
  .nullable();
export type TrajectAfspraken = z.output<typeof trajectAfspraken>;
