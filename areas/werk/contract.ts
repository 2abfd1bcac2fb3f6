import { z } from 'zod';
import { operatie } from '#domain/contract/operatie.ts';
import { gedaan, tijdstip } from '#domain/contract/velden.ts';

/** Longest draft that is kept, in characters of JSON. */
export const CONCEPT_MAXIMUM = 200_000;

/** Which form: `<formulier>:<id of nieuw>`. */
export const conceptsleutel = z
  .string()
  .regex(/^[a-z][a-z-]{0,39}:[a-z0-9-]{1,60}$/, { error: 'Ongeldige naam voor een concept.' });

const titel = z.string().max(200);
const kop = z.object({ sleutel: conceptsleutel, titel, bijgewerktOp: tijdstip });
export const concept = kop.extend({ inhoud: z.record(z.string(), z.unknown()) });
export type Concept = z.output<typeof concept>;
export type ConceptKop = z.output<typeof kop>;

const eigen = {
  roles: 'aangemeld',
  action: 'geen',
  object: 'concept',
  purpose: 'taakuitvoering',
  reasonNotLogged: 'a draft is what its own author is typing; saving the form is logged',
} as const;

export const conceptenContract = {
  lijst: operatie({ ...eigen, unit: 'lezen' }).output(z.array(kop)),
  haal: operatie({ ...eigen, unit: 'lezen' })
    .input(z.object({ sleutel: conceptsleutel }))
    .output(z.object({ concept: concept.nullable() })),
  bewaar: operatie({ ...eigen, unit: 'schrijven' })
    .input(
      z.object({
        sleutel: conceptsleutel,
        titel,
        inhoud: z
          .record(z.string(), z.unknown())
          .refine((inhoud) => JSON.stringify(inhoud).length <= CONCEPT_MAXIMUM, {
            error:
              'Dit formulier is te groot om als concept te bewaren. Sla het op of kort de tekst in.',
          }),
      }),
    )
    .output(z.object({ bijgewerktOp: tijdstip })),
  verwijder: operatie({ ...eigen, unit: 'schrijven' })
    .input(z.object({ sleutel: conceptsleutel }))
    .output(gedaan),
};
