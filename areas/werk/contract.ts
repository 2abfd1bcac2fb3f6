import { z } from 'zod';
import { dossierRegel } from '#areas/dossiers/contract.ts';
import { deskRead, operatie } from '#domain/contract/operatie.ts';
import { gedaan, tijdstip, vrijeRegel } from '#domain/contract/velden.ts';
import { BAKKEN } from './rules.ts';

/** Longest draft that is kept, in characters of JSON. */
export const CONCEPT_MAXIMUM = 200_000;

/** Which form: `<formulier>:<id of nieuw>`. */
export const conceptsleutel = z
  .string()
  .regex(/^[a-z][a-z-]{0,39}:[a-z0-9-]{1,60}(:[a-z0-9-]{1,60})?$/, {
    error: 'Ongeldige naam voor een concept.',
  });

/** Made by the form itself, so that a draft has its name before anything of it is kept. */
const conceptId = z.uuid({ error: 'Ongeldig kenmerk van een concept.' });

/** Which window made the draft, or went on with it; '' when that is no longer known. */
const venster = z
  .string()
  .regex(/^[a-z0-9-]{0,64}$/, { error: 'Ongeldig kenmerk van een venster.' });

const titel = vrijeRegel('de titel', 200);
const kop = z.object({
  id: conceptId,
  sleutel: conceptsleutel,
  venster,
  versie: z.number().int(),
  titel,
  bijgewerktOp: tijdstip,
});
export const concept = kop.extend({ inhoud: z.record(z.string(), z.unknown()) });
export type Concept = z.output<typeof concept>;
export type ConceptKop = z.output<typeof kop>;

/** The draft as it is stored now, in a conflict; null when it is not there (any more). */
export const conceptNu = kop.pick({ versie: true, venster: true, bijgewerktOp: true }).nullable();

const eigen = {
  roles: 'aangemeld',
  action: 'geen',
  object: 'concept',
  purpose: 'taakuitvoering',
  reasonNotLogged: 'a draft is what its own author is typing; saving the form is logged',
} as const;

/** Whose work: my own, nobody's, or everybody's. */
export const WIENS = ['mij', 'niemand', 'iedereen'] as const;

export const wiens = z.enum(WIENS);

export const werkContract = {
  /** How many open dossiers are in each bak; a count opens exactly the list that it counted. */
  countWerk: operatie(deskRead).output(
    z.array(
      z.object({
        wiens,
        aantallen: z.record(z.enum(BAKKEN), z.number().int()),
        totaal: z.number().int(),
      }),
    ),
  ),
  listWerk: operatie(deskRead)
    .input(
      z.object({
        wiens,
        bak: z.enum(BAKKEN).nullable(),
        pagina: z.number().int().min(1).max(100_000),
        perPagina: z.number().int().min(1).max(200).default(50),
      }),
    )
    .output(z.object({ dossiers: z.array(dossierRegel), totaal: z.number().int() })),
  listConcepten: operatie({ ...eigen, unit: 'lezen' }).output(z.array(kop)),
  readConcept: operatie({ ...eigen, unit: 'lezen' })
    .input(z.object({ id: conceptId }))
    .output(z.object({ concept: concept.nullable() })),
  keepConcept: operatie({ ...eigen, unit: 'schrijven' })
    .input(
      z.object({
        id: conceptId,
        sleutel: conceptsleutel,
        venster,
        // The version that this window saw last; null for a draft that was never kept before.
        versie: z.number().int().nullable(),
        titel,
        inhoud: z
          .record(z.string(), z.unknown())
          .refine((inhoud) => JSON.stringify(inhoud).length <= CONCEPT_MAXIMUM, {
            error:
              'Dit formulier is te groot om als concept te bewaren. Sla het op of kort de tekst in.',
          }),
      }),
    )
    .output(z.object({ versie: z.number().int(), bijgewerktOp: tijdstip })),
  discardConcept: operatie({ ...eigen, unit: 'schrijven' })
    .input(z.object({ id: conceptId, versie: z.number().int() }))
    .output(gedaan),
};
