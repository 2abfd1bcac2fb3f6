import { z } from 'zod';
import { operatie } from '#domain/contract/operatie.ts';
import { id, idAnders, idVan, periode, regel, tijdstip } from '#domain/contract/velden.ts';
import { PERSOONSSOORTEN } from '#domain/persoonssoort.ts';
import { ROLLEN } from '#domain/rollen.ts';
import { EXPORTSOORTEN } from './rules/kolommen.ts';

/** What was in an export, and what it was for in the words of who made it. */
const exportbeeld = z.object({
  soort: z.enum(EXPORTSOORTEN),
  van: z.string(),
  tot: z.string(),
  metNamen: z.boolean(),
  rijen: z.number().int(),
  /** Null: not said, or kept long enough. */
  doel: z.string().nullable(),
});

/** One entry of the log, as who watches over it reads it; it names nobody but staff. */
export const logregel = z.object({
  seq: z.number().int(),
  tijd: tijdstip,
  /** '' when nobody was signed in, or the account is gone. */
  gebruiker: z.string(),
  rol: z.enum(ROLLEN).nullable(),
  actie: z.string(),
  operatie: z.string(),
  uitkomst: z.string(),
  /** How often the same was answered within five minutes, the first time too. */
  keren: z.number().int(),
  /** How many persons, dossiers and meldingen it was about. */
  objecten: z.number().int(),
  export: exportbeeld.nullable(),
});
export type Logregel = z.output<typeof logregel>;

/** A page of the log, the newest first. */
const bladzijde = {
  regels: z.array(logregel),
  /** What to ask with for the page after this one; null: there is none. */
  volgende: z.number().int().nullable(),
};

/** Before which entry a page ends; null: the newest. */
const voor = z.number().int().positive().nullable().default(null);

const toezicht = {
  roles: ['fg'],
  action: 'inzien',
  object: 'log',
  purpose: 'verantwoording',
  unit: 'lezen',
} as const;

export const logOperaties = {
  /** What was done in a period, by everybody or by one account; at most a hundred entries. */
  readLogboek: operatie(toezicht)
    .input(periode({ gebruiker: id.nullable().default(null), voor }))
    .output(
      z.object({
        ...bladzijde,
        gebruikers: z.array(z.object({ id: idAnders, naam: z.string() })),
      }),
    ),
  /**
   * Who saw something of a dossier, by its number, or of a person, dossier or melding by id. Of a
   * dossier that includes its meldingen and the people in it; of a person the dossiers they are in.
   */
  listWieZag: operatie(toezicht)
    .input(
      periode({
        wie: z.union([
          z.object({ dossiernummer: regel('het dossiernummer', 20) }),
          z.object({ soort: z.enum(PERSOONSSOORTEN), id }),
        ]),
        voor,
      }),
    )
    .output(
      z.object({
        ...bladzijde,
        /** What was asked about, so that the log says so too. */
        over: z.object({
          dossiers: z.array(idVan('dossier')),
          betrokkenen: z.array(idVan('betrokkene')),
          meldingen: z.array(idVan('melding')),
        }),
      }),
    ),
};
