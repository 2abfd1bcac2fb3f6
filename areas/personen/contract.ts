import { z } from 'zod';
import { id, versie } from '#domain/contract/velden.ts';
import { cleanLine } from '#domain/invoer.ts';

const deel = (maximum: number) =>
  z
    .string()
    .overwrite(cleanLine)
    .max(maximum, { error: `Gebruik hier hoogstens ${maximum} tekens.` })
    .optional();

/**
 * The identity fields of Bijlage 3 as they are typed; the rules of `checkPersoon` read and judge
 * them, so that half-known data are kept and only warned about.
 */
export const persoonInvoer = z.object({
  voornaam: deel(200),
  voorletters: deel(40),
  tussenvoegsel: deel(30),
  achternaam: deel(200),
  geboortedatum: deel(30),
  geslacht: z.enum(['M', 'V', 'O']).optional(),
  straat: deel(100),
  huisnummer: deel(10),
  huisletter: deel(2),
  toevoeging: deel(8),
  postcode: deel(10),
  plaats: deel(80),
  telefoon: deel(30),
  email: deel(200),
  bsn: deel(20),
});

export type PersoonInvoer = z.output<typeof persoonInvoer>;

const tekst = z.string().nullable();

/** A known person; the BSN is only ever given by `dossiers.showBsn`, which is logged by itself. */
export const betrokkene = z.object({
  id,
  voornaam: tekst,
  voorletters: tekst,
  tussenvoegsel: tekst,
  achternaam: tekst,
  geboortedatum: tekst,
  geslacht: z.enum(['M', 'V', 'O']).nullable(),
  straat: tekst,
  huisnummer: tekst,
  huisletter: tekst,
  toevoeging: tekst,
  postcode: tekst,
  plaats: tekst,
  telefoon: tekst,
  email: tekst,
  heeftBsn: z.boolean(),
  versie,
});

export type Betrokkene = z.output<typeof betrokkene>;
