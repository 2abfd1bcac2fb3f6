import { z } from 'zod';
import { afhandeling } from '#areas/afsluiten/contract.ts';
import { deskAdd, operatie, registratie } from '#domain/contract/operatie.ts';
import { datum, id, tekst, vrijeRegel } from '#domain/contract/velden.ts';
import { screeningAntwoorden, uitkomsten } from './contract.ts';
import { AFSTEMMINGSOORTEN } from './rules/afstemming.ts';

const bijDossier = z.object({ dossierId: id });

const adds = { ...deskAdd, gives: 'afsluiten.readAfhandeling', once: true } as const;

export const screeningContract = {
  recordScreening: operatie(adds)
    .input(
      registratie(
        bijDossier.extend({
          antwoorden: screeningAntwoorden,
          uitkomsten,
          motivering: tekst('de motivering'),
        }),
      ),
    )
    .output(afhandeling),
  recordAfstemming: operatie(adds)
    .input(
      registratie(
        bijDossier.extend({
          soort: z.enum(AFSTEMMINGSOORTEN),
          datum,
          met: vrijeRegel('met wie', 150),
          tekst: tekst('wat is afgesproken', 1),
        }),
      ),
    )
    .output(afhandeling),
};
