import { z } from 'zod';
import { deskChange, deskRead, operatie, registratie } from '#domain/contract/operatie.ts';
import { idVan } from '#domain/contract/velden.ts';
import { PROCESSTAPPEN } from './rules.ts';
import { BEHOUDREDENEN, NOODZAAKVELDEN } from './rules-noodzaak.ts';

const herzien = { veld: z.enum(NOODZAAKVELDEN), persoon: idVan('betrokkene').nullable() };

/** What is asked of a dossier now (PP 2.4 b); never what the data say. */
export const noodzaakvraag = z.object({
  stap: z.enum(PROCESSTAPPEN),
  /** Nothing while nothing is asked. */
  velden: z.array(
    z.object({
      ...herzien,
      /** Whose it is; '' for the household. */
      wie: z.string(),
      /** How much is held of it. */
      zin: z.string(),
    }),
  ),
});
export type Noodzaakvraag = z.output<typeof noodzaakvraag>;

const besluit = z.discriminatedUnion('besluit', [
  z.object({ ...herzien, besluit: z.literal('behouden'), reden: z.enum(BEHOUDREDENEN) }),
  z.object({ ...herzien, besluit: z.literal('verwijderd'), reden: z.null() }),
]);

/** Which held data a next step still needs. */
export function noodzaakContract<Uit extends z.ZodType>(dossier: Uit) {
  return {
    readNoodzaak: operatie(deskRead)
      .input(z.object({ dossierId: idVan('dossier') }))
      .output(noodzaakvraag),
    /** Records what is kept and why, and removes the rest. Answers with the dossier as it is then. */
    recordNoodzaak: operatie({
      ...deskChange,
      ...{ gives: 'dossiers.readDossier', once: true },
    })
      .input(
        registratie(
          z.object({
            dossierId: idVan('dossier'),
            stap: z.enum(PROCESSTAPPEN),
            besluiten: z.array(besluit).max(100),
          }),
        ),
      )
      .output(dossier),
  };
}
