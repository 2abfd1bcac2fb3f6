import { z } from 'zod';
import { termijn } from '#areas/meldingen/contract.ts';
import { deskAdd, deskChange, deskRead, operatie, registratie } from '#domain/contract/operatie.ts';
import { datum, gedaan, id, idVan, regel, sleutel } from '#domain/contract/velden.ts';
import { inzetContract } from './contract-inzet.ts';
import { proceduresContract } from './contract-procedures.ts';

export const trajectenContract = {
  ...proceduresContract,
  ...inzetContract,
  /** Records that a term was met, and with what. */
  meetTermijn: operatie({ ...deskChange, object: 'termijn' })
    .input(sleutel.extend({ op: datum, met: regel('waarmee de termijn is gehaald', 300) }))
    .output(termijn),
  /** Asks on a day about a step that a partner does by the agreement of the traject. */
  planNavraag: operatie({ ...deskAdd, once: true })
    .input(
      registratie(
        z.object({
          dossierId: idVan('dossier'),
          stap: z
            .string()
            .max(60)
            .regex(/^[a-z0-9_]*$/),
          opDag: datum,
        }),
      ),
    )
    .output(gedaan),
  suspendTermijn: operatie({ ...deskChange, object: 'termijn' })
    .input(sleutel.extend({ van: datum, reden: regel('de reden van de opschorting', 300) }))
    .output(termijn),
  resumeTermijn: operatie({ ...deskChange, object: 'termijn' })
    .input(sleutel.extend({ tot: datum }))
    .output(termijn),
  /** The due date explained day by day. */
  explainTermijn: operatie({ ...deskRead, object: 'termijn' })
    .input(z.object({ id }))
    .output(
      z.object({
        termijn,
        regels: z.array(z.object({ datum, telt: z.boolean(), reden: z.string() })),
        zin: z.string(),
      }),
    ),
};
