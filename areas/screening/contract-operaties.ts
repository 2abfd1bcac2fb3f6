import { z } from 'zod';
import { afhandeling } from '#areas/afsluiten/contract.ts';
import { deskAdd, operatie, registratie } from '#domain/contract/operatie.ts';
import { invoerVorm } from '#domain/contract/veld-vormen.ts';
import { id } from '#domain/contract/velden.ts';
import { screeningAntwoorden, uitkomsten } from './contract.ts';
import { afstemmingVelden, uitkomstVelden } from './fields.ts';

const bijDossier = z.object({ dossierId: id });

const adds = { ...deskAdd, gives: 'afsluiten.readAfhandeling', once: true } as const;

export const screeningContract = {
  recordScreening: operatie(adds)
    .input(
      registratie(
        bijDossier.extend({
          antwoorden: screeningAntwoorden,
          uitkomsten,
          ...invoerVorm(uitkomstVelden),
        }),
      ),
    )
    .output(afhandeling),
  recordAfstemming: operatie(adds)
    .input(registratie(bijDossier.extend(invoerVorm(afstemmingVelden))))
    .output(afhandeling),
};
