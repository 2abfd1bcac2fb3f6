import { z } from 'zod';
import { termijn } from '#areas/meldingen/contract.ts';
import { deskChange, deskRead, operatie } from '#domain/contract/operatie.ts';
import { datum, id, regel, sleutel } from '#domain/contract/velden.ts';
import { inzetContract } from './contract-inzet.ts';
import { proceduresContract } from './contract-procedures.ts';

export const trajectenContract = {
  ...proceduresContract,
  ...inzetContract,
  /** Records that a term was met, and with what. */
  meetTermijn: operatie({ ...deskChange, object: 'termijn' })
    .input(sleutel.extend({ op: datum, met: regel('waarmee de termijn is gehaald', 300) }))
    .output(termijn),
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
